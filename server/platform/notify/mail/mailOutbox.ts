/** The one table that all mail goes out by: written in the transaction that wants it, sent later, never doubled. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { mailHouse } from './mailHouse.ts';

export interface NewMail {
  /** What it is for: notification, digest, invitation, reset, test. */
  readonly kind: string;
  readonly userId: string | null;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Holds a link that opens something: its words are forgotten once it is sent. */
  readonly secret?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MailContent {
  readonly text: string;
  readonly html: string;
}

export interface ClaimedMail {
  readonly id: string;
  readonly message_id: string;
  readonly to_address: string;
  readonly to_name: string | null;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: MailContent | null;
  readonly secret: boolean;
  readonly attempts: number;
  readonly claim: number;
  readonly created_at: string;
}

/** Longer than any one delivery may take. */
export const leaseSeconds = 120;

/** No control character reaches a header: a line break there would begin another one. */
function oneLine(text: string, longest: number): string {
  return [...text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()].slice(0, longest).join('');
}

/** Goes out when, and only if, the transaction at hand commits. Answers its id. */
export async function enqueueMail(ctx: Context, mail: NewMail): Promise<string> {
  const id = ctx.ids.next();
  const { ring, baseUrl } = mailHouse();
  const host = baseUrl === null ? 'guanxi.invalid' : new URL(baseUrl).hostname;
  const content = ring.seal(
    'mail',
    Buffer.from(JSON.stringify({ text: mail.text, html: mail.html })),
    `mail ${id}`,
  );
  const now = isoNow(ctx.clock);
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'mails')}
      (id, message_id, kind, user_id, to_address, to_name, subject, content, secret, headers, state, due_at, created_at)
    values (${id}, ${`<${id}@${host}>`}, ${mail.kind}, ${mail.userId}, ${oneLine(mail.to.address, 254)},
      ${mail.to.name === null ? null : oneLine(mail.to.name, 120)}, ${oneLine(mail.subject, 250)}, ${content},
      ${mail.secret === true}, ${JSON.stringify(mail.headers ?? {})}::jsonb, 'waiting', ${now}, ${now})`);
  return id;
}

/** Takes what is due, and what a sender that died had taken; each mail goes to one sender at a time. */
export async function claimMails(ctx: Context, limit: number): Promise<ClaimedMail[]> {
  const table = qualified(ctx.workspace.schema, 'mails');
  const now = ctx.clock.now();
  const rows = await ctx.db.rows<Omit<ClaimedMail, 'content'> & { content: Buffer | null }>(sql`
    update ${table} m
    set state = 'sending', claim = m.claim + 1, attempts = m.attempts + 1,
      lease_until = ${new Date(now + leaseSeconds * 1000).toISOString()}::timestamptz
    from (
      select id from ${table}
      where (state = 'waiting' and due_at <= ${new Date(now).toISOString()}::timestamptz)
        or (state = 'sending' and lease_until < ${new Date(now).toISOString()}::timestamptz)
      order by due_at, id limit ${limit} for update skip locked) due
    where m.id = due.id
    returning m.id, m.message_id, m.to_address, m.to_name, m.subject, m.headers, m.content, m.secret, m.attempts, m.claim,
      m.created_at`);
  return rows.map((row) => ({ ...row, content: openedMail(row.id, row.content) }));
}

/** Null where nothing is kept, or its key is not in the ring. */
export function openedMail(id: string, content: Buffer | null): MailContent | null {
  const bytes = content === null ? null : mailHouse().ring.open('mail', content, `mail ${id}`);
  return bytes === null ? null : (JSON.parse(bytes.toString()) as MailContent);
}

export type MailEnd =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'waiting'; readonly error: string; readonly dueAt: string; readonly counts: boolean };

/** Refused for a claim that another sender has taken over. */
export async function markMail(
  ctx: Context,
  { id, claim, secret }: ClaimedMail,
  end: MailEnd,
): Promise<void> {
  const sent = end.state === 'sent';
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'mails')} set
      state = ${end.state}, lease_until = null, error = ${sent ? null : end.error},
      sent_at = ${sent ? isoNow(ctx.clock) : null},
      due_at = ${end.state === 'waiting' ? sql`${end.dueAt}::timestamptz` : sql`due_at`},
      attempts = attempts - ${end.state === 'waiting' && !end.counts ? 1 : 0},
      content = ${sent && secret ? sql`null` : sql`content`}
    where id = ${id} and claim = ${claim} and state = 'sending'`);
}

/** What waited while a restored or copied workspace was paused is not sent behind its back; the page can send it again. */
export async function cancelWaitingMails(ctx: Context): Promise<number> {
  return ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'mails')}
    set state = 'cancelled', error = 'paused', lease_until = null where state in ('waiting', 'sending')`);
}
