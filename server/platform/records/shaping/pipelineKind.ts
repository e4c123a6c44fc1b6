/** Pipelines: the stages of an object divided among several; records carry theirs in the field `pipeline`. */
import { documentName } from '../../../../shared/config/documentName.ts';
import { type PipelineDocument, readPipeline } from '../../../../shared/config/pipeline.ts';
import type { Option } from '../../../../shared/metadata.ts';
import type { Context } from '../../context.ts';
import { startRun } from '../../jobs/runs.ts';
import type { ConfigEffects, ConfigKind, ConfigStep } from '../../metadata/configKinds.ts';
import type { ObjectDrafts } from '../../metadata/objectDrafts.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import { countRecords } from './countRecords.ts';
import { fillPipelinesRun } from './fillPipelines.ts';
import { pipelineField, putField, showField } from './fixedFields.ts';
import { dividePipelines, documentsOf, type Pipeline, pipelinesOf } from './pipelinesOf.ts';
import { type Finding, finding, objectNamed } from './registryNames.ts';

export const pipelineKind: ConfigKind<PipelineDocument> = {
  kind: 'pipeline',
  read: readPipeline,
  compile,
  check,
  checkChange,
  apply,
};

/** Options of the stage field say which pipeline they belong to, and follow each other pipeline by pipeline. */
function compile(objects: ObjectDrafts, documents: ReadonlyMap<string, PipelineDocument>): void {
  for (const name of new Set([...documents.keys()].map((each) => documentName(each).object))) {
    const draft = objects.draft(name);
    const path = draft?.pathField;
    const stage = path === undefined ? undefined : draft!.fields[path];
    if (!draft || path === undefined || stage?.type !== 'select') continue;
    const pipelines = dividePipelines(stage.options ?? [], documentsOf(documents, name));
    const stages = pipelines.flatMap((pipeline) =>
      pipeline.stages.map((option): Option => ({ ...option, pipeline: pipeline.name })),
    );
    putField(draft, pipelineField, pipelines.map(optionOf));
    draft.fields = {
      ...draft.fields,
      [path]: { ...stage, options: stages.map((option, order) => ({ ...option, order })) },
    };
    if (pipelines.length > 1) showField(draft, pipelineField, path);
  }
}

function optionOf({ name, label, active }: Pipeline, order: number): Option {
  return { value: name, label, active, order };
}

function check(name: string, data: PipelineDocument, registry: Registry): readonly Finding[] {
  const { object: objectName, part } = documentName(name);
  const { object, findings } = objectNamed(registry, objectName);
  if (!object) return findings;
  const field = object.fields.get(object.declaration.pathField ?? '');
  if (field?.type !== 'select') {
    return [
      finding(
        '',
        `${object.declaration.label.en} has no stages, so it has no pipelines; give it a path field first.`,
        `${object.declaration.label.zh}没有阶段，无法设置管道；请先指定阶段字段。`,
      ),
    ];
  }
  const found: Finding[] = [];
  const others = documentsOf(registry.documents.of('pipeline'), objectName);
  for (const [at, stage] of (data.stages ?? []).entries()) {
    const path = `stages.${at}`;
    if (!field.options?.some(({ value }) => value === stage)) {
      found.push(
        finding(
          path,
          `“${stage}” is no option of ${field.label.en}; add it there first.`,
          `“${stage}”不是“${field.label.zh}”的选项，请先添加该选项。`,
        ),
      );
    }
    for (const [other, { stages, label }] of others) {
      if (other === part || !stages?.includes(stage)) continue;
      found.push(
        finding(
          path,
          `“${stage}” is a stage of ${label.en} already; a stage belongs to one pipeline.`,
          `“${stage}”已是管道“${label.zh}”的阶段；一个阶段只能属于一个管道。`,
        ),
      );
    }
  }
  const own = pipelinesOf(registry, object).find((pipeline) => pipeline.name === part);
  if (own && !own.stages.some(isBeginning)) {
    found.push(
      finding(
        'stages',
        `${data.label.en} has no open stage, so no record could begin in it.`,
        `管道“${data.label.zh}”没有可用的进行中阶段，记录无法从此开始。`,
      ),
    );
  }
  return found;
}

/** A stage that a new record can be in. */
export function isBeginning({ active, outcome }: Option): boolean {
  return active && (outcome ?? 'open') === 'open';
}

async function checkChange(ctx: Context, step: ConfigStep<PipelineDocument>): Promise<ConfigEffects> {
  const object = step.now.objects.get(documentName(step.name).object);
  if (!object?.fields.has(pipelineField)) return {};
  return { problems: await movedStages(ctx, step, object) };
}

/** With its first pipeline an object gets the field: its records are put into that of their stage. */
async function apply(ctx: Context, { name, now, next }: ConfigStep<PipelineDocument>): Promise<void> {
  const { object } = documentName(name);
  const has = (registry: Registry) => registry.objects.get(object)?.fields.has(pipelineField) ?? false;
  if (!has(now) && has(next) && now.objects.has(object))
    await startRun(ctx, fillPipelinesRun.kind, { object });
}

/** A stage goes to another pipeline only while no record is in it: the record would be in one and its stage in another. */
async function movedStages(
  ctx: Context,
  { now, next }: ConfigStep<PipelineDocument>,
  object: ObjectType,
): Promise<Finding[]> {
  const after = next.objects.get(object.name);
  if (!after) return [];
  const [before, later] = [homes(now, object), homes(next, after)];
  const path = object.declaration.pathField!;
  const problems: Finding[] = [];
  for (const [stage, home] of later) {
    const former = before.get(stage);
    if (former === undefined || former === home) continue;
    const count = await countRecords(ctx, now, object, { [path]: stage });
    if (count === 0) continue;
    problems.push({
      path: 'stages',
      code: 'in_use',
      text: {
        en: `${count} records are in the stage “${stage}”; move them to other stages before it changes its pipeline.`,
        zh: `有 ${count} 条记录处于阶段“${stage}”；请先将其移至其他阶段，再变更该阶段所属管道。`,
      },
    });
  }
  return problems;
}

/** By stage its pipeline. */
function homes(registry: Registry, object: ObjectType): Map<string, string> {
  return new Map(
    pipelinesOf(registry, object).flatMap((pipeline) =>
      pipeline.stages.map((stage): [string, string] => [stage.value, pipeline.name]),
    ),
  );
}
