/** Tells those who look after data protection of requests that come in, are due soon, or are late: once each. */
import { dayAt } from '../../../../shared/timeZone.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { defineNews } from '../../../platform/notify/inbox/kinds.ts';
import { tell } from '../../../platform/notify/inbox/tell.ts';

const kind = 'privacyRequestDue';
/** Days before the last one. */
const early = 3;

export function defineRequestNews(): void {
  defineNews({
    name: kind,
    group: 'work',
    label: { en: 'Requests of persons are due', zh: '个人权利请求即将到期' },
    usual: 'mail',
    sentence: ({ title, payload }) => {
      const name = title ?? '…';
      const due = String(payload.dueOn ?? '');
      return payload.late === true
        ? {
            en: `The request “${name}” was due on ${due} and is not answered`,
            zh: `个人权利请求“${name}”已于 ${due} 到期，尚未答复`,
          }
        : { en: `The request “${name}” is due on ${due}`, zh: `个人权利请求“${name}”将于 ${due} 到期` };
    },
  });
}

/** Each morning. The owner is told, or all who have the right where there is none. */
export async function remindOfRequests(ctx: Context): Promise<void> {
  const { schema } = ctx.workspace;
  const today = dayAt(ctx.clock.now(), ctx.workspace.timeZone);
  const rows = await ctx.db.rows<{ id: string; owner: string | null; due_on: string; late: boolean }>(sql`
    select r.id, u.id as owner, r.due_on::text, r.due_on < ${today}::date as late
    from ${qualified(schema, 'privacy_requests')} r
    left join ${qualified(schema, 'users')} u on u.id = r.owner_id and u.status = 'active' and u.deleted_at is null
    where r.deleted_at is null and r.state not in ('done', 'refused') and r.due_on <= ${today}::date + ${early}::int`);
  if (rows.length === 0) return;
  const officers = await privacyOfficers(ctx);
  await tell(
    ctx,
    rows.flatMap(({ id, owner, due_on: dueOn, late }) =>
      (owner === null ? officers : [owner]).map((userId) => ({
        kind,
        userId,
        object: 'privacyRequest',
        recordId: id,
        payload: { dueOn, late },
        onceKey: `privacyRequest:${id}:${late ? 'late' : 'soon'}`,
      })),
    ),
  );
}

/** Active users with the administrative right `privacy`. */
async function privacyOfficers(ctx: Context): Promise<string[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select u.id from ${qualified(schema, 'users')} u
    where u.deleted_at is null and u.status = 'active' and exists (
      select from ${qualified(schema, 'roles')} r where r.name = any(u.roles) and r.rights -> 'admin' @> '["privacy"]'::jsonb)
    order by u.id`);
  return rows.map(({ id }) => id);
}
