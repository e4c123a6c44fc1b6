/** What the metadata API says of an object to one actor: what he may not see is not there. */
import type { FieldMeta, ObjectMeta, RelationMeta, Verb, ViewMeta } from '../../../shared/metadata.ts';
import type { Context } from '../../platform/context.ts';
import type { Field, ObjectType } from '../../platform/metadata/registry.ts';

const verbs: readonly Verb[] = ['create', 'read', 'update', 'delete', 'export', 'import'];

export function mayRead(ctx: Context, object: string): boolean {
  return ctx.actor.rights.rows(object, 'read') !== null;
}

export function fieldMeta(ctx: Context, object: ObjectType, field: Field): FieldMeta | null {
  const right = ctx.actor.rights.field(object.name, field.name);
  if (right === 'hidden') return null;
  const { declaration: _, searched: _s, computed: _c, indexed: _i, ...meta } = field;
  // A masked value is shown in part, and nothing may be asked by it.
  if (right === 'masked') return { ...meta, access: 'masked', sortable: false, filterable: false };
  return { ...meta, access: field.readOnly || right === 'read' ? 'read' : 'edit' };
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
  return {
    name: object.name,
    plural: object.plural,
    label: declaration.label,
    pluralLabel: declaration.pluralLabel,
    icon: declaration.icon,
    titleField: object.titleField.name,
    subtitleFields: seen(declaration.subtitleFields),
    keyFields: seen(declaration.keyFields),
    sections: declaration.sections.map((section) => ({ label: section.label, fields: seen(section.fields) })),
    ...(declaration.pathField && known.has(declaration.pathField)
      ? { pathField: declaration.pathField }
      : {}),
    fields,
    relations,
    views,
    actions: [],
    verbs: Object.fromEntries(
      verbs.map((verb) => [verb, ctx.actor.rights.rows(object.name, verb) !== null]),
    ) as ObjectMeta['verbs'],
  };
}
