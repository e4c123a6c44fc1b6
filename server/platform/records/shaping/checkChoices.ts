/** Step: choices that go together: the stage with its pipeline, options with the record type, dependent pick lists. */
import { allowedWith } from '../../../../shared/config/dependency.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { type Batch, type Draft, isOpen, refuse } from '../draft.ts';
import { pipelineField, recordTypeField } from './fixedFields.ts';
import { listed } from './registryNames.ts';
import { type Shaping, shapingOf } from './shapingOf.ts';

export function checkChoices(ctx: Context, { object, drafts }: Batch): void {
  const shaping = shapingOf(ctx.registry, object);
  const { pipelines, recordTypes, dependencies } = shaping;
  if (pipelines.length < 2 && recordTypes.size === 0 && dependencies.size === 0) return;
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    checkStage(object, draft, shaping);
    checkTypeOptions(object, draft, shaping);
    checkDependencies(ctx, object, draft, shaping);
  }
}

/** What nobody touched is not judged again. */
function touches(draft: Draft, ...names: readonly string[]): boolean {
  return draft.op === 'create' || names.some((name) => draft.changed.has(name));
}

function checkStage(object: ObjectType, draft: Draft, { pipelines, recordTypes }: Shaping): void {
  const path = object.declaration.pathField;
  if (path === undefined || pipelines.length < 2 || !touches(draft, path, pipelineField, recordTypeField))
    return;
  const pipeline = pipelines.find(({ name }) => name === draft.after[pipelineField]);
  const ofType = recordTypes.get(String(draft.after[recordTypeField]));
  if (pipeline && ofType?.pipeline !== undefined && ofType.pipeline !== pipeline.name) {
    const right = pipelines.find(({ name }) => name === ofType.pipeline)?.label ?? pipeline.label;
    refuse(
      draft,
      pipelineField,
      'invalid_value',
      {
        en: `Records of the type “${ofType.label.en}” are in the pipeline “${right.en}”.`,
        zh: `类型为“${ofType.label.zh}”的记录使用管道“${right.zh}”。`,
      },
      { options: [ofType.pipeline] },
    );
    return;
  }
  const enters = draft.op === 'create' || draft.changed.has(pipelineField);
  if (pipeline && !pipeline.active && enters) {
    const open = pipelines.filter(({ active }) => active);
    const names = listed(open.map(({ label }) => label));
    refuse(
      draft,
      pipelineField,
      'invalid_value',
      {
        en: `The pipeline “${pipeline.label.en}” is closed; choose one of ${names.en}.`,
        zh: `管道“${pipeline.label.zh}”已停用；请选择${names.zh}。`,
      },
      { options: open.map(({ name }) => name) },
    );
    return;
  }
  const stage = draft.after[path];
  if (!pipeline || stage === null || pipeline.stages.some(({ value }) => value === stage)) return;
  const open = pipeline.stages.filter(({ active }) => active);
  const names = listed(open.map(({ label }) => label));
  refuse(
    draft,
    path,
    'invalid_value',
    {
      en: `“${labelOf(object.fields.get(path), stage).en}” is no stage of the pipeline “${pipeline.label.en}”; choose one of ${names.en}, or name the other pipeline too.`,
      zh: `“${labelOf(object.fields.get(path), stage).zh}”不是管道“${pipeline.label.zh}”的阶段；请选择${names.zh}，或同时指定另一管道。`,
    },
    { options: open.map(({ value }) => value) },
  );
}

function checkTypeOptions(object: ObjectType, draft: Draft, { recordTypes }: Shaping): void {
  const type = recordTypes.get(String(draft.after[recordTypeField]));
  for (const [name, allowed] of Object.entries(type?.options ?? {})) {
    const field = object.fields.get(name);
    if (!field || !touches(draft, name, recordTypeField)) continue;
    refuseOthers(draft, field, allowed, type!.label);
  }
}

function checkDependencies(ctx: Context, object: ObjectType, draft: Draft, { dependencies }: Shaping): void {
  for (const [name, dependency] of dependencies) {
    const field = object.fields.get(name);
    const controlling = object.fields.get(dependency.controlledBy);
    if (!field || !controlling || !touches(draft, name, dependency.controlledBy)) continue;
    const value = draft.after[dependency.controlledBy] ?? null;
    const empty = { en: `no ${controlling.label.en}`, zh: `空的“${controlling.label.zh}”` };
    const allowed = allowedWith(dependency, value);
    if (ctx.actor.rights.field(object.name, name) === 'edit')
      refuseOthers(draft, field, allowed, value === null ? empty : labelOf(controlling, value));
    else if (othersThan(allowed, draft.after[name]).length > 0) refuseUnseen(draft, controlling);
  }
}

/** Who may not change the dependent field is not told what is in it. */
function refuseUnseen(draft: Draft, controlling: Field): void {
  refuse(draft, controlling, 'invalid_value', {
    en: `This ${controlling.label.en} does not go with another field of the record that you may not change; ask an administrator.`,
    zh: `此“${controlling.label.zh}”与您无权修改的另一字段不匹配，请联系管理员。`,
  });
}

function othersThan(allowed: readonly string[], value: unknown): unknown[] {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value ?? null];
  return chosen.filter((each) => each !== null && !allowed.includes(String(each)));
}

function refuseOthers(draft: Draft, field: Field, allowed: readonly string[], partner: Label): void {
  const wrong = othersThan(allowed, draft.after[field.name]);
  if (wrong.length === 0) return;
  const shown = listed(wrong.map((each) => labelOf(field, each)));
  const right = listed(allowed.slice(0, 20).map((each) => labelOf(field, each)));
  refuse(
    draft,
    field,
    'invalid_value',
    {
      en: `“${shown.en}” does not go with ${partner.en}; ${right.en === '' ? `leave ${field.label.en} empty` : `choose one of ${right.en}`}.`,
      zh: `“${shown.zh}”与${partner.zh}不匹配；${right.zh === '' ? `请清空“${field.label.zh}”` : `可选：${right.zh}`}。`,
    },
    { options: allowed },
  );
}

function labelOf(field: Field | undefined, value: unknown): Label {
  if (typeof value === 'boolean') return value ? { en: 'Yes', zh: '是' } : { en: 'No', zh: '否' };
  const text = String(value);
  return field?.options?.find((option) => option.value === text)?.label ?? { en: text, zh: text };
}
