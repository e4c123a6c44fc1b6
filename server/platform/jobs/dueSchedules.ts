/**
 * The tick that looks at the clock for everybody: every schedule is a row with its next moment. Whoever finds one due locks
 * the row, so that of several processes one does it; what was missed while nothing ran is made up for once.
 */
import type { Workspace } from '../../base/context.ts';
import type { Db } from '../../base/database.ts';
import { errorFacts } from '../../base/log.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { nextDue } from './cron.ts';
import {
  type InstallationSchedule,
  scheduleKind,
  scheduleKinds,
  type WorkspaceSchedule,
} from './scheduleKinds.ts';

interface DueRow {
  readonly id: string;
  readonly workspace_id: string | null;
  readonly name: string;
  readonly cron: string;
  readonly next_at: string;
}

/** A process that died in the middle of work for the installation is followed by another one after so long. */
const leaseMinutes = 10;
/** A rule that never comes again is asked for after so long. */
const never = 366 * 86_400_000;

/** Brings the rows in step with what is declared; those that people changed stay as they are. */
export async function ensureSchedules(env: WorkEnvironment): Promise<void> {
  await ensureIn({ ...env, db: env.database }, [null, ...(await env.workspaces())]);
}

/** The same for some workspaces, or the installation (null). */
export async function ensureIn(
  { db, clock, ids }: Pick<Context, 'db' | 'clock' | 'ids'>,
  places: readonly (Pick<Workspace, 'id' | 'timeZone'> | null)[],
): Promise<void> {
  const there = await db.rows<{ workspace_id: string | null; name: string }>(
    sql`select workspace_id, name from core.schedules`,
  );
  const known = new Set(there.map((row) => `${row.workspace_id} ${row.name}`));
  for (const place of places) {
    for (const kind of scheduleKinds()) {
      const here = (kind.scope === 'installation') === (place === null);
      if (!here || known.has(`${place?.id ?? null} ${kind.name}`)) continue;
      await db.run(sql`
        insert into core.schedules (id, workspace_id, name, cron, active, next_at)
        values (${ids.next()}, ${place?.id ?? null}::uuid, ${kind.name}, ${kind.cron}, ${kind.active},
          ${dueAfter(kind.cron, place?.timeZone ?? 'UTC', clock.now())}::timestamptz)
        on conflict (workspace_id, name) do nothing`);
    }
  }
}

export function dueAfter(cron: string, timeZone: string, after: number): string {
  return new Date(nextDue(cron, timeZone, after) ?? after + never).toISOString();
}

/** The tick. */
export async function runDueSchedules(env: WorkEnvironment): Promise<void> {
  const contexts = await contextsOfDue(env);
  while (await runOne(env, contexts));
}

/** By workspace, of those in which something is due: whoever holds a schedule asks for no second connection. */
async function contextsOfDue(env: WorkEnvironment): Promise<ReadonlyMap<string, Context>> {
  const now = new Date(env.clock.now()).toISOString();
  const due = await env.database.rows<{ id: string }>(sql`
    select distinct workspace_id as id from core.schedules
    where active and next_at <= ${now}::timestamptz and workspace_id is not null`);
  const ids = new Set(due.map(({ id }) => id));
  const contexts = new Map<string, Context>();
  for (const workspace of (await env.workspaces()).filter(({ id }) => ids.has(id))) {
    const ctx = await env.contextOf(workspace, null);
    if (ctx === null) throw new Error('the product itself always has a context');
    contexts.set(workspace.id, ctx);
  }
  return contexts;
}

async function runOne(env: WorkEnvironment, contexts: ReadonlyMap<string, Context>): Promise<boolean> {
  let begun: { row: DueRow; kind: InstallationSchedule } | null = null;
  const found = await env.database.transaction(async (db) => {
    begun = null;
    const row = await takeDue(db, env);
    if (row === undefined) return false;
    const kind = scheduleKind(row.name);
    const ctx = row.workspace_id === null ? undefined : contexts.get(row.workspace_id);
    if (kind?.scope === 'installation') {
      await db.run(sql`update core.schedules set lease_until = now() + make_interval(mins => ${leaseMinutes})
        where id = ${row.id}`);
      begun = { row, kind };
    } else if (kind !== undefined && ctx !== undefined) {
      await startInWorkspace(env, db, row, kind, ctx);
    } else {
      // A workspace that was made, or became due, after the list was read: the next tick knows it.
      return false;
    }
    return true;
  });
  if (begun !== null) await runForAll(env, begun);
  return found;
}

async function takeDue(db: Db, env: WorkEnvironment): Promise<DueRow | undefined> {
  const names = scheduleKinds().map(({ name }) => name);
  const now = new Date(env.clock.now()).toISOString();
  const [row] = await db.rows<DueRow>(sql`
    select s.id, s.workspace_id, s.name, s.cron, s.next_at from core.schedules s
    left join core.workspaces w on w.id = s.workspace_id
    where s.active and s.next_at <= ${now}::timestamptz and s.name = any(${names}::text[])
      and (s.lease_until is null or s.lease_until < now()) and not coalesce(w.paused, false)
    order by s.next_at, s.id limit 1 for update of s skip locked`);
  return row;
}

interface Outcome {
  readonly run?: string | null;
  readonly milliseconds?: number;
  readonly error?: string;
}

/** The clocks of two machines differ: the moment that was due counts where it is later than now. */
async function setNext(
  db: Db,
  env: WorkEnvironment,
  row: DueRow,
  zone: string,
  outcome: Outcome,
): Promise<void> {
  const now = env.clock.now();
  const next = dueAfter(row.cron, zone, Math.max(now, Date.parse(row.next_at)));
  await db.run(sql`
    update core.schedules set next_at = ${next}::timestamptz, last_at = ${new Date(now).toISOString()}::timestamptz,
      last_run_id = ${outcome.run ?? null}::uuid, last_ms = ${outcome.milliseconds ?? null}::int,
      last_error = ${outcome.error ?? null}, lease_until = null
    where id = ${row.id}`);
}

/** A start that is refused is told with the schedule, and comes round again at its next time. */
async function startInWorkspace(
  env: WorkEnvironment,
  db: Db,
  row: DueRow,
  kind: WorkspaceSchedule,
  ctx: Context,
): Promise<void> {
  const { timeZone } = ctx.workspace;
  const requestId = `schedule:${row.name}`;
  try {
    const run = await kind.start({ ...ctx, db, requestId });
    await setNext(db, env, row, timeZone, { run });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await setNext(db, env, row, timeZone, { error: error.message });
  }
}

async function runForAll(
  env: WorkEnvironment,
  { row, kind }: { readonly row: DueRow; readonly kind: InstallationSchedule },
): Promise<void> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    await kind.run(env);
    await setNext(env.database, env, row, 'UTC', { milliseconds: took() });
  } catch (error) {
    env.log.error(`The schedule “${row.name}” failed`, errorFacts(error));
    await setNext(env.database, env, row, 'UTC', {
      milliseconds: took(),
      error: String(errorFacts(error).error),
    });
  }
}
