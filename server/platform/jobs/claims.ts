/** How runs change hands: claimed under a lease, kept by a heartbeat, taken over from the dead, put away at the end. */
import type { Db } from '../../base/database.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import { mostCrashes } from './mostCrashes.ts';
import type { ClaimedRun, Wish } from './runHandle.ts';
import { wake } from './runs.ts';
import { storedProblem } from './storedProblem.ts';

/**
 * Takes the next run: that of the workspace with the fewest runs under way, and of several such the one whose turn was
 * longest ago, so that a workspace with a thousand runs keeps nobody waiting. The attempt is counted before it
 * begins, so that one that kills its worker is counted too. `alone`: nothing else runs in this process; runs that
 * crashed twice begin only then, so that they take nobody down with them.
 */
export async function claimNext(
  db: Db,
  kinds: readonly string[],
  alone: boolean,
): Promise<(ClaimedRun & { readonly crashes: number }) | null> {
  const [row] = await db.rows<{
    id: string;
    workspace_id: string;
    kind: string;
    input: unknown;
    position: unknown;
    done: string;
    failed: string;
    total: string | null;
    change_set_id: string | null;
    result: unknown;
    actor_id: string | null;
    api_key_id: string | null;
    claim: string;
    wish: Wish | null;
    crashes: number;
  }>(sql`
    with turns as materialized (
      select w.id, (select max(o.claimed_at) from core.runs o where o.workspace_id = w.id) as served,
        (select count(*) from core.runs o where o.workspace_id = w.id and o.state = 'running') as running
      from core.workspaces w where not w.paused
    )
    update core.runs set state = 'running', claim = claim + 1, crashes = crashes + 1, claimed_at = clock_timestamp(),
      lease_until = now() + interval '30 seconds', started_at = coalesce(started_at, now())
    where id = (
      select r.id from core.runs r join turns t on t.id = r.workspace_id
      where r.kind = any(${kinds}::text[])
        and (r.state = 'queued' or (r.state = 'running' and r.lease_until < now()))
        and r.crashes < ${mostCrashes} and (r.crashes < ${mostCrashes - 1} or ${alone})
      order by t.running, t.served nulls first, r.created_at, r.id
      limit 1 for update of r skip locked
    )
    returning id, workspace_id, kind, input, position, done, failed, total, change_set_id, result, actor_id, api_key_id, claim, wish, crashes`);
  if (row === undefined) return null;
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    kind: row.kind,
    input: row.input,
    position: row.position,
    done: Number(row.done),
    failed: Number(row.failed),
    total: row.total === null ? null : Number(row.total),
    changeSet: row.change_set_id,
    result: row.result,
    actorId: row.actor_id,
    apiKeyId: row.api_key_id,
    claim: row.claim,
    wish: row.wish,
    crashes: row.crashes,
  };
}

/** Whether a workspace waits that has no run under way at all. */
export async function someoneWaits(db: Db, kinds: readonly string[]): Promise<boolean> {
  const rows = await db.rows(sql`
    select from core.runs r join core.workspaces w on w.id = r.workspace_id
    where not w.paused and r.state = 'queued' and r.crashes = 0 and r.kind = any(${kinds}::text[])
      and not exists (select from core.runs o where o.workspace_id = w.id and o.state = 'running') limit 1`);
  return rows.length > 0;
}

export interface Held {
  readonly id: string;
  readonly claim: string;
}

/** Prolongs the leases of the runs at hand; answers the wishes, and which of them are another worker's by now. */
export async function keepClaims(
  db: Db,
  held: readonly Held[],
): Promise<ReadonlyMap<string, { readonly wish: Wish | null; readonly ours: boolean }>> {
  const ids = held.map((run) => run.id);
  const claims = held.map((run) => run.claim);
  // A row that its own batch has locked is prolonged by the checkpoint of that batch.
  await db.run(sql`
    update core.runs set lease_until = now() + interval '30 seconds'
    where id in (
      select r.id from core.runs r
      join unnest(${ids}::uuid[], ${claims}::bigint[]) as held (id, claim) on held.id = r.id and held.claim = r.claim
      where r.state = 'running' for update of r skip locked
    )`);
  const rows = await db.rows<{ id: string; wish: Wish | null; ours: boolean }>(sql`
    select r.id, r.wish, r.claim = held.claim and r.state = 'running' as ours from core.runs r
    join unnest(${ids}::uuid[], ${claims}::bigint[]) as held (id, claim) on held.id = r.id`);
  return new Map(rows.map((row) => [row.id, row]));
}

export type Ending =
  | { readonly state: 'done' | 'paused' | 'cancelled'; readonly result?: unknown }
  /** Handed back by a process that stops in good order. */
  | { readonly state: 'queued' }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * False when the run is no longer ours: then nothing is changed. Whoever was told to pause stops, but what is wished by
 * then is what counts: a run that was resumed meanwhile goes on, and one that was cancelled does not wait.
 */
export async function putAway(db: Db, run: Held, ending: Ending): Promise<boolean> {
  const result = 'result' in ending && ending.result !== undefined ? JSON.stringify(ending.result) : null;
  const error = ending.state === 'failed' ? JSON.stringify(storedProblem(ending.error)) : null;
  const state =
    ending.state === 'paused'
      ? sql`(case wish when 'pause' then 'paused' when 'cancel' then 'cancelled' else 'queued' end)`
      : sql`${ending.state}::text`;
  const [put] = await db.rows<{ state: string }>(sql`
    update core.runs set state = ${state}, crashes = 0, lease_until = null,
      wish = case when ${state} = 'queued' then wish end,
      result = coalesce(${result}::jsonb, result), error = ${error}::jsonb,
      finished_at = case when ${state} not in ('queued', 'paused') then now() end
    where id = ${run.id} and claim = ${run.claim}::bigint and state = 'running' returning state`);
  if (put?.state === 'queued') await wake(db, run.id);
  return put !== undefined;
}

/** Puts aside what has killed its worker too often, and wakes a worker for whatever waits or was left by a dead one. */
export async function sweep(db: Db): Promise<void> {
  const problem = new Problem('internal', {
    params: { crashes: mostCrashes },
    detail: {
      en: `This job ended its worker ${mostCrashes} times in a row without getting further, so it was put aside. Resume it once the cause is gone.`,
      zh: `此任务连续 ${mostCrashes} 次导致工作进程中止且毫无进展，已被搁置。排除原因后可继续执行。`,
    },
  });
  await db.run(sql`
    update core.runs set state = 'failed', lease_until = null, finished_at = now(),
      error = ${JSON.stringify(storedProblem(problem))}::jsonb
    where state in ('queued', 'running') and crashes >= ${mostCrashes} and (state = 'queued' or lease_until < now())`);
  const waiting = await db.rows<{ id: string }>(sql`
    select r.id from core.runs r join core.workspaces w on w.id = r.workspace_id
    where not w.paused and (r.state = 'queued' or (r.state = 'running' and r.lease_until < now()))
      and not exists (select from graphile_worker.jobs j where j.key = 'run:' || r.id and j.locked_at is null)
    order by r.created_at limit 100`);
  for (const { id } of waiting) await wake(db, id);
}
