/** The objects whose data is measured, and by what. */
import { type QualityPlan, qualityPlan } from '../../../shared/quality/usualQuality.ts';
import type { Context } from '../context.ts';
import type { ObjectType, Registry } from '../metadata/registry.ts';

export function planOf(registry: Registry, object: ObjectType): QualityPlan {
  const { name, titleField, declaration, fields } = object;
  const measured = {
    name,
    titleField: titleField.name,
    keyFields: declaration.keyFields ?? [],
    fields: [...fields.values()],
  };
  return qualityPlan(measured, registry.documents.get('quality', name));
}

/** In the order of the registry. */
export function measuredObjects(registry: Registry): readonly ObjectType[] {
  return [...registry.objects.values()].filter((object) => planOf(registry, object).isMeasured);
}

/** Whether the actor may know of the values of a field. */
export function seesField(ctx: Context, object: ObjectType, field: string): boolean {
  const access = ctx.actor.rights.field(object.name, field);
  return access === 'read' || access === 'edit';
}

/** Whether nothing of the object is closed to the actor: what a rule asks may rest on any of it. */
export function seesEveryField(ctx: Context, object: ObjectType): boolean {
  return [...object.fields.keys()].every((field) => seesField(ctx, object, field));
}
