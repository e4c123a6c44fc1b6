/** Step: the pipeline that a record is in, and its stage there: a record that moves to another pipeline keeps how far it is. */
import type { Option } from '../../../../shared/metadata.ts';
import type { Context } from '../../context.ts';
import { type Batch, type Draft, isOpen } from '../draft.ts';
import { pipelineField, recordTypeField } from './fixedFields.ts';
import { isBeginning } from './pipelineKind.ts';
import type { Pipeline } from './pipelinesOf.ts';
import { type Shaping, shapingOf } from './shapingOf.ts';

export function settlePipelines(ctx: Context, { object, drafts }: Batch): void {
  const path = object.declaration.pathField;
  if (path === undefined || !object.fields.has(pipelineField)) return;
  const shaping = shapingOf(ctx.registry, object);
  const [first] = shaping.pipelines;
  if (!first) return;
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    const name = wanted(draft, path, shaping);
    draft.after[pipelineField] = name;
    const pipeline = shaping.pipelines.find((each) => each.name === name);
    // A stage that somebody gave is judged with the other choices; one that nobody gave follows the pipeline.
    if (pipeline && !draft.given.has(path))
      draft.after[path] = followingStage(draft, path, shaping, pipeline);
  }
}

function homeOf({ pipelines }: Shaping, stage: unknown): string | undefined {
  return pipelines.find(({ stages }) => stages.some(({ value }) => value === stage))?.name;
}

function wanted(draft: Draft, path: string, shaping: Shaping): string | null {
  const { before, after, given } = draft;
  const [first] = shaping.pipelines;
  if (given.has(pipelineField) && after[pipelineField] !== null) return String(after[pipelineField]);
  const ofType = shaping.recordTypes.get(String(after[recordTypeField]))?.pipeline;
  const typeChanged = before === null || before[recordTypeField] !== after[recordTypeField];
  if (ofType !== undefined && typeChanged) return ofType;
  if (before === null)
    return (given.has(path) ? homeOf(shaping, after[path]) : undefined) ?? standing(draft, first);
  // A record from before there were pipelines is where its stage is.
  return (before[pipelineField] as string | null) ?? homeOf(shaping, before[path]) ?? first?.name ?? null;
}

/** What the field's own default says, or the first pipeline. */
function standing({ after }: Draft, first: Pipeline | undefined): string | null {
  return (after[pipelineField] as string | null) ?? first?.name ?? null;
}

function followingStage(draft: Draft, path: string, shaping: Shaping, { stages }: Pipeline): unknown {
  const stage = draft.after[path];
  if (stages.some(({ value }) => value === stage)) return stage;
  if (draft.op === 'create') return beginningOf(stages);
  if (stage === null || stage === undefined) return stage;
  const former = shaping.pipelines.flatMap((each) => each.stages).find(({ value }) => value === stage);
  return former ? stageLike(former, stages) : beginningOf(stages);
}

function beginningOf(stages: readonly Option[]): string | null {
  return (stages.find(isBeginning) ?? stages.find(({ active }) => active))?.value ?? null;
}

/** Of the stages with the same outcome the one whose probability is nearest, the earlier of two. */
export function stageLike(former: Option, stages: readonly Option[]): string | null {
  const outcome = former.outcome ?? 'open';
  const alike = stages.filter((stage) => stage.active && (stage.outcome ?? 'open') === outcome);
  const distance = (stage: Option) => Math.abs((stage.probability ?? 0) - (former.probability ?? 0));
  const [nearest] = [...alike].sort((a, b) => distance(a) - distance(b));
  return nearest?.value ?? beginningOf(stages);
}
