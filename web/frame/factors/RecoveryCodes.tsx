/** Shows recovery codes this once: to print, copy or save; goes on when the person says that they are kept. */
import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../base/copyText.ts';
import { t } from '../../base/texts.ts';
import styles from './factors.module.css';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const [copied, setCopied] = useState(false);
  const text = `${codes.join('\n')}\n`;
  const Sign = copied ? IconCheck : IconCopy;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{t('recovery.shownText')}</p>
      <ol className={styles.codes} aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          leftSection={<Sign size={16} stroke={1.6} aria-hidden />}
          onClick={() => void copyText(text).then(() => setCopied(true))}
        >
          <span aria-live="polite">{t(copied ? 'frame.copied' : 'recovery.copy')}</span>
        </Button>
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="guanxi-recovery-codes.txt"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        >
          {t('recovery.download')}
        </Button>
        <Button className={styles.last} variant="filled" onClick={onKept}>
          {t('recovery.kept')}
        </Button>
      </div>
    </div>
  );
}
