/** What was changed of a role, by whom and when; the last change is taken back with one button. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import settings from '../../../frame/settings/settings.module.css';
import styles from './rights.module.css';
import { changesQuery, type Role, type RoleChange, rolesChanged, undoChange } from './rightsApi.ts';

function deedOf({ before, after }: RoleChange): 'made' | 'changed' | 'removed' {
  if (before === null) return 'made';
  return after === null ? 'removed' : 'changed';
}

export function RoleChanges({ role }: { readonly role: Role }) {
  const format = useFormat();
  const changes = useQuery(changesQuery(role.id));
  const undo = useMutation({ mutationFn: undoChange, onSuccess: rolesChanged, onError: errorToast });
  if (changes.isPending) return <SkeletonRows rows={3} />;
  if (changes.isError) return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />;
  if (changes.data.length === 0) return <p className={styles.legend}>{t('rights.noChanges')}</p>;
  return (
    <ul className={settings.rows}>
      {changes.data.map((change, at) => (
        <li key={change.id} className={settings.row}>
          <div className={settings.rowText}>
            <div className={settings.rowMain}>
              {change.actor?.label ?? t('rights.change.system')} {t(`rights.change.${deedOf(change)}`)}
              {change.undoneBy && (
                <span className={settings.chip} data-tone="line">
                  {t('rights.change.undone')}
                </span>
              )}
            </div>
            <div className={settings.rowSub}>{format.moment(change.at)}</div>
          </div>
          {/* Only the newest can be taken back: the others lie under it. */}
          {at === 0 && deedOf(change) === 'changed' && change.undoneBy === null && (
            <div className={settings.rowEnd}>
              <Button size="xs" loading={undo.isPending} onClick={() => undo.mutate(change.id)}>
                {t('rights.change.undo')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
