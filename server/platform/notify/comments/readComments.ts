/** Comments as their readers see them: threads with answers, reactions, and a trace of what was taken back. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import { type Person, peopleOf } from '../people.ts';
import { mustSee, type RecordPlace } from '../recordPlace.ts';
import { placeOfCursor, timeCursor } from '../timeCursor.ts';

export interface Reaction {
  readonly sign: string;
  readonly count: number;
  readonly mine: boolean;
}

export interface Comment {
  readonly id: string;
  readonly replyTo: string | null;
  /** Markup (shared/comments/markup.ts); empty once deleted. */
  readonly body: string;
  readonly author: Person;
  readonly own: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly reactions: readonly Reaction[];
  readonly replies: readonly Comment[];
}

export interface CommentRow {
  readonly id: string;
  readonly object: string;
  readonly record_id: string;
  readonly reply_to: string | null;
  readonly body: string;
  readonly author_id: string;
  readonly version: number;
  readonly created_at: string;
  readonly edited_at: string | null;
  readonly deleted_at: string | null;
}

export const commentColumns = sql`id, object, record_id, reply_to, body, author_id, version, created_at, edited_at, deleted_at`;

const mostThreads = 100;
/** Of one thread; those who answer more often should meet. */
const mostReplies = 500;

/** Threads of a record, newest first. */
export async function commentsOf(
  ctx: Context,
  place: RecordPlace,
  query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ data: Comment[]; nextCursor: string | null }> {
  await mustSee(ctx, place);
  const limit = Math.min(query.limit ?? 30, mostThreads);
  const after = placeOfCursor(query.cursor);
  const rows = await ctx.db.rows<CommentRow>(sql`
    select ${commentColumns} from ${qualified(ctx.workspace.schema, 'comments')} c
    where object = ${place.object.name} and record_id = ${place.id} and reply_to is null
      and ${after === null ? sql`true` : sql`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
      and (deleted_at is null or exists (select from ${qualified(ctx.workspace.schema, 'comments')} r
        where r.reply_to = c.id and r.deleted_at is null))
    order by created_at desc, id desc limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: await threads(ctx, shown),
    nextCursor: rows.length > limit && last ? timeCursor({ at: last.created_at, id: last.id }) : null,
  };
}

/** Rows with their answers and reactions; whether the caller may read the record was asked before. */
export async function threads(ctx: Context, tops: readonly CommentRow[]): Promise<Comment[]> {
  if (tops.length === 0) return [];
  const { schema } = ctx.workspace;
  const replies = await ctx.db.rows<CommentRow>(sql`
    select ${commentColumns} from ${qualified(schema, 'comments')}
    where reply_to = any(${tops.map((row) => row.id)}::uuid[]) and deleted_at is null
    order by created_at, id limit ${mostReplies}`);
  const all = [...tops, ...replies];
  const people = await peopleOf(
    ctx,
    all.map((row) => row.author_id),
  );
  const reactions = await ctx.db.rows<{ comment_id: string; sign: string; count: number; mine: boolean }>(sql`
    select comment_id, sign, count(*)::int as count, bool_or(user_id = ${ctx.actor.userId}::uuid) as mine
    from ${qualified(schema, 'comment_reactions')} where comment_id = any(${all.map((row) => row.id)}::uuid[])
    group by comment_id, sign order by min(at), sign`);
  const shown = (row: CommentRow): Comment => ({
    id: row.id,
    replyTo: row.reply_to,
    body: row.deleted_at === null ? row.body : '',
    author: people.get(row.author_id)!,
    own: row.author_id === ctx.actor.userId,
    version: row.version,
    createdAt: isoOfTimestamp(row.created_at),
    editedAt: row.edited_at === null ? null : isoOfTimestamp(row.edited_at),
    deleted: row.deleted_at !== null,
    reactions: reactions
      .filter((each) => each.comment_id === row.id && row.deleted_at === null)
      .map(({ sign, count, mine }) => ({ sign, count, mine: mine === true })),
    replies: replies.filter((reply) => reply.reply_to === row.id).map(shown),
  });
  return tops.map(shown);
}
