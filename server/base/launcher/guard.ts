/** One application per data folder: a lock that the server frees by itself when its holder dies, however it dies. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { StartRefusal } from '../startRefusal.ts';

/** “guanxi” on a phone keypad. The connection is direct and held for life, so a session lock is safe here. */
const lockKey = 482694;

/** A holder that was just killed frees the lock within milliseconds. */
const waitMs = 2_000;

export async function takeGuard(client: pg.Client, dataDir: string): Promise<void> {
  await client.query(`select set_config('application_name', $1, false)`, [`guanxi ${process.pid}`]);
  for (const end = Date.now() + waitMs; ; await sleep(50)) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [lockKey]);
    if (rows[0].taken === true) return;
    if (Date.now() < end) continue;
    const holder = await client.query(
      `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
      [lockKey],
    );
    await client.end();
    const who = String(holder.rows[0]?.name ?? 'guanxi');
    throw new StartRefusal({
      en: `Another Guanxi (${who}) is running with DATA_DIR ${dataDir}. Stop it, or give this one another DATA_DIR.`,
      zh: `另一个关系（${who}）正在使用 DATA_DIR ${dataDir}。请先停止它，或为此实例另设 DATA_DIR。`,
    });
  }
}
