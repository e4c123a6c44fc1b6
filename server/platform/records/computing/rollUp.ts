/**
 * Counts roll-ups anew for some parents. The parents are locked first and counted in the next statement, which sees what
 * every writer before us has committed: whoever comes last counts everything, however many write at once.
 */
import { padDecimal } from '../../../../shared/currencies.ts';
import { canonicalDecimal, roundHalfEven } from '../../../../shared/decimal.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import { column, type Fragment, nothing, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { storageOf } from '../../fields/storages.ts';
import type { PlannedRollup } from '../../metadata/computed/rollup.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { conditionSql } from '../../query/conditionSql.ts';
import { pointer } from '../../query/lookupTargets.ts';
import { type ComputedValues, setComputed } from '../computed.ts';
import { grouped } from '../grouped.ts';

/** Which fields of which records came out differently. */
export type ChangedFields = Map<string, Set<string>>;

export async function rollUp(
  ctx: Context,
  parent: ObjectType,
  rollups: readonly PlannedRollup[],
  ids: readonly string[],
): Promise<ChangedFields> {
  const changed: ChangedFields = new Map();
  if (ids.length === 0 || rollups.length === 0) return changed;
  const table = qualified(ctx.workspace.schema, parent.table);
  await ctx.db.run(sql`select 1 from ${table} where id = any(${ids}::uuid[]) order by id for no key update`);
  const rows = await differing(ctx, parent, rollups, ids);
  await setComputed(ctx, parent, rows);
  for (const row of rows) changed.set(row.id, new Set(Object.keys(row.values)));
  return changed;
}

/** The parents that hold something else than their lists give; nothing is locked or written. */
export async function outOfCount(
  ctx: Context,
  parent: ObjectType,
  rollups: readonly PlannedRollup[],
  ids: readonly string[],
): Promise<string[]> {
  return (await differing(ctx, parent, rollups, ids)).map(({ id }) => id);
}

async function differing(
  ctx: Context,
  parent: ObjectType,
  rollups: readonly PlannedRollup[],
  ids: readonly string[],
): Promise<ComputedValues[]> {
  const values = new Map<string, Record<string, unknown>>();
  for (const group of grouped(rollups, ({ child, link }) => `${child.name}.${link.name}`).values()) {
    for (const [id, found] of await differingOver(ctx, parent, group, ids)) {
      values.set(id, { ...values.get(id), ...found });
    }
  }
  return [...values].map(([id, of]) => ({ id, values: of }));
}

/** Results over one child list that are not what the parent holds. */
async function differingOver(
  ctx: Context,
  parent: ObjectType,
  rollups: readonly PlannedRollup[],
  ids: readonly string[],
): Promise<[string, Record<string, unknown>][]> {
  const { child, link } = rollups[0]!;
  const { schema } = ctx.workspace;
  const results = rollups.map((rollup, at) => sql`${aggregate(ctx, rollup)} as ${sql.id(`r${at}`)}`);
  const held = rollups.map(({ field }) => storageOf(field.type).select(field, 't'));
  const rows = await ctx.db.arrays(sql`
    select t.id, ${sql.join(rollups.map((_, at) => column('found', `r${at}`)))}, ${sql.join(held.flat())}
    from ${qualified(schema, parent.table)} t left join (
      select ${pointer(link, 'c')} as parent_id, ${sql.join(results)}
      from ${qualified(schema, child.table)} c
      where ${pointer(link, 'c')} = any(${ids}::uuid[]) and c.deleted_at is null group by 1
    ) found on found.parent_id = t.id
    where t.id = any(${ids}::uuid[])`);
  return rows.flatMap(([id, ...row]): [string, Record<string, unknown>][] => {
    const values: Record<string, unknown> = {};
    let from = rollups.length;
    for (const [at, rollup] of rollups.entries()) {
      const { field } = rollup;
      const width = held[at]!.length;
      const before = storageOf(field.type).readCanonical(row.slice(from, from + width), field);
      const after = resultOf(ctx, rollup, row[at] ?? null);
      if (!fieldType(field.type).equal(before, after)) values[field.name] = after;
      from += width;
    }
    return Object.keys(values).length > 0 ? [[id as string, values]] : [];
  });
}

function aggregate(ctx: Context, { fn, of, condition }: PlannedRollup): Fragment {
  const where = condition ? sql` filter (where ${conditionSql(ctx, condition, 'c')})` : nothing;
  const value = of ? storageOf(of.type).measures!(of, 'c') : nothing;
  switch (fn) {
    case 'count':
      return sql`count(*)${where}`;
    case 'sum':
      return sql`sum(${value}::numeric)${where}`;
    case 'avg':
      return sql`avg(${value}::numeric)${where}`;
    case 'min':
      return sql`min(${value})${where}`;
    case 'max':
      return sql`max(${value})${where}`;
  }
}

/** Nothing adds up to zero; the least, greatest or average of nothing is nothing. */
export function emptyResult(ctx: Context, rollup: PlannedRollup): unknown {
  return rollup.fn === 'count' || rollup.fn === 'sum' ? resultOf(ctx, rollup, '0') : null;
}

/** An average has no last digit: money keeps the cents, everything else six places, or what the field says. */
function resultOf(ctx: Context, { fn, field }: PlannedRollup, raw: unknown): unknown {
  if (raw === null) return fn === 'count' || fn === 'sum' ? exact(ctx, field, '0') : null;
  if (field.type === 'date') return raw;
  if (field.type === 'datetime') return storageOf(field.type).readCanonical([raw], field);
  const text = canonicalDecimal(String(raw));
  return exact(
    ctx,
    field,
    fn === 'avg' ? roundHalfEven(text, field.scale ?? (field.type === 'money' ? 2 : 6)) : text,
  );
}

function exact(ctx: Context, { type }: PlannedRollup['field'], text: string): unknown {
  if (type === 'money')
    return { amount: padDecimal(text, ctx.workspace.currency), currency: ctx.workspace.currency };
  return type === 'integer' || type === 'rating' ? Number(text) : text;
}
