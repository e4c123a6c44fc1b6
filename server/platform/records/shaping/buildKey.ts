/** Long work: a unique key that was just made gets to know the records that are there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { knowRecords } from './knowRecords.ts';
import { shapingOf } from './shapingOf.ts';

export interface KeyInput {
  readonly object: string;
  readonly key: string;
}

interface KeyPosition {
  /** First all records, then those that were written meanwhile by who did not know of the key. */
  readonly sweep: 'all' | 'recent';
  readonly after: string | null;
  /** Milliseconds since 1970 at which the run began. */
  readonly began: number;
}

export interface KeyResult {
  readonly known: number;
  /** Records that came to the same value while the key was being made: the first hundred. They stay as they are. */
  readonly doubles: readonly string[];
}

const shownDoubles = 100;
/** By then every process knows the key: what a session is remembered for, and a little more. */
const untilKnownMs = 8_000;
/** No transaction is longer. */
export const longestWriteMs = 60_000;

export const buildKeyRun: RunKind<KeyInput, KeyPosition> = { kind: 'uniqueKey', run: buildKey };

async function buildKey(ctx: Context, handle: RunHandle<KeyInput, KeyPosition>): Promise<KeyResult> {
  let position: KeyPosition = handle.position ?? { sweep: 'all', after: null, began: ctx.clock.now() };
  let result = (handle.position && (handle.result as KeyResult | null)) ?? { known: 0, doubles: [] };
  for (;;) {
    if (position.sweep === 'recent' && position.after === null) await untilAllKnow(ctx, handle, position);
    if (handle.shouldStop()) return result;
    const now = await handle.context();
    const object = now.registry.objects.get(handle.input.object);
    // Taken back in the meantime: there is nothing left to know.
    const key = object && shapingOf(now.registry, object).uniqueKeys.get(handle.input.key);
    if (!object || !key) return result;
    const before = { position, result };
    const done = await now.database.transaction(async (db) => {
      const { sweep, after, began } = before.position;
      const since = sweep === 'all' ? null : new Date(began - longestWriteMs).toISOString();
      const batch = await knowRecords({ ...now, db }, object, handle.input.key, key, { after, since });
      const sum = {
        // Those of the second sweep were known by the first, but for the few that it is for.
        known: before.result.known + (sweep === 'all' ? batch.known : 0),
        doubles: [...new Set([...before.result.doubles, ...batch.doubles])].slice(0, shownDoubles),
      };
      const next = nextPosition(before.position, batch.last);
      await handle.checkpoint(db, { position: next ?? before.position, done: sum.known, result: sum });
      return { next, sum };
    });
    result = done.sum;
    if (done.next === null) return result;
    position = done.next;
  }
}

/** Null when all is done. */
function nextPosition({ sweep, began }: KeyPosition, last: string | null): KeyPosition | null {
  if (last !== null) return { sweep, began, after: last };
  return sweep === 'all' ? { sweep: 'recent', began, after: null } : null;
}

/** Until no process and no transaction is left that began before the key, or any other document, was there. */
export async function untilAllKnow(
  ctx: Context,
  handle: { shouldStop(): boolean },
  { began }: Pick<KeyPosition, 'began'>,
): Promise<void> {
  while (ctx.clock.now() < began + untilKnownMs && !handle.shouldStop()) await sleep(100);
  const [now] = await ctx.database.rows<{ xid: string }>(
    sql`select pg_snapshot_xmax(pg_current_snapshot())::text as xid`,
  );
  while (!handle.shouldStop()) {
    const [oldest] = await ctx.database.rows<{ past: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) >= ${now!.xid}::xid8 as past`,
    );
    if (oldest!.past) return;
    await sleep(250);
  }
}
