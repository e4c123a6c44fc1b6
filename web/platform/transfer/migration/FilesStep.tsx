/** What each file is and becomes, in the order in which they are brought; what is still to be answered. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MigrationChange, MigrationInfo } from '../../../../shared/migrations.ts';
import { t } from '../../../base/texts.ts';
import { errorToast } from '../../../base/toast.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { ConfirmDialog } from '../../list/ConfirmDialog.tsx';
import classes from '../import.module.css';
import { UploadZone } from '../UploadZone.tsx';
import { AttachmentsCard } from './AttachmentsCard.tsx';
import { FileRow } from './FileRow.tsx';
import own from './migration.module.css';
import {
  changeMigration,
  dropMigration,
  migrationQuery,
  removeFile,
  startMigration,
} from './migrationApi.ts';
import { Questions } from './Questions.tsx';
import { SourceBar } from './SourceBar.tsx';

interface Props {
  readonly migration: MigrationInfo;
  readonly onStarted: () => void;
}

export function FilesStep({ migration, onStarted }: Props) {
  const { id, files } = migration;
  const { workspace } = useParams({ strict: false });
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [asks, setAsks] = useState(false);
  const keep = (now: MigrationInfo) => cache.setQueryData(migrationQuery(id).queryKey, now);
  const change = useMutation({
    mutationFn: (part: MigrationChange) => changeMigration(id, part),
    onSuccess: keep,
    onError: errorToast,
  });
  const remove = useMutation({
    mutationFn: (importId: string) => removeFile(id, importId),
    onSuccess: keep,
    onError: errorToast,
  });
  const drop = useMutation({
    mutationFn: () => dropMigration(id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['migrations'], exact: true });
      void navigate({ to: `/w/${workspace}/import` as string });
    },
    onError: errorToast,
  });
  const start = useMutation({
    mutationFn: () => startMigration(id, 'dryRun'),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: migrationQuery(id).queryKey });
      onStarted();
    },
  });
  const inOrder = [...files].sort((a, b) => a.order - b.order);
  const move = (index: number, by: -1 | 1) => {
    const next = [...inOrder];
    const [one] = next.splice(index, 1);
    if (one) next.splice(index + by, 0, one);
    change.mutate({ files: next.map(({ importId }, order) => ({ importId, order })) });
  };
  const brought = files.filter(({ use }) => use === 'import' || use === 'customObject');
  const isSomething = brought.length > 0 || files.some(({ use }) => use === 'attach');
  const isReady = isSomething && brought.every(({ faults }) => faults.length === 0);
  return (
    <>
      <SourceBar migration={migration} onChange={change.mutate} />
      <Questions files={inOrder} onChange={change.mutate} />
      {inOrder.length === 0 ? (
        <EmptyState icon={IconFileImport} title={t('move.noFiles')} text={t('move.noFilesText')} />
      ) : (
        <div className={classes.scroll}>
          <table className={`${classes.table} ${own.files}`}>
            <caption className={classes.caption}>{t('move.filesCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('move.order')}</th>
                <th scope="col">{t('import.file')}</th>
                <th scope="col" className={classes.number}>
                  {t('import.rows')}
                </th>
                <th scope="col">{t('move.use')}</th>
                <th scope="col">{t('move.standing')}</th>
                <th scope="col" aria-label={t('move.actions')} />
              </tr>
            </thead>
            <tbody>
              {inOrder.map((file, index) => (
                <FileRow
                  key={file.importId}
                  migration={migration}
                  file={file}
                  place={index}
                  isLast={index === inOrder.length - 1}
                  onMove={(by) => move(index, by)}
                  onUse={(use) => change.mutate({ files: [{ importId: file.importId, use }] })}
                  onRemove={() => remove.mutate(file.importId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={own.beside}>
        <AttachmentsCard migration={migration} figures={null} />
      </div>
      <UploadZone migration={migration} onUploaded={keep} />
      {start.isError && <ErrorState error={start.error} />}
      <footer className={classes.foot}>
        <p>
          {t(
            isReady
              ? 'import.nothingWritten'
              : brought.length === 0
                ? 'move.nothingToBring'
                : 'move.notReady',
          )}
        </p>
        <Button loading={drop.isPending} onClick={() => setAsks(true)}>
          {t('move.drop')}
        </Button>
        <Button
          variant="filled"
          size="md"
          disabled={!isReady}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('import.dryRun')}
        </Button>
      </footer>
      {asks && (
        <ConfirmDialog
          title={t('move.dropTitle')}
          text={t('move.dropText')}
          action={t('move.drop')}
          danger
          onClose={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            drop.mutate();
          }}
        />
      )}
    </>
  );
}
