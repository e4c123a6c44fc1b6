/** Record types and pipelines of an object as one caller may know them. */
import type { PipelineMeta, RecordTypeMeta } from '../../../../shared/layouts.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { pipelineField, recordTypeField } from './fixedFields.ts';
import { mayMake } from './settleRecordTypes.ts';
import { shapingOf } from './shapingOf.ts';

export function recordTypesMeta(ctx: Context, object: ObjectType): RecordTypeMeta[] {
  const isSeen = (name: string) =>
    object.fields.has(name) && ctx.actor.rights.field(object.name, name) !== 'hidden';
  if (!isSeen(recordTypeField)) return [];
  const onlySeen = <Value>(map: Readonly<Record<string, Value>> = {}): Record<string, Value> =>
    Object.fromEntries(Object.entries(map).filter(([name]) => isSeen(name)));
  return [...shapingOf(ctx.registry, object).recordTypes].map(([name, type]) => ({
    name,
    label: type.label,
    ...(type.description ? { description: type.description } : {}),
    isDefault: type.isDefault ?? false,
    mayCreate: mayMake(ctx.actor, type),
    defaults: onlySeen(type.defaults),
    options: onlySeen(type.options),
    ...(type.pipeline !== undefined && isSeen(pipelineField) ? { pipeline: type.pipeline } : {}),
  }));
}

export function pipelinesMeta(ctx: Context, object: ObjectType): PipelineMeta[] {
  const path = object.declaration.pathField;
  if (path === undefined || ctx.actor.rights.field(object.name, path) === 'hidden') return [];
  return shapingOf(ctx.registry, object).pipelines.map(({ name, label, active, stages }) => ({
    name,
    label,
    active,
    stages: stages.map(({ value }) => value),
  }));
}
