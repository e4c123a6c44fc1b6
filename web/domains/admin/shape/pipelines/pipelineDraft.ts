/** The pipelines of an object while they are edited, and the documents that come of them. */
import { type PipelineDocument, standardPipeline } from '../../../../../shared/config/pipeline.ts';
import type { ConfigInput } from '../../../../../shared/config/store.ts';
import type { Label } from '../../../../../shared/labels.ts';
import type { FieldMeta, ObjectMeta, Option } from '../../../../../shared/metadata.ts';
import { fieldKey, isCustom } from '../custom.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { ordered, settled } from '../parts/optionDraft.ts';
import { camelName, freeName } from '../parts/suggestName.ts';

export interface PipelineDraft {
  /** Last part of the document's name. */
  readonly part: string;
  readonly label: Label;
  readonly retired: boolean;
  readonly stages: readonly Option[];
  /** Made in this visit. */
  readonly fresh: boolean;
}

export const standardLabel: Label = { en: 'Standard', zh: '标准管道' };

/** A stage that no pipeline names is one of `standard`. */
export function pipelinesOf(
  field: FieldMeta,
  documents: readonly StoredDocument<'pipeline'>[],
): readonly PipelineDraft[] {
  const options = field.options ?? [];
  const others = documents.filter((document) => document.part !== standardPipeline);
  const named = new Set(others.flatMap(({ data }) => data.stages ?? []));
  const standard = documents.find((document) => document.part === standardPipeline);
  const order = standard?.data.stages ?? [];
  const place = (option: Option) =>
    order.includes(option.value) ? order.indexOf(option.value) : order.length;
  return [
    {
      part: standardPipeline,
      label: standard?.data.label ?? standardLabel,
      retired: false,
      fresh: false,
      stages: options.filter((option) => !named.has(option.value)).toSorted((a, b) => place(a) - place(b)),
    },
    ...others.map(
      ({ part, data }): PipelineDraft => ({
        part,
        label: data.label,
        retired: data.retired === true,
        fresh: false,
        stages: (data.stages ?? []).flatMap(
          (value) => options.find((option) => option.value === value) ?? [],
        ),
      }),
    ),
  ];
}

/** A first set of stages to start from. */
export function newPipeline(label: Label, all: readonly PipelineDraft[]): PipelineDraft {
  const taken = new Set(all.flatMap((pipeline) => pipeline.stages.map((stage) => stage.value)));
  const part = freeName(camelName(label.en) || 'pipeline', new Set(all.map((pipeline) => pipeline.part)));
  const stage = (value: string, en: string, zh: string, rest: Partial<Option>): Option => ({
    value: freeName(`${part}${value}`, taken),
    label: { en, zh },
    active: true,
    order: 0,
    ...rest,
  });
  return {
    part,
    label,
    retired: false,
    fresh: true,
    stages: [
      stage('First', 'First contact', '初步接触', { colour: 's1', probability: 10, outcome: 'open' }),
      stage('Proposal', 'Proposal', '方案报价', { colour: 's3', probability: 50, outcome: 'open' }),
      stage('Won', 'Won', '赢单', { colour: 'won', probability: 100, outcome: 'won' }),
      stage('Lost', 'Lost', '输单', { colour: 'lost', probability: 0, outcome: 'lost' }),
    ],
  };
}

interface Stored {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly pipelines: readonly StoredDocument<'pipeline'>[];
  /** The document of the stage field: a custom field's own, or what is laid over a declared one. */
  readonly fieldData: object;
}

/** The options of the stage field and each pipeline, as one change. */
export function pipelineItems(drafts: readonly PipelineDraft[], stored: Stored): readonly ConfigInput[] {
  const { object, field, pipelines, fieldData } = stored;
  const taken: Option[] = [...(field.options ?? [])];
  const ready = drafts.map((draft) => {
    const stages = settled(draft.stages, taken);
    taken.push(...stages.filter((stage) => !taken.some((entry) => entry.value === stage.value)));
    return { ...draft, stages };
  });
  const options = ordered(ready.flatMap((draft) => draft.stages));
  const several = ready.length > 1 || pipelines.length > 0;
  const named = ready
    .filter((draft) => several || draft.part !== standardPipeline)
    .map((draft, order): ConfigInput => {
      const data: PipelineDocument = {
        label: draft.label,
        stages: draft.stages.map((stage) => stage.value),
        order,
        ...(draft.retired ? { retired: true } : {}),
      };
      return { kind: 'pipeline', name: `${object.name}.${draft.part}`, data };
    });
  const kept = new Set(ready.map((draft) => draft.part));
  const gone = pipelines
    .filter((document) => !kept.has(document.part))
    .map((document): ConfigInput => ({ kind: 'pipeline', name: document.name, data: null }));
  return [
    {
      kind: isCustom(field.name) ? 'field' : 'fieldSettings',
      name: fieldKey(object.name, field.name),
      data: { ...fieldData, options },
    },
    ...named,
    ...gone,
  ];
}
