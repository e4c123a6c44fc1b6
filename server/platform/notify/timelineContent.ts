/** What of comments and attachments stands on a record's timeline; both are as visible as the record. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { TimelineContent } from '../records/timelineContents.ts';
import { rowsWhere, shownOf } from './attachments/attachments.ts';
import { type CommentRow, commentColumns, threads } from './comments/readComments.ts';

export const commentContent: TimelineContent = {
  name: 'comment',
  async load(ctx: Context, ids) {
    const { schema } = ctx.workspace;
    const rows = await ctx.db.rows<CommentRow>(sql`
      select ${commentColumns} from ${qualified(schema, 'comments')} c
      where id = any(${[...ids]}::uuid[]) and (deleted_at is null
        or exists (select from ${qualified(schema, 'comments')} r where r.reply_to = c.id and r.deleted_at is null))`);
    return new Map((await threads(ctx, rows)).map((thread) => [thread.id, thread]));
  },
};

export const attachmentContent: TimelineContent = {
  name: 'attachment',
  async load(ctx: Context, ids) {
    const rows = await rowsWhere(ctx, sql`a.id = any(${[...ids]}::uuid[]) and a.deleted_at is null`);
    return new Map((await shownOf(ctx, rows)).map((attachment) => [attachment.id, attachment]));
  },
};
