/** Revealing: one sensitive value, to somebody who may read it, for a reason that stays on record. */
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { raiseAlert } from '../identity/watch/alerts.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { revealableField, sealedValues } from '../query/sealedValues.ts';
import { notFound } from './draft.ts';

/** Of one person in one hour. */
export const mostReveals = 60;
/** From this many in an hour on, those who look after security are told, once. */
export const alertingReveals = 20;
/** How long the page shows a value, in seconds. */
export const revealSeconds = 30;

export interface Revealed {
  readonly value: string | null;
  readonly seconds: number;
}

/** The audit line, the count and the value come together: without the one there is not the other. */
export async function reveal(
  ctx: Context,
  object: ObjectType,
  id: string,
  name: string,
  reason: string,
): Promise<Revealed> {
  const field = revealableField(ctx, object, name);
  return inTransaction(ctx, async (inside) => {
    const values = await sealedValues(inside, object, field, [id]);
    const value = values.get(id);
    if (value === undefined) throw notFound(id);
    await countReveals(inside, 1);
    await record(inside, [
      { verb: 'reveal', object: object.name, recordId: id, fields: [name], after: { reason } },
    ]);
    return { value, seconds: revealSeconds };
  });
}

/** Throws `rate_limited`, with nothing counted. In the database, so that the limit holds over all processes. */
async function countReveals(ctx: Context, count: number): Promise<void> {
  const { userId } = ctx.actor;
  if (userId === null) return;
  const counts = qualified(ctx.workspace.schema, 'reveal_counts');
  const now = new Date(ctx.clock.now()).toISOString();
  const hour = sql`date_trunc('hour', ${now}::timestamptz)`;
  await ctx.db.run(
    sql`delete from ${counts} where user_id = ${userId} and hour < ${now}::timestamptz - interval '2 days'`,
  );
  const [sum] = await ctx.db.rows<{ count: number; told: boolean }>(sql`
    insert into ${counts} as c (user_id, hour, count) values (${userId}, ${hour}, ${count})
    on conflict (user_id, hour) do update set count = c.count + excluded.count where c.count < ${mostReveals}
    returning count, told`);
  if (sum === undefined) {
    const seconds = Math.ceil(3600 - ((ctx.clock.now() / 1000) % 3600));
    throw new Problem('rate_limited', {
      params: { seconds },
      detail: {
        en: `At most ${mostReveals} sensitive values can be revealed in an hour; try again in ${Math.ceil(seconds / 60)} minutes.`,
        zh: `每小时最多可查看 ${mostReveals} 个敏感值，请 ${Math.ceil(seconds / 60)} 分钟后再试。`,
      },
    });
  }
  if (sum.told || sum.count < alertingReveals) return;
  await ctx.db.run(sql`update ${counts} set told = true where user_id = ${userId} and hour = ${hour}`);
  await raiseAlert(ctx, 'massReveal', {
    workspaceId: ctx.workspace.id,
    userId,
    address: ctx.address,
    facts: { values: sum.count },
  });
}
