/** What comes at its time: reminders of records that declare one, ended jobs, and news that was put off. */
import { isoNow } from '../../base/clock.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';
import { type News, tell, tellInboxes } from './inbox/tell.ts';

/** Reminders and ends of jobs that nobody could tell for longer (everything was down) are told no more. */
const lateDays = 7;
const most = 500;
/** Kinds of runs whose end their starter hears of. */
const toldJobs = ['import', 'export', 'bulk'];

/** A tick of a few seconds. Told twice by two processes, it is written once. */
export async function tellWhatIsDue(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    if (workspace.paused) continue;
    const ctx = await env.contextOf(workspace, null);
    if (ctx === null) continue;
    await ctx.database.transaction(async (db) => {
      const inside = { ...ctx, db };
      const news: News[] = [];
      for (const object of ctx.registry.objects.values()) {
        if (object.declaration.remindField !== undefined) news.push(...(await remindersOf(inside, object)));
      }
      await tell(inside, [...news, ...(await endedJobs(inside))]);
      await wake(inside);
    });
  }
}

async function remindersOf(ctx: Context, object: ObjectType): Promise<News[]> {
  const { pathField, remindField } = object.declaration;
  const column = sql.id('t', columnOf(object, remindField!));
  const path = pathField === undefined ? undefined : object.fields.get(pathField);
  const ends = (path?.options ?? []).filter(({ outcome }) => outcome === 'won' || outcome === 'lost');
  const open =
    path === undefined
      ? sql`true`
      : sql`${sql.id('t', columnOf(object, path.name))} <> all(${ends.map(({ value }) => value)}::text[])`;
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ id: string; owner_id: string; at: string }>(sql`
    select t.id, t.owner_id, extract(epoch from ${column})::bigint::text as at
    from ${qualified(schema, object.table)} t
    where t.deleted_at is null and t.owner_id is not null and ${open}
      and ${column} <= ${isoNow(ctx.clock)}::timestamptz
      and ${column} > ${isoNow(ctx.clock)}::timestamptz - make_interval(days => ${lateDays})
      and not exists (select from ${qualified(schema, 'notifications')} n
        where n.user_id = t.owner_id
          and n.once_key = 'reminder:' || t.id || ':' || extract(epoch from ${column})::bigint)
    order by ${column} limit ${most}`);
  return rows.map((row) => ({
    kind: 'reminder',
    userId: row.owner_id,
    object: object.name,
    recordId: row.id,
    onceKey: `reminder:${row.id}:${row.at}`,
  }));
}

/** Datetimes and options are one column each, called after the field. */
function columnOf(object: ObjectType, name: string): string {
  const field = object.fields.get(name);
  if (!field) throw new Error(`${object.name} has no field ${name}`);
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

async function endedJobs(ctx: Context): Promise<News[]> {
  const rows = await ctx.db.rows<{
    id: string;
    kind: string;
    state: string;
    done: string;
    failed: string;
    actor_id: string;
  }>(sql`
    select r.id, r.kind, r.state, r.done, r.failed, r.actor_id from core.runs r
    where r.workspace_id = ${ctx.workspace.id} and r.kind = any(${toldJobs}::text[]) and r.actor_id is not null
      and r.state in ('done', 'failed', 'cancelled')
      and r.finished_at > ${isoNow(ctx.clock)}::timestamptz - make_interval(days => ${lateDays})
      and not exists (select from ${qualified(ctx.workspace.schema, 'notifications')} n
        where n.user_id = r.actor_id and n.once_key = 'job:' || r.id)
    order by r.finished_at limit ${most}`);
  return rows.map((row) => ({
    kind: 'job',
    userId: row.actor_id,
    onceKey: `job:${row.id}`,
    payload: {
      run: row.id,
      job: row.kind,
      state: row.state,
      done: Number(row.done),
      failed: Number(row.failed),
    },
  }));
}

/** What was put off comes back on top. */
async function wake(ctx: Context): Promise<void> {
  const rows = await ctx.db.rows<{ user_id: string }>(sql`
    update ${qualified(ctx.workspace.schema, 'notifications')} set at = snoozed_until, snoozed_until = null
    where snoozed_until <= ${isoNow(ctx.clock)}::timestamptz returning user_id`);
  await tellInboxes(
    ctx,
    rows.map((row) => row.user_id),
  );
}
