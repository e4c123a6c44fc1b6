/** The daily mail: what is still unread, at the hour that the person chose, in his own time zone. */
import { dayAt, wallClock } from '../../../../shared/timeZone.ts';
import type { Workspace } from '../../../base/context.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { WorkEnvironment } from '../../workEnvironment.ts';
import { choicesOf } from '../inbox/choices.ts';
import { type NewsRow, newsColumns, newsItems } from '../inbox/readNews.ts';
import { asUser } from '../people.ts';
import { enqueueMail } from './mailOutbox.ts';
import { mailText } from './mailText.ts';
import { linkTo, newsBlock, whyBlock } from './newsMail.ts';
import { smtpServer } from './smtpSettings.ts';
import { unsubscribeToken } from './unsubscribe.ts';
import { addressOfUser } from './userAddress.ts';

/** More is a list for the inbox and not for a mail. */
const mostShown = 30;
const hour = 3_600_000;

const words = {
  title: {
    en: (count: number) => `${count} unread in Guanxi`,
    zh: (count: number) => `关系 CRM：${count} 条未读通知`,
  },
  more: {
    en: (count: number) => `and ${count} more in your inbox`,
    zh: (count: number) => `收件箱中还有 ${count} 条`,
  },
  inbox: { en: 'Open the inbox', zh: '打开收件箱' },
  stop: { en: 'Stop the daily mail', zh: '不再接收每日邮件' },
} as const;

/** A tick of every minute. */
export async function sendDigests(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    if (workspace.paused) continue;
    await digestsOf(env, workspace);
  }
}

async function digestsOf(env: WorkEnvironment, workspace: Workspace): Promise<void> {
  const ctx = await env.contextOf(workspace, null);
  if (ctx === null || (await smtpServer(ctx)) === null) return;
  const waiting = await ctx.db.rows<{ user_id: string; digest_on: string | null }>(sql`
    select n.user_id, c.digest_on from (
      select distinct user_id from ${qualified(workspace.schema, 'notifications')} where digest) n
    left join ${qualified(workspace.schema, 'notification_choices')} c on c.user_id = n.user_id`);
  const choices = await choicesOf(
    ctx,
    waiting.map((row) => row.user_id),
  );
  for (const { user_id: userId, digest_on: last } of waiting) {
    const theirs = await asUser(ctx, userId);
    if (theirs === null) {
      await forget(ctx, userId);
      continue;
    }
    const { timeZone } = theirs.actor;
    const now = ctx.clock.now();
    const today = dayAt(now, timeZone);
    const hourNow = Math.floor((wallClock(now, timeZone) % (24 * hour)) / hour);
    if (last !== null && last >= today) continue;
    if (hourNow < choices.get(userId)!.digestHour) continue;
    await ctx.database.transaction((db) => digest({ ...theirs, db }, userId, today));
  }
}

/** The mail, and that it was made, in one transaction: a crash leaves both or neither. */
async function digest(ctx: Context, userId: string, today: string): Promise<void> {
  const { schema } = ctx.workspace;
  const taken = await ctx.db.rows(sql`
    insert into ${qualified(schema, 'notification_choices')} as c (user_id, digest_on) values (${userId}, ${today})
    on conflict (user_id) do update set digest_on = excluded.digest_on
      where c.digest_on is null or c.digest_on < excluded.digest_on
    returning user_id`);
  if (taken.length === 0) return;
  const rows = await ctx.db.rows<NewsRow>(sql`
    select ${newsColumns} from ${qualified(schema, 'notifications')}
    where user_id = ${userId} and digest and read_at is null order by at desc, id desc`);
  await forget(ctx, userId);
  const to = await addressOfUser(ctx, userId);
  if (to === null || rows.length === 0) return;
  const { language } = ctx.actor;
  const items = await newsItems(ctx, rows.slice(0, mostShown));
  const inbox = linkTo(ctx, '/inbox');
  const rest = rows.length - items.length;
  const blocks = [
    ...items.map((item) => newsBlock(ctx, item)),
    {
      text: rest > 0 ? words.more[language](rest) : '',
      link: inbox === null ? null : { label: words.inbox[language], url: inbox },
    },
  ];
  const token = unsubscribeToken(ctx.workspace.id, userId);
  const site = linkTo(ctx, '')?.replace(/\/w\/.*$/, '');
  const page = site && `${site}/unsubscribe#${token}`;
  const stop = page ? [{ text: '', link: { label: words.stop[language], url: page } }] : [];
  const title = words.title[language](rows.length);
  await enqueueMail(ctx, {
    kind: 'digest',
    userId,
    to,
    subject: title,
    ...mailText({ language, title, blocks, footer: [whyBlock(ctx), ...stop] }),
    headers: site
      ? {
          // RFC 8058: one POST without a question, by the button of the mail program.
          'List-Unsubscribe': `<${site}/api/v1/unsubscribe?token=${token}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : {},
  });
}

async function forget(ctx: Context, userId: string): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'notifications')} set digest = false where user_id = ${userId} and digest`);
}
