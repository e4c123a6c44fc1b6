/** Comments on any record: whoever may read the record reads them; to write takes the right to comment; an author changes his own. */
import { z } from 'zod';
import { longestComment } from '../../../shared/comments/markup.ts';
import { mentionable } from '../../platform/notify/comments/mentionable.ts';
import { commentsOf } from '../../platform/notify/comments/readComments.ts';
import {
  addComment,
  deleteComment,
  editComment,
  react,
  reactionSigns,
  versionsOf,
} from '../../platform/notify/comments/writeComments.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, list, nullable, reference, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { recordParams } from '../records/objectOf.ts';
import { placeOf } from '../records/placeOf.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { mayRecord, type Route, route } from '../route.ts';

const right = mayRecord('read');
const speaks = mayRecord('comment');
const tag = 'Comments';
const url = '/api/v1/objects/{object}/{id}/comments';
const params = recordParams.extend({ comment: recordId });
// Counted in the caller's words by the module itself; this bound only keeps the body small.
const body = z.string().max(longestComment * 2);
const answer = reference('Comment');

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'Comments of a record, newest thread first, with their answers.',
  right,
  params: recordParams,
  query: z.strictObject({ cursor: z.string().max(200).optional(), limit: count(1, 100).optional() }),
  answer: shape({ data: list(answer), nextCursor: nullable(text) }),
  handler: ({ ctx, params, query }) => commentsOf(ctx, placeOf(ctx, params), query),
});

const create = route({
  method: 'POST',
  url,
  tag,
  summary:
    'Writes a comment; `@[Name](user:id)` and `@[Name](department:id)` mention. `replyTo` answers one.',
  right: speaks,
  params: recordParams,
  body: z.strictObject({ id: recordId.optional(), body, replyTo: recordId.optional() }),
  status: 201,
  answer,
  async handler({ ctx, params, body }) {
    const comment = await addComment(ctx, placeOf(ctx, params), body);
    const location = `/api/v1/objects/${params.object}/${params.id}/comments/${comment.id}`;
    return new HttpAnswer(201, comment, { headers: { location } });
  },
});

const change = route({
  method: 'PATCH',
  url: `${url}/{comment}`,
  tag,
  summary: 'Changes what the caller wrote; If-Match names the version that was seen.',
  right: speaks,
  params,
  body: z.strictObject({ body }),
  answer,
  handler: ({ ctx, params, body, request }) =>
    editComment(ctx, placeOf(ctx, params), params.comment, {
      ...body,
      version: versionOf(request.headers['if-match']),
    }),
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{comment}`,
  tag,
  summary: 'Deletes what the caller wrote; answers to it stay.',
  right: speaks,
  params,
  answer,
  handler: ({ ctx, params }) => deleteComment(ctx, placeOf(ctx, params), params.comment, true),
});

const restore = route({
  method: 'POST',
  url: `${url}/{comment}/restore`,
  tag,
  summary: 'Brings a deleted comment of the caller back.',
  right: speaks,
  params,
  answer,
  handler: ({ ctx, params }) => deleteComment(ctx, placeOf(ctx, params), params.comment, false),
});

const versions = route({
  method: 'GET',
  url: `${url}/{comment}/versions`,
  tag,
  summary: 'What a comment said before it was edited, newest first.',
  right,
  params,
  answer: shape({ data: list(shape({ version: whole, body: text, at: time })) }),
  handler: async ({ ctx, params }) => ({
    data: await versionsOf(ctx, placeOf(ctx, params), params.comment),
  }),
});

const sign = z.enum(reactionSigns);

const reaction = route({
  method: 'POST',
  url: `${url}/{comment}/reactions`,
  tag,
  summary: 'Answers a comment with a sign, or takes the sign back.',
  right: speaks,
  params,
  body: z.strictObject({ sign, on: z.boolean() }),
  answer,
  handler: ({ ctx, params, body }) => react(ctx, placeOf(ctx, params), params.comment, body.sign, body.on),
});

const people = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/mentionable',
  tag,
  summary: 'People and departments to mention, by name or pinyin, and whether they can see the record.',
  right,
  params: recordParams,
  query: z.strictObject({ q: z.string().max(100).default('') }),
  answer: shape({
    data: list(
      shape({
        of: { type: 'string', enum: ['user', 'department'] },
        id,
        label: text,
        sub: text,
        canSee: flag,
      }),
    ),
  }),
  handler: async ({ ctx, params, query }) => ({
    data: await mentionable(ctx, placeOf(ctx, params), query.q),
  }),
});

export const commentRoutes: readonly Route[] = [
  all,
  create,
  change,
  remove,
  restore,
  versions,
  reaction,
  people,
];
