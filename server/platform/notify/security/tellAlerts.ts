/** A tick: what the security log wants somebody to look at reaches the person's inbox and mail, and those of the administrators. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { at } from '../../identity/identityEnv.ts';
import { forgetOldUse } from '../../identity/watch/hourlyUse.ts';
import type { WorkEnvironment } from '../../workEnvironment.ts';
import { securityPeople, tellSecurity } from './tellSecurity.ts';

const atOnce = 100;

interface Row {
  seq: string;
  kind: string;
  user_id: string | null;
  name: string | null;
  address: string | null;
  facts: Record<string, unknown>;
}

/** Told and marked in one transaction: a crash in between tells again, and the inbox keeps one line of each. */
export async function tellAlerts(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    if (workspace.paused) continue;
    const ctx = await env.contextOf(workspace, null);
    if (ctx !== null) await ctx.database.transaction((db) => tellOf({ ...ctx, db }));
  }
  await forgetOldUse({ db: env.database, clock: env.clock });
}

async function tellOf(ctx: Context): Promise<void> {
  const rows = await ctx.db.rows<Row>(sql`
    select a.seq, a.kind, a.user_id, u.name, l.address, l.facts
    from core.security_alerts a
    join core.security_log l on l.seq = a.seq
    left join ${qualified(ctx.workspace.schema, 'users')} u on u.id = a.user_id
    where a.workspace_id = ${ctx.workspace.id} and a.told_at is null
    order by a.seq limit ${atOnce} for update of a skip locked`);
  if (rows.length === 0) return;
  const guards = await securityPeople(ctx);
  for (const { seq, kind, user_id: userId, name, address, facts } of rows) {
    const payload = { kind, address, rows: facts.rows, limit: facts.limit };
    if (userId !== null) await tellSecurity(ctx, [userId], payload, `security:${seq}`);
    const others = guards.filter((guard) => guard !== userId);
    await tellSecurity(ctx, others, { ...payload, name: name ?? '?' }, `security:${seq}`);
  }
  await ctx.db.run(sql`
    update core.security_alerts set told_at = ${at(ctx)} where seq = any(${rows.map(({ seq }) => seq)}::bigint[])`);
}
