/** The pipelines of an object: their stages in order, with chance, outcome and colour; several of them where one is not enough. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { standardPipeline } from '../../../../../shared/config/pipeline.ts';
import type { ObjectMeta, Option } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { useConfig } from '../configApi.ts';
import { fieldKey, isCustom } from '../custom.ts';
import { useDocumentsOf } from '../documentsOf.ts';
import { LeaveBar } from '../parts/LeaveBar.tsx';
import { MergeOptionDialog } from '../parts/MergeOptionDialog.tsx';
import { useSave } from '../parts/useSave.ts';
import styles from '../shape.module.css';
import { PipelineCard } from './PipelineCard.tsx';
import { newPipeline, type PipelineDraft, pipelineItems, pipelinesOf } from './pipelineDraft.ts';

export function PipelinesTab({ object }: { readonly object: ObjectMeta }) {
  const field = fieldOf(object, object.pathField ?? '');
  const kind = field && isCustom(field.name) ? 'field' : 'fieldSettings';
  const pipelines = useDocumentsOf(object.name, 'pipeline');
  const fieldItems = useConfig(kind);
  const [draft, setDraft] = useState<readonly PipelineDraft[] | null>(null);
  const [merging, setMerging] = useState<Option | null>(null);
  const saving = useSave(() => setDraft(null));
  if (!field) return null;
  const query = pipelines.query.isError ? pipelines.query : fieldItems;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (pipelines.query.isPending || fieldItems.isPending) return <SkeletonRows />;

  const fieldData =
    fieldItems.data?.find((item) => item.name === fieldKey(object.name, field.name))?.data ?? {};
  const shown = draft ?? pipelinesOf(field, pipelines.list);
  const put = (part: string, next: PipelineDraft | null) => {
    saving.clear();
    setDraft(shown.flatMap((pipeline) => (pipeline.part === part ? (next ? [next] : []) : [pipeline])));
  };
  const save = () =>
    saving.save(
      pipelineItems(shown, { object, field, pipelines: pipelines.list, fieldData }),
      t('shape.saved', { name: t('shape.tab.pipelines') }),
    );
  return (
    <>
      <p className={styles.lead}>{t('shape.pipelines.lead', { field: labelOf(field.label) })}</p>
      {shown.map((pipeline) => (
        <PipelineCard
          key={pipeline.part}
          pipeline={pipeline}
          alone={shown.length === 1}
          stored={field.options ?? []}
          onChange={(next) => put(pipeline.part, next)}
          onMerge={setMerging}
          {...(pipeline.fresh ? { onRemove: () => put(pipeline.part, null) } : {})}
          standard={pipeline.part === standardPipeline}
        />
      ))}
      <Button
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => setDraft([...shown, newPipeline({ en: 'New pipeline', zh: '新管道' }, shown)])}
      >
        {t('shape.pipeline.new')}
      </Button>
      {draft && <LeaveBar saving={saving} onSave={() => void save()} onGiveUp={() => setDraft(null)} />}
      {merging && (
        <MergeOptionDialog object={object} field={field} option={merging} onClose={() => setMerging(null)} />
      )}
    </>
  );
}
