/** Records side by side: who stays, whose values stay field by field, and what goes along. */
import { Button, Group, Modal, Switch } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, progressToast, undoToast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { GoesAlong } from './GoesAlong.tsx';
import type { MergeDialogProps } from './MergeDialog.tsx';
import { MergeHeads } from './MergeHeads.tsx';
import { MergeRow } from './MergeRow.tsx';
import styles from './merge.module.css';
import { type MergeWish, mergeRecords, useMergePreview, useMergeRecords } from './mergeApi.ts';
import { comparedFields, fullest, letterOf } from './mergeFields.ts';

export function MergePane({ object, ids, onDone }: MergeDialogProps) {
  const format = useFormat();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const query = useMergeRecords(object, ids);
  const found = query.data ?? [];
  const best = found.length > 0 ? fullest(object, found, format.env) : '';
  // Of many, those further right are out of sight: the one that is likely to stay is the first.
  const records = [...found].sort((a, b) => Number(b.id === best) - Number(a.id === best));
  const [staying, setStaying] = useState<string | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [all, setAll] = useState(false);
  const missing = query.isSuccess && records.length < 2;
  const survivor = staying ?? best;
  const wish: MergeWish | null =
    records.length < 2
      ? null
      : {
          survivor,
          mergeIds: records.map(({ id }) => String(id)).filter((id) => id !== survivor),
          fields: choices,
          versions: Object.fromEntries(records.map(({ id, version }) => [String(id), Number(version)])),
        };
  const preview = useMergePreview(object, wish);
  const names = records.map((record, at) => String(record[object.titleField] || letterOf(at)));
  const name = names[records.findIndex(({ id }) => id === survivor)] ?? '';
  const compared = preview.data ? comparedFields(object, records, preview.data, choices, format.env) : [];
  const shown = compared.filter(
    ({ differs, texts }) => differs || (all && texts.some((text) => text !== '')),
  );

  const run = useMutation({
    mutationFn: (asked: MergeWish) => mergeRecords(object, asked),
    async onSuccess(answer) {
      onDone(survivor);
      if ('job' in answer) await progressToast(answer.job, t('merging.running', { name }));
      else undoToast(t('merging.done', { name }), answer.changeSet, () => void refreshObject(object.plural));
      await refreshObject(object.plural);
    },
    onError(thrown) {
      errorToast(thrown);
      void query.refetch();
    },
  });

  const takeAll = (id: string) =>
    setChoices(
      Object.fromEntries(
        compared
          .filter(({ differs, field }) => differs && field.access === 'edit')
          .map(({ field }) => [field.name, id]),
      ),
    );
  const choose = (field: string, id: string | null) =>
    setChoices(({ [field]: _, ...rest }) => (id === null ? rest : { ...rest, [field]: id }));

  return (
    <Modal
      opened
      onClose={() => onDone(null)}
      size={Math.min(1120, 280 + records.length * 240)}
      fullScreen={phone ?? false}
      title={t('merging.title', {
        count: ids.length,
        object: labelOf(object.pluralLabel).toLowerCase(),
      })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <p className={styles.lead}>{t('merging.lead')}</p>
      {query.isError ? (
        <ErrorState error={query.error} title={t('merging.gone')} onRetry={() => void query.refetch()} />
      ) : missing ? (
        <p>{t('merging.gone')}</p>
      ) : records.length === 0 ? (
        <SkeletonRows rows={6} />
      ) : (
        <>
          <div
            className={styles.table}
            style={{ '--gx-columns': records.length } as React.CSSProperties}
            data-busy={preview.isPlaceholderData || undefined}
          >
            <MergeHeads
              object={object}
              records={records}
              names={names}
              survivor={survivor}
              onStay={setStaying}
              onTakeAll={takeAll}
            />
            {preview.isPending && <SkeletonRows rows={4} />}
            {shown.map((row) => (
              <MergeRow
                key={row.field.name}
                row={row}
                records={records}
                names={names}
                env={format.env}
                chosen={choices[row.field.name] !== undefined}
                onChoose={(id) => choose(row.field.name, id)}
              />
            ))}
            {preview.data && !compared.some(({ differs }) => differs) && (
              <p className={styles.same}>{t('merging.same')}</p>
            )}
          </div>
          <Switch
            className={styles.toggle}
            label={t('merging.allFields')}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          {preview.data && <GoesAlong preview={preview.data} />}
          {preview.error && (
            <p className={styles.problem} role="alert">
              {problemOf(preview.error).sentence}
            </p>
          )}
        </>
      )}
      <Group justify="flex-end" gap={8} className={styles.foot}>
        <Button size="lg" variant="subtle" onClick={() => onDone(null)}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          loading={run.isPending}
          disabled={wish === null || !preview.data || preview.isError}
          onClick={() => wish && run.mutate(wish)}
        >
          {t('merging.run', { name })}
        </Button>
      </Group>
    </Modal>
  );
}
