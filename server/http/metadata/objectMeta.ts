/** What the metadata API says of an object to one actor: what he may not see is not there. */
import {
  type FieldMeta,
  type ObjectMeta,
  type RelationMeta,
  type ViewMeta,
  verbs,
} from '../../../shared/metadata.ts';
import type { Context } from '../../platform/context.ts';
import type { Field, ObjectType } from '../../platform/metadata/registry.ts';
import { pipelinesMeta, recordTypesMeta } from '../../platform/records/shaping/recordTypesMeta.ts';
import { layoutsOf } from '../../platform/records/shaping/resolveLayout.ts';
import { shapingOf } from '../../platform/records/shaping/shapingOf.ts';

export function mayRead(ctx: Context, object: string): boolean {
  return ctx.actor.rights.rows(object, 'read') !== null;
}

export function fieldMeta(ctx: Context, object: ObjectType, field: Field): FieldMeta | null {
  const right = ctx.actor.rights.field(object.name, field.name);
  if (right === 'hidden') return null;
  const { declaration: _, searched: _s, computed: _c, indexed: _i, ...own } = field;
  const meta = { ...own, ...dependsOn(ctx, object, field) };
  // A masked value is shown in part, and nothing may be asked by it.
  if (right === 'masked') return { ...meta, access: 'masked', sortable: false, filterable: false };
  return { ...meta, access: field.readOnly || right === 'read' ? 'read' : 'edit' };
}

/** Who may not see the other field learns the answer when he writes. */
function dependsOn(ctx: Context, object: ObjectType, { name }: Field): Pick<FieldMeta, 'dependsOn'> {
  const dependency = shapingOf(ctx.registry, object).dependencies.get(name);
  if (!dependency || ctx.actor.rights.field(object.name, dependency.controlledBy) === 'hidden') return {};
  const { controlledBy, allowed, otherwise = [] } = dependency;
  return { dependsOn: { field: controlledBy, allowed, otherwise } };
}

export function fieldsMeta(ctx: Context, object: ObjectType): FieldMeta[] {
  return [...object.fields.values()].flatMap((field) => fieldMeta(ctx, object, field) ?? []);
}

export function objectMeta(ctx: Context, object: ObjectType, views: readonly ViewMeta[]): ObjectMeta {
  const { declaration } = object;
  const fields = fieldsMeta(ctx, object);
  const known = new Set(fields.map((field) => field.name));
  const seen = (names: readonly string[] = []) => names.filter((name) => known.has(name.split('.')[0]!));
  const relations: RelationMeta[] = [...object.relations.values()]
    .filter(
      (relation) =>
        mayRead(ctx, relation.object) && ctx.actor.rights.field(relation.object, relation.field) !== 'hidden',
    )
    .map(({ name, label, object: child, field }) => ({ name, label, object: child, field }));
  const layouts = layoutsOf(ctx, object);
  const { keyFields, sections } = layouts[0]!;
  return {
    name: object.name,
    plural: object.plural,
    label: declaration.label,
    pluralLabel: declaration.pluralLabel,
    icon: declaration.icon,
    ...(declaration.module === undefined ? {} : { module: declaration.module }),
    titleField: object.titleField.name,
    subtitleFields: seen(declaration.subtitleFields),
    keyFields,
    sections: sections.map(({ label, fields: of }) => ({ label, fields: of.map(({ field }) => field) })),
    ...(declaration.pathField && known.has(declaration.pathField)
      ? { pathField: declaration.pathField }
      : {}),
    pipelines: pipelinesMeta(ctx, object),
    recordTypes: recordTypesMeta(ctx, object),
    layouts,
    fields,
    relations,
    views,
    actions: [],
    verbs: Object.fromEntries(
      verbs.map((verb) => [verb, ctx.actor.rights.rows(object.name, verb) !== null]),
    ) as ObjectMeta['verbs'],
  };
}
