/** What hangs on records that are removed for good goes with them: comments, files, who followed, what the inbox told. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';

/** Joined to the purge of records; content of files that nothing holds any more is cleaned up by its own tick. */
export async function purgeTogether(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<void> {
  for (const table of ['comments', 'follows', 'attachments', 'notifications', 'presence']) {
    await ctx.db.run(sql`
      delete from ${qualified(ctx.workspace.schema, table)}
      where object = ${object.name} and record_id = any(${[...ids]}::uuid[])`);
  }
}
