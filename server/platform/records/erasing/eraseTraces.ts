/** Eraser: what the platform keeps about the people's own records beside them: timelines, words of the search, shares, keys. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Eraser } from './erasers.ts';
import type { Erasing, Subject } from './erasing.ts';

/** Tables that name a record by `object` and `record_id`, and tell of it. */
const tables = ['search', 'timeline', 'record_shares', 'unique_keys'] as const;

/** Tables and columns that name a record by its id alone: keys by which it is compared with others, and what was found. */
const byId = [
  ['duplicate_keys', 'record_id'],
  ['duplicate_pairs', 'a_id'],
  ['duplicate_pairs', 'b_id'],
  ['duplicate_disclosures', 'record_id'],
  ['quality_issues', 'record_id'],
  ['quality_keys', 'record_id'],
] as const;

/** The condition that a row's own record is one of these. */
export function amongRecords(records: readonly Subject[], object = 'object', id = 'record_id'): Fragment {
  return sql`exists (select from unnest(${records.map((each) => each.object)}::text[], ${records.map((each) => each.id)}::uuid[])
    as o (object, id) where o.object = ${sql.id('r', object)} and o.id = ${sql.id('r', id)})`;
}

function conditionOf(table: (typeof tables)[number], erasing: Erasing): Fragment {
  const own = [...erasing.subjects, ...erasing.hanging];
  if (table !== 'timeline') return amongRecords(own);
  return sql`(${amongRecords(own)} or ${amongRecords(own, 'about_object', 'about_id')})`;
}

/** `tables` of the generic sweep leave these to it; names in the words of other records follow from those. */
export const eraseTraces: Eraser = {
  name: 'traces',
  label: { en: 'Timeline, search, shares and keys', zh: '时间线、搜索、共享与比对键' },
  tables: [...tables],

  async count(ctx, erasing) {
    let count = 0;
    for (const table of tables) count += await countOf(ctx, table, erasing);
    return count;
  },

  async erase(ctx, erasing) {
    let count = 0;
    for (const table of tables)
      count += await ctx.db.run(sql`
        delete from ${qualified(ctx.workspace.schema, table)} r where ${conditionOf(table, erasing)}`);
    const ids = [...erasing.subjects, ...erasing.hanging].map(({ id }) => id);
    for (const [table, id] of byId)
      count += await ctx.db.run(sql`
        delete from ${qualified(ctx.workspace.schema, table)} where ${sql.id(id)} = any(${ids}::uuid[])`);
    return { count, next: null };
  },
};

async function countOf(ctx: Context, table: (typeof tables)[number], erasing: Erasing): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from ${qualified(ctx.workspace.schema, table)} r where ${conditionOf(table, erasing)}`);
  return row?.count ?? 0;
}
