/** Long work: a unique key that was just made gets to know the records that are there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { loadRows } from '../loadRows.ts';
import { takeKeys, type WantedKey } from './claimKeys.ts';
import { keyHash } from './keyHash.ts';
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

const rowsOfOneBatch = 1_000;
const shownDoubles = 100;
/** By then every process knows the key: what a session is remembered for, and a little more. */
const untilKnownMs = 8_000;
/** No transaction is longer. */
const longestWriteMs = 60_000;

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
    if (!object || !shapingOf(now.registry, object).uniqueKeys.has(handle.input.key)) return result;
    const before = { position, result };
    const done = await now.database.transaction(async (db) => {
      const batch = await nextBatch({ ...now, db }, object, handle.input.key, before.position);
      const sum = {
        // Those of the second sweep were known by the first, but for the few that it is for.
        known: before.result.known + (before.position.sweep === 'all' ? batch.known : 0),
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

/** Until no process and no transaction is left that began before the key was there. */
async function untilAllKnow(
  ctx: Context,
  handle: RunHandle<KeyInput, KeyPosition>,
  { began }: KeyPosition,
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

/** The rows are locked, so that none of them changes between being read and being known. */
async function nextBatch(
  ctx: Context,
  object: ObjectType,
  key: string,
  { sweep, after, began }: KeyPosition,
) {
  const document = shapingOf(ctx.registry, object).uniqueKeys.get(key);
  if (!document) throw new Problem('not_found');
  const since = new Date(began - longestWriteMs).toISOString();
  const recent = sweep === 'all' ? sql`true` : sql`t.updated_at >= ${since}::timestamptz`;
  const ids = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.deleted_at is null and ${recent} and t.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
    order by t.id limit ${rowsOfOneBatch}`);
  const rows = await loadRows(
    ctx,
    object,
    ids.map(({ id }) => id),
    'change',
  );
  const wanted = new Map<string, WantedKey>();
  const doubles: string[] = [];
  for (const { id, values, deletionId } of rows.values()) {
    const hash = deletionId === null ? keyHash(object, document, values) : null;
    if (hash === null) continue;
    if (wanted.has(hash)) doubles.push(id);
    else wanted.set(hash, { key, hash, id });
  }
  const taken = await takeKeys(ctx, object, [...wanted.values()]);
  for (const { hash, id } of wanted.values()) if (!taken.has(`${key} ${hash}`)) doubles.push(id);
  return { known: taken.size, doubles, last: ids.at(-1)?.id ?? null };
}
