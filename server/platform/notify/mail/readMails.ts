/** The outbox as administrators see it: what became of each mail, never what it says. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import { placeOfCursor, timeCursor } from '../timeCursor.ts';

export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type MailState = (typeof mailStates)[number];

export interface ShownMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly sentAt: string | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly to_address: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly error: string | null;
  readonly created_at: string;
  readonly due_at: string;
  readonly sent_at: string | null;
}

export async function readMails(
  ctx: Context,
  query: {
    readonly state?: MailState | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<{ data: ShownMail[]; nextCursor: string | null; counts: Record<MailState, number> }> {
  const limit = query.limit ?? 50;
  const after = placeOfCursor(query.cursor);
  const table = qualified(ctx.workspace.schema, 'mails');
  const rows = await ctx.db.rows<Row>(sql`
    select id, kind, to_address, subject, state, attempts, error, created_at, due_at, sent_at from ${table}
    where ${query.state === undefined ? sql`true` : sql`state = ${query.state}`}
      and ${after === null ? sql`true` : sql`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by created_at desc, id desc limit ${limit + 1}`);
  const counted = await ctx.db.rows<{ state: MailState; count: number }>(
    sql`select state, count(*)::int as count from ${table} group by state`,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const counts = Object.fromEntries(mailStates.map((state) => [state, 0])) as Record<MailState, number>;
  for (const { state, count } of counted) counts[state] = count;
  return {
    data: shown.map(shownMail),
    nextCursor: rows.length > limit && last ? timeCursor({ at: last.created_at, id: last.id }) : null,
    counts,
  };
}

function shownMail(row: Row): ShownMail {
  return {
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    error: row.error,
    createdAt: isoOfTimestamp(row.created_at),
    dueAt: isoOfTimestamp(row.due_at),
    sentAt: row.sent_at === null ? null : isoOfTimestamp(row.sent_at),
  };
}

/** A mail that was sent, or whose words were forgotten, is not sent again. False when there is nothing to do. */
export async function retryMail(ctx: Context, id: string): Promise<boolean> {
  return changeMail(
    ctx,
    id,
    sql`state = 'waiting', due_at = ${isoNow(ctx.clock)}::timestamptz, attempts = 0, error = null`,
    sql`state in ('waiting', 'failed', 'cancelled') and content is not null`,
  );
}

/** One that is being sent at this moment cannot be held back. */
export async function cancelMail(ctx: Context, id: string): Promise<boolean> {
  return changeMail(
    ctx,
    id,
    sql`state = 'cancelled', lease_until = null`,
    sql`state in ('waiting', 'failed')`,
  );
}

async function changeMail(
  ctx: Context,
  id: string,
  change: ReturnType<typeof sql>,
  condition: ReturnType<typeof sql>,
): Promise<boolean> {
  const rows = await ctx.db.rows<{ state: string }>(sql`
    update ${qualified(ctx.workspace.schema, 'mails')} set ${change} where id = ${id} and ${condition} returning state`);
  const [row] = rows;
  if (row === undefined) return false;
  await record(ctx, [
    {
      verb: 'update',
      object: 'mail',
      recordId: id,
      fields: ['state'],
      before: null,
      after: { state: row.state },
    },
  ]);
  return true;
}
