/** Tells people of security matters, and knows who looks after security. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { tell } from '../inbox/tell.ts';
import { securityNews } from './securityNews.ts';

/** `payload` holds what the sentence needs: kind, address, counts; never a value of a record. */
export async function tellSecurity(
  ctx: Context,
  userIds: readonly string[],
  payload: Readonly<Record<string, unknown>>,
  onceKey?: string,
): Promise<void> {
  await tell(
    ctx,
    userIds.map((userId) => ({
      kind: securityNews,
      userId,
      payload,
      ...(onceKey === undefined ? {} : { onceKey }),
    })),
  );
}

/** Active users with the administrative right `security`. */
export async function securityPeople(ctx: Pick<Context, 'db' | 'workspace'>): Promise<string[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select u.id from ${qualified(schema, 'users')} u
    where u.deleted_at is null and u.status = 'active' and exists (
      select 1 from ${qualified(schema, 'roles')} r
      where r.name = any(u.roles) and r.rights -> 'admin' @> '["security"]'::jsonb)
    order by u.id`);
  return rows.map(({ id }) => id);
}
