/** Before a merge is taken back: what comes back, what goes back, and what stays because somebody changed it since. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf, useObjects } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, progressToast, toast } from '../../base/toast.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { kitOf } from '../fields/fieldKits.ts';
import styles from './merge.module.css';
import { mergeAgain } from './mergeAgain.ts';
import { takeMergeBack, type UndoPreview, useUndoPreview } from './mergeApi.ts';
import { relationText } from './relationText.ts';

interface UnmergePaneProps {
  readonly object: ObjectMeta;
  readonly merge: { readonly id: string; readonly merged: { readonly label: string | null } };
  onClose(): void;
}

export function UnmergePane({ object, merge, onClose }: UnmergePaneProps) {
  const name = merge.merged.label ?? t('merge.someRecord');
  const preview = useUndoPreview(merge.id);
  const run = useMutation({
    mutationFn: () => takeMergeBack(merge.id),
    async onSuccess(answer) {
      onClose();
      if ('job' in answer) await progressToast(answer.job, t('merging.undo.running', { name }));
      else if (answer.conflicts > 0) toast(t('merging.undo.doneLeft', { name, count: answer.conflicts }));
      else {
        const again = () => void mergeAgain(merge.id);
        toast(t('merging.undo.done', { name }), { label: t('merge.again'), run: again });
      }
      await queryClient.invalidateQueries();
    },
    onError: errorToast,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('merging.undo.title', { name })}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={12}>
        <p className={styles.lead}>{t('merging.undo.lead')}</p>
        {preview.isPending && <SkeletonRows rows={3} />}
        {preview.data && <Comes object={object} preview={preview.data} />}
        {preview.error && (
          <p className={styles.problem} role="alert">
            {problemOf(preview.error).sentence}
          </p>
        )}
        <Group justify="flex-end" gap={8}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            size="lg"
            variant="filled"
            data-autofocus
            loading={run.isPending}
            disabled={!preview.data}
            onClick={() => run.mutate()}
          >
            {t('merging.undo.run')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Comes({ object, preview }: { readonly object: ObjectMeta; readonly preview: UndoPreview }) {
  const { env } = useFormat();
  const objects = useObjects();
  const going = preview.relations.flatMap((relation) => {
    const text = relationText(objects, relation, relation.count);
    return text === null ? [] : [{ ...relation, text }];
  });
  const fields = preview.fields.flatMap(({ field: name, value }) => {
    const field = fieldOf(object, name);
    return field ? [{ field, value }] : [];
  });
  const kept = preview.kept.flatMap((name) => fieldOf(object, name) ?? []);
  return (
    <>
      <section className={styles.along}>
        <h3>{t('merging.undo.back')}</h3>
        {going.length === 0 ? (
          <p>{t('merging.undo.backNothing')}</p>
        ) : (
          <ul>
            {going.map(({ object: of, field, text, left }) => (
              <li key={`${of}.${field}`}>
                {text}
                {left > 0 && <span> · {t('merging.undo.left', { count: left })}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {fields.length > 0 && (
        <section className={styles.along}>
          <h3>{t('merging.undo.fields')}</h3>
          <dl className={styles.given}>
            {fields.map(({ field, value }) => (
              <div key={field.name}>
                <dt>{labelOf(field.label)}</dt>
                <dd>{kitOf(field).text(value, field, env) || t('merging.empty')}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {kept.length > 0 && (
        <p>
          {t('merging.undo.kept', {
            fields: kept.map((field) => labelOf(field.label)).join(t('record.comma')),
          })}
        </p>
      )}
      {preview.large && <p>{t('merging.large')}</p>}
    </>
  );
}
