/** Which keys the sensitive values of a workspace are sealed with. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealedColumns, storedText } from './sealedColumns.ts';

/** Values of records by key id; '' for what is not sealed yet. */
export async function valuesByKey(ctx: Context): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const column of sealedColumns(ctx.registry)) {
    const stored = storedText(column);
    const rows = await ctx.db.rows<{ key: string; count: number }>(sql`
      select case when starts_with(${stored}, 'gx1.') then split_part(${stored}, '.', 2) else '' end as key,
        count(*)::int as count
      from ${qualified(ctx.workspace.schema, column.table)} as t where ${stored} is not null group by 1`);
    for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** Whether history holds values that this key opens. */
export async function historyUses(ctx: Context, keyId: string): Promise<boolean> {
  const [row] = await ctx.db.rows<{ uses: boolean }>(sql`
    select exists (select from ${qualified(ctx.workspace.schema, 'audit_values')} v
      where strpos(v.before::text, ${`"gx1.${keyId}.`}) > 0 or strpos(v.after::text, ${`"gx1.${keyId}.`}) > 0)
      or exists (select from ${qualified(ctx.workspace.schema, 'merges')} m
        where strpos(m.changes::text, ${`"gx1.${keyId}.`}) > 0) as uses`);
  return row?.uses ?? false;
}
