/** Changes records that lie in the recycle bin: in silence, for what lies there has no life to tell of. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { Draft } from '../draft.ts';
import { writeEnvOf } from '../moneyRates.ts';
import { updateRows } from '../rowStatements.ts';

/** @param drafts taken from deleted rows, their changes found */
export async function writeInBin(ctx: Context, object: ObjectType, drafts: readonly Draft[]): Promise<void> {
  const rows = drafts.filter(({ changed }) => changed.size > 0);
  if (rows.length === 0) return;
  const deleted = await ctx.db.rows<{ id: string; at: string }>(sql`
    select id, deleted_at as at from ${qualified(ctx.workspace.schema, object.table)}
    where id = any(${rows.map(({ id }) => id)}::uuid[])`);
  const times = new Map(deleted.map(({ id, at }) => [id, at]));
  for (const draft of rows) {
    draft.after.version = draft.version;
    draft.after.deletedAt = times.get(draft.id);
  }
  const env = await writeEnvOf(ctx, object, rows);
  await ctx.db.run(sql`with ${updateRows(ctx, object, rows, env)} select 1`);
}
