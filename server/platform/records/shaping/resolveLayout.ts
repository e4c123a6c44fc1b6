/** The layout that serves one caller for records of one type: the most particular one, without what he may not see. */
import type { LayoutDocument, LayoutField, LayoutSection } from '../../../../shared/config/layout.ts';
import { parseFilter } from '../../../../shared/filters/parse.ts';
import type { LayoutFieldMeta, LayoutMeta, LayoutSectionMeta } from '../../../../shared/layouts.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { filterSource, namesOf } from './registryNames.ts';
import { shapingOf } from './shapingOf.ts';

/** One for records without a type, and one for each type. */
export function layoutsOf(ctx: Context, object: ObjectType): LayoutMeta[] {
  const { recordTypes } = shapingOf(ctx.registry, object);
  return [null, ...recordTypes.keys()].map((type) => resolveLayout(ctx, object, type));
}

export function resolveLayout(ctx: Context, object: ObjectType, recordType: string | null): LayoutMeta {
  const { layouts } = shapingOf(ctx.registry, object);
  const fitting = [...layouts].filter(([, layout]) => fits(ctx, layout, recordType));
  const [best] = fitting.sort(([, a], [, b]) => particular(b) - particular(a));
  if (!best) return declaredLayout(ctx, object, recordType);
  const [name, layout] = best;
  const sections = sectionsOf(ctx, object, layout.sections);
  return {
    recordType,
    name,
    keyFields: seen(ctx, object, layout.keyFields ?? object.declaration.keyFields ?? []),
    sections,
    form: layout.form ? sectionsOf(ctx, object, layout.form) : sections,
    quickCreate: layout.quickCreate ? fieldsOf(ctx, object, layout.quickCreate) : null,
  };
}

function fits(ctx: Context, { recordType, roles }: LayoutDocument, type: string | null): boolean {
  if (recordType !== undefined && recordType !== type) return false;
  return !roles || roles.some((role) => ctx.actor.roles.includes(role));
}

/** What is for one type comes before what is for one role. Of equals the first in order stays first. */
function particular({ recordType, roles }: LayoutDocument): number {
  return (recordType === undefined ? 0 : 2) + (roles ? 1 : 0);
}

function declaredLayout(ctx: Context, object: ObjectType, recordType: string | null): LayoutMeta {
  const { declaration } = object;
  const sections = sectionsOf(
    ctx,
    object,
    declaration.sections.map(({ label, fields }) => ({ label, fields: fields.map((field) => ({ field })) })),
  );
  const keyFields = seen(ctx, object, declaration.keyFields ?? []);
  return { recordType, name: null, keyFields, sections, form: sections, quickCreate: null };
}

function isSeen(ctx: Context, object: ObjectType, name: string): boolean {
  return object.fields.has(name) && ctx.actor.rights.field(object.name, name) !== 'hidden';
}

function seen(ctx: Context, object: ObjectType, names: readonly string[]): string[] {
  return names.filter((name) => isSeen(ctx, object, name));
}

/** Who may not see what a condition asks never sees what it would show. */
function isKnowable(ctx: Context, object: ObjectType, condition: LayoutField['visibleWhen']): boolean {
  if (!condition) return true;
  const parsed = parseFilter(condition, object.name, filterSource(ctx.registry), ctx.env);
  return namesOf(parsed).every((name) =>
    ['read', 'edit'].includes(ctx.actor.rights.field(object.name, name)),
  );
}

function sectionsOf(
  ctx: Context,
  object: ObjectType,
  sections: readonly LayoutSection[],
): LayoutSectionMeta[] {
  return sections
    .filter(({ visibleWhen }) => isKnowable(ctx, object, visibleWhen))
    .map(({ label, columns, collapsed, visibleWhen, fields }) => ({
      label,
      columns: columns ?? 2,
      collapsed: collapsed ?? false,
      ...(visibleWhen ? { visibleWhen } : {}),
      fields: fieldsOf(ctx, object, fields),
    }));
}

function fieldsOf(ctx: Context, object: ObjectType, fields: readonly LayoutField[]): LayoutFieldMeta[] {
  return fields
    .filter(({ field, visibleWhen }) => isSeen(ctx, object, field) && isKnowable(ctx, object, visibleWhen))
    .map(({ field: name, required, readOnly, visibleWhen }) => {
      const field = object.fields.get(name)!;
      const isOpen = !field.readOnly && ctx.actor.rights.field(object.name, name) === 'edit';
      return {
        field: name,
        required: field.required || (required ?? false),
        readOnly: !isOpen || (readOnly ?? false),
        ...(visibleWhen ? { visibleWhen } : {}),
      };
    });
}
