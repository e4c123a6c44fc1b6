/** Limits that belong to the application's role, so that they hold on every connection, through a pooler too. */
import type { Database } from './database.ts';
import { runFormatted } from './runFormatted.ts';
import { sql } from './sql.ts';

const defaults: Readonly<Record<string, string>> = {
  TimeZone: 'UTC',
  lock_timeout: '2s',
  statement_timeout: '60s',
  idle_in_transaction_session_timeout: '30s',
  // One page of one user must not take the cores that other requests need.
  max_parallel_workers_per_gather: '0',
  // Compiling costs more than the short statements of an application win by it.
  jit: 'off',
};

const lockKey = 7_311_854;

/** A role may set its own defaults. They count for connections opened afterwards. */
export async function setRoleDefaults(app: Database): Promise<void> {
  await app.transaction(async (db) => {
    await db.run(sql`select pg_advisory_xact_lock(${lockKey})`);
    const [row] = await db.rows<{ settings: string[] | null }>(sql`
      select s.setconfig as settings from pg_roles r
      left join pg_db_role_setting s on s.setrole = r.oid and s.setdatabase = 0
      where r.rolname = current_user`);
    const present = new Set(row?.settings ?? []);
    for (const [name, value] of Object.entries(defaults)) {
      if (present.has(`${name}=${value}`)) continue;
      await runFormatted(db, 'alter role current_user set %I = %L', name, value);
    }
  });
}
