/** A lease is a row, not a lock of a session: it ends by itself when its holder dies, and works through a pooler. */
import type { Db } from '../../base/database.ts';
import { sql } from '../../base/sql.ts';

/** Takes or prolongs the lease; false while somebody else holds it. The time is the database's. */
export async function takeLease(db: Db, name: string, holder: string, seconds: number): Promise<boolean> {
  const rows = await db.rows(sql`
    insert into core.leases as lease (name, holder, lease_until)
    values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
    on conflict (name) do update set holder = excluded.holder, lease_until = excluded.lease_until
    where lease.holder = excluded.holder or lease.lease_until < now()
    returning 1`);
  return rows.length > 0;
}

/** Gives the lease up early, so that the next holder need not wait. */
export async function dropLease(db: Db, name: string, holder: string): Promise<void> {
  await db.run(sql`delete from core.leases where name = ${name} and holder = ${holder}`);
}
