/** Two who save the same at the same moment: the second one waits for the first, and then finds what that one wrote. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

/**
 * Holds the keys until the transaction at hand ends; who holds one of them already is waited for. A row that was written
 * and taken away again is never seen, but its key is taken for as long as nobody knows how the transaction ends: so a list
 * of any size holds its keys, where locks by name would fill the memory that all share. All take their keys in one order.
 */
export async function waitForOthers(ctx: Context, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const waits = qualified(ctx.workspace.schema, 'duplicate_waits');
  await ctx.db.run(sql`
    insert into ${waits} (key) select distinct k.key from unnest(${keys}::bigint[]) as k (key) order by k.key
    on conflict do nothing`);
  await ctx.db.run(sql`delete from ${waits} where key = any(${keys}::bigint[])`);
}
