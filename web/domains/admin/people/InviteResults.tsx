/** What became of each invitation: mailed, a link to hand on, or why not. */
import { Button } from '@mantine/core';
import { t } from '../../../base/texts.ts';
import { CopyField } from '../../../frame/settings/CopyField.tsx';
import styles from '../../../frame/settings/settings.module.css';
import type { InviteResult } from './InviteDialog.tsx';
import own from './people.module.css';

interface InviteResultsProps {
  readonly results: readonly InviteResult[];
  readonly onClose: () => void;
}

export function InviteResults({ results, onClose }: InviteResultsProps) {
  const invited = results.filter(({ error }) => error === null).length;
  return (
    <div className={own.block}>
      <p role="status">{t('people.invited', { count: invited, total: results.length })}</p>
      <ul className={own.parts}>
        {results.map(({ email, link, error }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address may stand twice, and the list never changes
          <li key={at} className={styles.row}>
            <div className={styles.rowText}>
              <div className={styles.rowMain}>{email}</div>
              {error && (
                <div className={own.odd}>{error.errors[0]?.message ?? error.detail ?? error.title}</div>
              )}
              {link?.mailed && <div className={styles.rowSub}>{t('people.mailed')}</div>}
              {link && !link.mailed && (
                <CopyField
                  label={t('settings.users.link')}
                  value={link.url ?? `${window.location.origin}${link.path}`}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="filled" onClick={onClose}>
          {t('frame.done')}
        </Button>
      </div>
    </div>
  );
}
