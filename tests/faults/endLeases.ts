/** What a killed worker held is free at once: tests do not wait until its leases end by themselves. */
import type { Db } from '../../server/base/database.ts';
import { sql } from '../../server/base/sql.ts';

export async function endLeases(db: Db, run: string): Promise<void> {
  await db.run(sql`update core.runs set lease_until = now() - interval '1 second' where id = ${run}`);
  await db.run(sql`update core.leases set lease_until = now() - interval '1 second'`);
}
