/** A secret or link to copy: selected at a click, copied by its button. */
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../base/copyText.ts';
import { t } from '../../base/texts.ts';
import styles from './settings.module.css';

export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const [copied, setCopied] = useState(false);
  const Sign = copied ? IconCheck : IconCopy;
  return (
    <div className={styles.secret}>
      <TextInput
        label={label}
        value={value}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        size="lg"
        leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
        onClick={() => {
          copyText(value)
            .then(() => setCopied(true))
            .catch(() => setCopied(false));
        }}
      >
        <span aria-live="polite">{t(copied ? 'frame.copied' : 'frame.copy')}</span>
      </Button>
    </div>
  );
}
