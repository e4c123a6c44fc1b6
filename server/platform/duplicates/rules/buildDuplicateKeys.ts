/** Long work: the keys of all records of an object, after a rule was made or says something else. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { loadRows } from '../../records/loadRows.ts';
import { longestWriteMs, untilAllKnow } from '../../records/shaping/buildKey.ts';
import { duplicateRulesOf } from './compiledRules.ts';
import { allKeysOf } from './keepDuplicateKeys.ts';
import { addKeys } from './storedKeys.ts';

export interface BuildInput {
  readonly object: string;
}

interface BuildPosition {
  /** First all records, then those that were written meanwhile by who did not know the rule; then old keys go. */
  readonly sweep: 'all' | 'recent' | 'old';
  readonly after: string | null;
  /** Milliseconds since 1970 at which the run began. */
  readonly began: number;
}

export interface BuildResult {
  readonly records: number;
}

const rowsOfOneBatch = 1_000;
const keysOfOneBatch = 20_000;
const firstId = '00000000-0000-0000-0000-000000000000';

export const buildDuplicateKeys: RunKind<BuildInput, BuildPosition> = { kind: 'duplicateKeys', run };

async function run(ctx: Context, handle: RunHandle<BuildInput, BuildPosition>): Promise<BuildResult> {
  let position: BuildPosition = handle.position ?? { sweep: 'all', after: null, began: ctx.clock.now() };
  let records = handle.position ? handle.done : 0;
  for (;;) {
    if (position.sweep === 'recent' && position.after === null) {
      // Rules are often changed one after the other: the last run does the rest for all of them.
      if (await isOvertaken(ctx, handle)) return { records };
      await untilAllKnow(ctx, handle, position);
    }
    if (handle.shouldStop()) return { records };
    const now = await handle.context();
    const object = now.registry.objects.get(handle.input.object);
    const before = position;
    const known = records;
    const done = await now.database.transaction(async (db) => {
      const inside = { ...now, db };
      const batch = await step(inside, object, before);
      const next = nextPosition(before, batch.last);
      const sum = known + (before.sweep === 'all' ? batch.records : 0);
      await handle.checkpoint(db, { position: next ?? before, done: sum, result: { records: sum } });
      return { next, sum };
    });
    records = done.sum;
    if (done.next === null) return { records };
    position = done.next;
  }
}

async function isOvertaken(
  ctx: Context,
  { id, input }: RunHandle<BuildInput, BuildPosition>,
): Promise<boolean> {
  const newer = await ctx.database.rows<{ id: string }>(sql`
    select id from core.runs where workspace_id = ${ctx.workspace.id} and kind = ${buildDuplicateKeys.kind}
      and state in ('queued', 'running') and input ->> 'object' = ${input.object} and id > ${id}::uuid limit 1`);
  return newer.length > 0;
}

interface Batch {
  readonly records: number;
  /** Where the next batch begins; null: there is none. */
  readonly last: string | null;
}

async function step(ctx: Context, object: ObjectType | undefined, position: BuildPosition): Promise<Batch> {
  if (position.sweep === 'old') return forgetOld(ctx);
  if (object === undefined || duplicateRulesOf(ctx.registry, object).length === 0)
    return { records: 0, last: null };
  return keepSome(ctx, object, position);
}

/** Null when all is done. */
function nextPosition({ sweep, began }: BuildPosition, last: string | null): BuildPosition | null {
  if (last !== null) return { sweep, began, after: last };
  if (sweep === 'all') return { sweep: 'recent', began, after: null };
  return sweep === 'recent' ? { sweep: 'old', began, after: null } : null;
}

/** The rows are locked, so that none of them changes between being read and being known. */
async function keepSome(
  ctx: Context,
  object: ObjectType,
  { sweep, after, began }: BuildPosition,
): Promise<Batch> {
  const since = new Date(began - longestWriteMs).toISOString();
  const recent = sweep === 'all' ? sql`true` : sql`t.updated_at >= ${since}::timestamptz`;
  const found = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.deleted_at is null and t.id > ${after ?? firstId}::uuid and ${recent}
    order by t.id limit ${rowsOfOneBatch}`);
  const stored = await loadRows(
    ctx,
    object,
    found.map(({ id }) => id),
    'change',
  );
  const rows = [...stored.values()].filter(({ deletionId }) => deletionId === null);
  await addKeys(ctx, allKeysOf(ctx, object, rows));
  return { records: rows.length, last: found.at(-1)?.id ?? null };
}

/** Keys of rules that are gone, or say something else by now: of any object. */
async function forgetOld(ctx: Context): Promise<Batch> {
  const rules = [...ctx.registry.objects.values()].flatMap((object) =>
    duplicateRulesOf(ctx.registry, object).map(({ id }) => id),
  );
  const keys = qualified(ctx.workspace.schema, 'duplicate_keys');
  const gone = await ctx.db.rows<{ one: number }>(sql`
    delete from ${keys} k using (
      select o.key, o.record_id from ${keys} o where o.rule <> all(${rules}::int[]) limit ${keysOfOneBatch}) as old
    where k.key = old.key and k.record_id = old.record_id returning 1 as one`);
  return { records: 0, last: gone.length < keysOfOneBatch ? null : firstId };
}
