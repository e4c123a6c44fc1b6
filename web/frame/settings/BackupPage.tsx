/** How this installation is backed up and restored: the commands, with what must be kept apart. */
import { IconKey } from '@tabler/icons-react';
import { t } from '../../base/texts.ts';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

export function BackupPage() {
  return (
    <SettingsPage title={t('settings.backup')} lead={t('settings.backup.lead')}>
      <h2 className={styles.sectionTitle}>{t('settings.backup.make')}</h2>
      <Command text="npx guanxi backup --to /path/to/backups" />
      <p>{t('settings.backup.schedule')}</p>
      <Command text="15 2 * * * cd /path/to/guanxi && npx guanxi backup --to /path/to/backups" />
      <div className={styles.note} data-tone="warn">
        <IconKey size={16} stroke={1.6} aria-hidden />
        <div>
          <strong>{t('settings.backup.keysTitle')}</strong>
          {t('settings.backup.keysText')}
          <Command text="npx guanxi keys export guanxi-keys.json" />
        </div>
      </div>
      <section className={styles.section} aria-labelledby="restore">
        <h2 className={styles.sectionTitle} id="restore">
          {t('settings.backup.restore')}
        </h2>
        <p>{t('settings.backup.restoreText')}</p>
        <Command text="npx guanxi restore BACKUP-FILE --keys guanxi-keys.json" />
        <p>{t('settings.backup.restoreAfter')}</p>
      </section>
    </SettingsPage>
  );
}

function Command({ text }: { readonly text: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a line that scrolls sideways must be reachable by keyboard
  return (
    <code className={styles.command} tabIndex={0}>
      {text}
    </code>
  );
}
