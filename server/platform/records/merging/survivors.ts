/** Where merged records are now: the record that each went into, and what that one went into. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

/** By merged id the record at the end of the chain; ids that are not merged have no entry. */
export async function survivorsOf(
  ctx: Pick<Context, 'db' | 'workspace'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const merges = qualified(ctx.workspace.schema, 'merges');
  // No record goes into itself by any way: who merges holds the locks of all of them.
  const rows = await ctx.db.rows<{ id: string; survivor: string }>(sql`
    with recursive chain (id, survivor, depth) as (
      select m.merged_id, m.survivor_id, 1 from ${merges} m
      where m.merged_id = any(${[...new Set(ids)]}::uuid[]) and m.state = 'merged'
      union all
      select c.id, m.survivor_id, c.depth + 1 from chain c
      join ${merges} m on m.merged_id = c.survivor and m.state = 'merged'
    )
    select distinct on (id) id, survivor from chain order by id, depth desc`);
  return new Map(rows.map(({ id, survivor }) => [id, survivor]));
}
