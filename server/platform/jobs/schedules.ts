/** The schedules of a workspace as its administrators see and change them. */

import type { Label } from '../../../shared/labels.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { checkCron } from './cron.ts';
import { dueAfter, ensureIn } from './dueSchedules.ts';
import type { RunState } from './runs.ts';
import { scheduleKind } from './scheduleKinds.ts';

export interface Schedule {
  readonly name: string;
  readonly label: Label;
  /** Those of the installation are shown, and not to be changed from a workspace. */
  readonly scope: 'workspace' | 'installation';
  readonly cron: string;
  readonly timeZone: string;
  readonly active: boolean;
  readonly nextAt: string | null;
  readonly lastAt: string | null;
  readonly lastError: string | null;
  readonly lastJob: string | null;
  /** Of the last run that it started. */
  readonly lastState: RunState | null;
}

export async function listSchedules(ctx: Context): Promise<Schedule[]> {
  // A workspace that was made a moment ago has not met the tick yet.
  await ensureIn(ctx, [ctx.workspace]);
  const iso = (name: string) =>
    sql`to_char(${sql.id('s', name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql.id(name)}`;
  const rows = await ctx.db.rows<{
    workspace_id: string | null;
    name: string;
    cron: string;
    active: boolean;
    next_at: string;
    last_at: string | null;
    last_error: string | null;
    last_run_id: string | null;
    last_state: RunState | null;
  }>(sql`
    select s.workspace_id, s.name, s.cron, s.active, s.last_error, s.last_run_id, r.state as last_state,
      ${iso('next_at')}, ${iso('last_at')}
    from core.schedules s left join core.runs r on r.id = s.last_run_id
    where s.workspace_id = ${ctx.workspace.id}::uuid or s.workspace_id is null
    order by s.workspace_id nulls last, s.name`);
  return rows.flatMap((row): Schedule[] => {
    const kind = scheduleKind(row.name);
    // Of another version of the program that works on this database as well.
    if (kind === undefined) return [];
    const ours = row.workspace_id !== null;
    return [
      {
        name: row.name,
        label: kind.label,
        scope: kind.scope,
        cron: row.cron,
        timeZone: ours ? ctx.workspace.timeZone : 'UTC',
        active: row.active,
        nextAt: row.active && !(ours && ctx.workspace.paused) ? row.next_at : null,
        lastAt: row.last_at,
        lastError: row.last_error,
        lastJob: row.last_run_id,
        lastState: row.last_state,
      },
    ];
  });
}

export interface ScheduleChange {
  readonly active?: boolean | undefined;
  readonly cron?: string | undefined;
}

/** Counted from now on: what was due while it was off is not made up for. */
export async function changeSchedule(ctx: Context, name: string, change: ScheduleChange): Promise<Schedule> {
  const now = ctx.clock.now();
  const { timeZone } = ctx.workspace;
  if (change.cron !== undefined) checkCron(change.cron, timeZone, now);
  return inTransaction(ctx, async (inside) => {
    const before = await ownSchedule(inside, name);
    const cron = change.cron ?? before.cron;
    await inside.db.run(sql`
      update core.schedules set cron = ${cron}, active = ${change.active ?? before.active},
        next_at = ${dueAfter(cron, timeZone, now)}::timestamptz
      where workspace_id = ${ctx.workspace.id} and name = ${name}`);
    return ownSchedule(inside, name);
  });
}

/** Starts it now, whatever the clock says; answers the id of the run, null when there is nothing to do. */
export async function startSchedule(ctx: Context, name: string): Promise<string | null> {
  return inTransaction(ctx, async (inside) => {
    await ownSchedule(inside, name);
    const kind = scheduleKind(name);
    if (kind?.scope !== 'workspace') throw new Problem('not_found');
    const run = await kind.start(inside);
    await inside.db.run(sql`
      update core.schedules set last_run_id = ${run}::uuid, last_error = null,
        last_at = ${new Date(ctx.clock.now()).toISOString()}::timestamptz
      where workspace_id = ${ctx.workspace.id} and name = ${name}`);
    return run;
  });
}

async function ownSchedule(ctx: Context, name: string): Promise<Schedule> {
  const found = (await listSchedules(ctx)).find((schedule) => schedule.name === name);
  if (found?.scope !== 'workspace') throw new Problem('not_found');
  return found;
}

/** After a change of the workspace's time zone its schedules come at the same time of day there. */
export async function reckonSchedules(ctx: Context, timeZone: string): Promise<void> {
  const rows = await ctx.db.rows<{ id: string; cron: string }>(
    sql`select id, cron from ${qualified('core', 'schedules')} where workspace_id = ${ctx.workspace.id}`,
  );
  for (const { id, cron } of rows) {
    const next = dueAfter(cron, timeZone, ctx.clock.now());
    await ctx.db.run(sql`update core.schedules set next_at = ${next}::timestamptz where id = ${id}`);
  }
}
