/** Before everything is taken back: how much, and what stays because somebody wrote since. */
import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MigrationInfo } from '../../../../shared/migrations.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import classes from '../import.module.css';
import own from './migration.module.css';
import { forecastUndo, migrationQuery, undoMigration } from './migrationApi.ts';

interface Props {
  readonly migration: MigrationInfo;
  readonly onClose: () => void;
}

export function UndoDialog({ migration, onClose }: Props) {
  const { id } = migration;
  const cache = useQueryClient();
  const objects = useObjects();
  const forecast = useQuery({
    queryKey: ['migrations', id, 'undo'],
    queryFn: () => forecastUndo(id),
    gcTime: 0,
    retry: false,
  });
  // So much cannot be looked at before; it can be taken back all the same.
  const tooMany = forecast.isError && problemOf(forecast.error).code === 'limit_exceeded';
  const undo = useMutation({
    mutationFn: () => undoMigration(id),
    onSuccess: async () => {
      // Not what was foreseen: while it is taken back, nobody can foresee that.
      await cache.invalidateQueries({ queryKey: migrationQuery(id).queryKey, exact: true });
      onClose();
    },
  });
  const nameOf = (name: string): string => {
    const object = objects.find((each) => each.name === name);
    return object ? labelOf(object.label) : name;
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('move.undoTitle')}
      size={520}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {forecast.isPending && <SkeletonRows rows={3} />}
      {tooMany && <p>{t('move.undoMany')}</p>}
      {forecast.isError && !tooMany && (
        <ErrorState error={forecast.error} onRetry={() => void forecast.refetch()} />
      )}
      {forecast.data && (
        <>
          <p>{t('move.undoText', { count: forecast.data.restored })}</p>
          {forecast.data.conflictCount > 0 && (
            <>
              <p className={classes.lead}>{t('move.undoStays', { count: forecast.data.conflictCount })}</p>
              <ul className={own.conflicts}>
                {forecast.data.conflicts.slice(0, 20).map((conflict) => (
                  <li key={conflict.id}>
                    {nameOf(conflict.object)} · {conflict.label ?? '—'}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {undo.isError && <ErrorState error={undo.error} />}
      <div className={own.buttons}>
        <Button size="lg" variant="subtle" onClick={onClose} data-autofocus>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          data-danger
          disabled={!forecast.data && !tooMany}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('import.undo')}
        </Button>
      </div>
    </Modal>
  );
}
