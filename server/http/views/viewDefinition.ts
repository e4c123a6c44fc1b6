/** What a view asks, measured by the rights of who makes it and of who looks at it. */
import type { Label } from '../../../shared/labels.ts';
import type { FieldMeta, FieldTypeName, ViewDefinition } from '../../../shared/metadata.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import { storageOf } from '../../platform/fields/storages.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { askedFilter, keptFilter } from '../../platform/query/askedFilter.ts';
import { resolvePath } from '../../platform/query/fieldPath.ts';

const moments: ReadonlySet<FieldTypeName> = new Set(['date', 'datetime']);
const places: ReadonlySet<string> = new Set(['geo', 'address']);

/** Fields by which a view asks: who may not ask by one of them cannot have the view. */
function askedNames(definition: ViewDefinition): readonly string[] {
  const { sort, groupBy, groups = [], dateField, endField, placeField } = definition;
  const ofSort = (sort ?? '').split(',').map((part) => part.trim().replace(/^-/, ''));
  const named = [...ofSort, groupBy, ...groups.map((group) => group.field), dateField, endField, placeField];
  return named.filter((name) => name !== undefined && name !== '') as string[];
}

/** Throws `unknown_field`. */
function ask(ctx: Context, object: ObjectType, definition: ViewDefinition): void {
  askedFilter(ctx, object, definition.filter);
  for (const name of askedNames(definition)) resolvePath(ctx, object, name, 'ask');
}

function holds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** As the caller may have it: only columns that he may read; null when it asks by what he may not. */
export function seenDefinition(
  ctx: Context,
  object: ObjectType,
  definition: ViewDefinition,
): ViewDefinition | null {
  if (!holds(() => ask(ctx, object, definition))) return null;
  const readable = (name: string) => holds(() => resolvePath(ctx, object, name, 'read'));
  const { foot, ...rest } = definition;
  return {
    ...rest,
    fields: definition.fields.filter(readable),
    ...(foot && { foot: Object.fromEntries(Object.entries(foot).filter(([name]) => readable(name))) }),
  };
}

/** Throws `unknown_field` where the maker may not use what he names, `invalid_value` where it makes no sense. */
export function checkDefinition(ctx: Context, object: ObjectType, definition: ViewDefinition): void {
  for (const name of definition.fields) resolvePath(ctx, object, name, 'read');
  for (const name of Object.keys(definition.foot ?? {})) resolvePath(ctx, object, name, 'read');
  ask(ctx, object, definition);
  keptFilter(ctx, object, definition.filter);
  const { groupBy, groups = [], dateField, endField, placeField } = definition;
  const fieldAt = (name: string): FieldMeta => resolvePath(ctx, object, name, 'ask').field;
  if (groupBy !== undefined && fieldAt(groupBy).type !== 'select') {
    throw wrong('groupBy', {
      en: 'A board is made by a field with options.',
      zh: '看板须按选项类字段分列。',
    });
  }
  for (const { field, bucket } of groups) {
    const meta = fieldAt(field);
    if (storageOf(meta.type).groups && (bucket === undefined || moments.has(meta.type))) continue;
    throw wrong('groups', {
      en: `Records cannot be grouped by “${field}” like this.`,
      zh: `不能这样按“${field}”分组。`,
    });
  }
  for (const [member, name] of [['dateField', dateField] as const, ['endField', endField] as const]) {
    if (name === undefined || moments.has(fieldAt(name).type)) continue;
    throw wrong(member, { en: 'A calendar needs a date or a time.', zh: '日历须使用日期或时间字段。' });
  }
  if (placeField !== undefined && !places.has(fieldAt(placeField).type)) {
    throw wrong('placeField', { en: 'A map needs a place or an address.', zh: '地图须使用位置或地址字段。' });
  }
}

function wrong(member: string, text: Label): Problem {
  return new Problem('invalid_value', {
    errors: [{ field: `definition.${member}`, code: 'invalid_value', text }],
  });
}
