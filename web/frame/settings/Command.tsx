/** A line for the terminal, with a button that copies it. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../base/copyText.ts';
import { t } from '../../base/texts.ts';
import styles from './settings.module.css';

export function Command({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const Sign = copied ? IconCheck : IconCopy;
  const label = t(copied ? 'frame.copied' : 'frame.copy');
  return (
    <div className={styles.command}>
      <code>{text}</code>
      <Tooltip label={label}>
        <ActionIcon
          aria-label={`${label}: ${text}`}
          onClick={() => {
            copyText(text)
              .then(() => setCopied(true))
              .catch(() => setCopied(false));
          }}
        >
          <Sign size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
