/** What can be done with the ticked rows: an owner, a field, away with them; all of it a job with undo. */
import { Button } from '@mantine/core';
import { IconArrowMerge, IconPencil, IconShare3, IconTrash, IconUserShare, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useKeys } from '../../base/keys.ts';
import { fieldOf } from '../../base/metadata.ts';
import { queryRecords } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, progressToast } from '../../base/toast.tsx';
import { type BulkTarget, type BulkWork, bulkRecords } from '../data/batchRecords.ts';
import { refreshObject } from '../data/recordCache.ts';
import { isEditable } from '../fields/fieldKits.ts';
import { MergeDialog } from '../merge/MergeDialog.tsx';
import { isMergedObject, mostMerged } from '../merge/mergedObjects.ts';
import { isSharedObject } from '../sharing/sharedObjects.ts';
import { shareMany } from '../sharing/sharesApi.ts';
import { BulkEditDialog } from './BulkEditDialog.tsx';
import styles from './bulk.module.css';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { ListQuestion } from './listRows.ts';
import type { SelectionHandle } from './selection.ts';

const RecordShareDialog = lazy(async () => ({
  default: (await import('../sharing/RecordShareDialog.tsx')).RecordShareDialog,
}));

/** More at once is a rule's work. */
const mostShared = 10_000;

interface BulkBarProps {
  readonly object: ObjectMeta;
  readonly selection: SelectionHandle;
  /** What the list asks; all that it finds can be chosen. */
  readonly question: ListQuestion;
  /** Rows that the filter finds, when known for sure. */
  readonly total: { readonly value: number; readonly exact: boolean } | undefined;
  readonly loaded: number;
  /** Sum of the ticked rows, as it reads. */
  readonly sum: string | undefined;
}

/** Counted once more at the last moment, so that no other rows are changed than there were when it was decided. */
async function everything(object: ObjectMeta, { filter, search }: ListQuestion): Promise<BulkTarget> {
  const asked = { ...(filter === undefined ? {} : { filter }), ...(search ? { search } : {}) };
  const { count } = await queryRecords(object.plural, { ...asked, fields: ['id'], limit: 1, count: 'exact' });
  return { filter: {}, ...asked, ...(count ? { expectedCount: count.value } : {}) };
}

export function BulkBar({ object, selection, question, total, loaded, sum }: BulkBarProps) {
  const [dialog, setDialog] = useState<'owner' | 'edit' | 'share' | 'merge' | 'delete' | null>(null);
  const { ids, all } = selection.selection;
  const count = all ? (total?.value ?? ids.size) : ids.size;
  const owner = fieldOf(object, 'owner');
  const mayUpdate = object.verbs.update;
  const mayShare = object.verbs.share && isSharedObject(object) && !all && ids.size <= mostShared;
  const mayMerge =
    object.verbs.merge && isMergedObject(object) && !all && ids.size >= 2 && ids.size <= mostMerged;
  const open = count > 0;
  useKeys([
    {
      keys: 'o',
      text: 'list.key.owner',
      area: 'keys.list',
      when: open && mayUpdate && owner !== undefined,
      run: () => setDialog('owner'),
    },
    {
      keys: 'delete',
      text: 'frame.delete',
      area: 'keys.list',
      when: open && object.verbs.delete,
      run: () => setDialog('delete'),
    },
  ]);
  if (!open) return null;

  const run = async (label: string, what: BulkWork) => {
    setDialog(null);
    try {
      const target = all ? await everything(object, question) : { ids: [...ids], expectedCount: ids.size };
      const job = await bulkRecords(object.plural, target, what);
      selection.clear();
      await progressToast(job, label);
    } catch (thrown) {
      errorToast(thrown);
    }
    await refreshObject(object.plural);
  };

  const runShare = async (started: Promise<string>) => {
    const job = await started;
    selection.clear();
    void progressToast(job, t('sharing.done'));
    return null;
  };

  return (
    <section className={styles.bar} aria-label={t('list.bulk')}>
      <span className={styles.count} aria-live="polite">
        {t('list.chosen', { count })}
      </span>
      {sum && <span className={styles.sum}>{sum}</span>}
      {!all && total && total.value > loaded && ids.size === loaded && (
        <Button size="xs" variant="transparent" onClick={selection.selectAll}>
          {t(total.exact ? 'list.selectAll' : 'list.selectAllAbout', { count: total.value })}
        </Button>
      )}
      <span className={styles.line} />
      {mayUpdate && owner && isEditable(owner) && (
        <Button
          variant="transparent"
          leftSection={<IconUserShare size={16} stroke={1.6} />}
          onClick={() => setDialog('owner')}
        >
          {labelOf(owner.label)}
        </Button>
      )}
      {mayUpdate && (
        <Button
          variant="transparent"
          leftSection={<IconPencil size={16} stroke={1.6} />}
          onClick={() => setDialog('edit')}
        >
          {t('list.edit')}
        </Button>
      )}
      {mayShare && (
        <Button
          variant="transparent"
          leftSection={<IconShare3 size={16} stroke={1.6} />}
          onClick={() => setDialog('share')}
        >
          {t('sharing.add')}
        </Button>
      )}
      {mayMerge && (
        <Button
          variant="transparent"
          leftSection={<IconArrowMerge size={16} stroke={1.6} />}
          onClick={() => setDialog('merge')}
        >
          {t('merge.action')}
        </Button>
      )}
      {object.verbs.delete && (
        <Button
          variant="transparent"
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={() => setDialog('delete')}
        >
          {t('frame.delete')}
        </Button>
      )}
      <span className={styles.line} />
      <button
        type="button"
        className={styles.close}
        aria-label={t('list.clearSelection')}
        title={t('list.clearSelection')}
        onClick={selection.clear}
      >
        <IconX size={16} stroke={1.6} aria-hidden />
      </button>
      {(dialog === 'owner' || dialog === 'edit') && (
        <BulkEditDialog
          object={object}
          count={count}
          field={dialog === 'owner' ? owner : undefined}
          onClose={() => setDialog(null)}
          onApply={(field, value) =>
            void run(t('list.bulkEdited', { field: labelOf(field.label) }), { data: { [field.name]: value } })
          }
        />
      )}
      <Suspense>
        {dialog === 'share' && (
          <RecordShareDialog
            title={t('sharing.titleMany', { count })}
            share={null}
            teamRoles={[]}
            mayEdit={mayUpdate}
            onShare={(targets, terms) => runShare(shareMany(object.plural, [...ids], targets, terms))}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
      {dialog === 'merge' && (
        <MergeDialog
          object={object}
          ids={[...ids]}
          onDone={(survivor) => {
            setDialog(null);
            if (survivor !== null) selection.clear();
          }}
        />
      )}
      {dialog === 'delete' && (
        <ConfirmDialog
          title={t('list.deleteTitle', {
            count,
            object: labelOf(count === 1 ? object.label : object.pluralLabel),
          })}
          text={t('list.deleteText')}
          action={t('frame.delete')}
          danger
          onClose={() => setDialog(null)}
          onConfirm={() => void run(t('list.bulkDeleted'), { action: 'delete' })}
        />
      )}
    </section>
  );
}
