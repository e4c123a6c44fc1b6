/** Writing, editing, deleting and bringing back a comment; its author only, with all that it said before kept. */
import { hash } from 'node:crypto';
import { changeMentions, longestComment, mentionsOf } from '../../../../shared/comments/markup.ts';
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { emit } from '../../events/outbox.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import { followByItself } from '../follow/follows.ts';
import { mustComment, mustSee, type RecordPlace } from '../recordPlace.ts';
import { knownMentions, storeMentions } from './mentionable.ts';
import { type Comment, type CommentRow, commentColumns, threads } from './readComments.ts';

/** What a comment can be answered with in one click. */
export const reactionSigns = ['👍', '❤️', '🎉', '✅', '👀', '❓'] as const;
export type ReactionSign = (typeof reactionSigns)[number];

export interface NewComment {
  readonly id?: string | undefined;
  readonly body: string;
  readonly replyTo?: string | undefined;
}

export function addComment(outside: Context, place: RecordPlace, given: NewComment): Promise<Comment> {
  return inTransaction(outside, async (ctx) => {
    await mustComment(ctx, place);
    const author = authorOf(ctx);
    const body = await checkedBody(ctx, given.body);
    const replyTo = given.replyTo === undefined ? null : await commentOf(ctx, place, given.replyTo);
    // An answer to an answer belongs to the same thread.
    const thread = replyTo === null ? null : (replyTo.reply_to ?? replyTo.id);
    const id = given.id ?? ctx.ids.next();
    const at = isoNow(ctx.clock);
    const { schema } = ctx.workspace;
    const made = await ctx.db.rows<{ id: string }>(sql`
      insert into ${qualified(schema, 'comments')} (id, object, record_id, reply_to, body, author_id, created_at)
      values (${id}, ${place.object.name}, ${place.id}, ${thread}, ${body}, ${author}, ${at})
      on conflict (id) do nothing returning id`);
    if (made.length === 0) throw new Problem('not_unique', { errors: [taken()] });
    await storeMentions(ctx, id, mentionsOf(body));
    if (thread === null) await showOnTimeline(ctx, place, id, at);
    await followByItself(ctx, place, [author], 'commented');
    await record(ctx, [
      { verb: 'create', object: 'comment', recordId: id, version: 1, ...facts(place, null, body) },
    ]);
    await emit(ctx, [told(place, 'commented', { comment: id })]);
    return shown(ctx, place, id);
  });
}

export function editComment(
  outside: Context,
  place: RecordPlace,
  id: string,
  change: { readonly body: string; readonly version?: number | undefined },
): Promise<Comment> {
  return inTransaction(outside, async (ctx) => {
    const row = await ownComment(ctx, place, id);
    const body = await checkedBody(ctx, change.body);
    if (change.version !== undefined && change.version !== row.version) throw editedElsewhere(row);
    if (body === row.body) return shown(ctx, place, id);
    const { schema } = ctx.workspace;
    const at = isoNow(ctx.clock);
    await ctx.db.run(sql`
      insert into ${qualified(schema, 'comment_versions')} (comment_id, version, body, at)
      values (${id}, ${row.version}, ${row.body}, ${row.edited_at ?? row.created_at})`);
    await ctx.db.run(sql`
      update ${qualified(schema, 'comments')} set body = ${body}, version = version + 1, edited_at = ${at} where id = ${id}`);
    const before = new Set(mentionsOf(row.body).map((each) => `${each.of} ${each.id}`));
    const mentions = mentionsOf(body);
    await storeMentions(ctx, id, mentions);
    await record(ctx, [
      {
        verb: 'update',
        object: 'comment',
        recordId: id,
        version: row.version + 1,
        ...facts(place, row.body, body),
      },
    ]);
    // Only who is named anew hears of an edit.
    const named = mentions.filter((each) => !before.has(`${each.of} ${each.id}`));
    const payload = { comment: id, named: named.map(({ of, id: ref }) => ({ of, id: ref })) };
    await emit(ctx, [told(place, 'commentEdited', payload)]);
    return shown(ctx, place, id);
  });
}

/** `deleted` false brings it back. */
export function deleteComment(
  outside: Context,
  place: RecordPlace,
  id: string,
  deleted: boolean,
): Promise<Comment> {
  return inTransaction(outside, async (ctx) => {
    const row = await ownComment(ctx, place, id, { deletedToo: true });
    if ((row.deleted_at !== null) === deleted) return shown(ctx, place, id);
    const at = deleted ? isoNow(ctx.clock) : null;
    await ctx.db.run(sql`
      update ${qualified(ctx.workspace.schema, 'comments')} set deleted_at = ${at} where id = ${id}`);
    if (row.reply_to === null && !deleted)
      await showOnTimeline(ctx, place, id, isoOfTimestamp(row.created_at));
    const sides = deleted ? facts(place, row.body, null) : facts(place, null, row.body);
    await record(ctx, [
      {
        verb: deleted ? 'delete' : 'restore',
        object: 'comment',
        recordId: id,
        version: row.version,
        ...sides,
      },
    ]);
    await emit(ctx, [told(place, 'commentEdited', { comment: id })]);
    return shown(ctx, place, id);
  });
}

/** What it said before, newest first; for whoever may read the record. */
export async function versionsOf(
  ctx: Context,
  place: RecordPlace,
  id: string,
): Promise<{ version: number; body: string; at: string }[]> {
  await mustSee(ctx, place);
  const row = await commentOf(ctx, place, id);
  const rows = await ctx.db.rows<{ version: number; body: string; at: string }>(sql`
    select version, body, at from ${qualified(ctx.workspace.schema, 'comment_versions')}
    where comment_id = ${row.id} order by version desc`);
  return rows.map((each) => ({ ...each, at: isoOfTimestamp(each.at) }));
}

export function react(
  outside: Context,
  place: RecordPlace,
  id: string,
  sign: ReactionSign,
  on: boolean,
): Promise<Comment> {
  return inTransaction(outside, async (ctx) => {
    await mustComment(ctx, place);
    const user = authorOf(ctx);
    await commentOf(ctx, place, id);
    const table = qualified(ctx.workspace.schema, 'comment_reactions');
    await ctx.db.run(
      on
        ? sql`insert into ${table} (comment_id, user_id, sign, at)
            values (${id}, ${user}, ${sign}, ${isoNow(ctx.clock)}) on conflict do nothing`
        : sql`delete from ${table} where comment_id = ${id} and user_id = ${user} and sign = ${sign}`,
    );
    await emit(ctx, [told(place, 'commentEdited', { comment: id })]);
    return shown(ctx, place, id);
  });
}

/** Comments are people's own: the product itself and keys without a person write none. */
function authorOf(ctx: Context): string {
  if (ctx.actor.userId === null) throw new Problem('forbidden');
  return ctx.actor.userId;
}

async function checkedBody(ctx: Context, given: string): Promise<string> {
  const known = await knownMentions(ctx, mentionsOf(given));
  const body = changeMentions(
    given.replaceAll('\r\n', '\n').trim(),
    ({ of, id }) => known.get(`${of} ${id}`) ?? null,
  );
  const problem = (code: 'required' | 'limit_exceeded', en: string, zh: string) =>
    new Problem(code, {
      params: { limit: longestComment },
      errors: [{ field: 'body', code, text: { en, zh } }],
    });
  if (body === '') throw problem('required', 'A comment needs words.', '请填写评论内容。');
  if (body.length > longestComment)
    throw problem(
      'limit_exceeded',
      `A comment has at most ${longestComment} characters; put longer texts into a file.`,
      `评论最多 ${longestComment} 个字符，较长内容请以附件上传。`,
    );
  return body;
}

async function commentOf(
  ctx: Context,
  { object, id: recordId }: RecordPlace,
  id: string,
  options: { readonly deletedToo?: boolean } = {},
): Promise<CommentRow> {
  const [row] = await ctx.db.rows<CommentRow>(sql`
    select ${commentColumns} from ${qualified(ctx.workspace.schema, 'comments')}
    where id = ${id} and object = ${object.name} and record_id = ${recordId}
      and (${options.deletedToo === true} or deleted_at is null)
    ${ctx.db.inTransaction ? sql`for update` : sql``}`);
  if (row === undefined) throw new Problem('not_found', { params: { id } });
  return row;
}

async function ownComment(
  ctx: Context,
  place: RecordPlace,
  id: string,
  options: { readonly deletedToo?: boolean } = {},
): Promise<CommentRow> {
  await mustComment(ctx, place);
  const found = await commentOf(ctx, place, id, options);
  if (found.author_id === ctx.actor.userId) return found;
  throw new Problem('forbidden', {
    detail: {
      en: 'A comment is changed and deleted by its author only.',
      zh: '评论只能由作者本人修改或删除。',
    },
  });
}

async function shown(ctx: Context, { object, id: recordId }: RecordPlace, id: string): Promise<Comment> {
  const rows = await ctx.db.rows<CommentRow>(sql`
    select ${commentColumns} from ${qualified(ctx.workspace.schema, 'comments')}
    where id = ${id} and object = ${object.name} and record_id = ${recordId}`);
  return (await threads(ctx, rows))[0]!;
}

/** Deleted comments keep their line and are passed over when it is read; a line that is there already stays. */
async function showOnTimeline(
  ctx: Context,
  { object, id }: RecordPlace,
  comment: string,
  at: string,
): Promise<void> {
  const table = qualified(ctx.workspace.schema, 'timeline');
  await ctx.db.run(sql`
    insert into ${table} (id, object, record_id, at, kind, about_object, about_id, actor_id)
    select ${ctx.ids.next()}::uuid, ${object.name}, ${id}::uuid, ${at}::timestamptz, 'created', 'comment', ${comment}::uuid,
      ${ctx.actor.userId}::uuid
    where not exists (select from ${table} where about_object = 'comment' and about_id = ${comment}::uuid)`);
}

/** The words themselves stand in the comment and its versions; history proves them by their hash. */
function facts({ object, id }: RecordPlace, before: string | null, after: string | null) {
  const side = (body: string | null) =>
    body === null ? null : { record: `${object.name} ${id}`, sha256: hash('sha256', body) };
  return { fields: ['body'], before: side(before), after: side(after) };
}

function told({ object, id }: RecordPlace, what: string, payload: Readonly<Record<string, unknown>>) {
  return { name: `${object.name}.${what}`, object: object.name, recordId: id, payload };
}

function taken() {
  const text = { en: 'There is a comment with this id already.', zh: '该编号的评论已存在。' };
  return { field: 'id', code: 'not_unique' as const, text };
}

function editedElsewhere(row: CommentRow): Problem {
  return new Problem('version_conflict', {
    params: { version: row.version },
    extra: { conflict: { version: row.version, fields: { body: { theirs: row.body } } } },
  });
}
