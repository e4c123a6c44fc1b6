/** The versions that the policy had, and bringing one of them back. */
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ConfirmDialog } from '../../../frame/settings/ConfirmDialog.tsx';
import settings from '../../../frame/settings/settings.module.css';
import styles from './security.module.css';
import { versionsQuery } from './securityApi.ts';

export function PolicyHistory({ current }: { readonly current: number }) {
  const format = useFormat();
  const client = useQueryClient();
  const versions = useQuery(versionsQuery);
  const [restoring, setRestoring] = useState<number | null>(null);
  if (versions.isPending) return <SkeletonRows rows={2} />;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.data.length === 0) return <p className={styles.lead}>{t('policy.history.first')}</p>;
  const lines = versions.data;
  const begins = lines.at(-1)?.version === 1;
  return (
    <ul className={settings.rows}>
      {lines.map((line) => (
        <li key={line.version} className={settings.row}>
          <div className={settings.rowText}>
            <div className={settings.rowMain}>
              {t('policy.history.version', { version: line.version })}
              {line.version === current && (
                <span className={settings.chip} data-tone="ok">
                  {t('policy.history.now')}
                </span>
              )}
            </div>
            <div className={settings.rowSub}>
              {[
                t('policy.history.line', {
                  who: line.changedBy?.label ?? t('policy.history.system'),
                  when: line.changedAt ? format.moment(line.changedAt) : '',
                }),
                line.restores !== null && t('policy.history.restored', { version: line.restores }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </div>
          {line.version !== current && <Restore version={line.version} onRestore={setRestoring} />}
        </li>
      ))}
      {begins && (
        <li className={settings.row}>
          <div className={settings.rowText}>
            <div className={settings.rowMain}>{t('policy.history.version', { version: 0 })}</div>
          </div>
          <Restore version={0} onRestore={setRestoring} />
        </li>
      )}
      {restoring !== null && (
        <ConfirmDialog
          title={t('policy.history.restoreTitle', { version: restoring })}
          text={t('policy.history.restoreText')}
          button={t('policy.history.restore')}
          run={() =>
            bodyOf(
              api.POST('/api/v1/security/policy/restore', { body: { version: current, restore: restoring } }),
            )
          }
          onClose={() => setRestoring(null)}
          onDone={() => {
            setRestoring(null);
            toast(t('policy.saved'));
            void client.invalidateQueries({ queryKey: ['securityPolicy'] });
          }}
        />
      )}
    </ul>
  );
}

interface RestoreProps {
  readonly version: number;
  readonly onRestore: (version: number) => void;
}

function Restore({ version, onRestore }: RestoreProps) {
  return (
    <Button
      className={settings.rowEnd}
      variant="subtle"
      aria-label={t('policy.history.restoreNamed', { version })}
      onClick={() => onRestore(version)}
    >
      {t('policy.history.restore')}
    </Button>
  );
}
