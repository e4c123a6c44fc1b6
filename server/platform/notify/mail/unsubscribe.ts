/** The link at the end of the daily mail: ends it for one person, without signing in, by a token that opens nothing else. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { choicesOf } from '../inbox/choices.ts';
import { mailHouse } from './mailHouse.ts';

const purpose = 'unsubscribe';

export function unsubscribeToken(workspaceId: string, userId: string): string {
  const sealed = mailHouse().ring.seal('mail', Buffer.from(`${workspaceId} ${userId}`), purpose);
  return sealed.toString('base64url');
}

/** Null for anything that we did not seal. */
export function readUnsubscribe(token: string): { workspaceId: string; userId: string } | null {
  const opened = mailHouse().ring.open('mail', Buffer.from(token, 'base64url'), purpose)?.toString();
  const [workspaceId, userId] = opened?.split(' ') ?? [];
  return workspaceId && userId ? { workspaceId, userId } : null;
}

/** What came once a day comes to the inbox only from now on. */
export async function stopDigest(ctx: Context, userId: string): Promise<void> {
  const { schema } = ctx.workspace;
  const held = (await choicesOf(ctx, [userId])).get(userId)!.choices;
  const daily = Object.entries(held).filter(([, channel]) => channel === 'digest');
  const quiet = JSON.stringify(Object.fromEntries(daily.map(([kind]) => [kind, 'app'])));
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'notification_choices')} as c (user_id, choices) values (${userId}, ${quiet}::jsonb)
    on conflict (user_id) do update set choices = c.choices || excluded.choices`);
  await ctx.db.run(
    sql`update ${qualified(schema, 'notifications')} set digest = false where user_id = ${userId} and digest`,
  );
}
