/** Takes a workspace away: first out of everybody's sight, then its tables. A crash in between is finished at the next start. */
import type { Workspace } from './context.ts';
import type { Database } from './database.ts';
import { Problem } from './problem.ts';
import { sql } from './sql.ts';
import { dropSchema, forgetUnfinished, nameUnfinished } from './unfinishedSchemas.ts';

/** Who was a user only here keeps an identity: he may be invited elsewhere. */
export async function dropWorkspace(
  { app, owner }: { readonly app: Database; readonly owner: Database },
  { id, slug, schema }: Pick<Workspace, 'id' | 'slug' | 'schema'>,
  holder: string,
): Promise<void> {
  await owner.transaction(async (db) => {
    if (!(await nameUnfinished(db, { schema, slug, doing: 'drop', holder })))
      throw new Problem('unavailable');
    await db.run(sql`delete from core.runs where workspace_id = ${id}`);
    // Members, keys, links and schedules go with it.
    await db.run(sql`delete from core.workspaces where id = ${id}`);
  });
  await dropSchema(owner, schema);
  await forgetUnfinished(app, schema, holder);
}
