/** When a user was last here, for the list of people: no change of the record, so neither version nor history. */
import type { Workspace } from '../../base/context.ts';
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';

/** `at`: milliseconds since 1970. */
export async function userSeen(db: Db, workspace: Workspace, userId: string, at: number): Promise<void> {
  const now = new Date(at).toISOString();
  await db.run(sql`update ${qualified(workspace.schema, 'users')} set last_seen_at = ${now}::timestamptz
    where id = ${userId}::uuid and (last_seen_at is null or last_seen_at < ${now}::timestamptz)`);
}
