/** Eraser: other records whose texts name the people, in the fields that somebody wrote. */
import { and, column, type Fragment, or, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { customColumn, isCustom } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { changeQuietly } from './emptyRows.ts';
import { type Eraser, nothingErased } from './erasers.ts';
import { type Erasing, idsOf } from './erasing.ts';
import { erasedMark, type Needles } from './needles.ts';

const rowsOfPart = 200;

/** Their values are words of people, or made of them. */
const textTypes: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'richText',
  'emails',
  'phones',
  'url',
  'address',
  'json',
  'tags',
  'file',
  'image',
]);

function textFields(object: ObjectType): Field[] {
  return [...object.fields.values()].filter(
    (field) => textTypes.has(field.type) && !field.sensitive && !field.computed,
  );
}

export const eraseTexts: Eraser = {
  name: 'texts',
  label: { en: 'Texts of other records', zh: '其他记录中的文字' },
  tables: [],

  async count(ctx, erasing) {
    let count = 0;
    for (const object of ctx.registry.objects.values()) {
      const where = conditionOf(object, erasing);
      if (where === null) continue;
      const [row] = await ctx.db.rows<{ count: number }>(sql`
        select count(*)::int as count from ${qualified(ctx.workspace.schema, object.table)} t where ${where}`);
      count += row?.count ?? 0;
    }
    return count;
  },

  /** `from`: the object and the id of the last row that was looked at. */
  async erase(ctx, erasing, from) {
    const objects = [...ctx.registry.objects.values()];
    const [name, after] =
      from === null ? [objects[0]?.name, null] : (JSON.parse(from) as [string, string | null]);
    const at = objects.findIndex((object) => object.name === name);
    const object = objects[at];
    if (object === undefined || erasing.needles.pattern === null) return nothingErased;
    const { ids, count } = await eraseSome(ctx, object, erasing, after);
    if (ids.length === rowsOfPart) return { count, next: JSON.stringify([object.name, ids.at(-1)]) };
    const following = objects[at + 1];
    return { count, next: following === undefined ? null : JSON.stringify([following.name, null]) };
  },
};

async function eraseSome(ctx: Context, object: ObjectType, erasing: Erasing, after: string | null) {
  const where = conditionOf(object, erasing);
  if (where === null) return { ids: [], count: 0 };
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where ${where} ${after === null ? sql`` : sql`and t.id > ${after}::uuid`} order by t.id limit ${rowsOfPart}`);
  const ids = rows.map(({ id }) => id);
  const fields = textFields(object);
  const count = await changeQuietly(ctx, object, ids, (id, values) =>
    Object.fromEntries(
      fields.map((field) => [field.name, without(field, values[field.name], erasing.needles, id)]),
    ),
  );
  return { ids, count };
}

function conditionOf(object: ObjectType, { needles, subjects, hanging }: Erasing): Fragment | null {
  if (needles.pattern === null) return null;
  const own = [...idsOf(subjects, object.name), ...idsOf(hanging, object.name)];
  const fields = textFields(object);
  const columns = fields
    .filter((field) => !isCustom(field))
    .map((field) => storageOf(field.type).columns(field)[0]!);
  const places = [...columns.map(({ name }) => name), ...(fields.some(isCustom) ? [customColumn] : [])];
  if (places.length === 0) return null;
  return and([
    sql`t.id <> all(${own}::uuid[])`,
    or(places.map((name) => sql`${column('t', name)}::text ~* ${needles.pattern}`)),
  ]);
}

/** An address or number in a list goes as a whole; what must be there once stays different from the others. */
function without(field: Field, value: unknown, needles: Needles, id: string): unknown {
  if (value === null || value === undefined) return null;
  if (field.type === 'emails' || field.type === 'phones') {
    const entries = value as readonly {
      readonly value: string;
      readonly number?: string;
      readonly primary: boolean;
    }[];
    const left = entries.filter((entry) => !needles.isIn(entry.value) && !needles.isIn(entry.number ?? ''));
    if (left.length === entries.length) return value;
    const primary = Math.max(
      0,
      left.findIndex((entry) => entry.primary),
    );
    return left.length === 0 ? null : left.map((entry, at) => ({ ...entry, primary: at === primary }));
  }
  const clean = needles.redactAll(value);
  if (clean === value) return value;
  if (field.type === 'url') return null;
  if (field.unique || field.name === 'sourceId') return `${erasedMark} ${id.slice(-8)}`;
  return clean;
}
