/** Who follows the outbox: each follower has a place of its own in it and gets every event exactly once. */

import type { Workspace } from '../../base/context.ts';
import { errorFacts } from '../../base/log.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { headPosition, type OutboxEvent, type Position, readEvents } from './readEvents.ts';

export interface Follower {
  /** Its place is kept under this name; a new name begins with the events that come from now on. */
  readonly name: string;
  /** `opportunity.won`, `opportunity.*` or `*`. */
  readonly events: string;
  /**
   * Runs as the product itself, in the transaction that also moves the follower's place on: what it writes through
   * `ctx.db` happens once. What takes long or leaves the database it hands to a job with `addJob` or `startRun`.
   */
  run(ctx: Context, events: readonly OutboxEvent[]): Promise<void>;
}

const followers = new Map<string, Follower>();
const batch = 500;

/** Called by the join of whoever follows. */
export function onEvent(follower: Follower): void {
  if (followers.has(follower.name)) throw new Error(`the follower ${follower.name} is registered twice`);
  followers.set(follower.name, follower);
}

export function followerNames(): string[] {
  return [...followers.keys()];
}

export function matches(pattern: string, name: string): boolean {
  if (pattern === '*' || pattern === name) return true;
  return pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1));
}

/** How often a follower failed in a row, and when it may try again; by workspace and follower. */
const failures = new Map<string, { times: number; until: number }>();
const longestWait = 300_000;

/** The tick of the process that dispatches: brings all followers of all workspaces up to date. */
export async function dispatch(env: WorkEnvironment): Promise<void> {
  if (followers.size === 0) return;
  for (const workspace of await env.workspaces()) {
    // A restored or copied workspace does nothing by itself until it is released.
    if (workspace.paused) continue;
    for (const name of await behind(env, workspace)) {
      const follower = followers.get(name);
      if (follower !== undefined) await catchUp(env, workspace, follower);
    }
  }
}

/** New followers, and those for whom there is something to read. */
async function behind(env: WorkEnvironment, { schema }: Workspace): Promise<string[]> {
  const rows = await env.database.rows<{ name: string }>(sql`
    select wanted.name from unnest(${followerNames()}::text[]) as wanted (name)
    left join ${qualified(schema, 'followers')} f on f.name = wanted.name
    where f.name is null or exists (
      select from ${qualified(schema, 'outbox')} o
      where (o.xid, o.seq) > (f.xid, f.seq) and o.xid < pg_snapshot_xmin(pg_current_snapshot())
    )`);
  return rows.map((row) => row.name);
}

async function catchUp(env: WorkEnvironment, workspace: Workspace, follower: Follower): Promise<void> {
  const key = `${workspace.id} ${follower.name}`;
  const failed = failures.get(key);
  if (failed !== undefined && failed.until > env.clock.now()) return;
  try {
    const ctx = await env.contextOf(workspace, null);
    // After a failure one event at a time, so that only what is wrong stays behind.
    const limit = failed === undefined ? batch : 1;
    while (ctx !== null && (await follow(ctx, follower, limit)) === limit) failures.delete(key);
    failures.delete(key);
  } catch (error) {
    const times = (failed?.times ?? 0) + 1;
    failures.set(key, { times, until: env.clock.now() + Math.min(1000 * 2 ** times, longestWait) });
    env.log.error('A follower of events failed and will try again', {
      follower: follower.name,
      workspace: workspace.slug,
      times,
      ...errorFacts(error),
    });
  }
}

/** One batch; answers how many events it passed. */
function follow(ctx: Context, follower: Follower, limit: number): Promise<number> {
  const table = qualified(ctx.workspace.schema, 'followers');
  return ctx.database.transaction(async (db) => {
    const [place] = await db.rows<Position>(
      sql`select xid, seq from ${table} where name = ${follower.name} for update`,
    );
    if (place === undefined) {
      const head = await headPosition(db);
      await db.run(sql`insert into ${table} (name, xid, seq)
        values (${follower.name}, ${head.xid}::xid8, ${head.seq}::bigint) on conflict do nothing`);
      return 0;
    }
    const events = await readEvents(db, ctx.workspace.schema, place, { limit });
    const last = events.at(-1);
    if (last === undefined) return 0;
    const wanted = events.filter((event) => matches(follower.events, event.name));
    if (wanted.length > 0) await follower.run({ ...ctx, db }, wanted);
    await db.run(sql`update ${table} set xid = ${last.xid}::xid8, seq = ${last.seq}::bigint, at = now()
      where name = ${follower.name}`);
    return events.length;
  });
}
