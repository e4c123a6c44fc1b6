/** Long work that outlives a request: started, watched, paused, cancelled and resumed through its row in core.runs. */
import { inTransaction } from '../../base/context.ts';
import type { Db } from '../../base/database.ts';
import { Problem } from '../../base/problem.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { mostCrashes } from './mostCrashes.ts';
import { addJob } from './queue.ts';
import { runKind } from './runKinds.ts';
import { problemOf, type StoredProblem } from './storedProblem.ts';

export { defineRun } from './runKinds.ts';

export type RunState = 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

export interface Run {
  readonly id: string;
  readonly kind: string;
  readonly state: RunState;
  /** What somebody asked for and the worker has not yet obeyed. */
  readonly wish: 'pause' | 'cancel' | null;
  /** Put aside because it ended its worker three times; resuming it gives it three more attempts. */
  readonly quarantined: boolean;
  readonly done: number;
  readonly failed: number;
  readonly total: number | null;
  readonly result: unknown;
  readonly error: Problem | null;
  readonly changeSet: string | null;
  /** What it is about, such as the name of a file; null where its kind says all, or the caller may not see it. */
  readonly about: string | null;
  readonly actorId: string | null;
  /** Of the person who started it; null for the product itself. */
  readonly actorName: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** The queue's task that lets a worker take the next run. */
export const runTask = 'run';

/** Starts when the transaction at hand commits; answers the run's id. */
export async function startRun(ctx: Context, kind: string, input: unknown): Promise<string> {
  if (runKind(kind) === undefined) throw new Error(`there is no run kind ${kind}`);
  const id = ctx.ids.next();
  const insert = (db: Db) =>
    db.run(sql`insert into core.runs (id, workspace_id, kind, state, input, actor_id, api_key_id)
      values (${id}, ${ctx.workspace.id}, ${kind}, 'queued', ${JSON.stringify(input)}::jsonb, ${ctx.actor.userId},
        ${ctx.actor.apiKey?.id ?? null}::uuid)`);
  const start = async (db: Db) => {
    await insert(db);
    await wake(db, id);
  };
  await inTransaction(ctx, ({ db }) => start(db));
  return id;
}

/** A run waits for a worker: one wake-up each, any worker may take any run. */
export async function wake(db: Db, id: string): Promise<void> {
  await addJob(db, { task: runTask, key: `run:${id}` });
}

/** A run that the caller may not see answers as one that does not exist. */
export async function getRun(ctx: Context, id: string): Promise<Run> {
  const [run] = await select(ctx, sql`r.id = ${id}::uuid`, 1);
  if (run === undefined) throw new Problem('not_found');
  return run;
}

/** Whoever asks: for what hangs on a run without being its maker's alone. Null: it is not there any more. */
export async function stateOfRun({ db, workspace }: Context, id: string): Promise<RunState | null> {
  const [run] = await db.rows<{ state: RunState }>(sql`
    select state from core.runs where id = ${id}::uuid and workspace_id = ${workspace.id}::uuid`);
  return run?.state ?? null;
}

/**
 * Whether a run may still write to a change set. Inside a transaction it stays so until its end: who resumes the run
 * meanwhile waits, and then sees what became of the change set.
 */
export async function isBeingWritten({ db, workspace }: Context, changeSet: string): Promise<boolean> {
  const runs = await db.rows<{ state: RunState }>(sql`
    select state from core.runs
    where change_set_id = ${changeSet}::uuid and workspace_id = ${workspace.id}::uuid for share`);
  return runs.some(({ state }) => state === 'queued' || state === 'running' || state === 'paused');
}

/** How a list of runs is narrowed; `quarantined` is a kind of failed. */
export type RunGroup = RunState | 'quarantined';

export interface RunQuestion {
  readonly limit: number;
  readonly group?: RunGroup | undefined;
  readonly kind?: string | undefined;
  /** Id of the last run of the page before. */
  readonly after?: string | undefined;
}

/** The newest first. */
export function listRuns(ctx: Context, { limit, group, kind, after }: RunQuestion): Promise<Run[]> {
  return select(
    ctx,
    and([
      group === undefined ? sql`true` : inGroup(group),
      kind === undefined ? sql`true` : sql`kind = ${kind}`,
      after === undefined
        ? sql`true`
        : sql`(r.created_at, r.id) < (select p.created_at, p.id from core.runs p where p.id = ${after}::uuid)`,
    ]),
    limit,
  );
}

/** How many runs of each group the caller may see. */
export async function countRuns(ctx: Context): Promise<Record<RunGroup, number>> {
  const [row] = await ctx.db.rows<Record<RunGroup, number>>(sql`
    select ${sql.join(groups.map((group) => sql`count(*) filter (where ${inGroup(group)})::int as ${sql.id(group)}`))}
    from core.runs r where ${visible(ctx)}`);
  if (row === undefined) throw new Error('a count always has a row');
  return row;
}

const groups: readonly RunGroup[] = [
  'queued',
  'running',
  'paused',
  'done',
  'failed',
  'quarantined',
  'cancelled',
];

function inGroup(group: RunGroup): Fragment {
  if (group === 'quarantined') return sql`(state = 'failed' and crashes >= ${mostCrashes})`;
  if (group === 'failed') return sql`(state = 'failed' and crashes < ${mostCrashes})`;
  return sql`state = ${group}`;
}

/** Stops after the batch at hand. What was done stays, and can be undone through the run's change set. */
export function cancelRun(ctx: Context, id: string): Promise<Run> {
  return change(
    ctx,
    id,
    sql`wish = case when state = 'running' then 'cancel' end,
      finished_at = case when state = 'running' then finished_at else now() end,
      state = case when state = 'running' then state else 'cancelled' end`,
    sql`state in ('queued', 'running', 'paused')`,
  );
}

export function pauseRun(ctx: Context, id: string): Promise<Run> {
  return change(
    ctx,
    id,
    sql`wish = case when state = 'running' then 'pause' end,
      state = case when state = 'running' then state else 'paused' end`,
    sql`state in ('queued', 'running') and wish is distinct from 'cancel'`,
  );
}

/**
 * Goes on where it stood; also a run that failed, once its cause is gone, unless what it did was taken back since. Of
 * several at once one resumes it, and the others see that it goes on.
 */
export function resumeRun(ctx: Context, id: string): Promise<Run> {
  return inTransaction(ctx, async (inside) => {
    // Nobody takes back what it did between this look and the commit.
    await inside.db.run(sql`select from core.runs r where id = ${id}::uuid and ${visible(ctx)} for update`);
    const { changeSet } = await getRun(inside, id);
    if (changeSet !== null && (await isUndone(inside, changeSet))) throw takenBack();
    return change(
      inside,
      id,
      sql`wish = null, crashes = case when state = 'running' then crashes else 0 end, error = null, finished_at = null,
        state = case when state = 'running' then state else 'queued' end`,
      sql`state in ('paused', 'failed') or (state = 'running' and wish = 'pause')`,
      (db) => wake(db, id),
    );
  });
}

async function isUndone({ db, workspace }: Context, changeSet: string): Promise<boolean> {
  const rows = await db.rows(sql`
    select from ${qualified(workspace.schema, 'change_sets')}
    where id = ${changeSet}::uuid and undone_by is not null`);
  return rows.length > 0;
}

/** Its second half would stand alone, and nothing could take that back. */
function takenBack(): Problem {
  const reason = {
    en: 'what it did was taken back; begin it anew, or undo that undo first.',
    zh: '其已完成的部分已被撤销，请重新开始，或先恢复被撤销的内容。',
  };
  return new Problem('invalid_request', { params: { reason: reason.en }, detail: reason });
}

/** One's own runs, or all of the workspace for those who look after jobs; those that it started for a key that reaches less far. */
function visible({ actor, workspace }: Context): Fragment {
  return sql`workspace_id = ${workspace.id}::uuid and ${ownRuns(actor)}`;
}

function ownRuns({ kind, userId, apiKey, rights }: Context['actor']): Fragment {
  if (apiKey?.narrow) return sql`api_key_id = ${apiKey.id}::uuid`;
  return kind === 'system' || rights.may('jobs') ? sql`true` : sql`actor_id = ${userId}::uuid`;
}

async function change(
  ctx: Context,
  id: string,
  assignments: Fragment,
  when: Fragment,
  then?: (db: Db) => Promise<void>,
): Promise<Run> {
  return inTransaction(ctx, async (inside) => {
    const touched = await inside.db.run(
      sql`update core.runs set ${assignments} where id = ${id}::uuid and ${visible(ctx)} and (${when})`,
    );
    if (touched > 0) await then?.(inside.db);
    // A run that is already where the caller wants it, or past it, is simply told.
    return getRun(inside, id);
  });
}

interface Row {
  id: string;
  kind: string;
  state: RunState;
  wish: Run['wish'];
  quarantined: boolean;
  done: string;
  failed: string;
  total: string | null;
  result: unknown;
  error: StoredProblem | null;
  change_set_id: string | null;
  input: unknown;
  actor_id: string | null;
  actor_name: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

/** By the run's id: each kind is asked once for all of its runs. */
async function aboutRuns(ctx: Context, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const about = new Map<string, string>();
  for (const name of new Set(rows.map(({ kind }) => kind))) {
    const ofKind = rows.filter(({ kind }) => kind === name);
    const words = await runKind(name)?.about?.(
      ctx,
      ofKind.map(({ input }) => input),
    );
    for (const [at, { id }] of ofKind.entries()) {
      const word = words?.[at] ?? null;
      if (word !== null) about.set(id, word);
    }
  }
  return about;
}

async function select(ctx: Context, where: Fragment, limit: number): Promise<Run[]> {
  const iso = (name: string) =>
    sql`to_char(${sql.id(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql.id(name)}`;
  const actorName = sql`(select u.name from ${qualified(ctx.workspace.schema, 'users')} u where u.id = r.actor_id)`;
  const rows = await ctx.db.rows<Row>(sql`
    select id, kind, state, wish, ${inGroup('quarantined')} as quarantined, done, failed, total, result, error,
      change_set_id, input, actor_id, ${actorName} as actor_name,
      ${iso('created_at')}, ${iso('started_at')}, ${iso('finished_at')}
    from core.runs r where ${visible(ctx)} and ${where}
    order by r.created_at desc, r.id desc limit ${limit}`);
  const about = await aboutRuns(ctx, rows);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    wish: row.wish,
    quarantined: row.quarantined,
    done: Number(row.done),
    failed: Number(row.failed),
    total: row.total === null ? null : Number(row.total),
    result: row.result,
    error: row.error === null ? null : problemOf(row.error),
    changeSet: row.change_set_id,
    about: about.get(row.id) ?? null,
    actorId: row.actor_id,
    actorName: row.actor_name,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }));
}
