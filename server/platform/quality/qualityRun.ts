/** The check of the data: object after object, batch after batch, each one transaction that also says how far it is. */
import type { ObjectCounts } from '../../../shared/quality/scores.ts';
import type { QualityPlan } from '../../../shared/quality/usualQuality.ts';
import { isoNow } from '../../base/clock.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { cleaningEnv } from '../cleaning/fieldCleaner.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import { startRun } from '../jobs/runs.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { list } from '../query/reader.ts';
import { withAllRights } from '../records/shaping/countRecords.ts';
import { countInto, newCounts, type OpenCounts } from './countInto.ts';
import { finishObject } from './finishObject.ts';
import { type Judged, judgedFields, judgeRecord } from './judgeRecord.ts';
import { measuredObjects, planOf } from './measuredObjects.ts';

export const qualityRunKind = 'quality';

interface QualityInput {
  /** Names; absent: all that are measured. */
  readonly objects?: readonly string[];
}

interface Position {
  /** Names of objects that are done. */
  readonly finished: readonly string[];
  /** Within the one at hand: the reader's cursor, and what was counted. */
  readonly cursor: string | null;
  readonly counts: ObjectCounts | null;
  readonly done: number;
}

const rowsOfOneBatch = 1_000;
const dayMs = 86_400_000;

/** Two checks at once would take each other's findings for old ones. */
export async function isChecking(ctx: Context): Promise<boolean> {
  const found = await ctx.db.rows(sql`
    select 1 from core.runs
    where workspace_id = ${ctx.workspace.id}::uuid and kind = ${qualityRunKind} and state in ('queued', 'running') limit 1`);
  return found.length > 0;
}

/** Answers the run's id. Throws in_use while another check is under way. */
export async function startQuality(ctx: Context, objects?: readonly string[]): Promise<string> {
  if (await isChecking(ctx)) {
    const text = {
      en: 'A check of the data is under way already; its scores will be here in a moment.',
      zh: '数据检查正在进行，稍后即可看到结果。',
    };
    throw new Problem('in_use', { params: { usedBy: text.en }, detail: text });
  }
  return startRun(ctx, qualityRunKind, (objects === undefined ? {} : { objects }) satisfies QualityInput);
}

export const qualityRun: RunKind<QualityInput, Position> = {
  kind: qualityRunKind,
  async run(asked, handle) {
    // Whoever asks: what is kept are the scores of the whole company; how much of them he sees is asked when he looks.
    const ctx = withAllRights(asked);
    if (handle.position === null) await forgetKeysOfOthers(ctx, handle.id);
    let position = handle.position ?? { finished: [], cursor: null, counts: null, done: 0 };
    const total = handle.total ?? (await totalOf(ctx, objectsOf(ctx, handle.input)));
    for (const object of objectsOf(ctx, handle.input)) {
      if (position.finished.includes(object.name)) continue;
      const after = await checkObject(ctx, handle, object, position, total);
      if (after === null) return { objects: position.finished.length };
      position = after;
    }
    return { objects: position.finished.length, records: position.done };
  },
};

/** What a check left that was cancelled. */
async function forgetKeysOfOthers(ctx: Context, runId: string): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'quality_keys')} where run_id <> ${runId}::uuid`);
}

function objectsOf(ctx: Context, { objects }: QualityInput): readonly ObjectType[] {
  return measuredObjects(ctx.registry).filter(({ name }) => objects?.includes(name) ?? true);
}

async function totalOf(ctx: Context, objects: readonly ObjectType[]): Promise<number> {
  let total = 0;
  for (const object of objects) {
    const { count } = await list(ctx, object, { fields: ['id'], limit: 0, count: 'exact' });
    total += count?.value ?? 0;
  }
  return total;
}

/** The position behind the object; null when the run was told to stop. */
async function checkObject(
  ctx: Context,
  handle: RunHandle<QualityInput, Position>,
  object: ObjectType,
  start: Position,
  total: number,
): Promise<Position | null> {
  const plan = planOf(ctx.registry, object);
  let position = start;
  for (let isThrough = false; !isThrough; ) {
    if (handle.shouldStop()) return null;
    const before = position;
    const batch = await ctx.database.transaction(async (db) => {
      const inside = { ...ctx, db };
      const next = await checkBatch(inside, handle.id, object, plan, before);
      await handle.checkpoint(db, { position: next, done: next.done, total: Math.max(total, next.done) });
      return next;
    });
    position = batch;
    isThrough = batch.cursor === null;
  }
  const { counts, finished } = position;
  const behind: Position = { ...position, finished: [...finished, object.name], counts: null };
  await ctx.database.transaction(async (db) => {
    await finishObject({ ...ctx, db }, handle.id, object, plan, counts ?? newCounts(plan));
    await handle.checkpoint(db, { position: behind });
  });
  return behind;
}

async function checkBatch(
  ctx: Context,
  runId: string,
  object: ObjectType,
  plan: QualityPlan,
  before: Position,
): Promise<Position> {
  const { data, nextCursor } = await list(ctx, object, {
    fields: judgedFields(object, plan),
    sort: 'id',
    limit: rowsOfOneBatch,
    ...(before.cursor === null ? {} : { cursor: before.cursor }),
  });
  const counts: OpenCounts = structuredClone(before.counts ?? newCounts(plan));
  const env = cleaningEnv(ctx);
  const since = plan.freshDays === 0 ? null : isoNow({ now: () => ctx.clock.now() - plan.freshDays * dayMs });
  const judged = data.map((record) => ({ record, found: judgeRecord(object, plan, record, env, since) }));
  for (const { found } of judged) countInto(counts, found);
  const rows = judged.map(({ record, found }) => ({
    id: String(record.id),
    owner: idOf(record.owner),
    department: idOf(record.department),
    found,
  }));
  await keepIssues(
    ctx,
    runId,
    object,
    rows.filter(({ found }) => found.issues.length > 0),
  );
  await keepKeys(ctx, runId, rows);
  return { ...before, cursor: nextCursor, counts, done: before.done + data.length };
}

interface JudgedRow {
  readonly id: string;
  readonly owner: string | null;
  readonly department: string | null;
  readonly found: Judged;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

async function keepIssues(
  ctx: Context,
  runId: string,
  object: ObjectType,
  rows: readonly JudgedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = rows.map(({ id, owner, department, found }) => ({
    record_id: id,
    owner_id: owner,
    department_id: department,
    issues: found.issues,
    points: found.points,
  }));
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'quality_issues')} (object, record_id, run_id, owner_id, department_id, issues, points)
    select ${object.name}, record_id, ${runId}::uuid, owner_id, department_id, issues, points
    from jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
      as r (record_id uuid, owner_id uuid, department_id uuid, issues text[], points int)
    on conflict (object, record_id) do update set run_id = excluded.run_id, owner_id = excluded.owner_id,
      department_id = excluded.department_id, issues = excluded.issues, points = excluded.points`);
}

async function keepKeys(ctx: Context, runId: string, rows: readonly JudgedRow[]): Promise<void> {
  const keys = rows.flatMap(({ id, found }) => found.keys.map((one) => ({ ...one, id })));
  if (keys.length === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'quality_keys')} (run_id, field, key, record_id)
    select ${runId}::uuid, * from unnest(${keys.map(({ field }) => field)}::text[], ${keys.map(({ key }) => key)}::bigint[],
      ${keys.map(({ id }) => id)}::uuid[])
    on conflict do nothing`);
}
