/** Waits until everything committed so far is below the oldest open transaction of the whole server, other tests' included. */
import type { Db } from '../server/base/database.ts';
import { sql } from '../server/base/sql.ts';
import { eventually } from './eventually.ts';

export async function settled(db: Db): Promise<void> {
  const [row] = await db.rows<{ xid: string }>(sql`select pg_snapshot_xmax(pg_current_snapshot()) as xid`);
  await eventually(async () => {
    const [now] = await db.rows<{ past: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) >= ${row!.xid}::xid8 as past`,
    );
    return now!.past;
  });
}
