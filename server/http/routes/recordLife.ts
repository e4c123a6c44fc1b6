/** What happened to a record and around it, and what changed for systems that follow us. */
import { z } from 'zod';
import { changes } from '../../platform/events/changes.ts';
import { history, historyVerbs } from '../../platform/records/history.ts';
import { rhythm } from '../../platform/records/rhythm.ts';
import { timeline } from '../../platform/records/timeline.ts';
import { timelineKinds } from '../../platform/records/timelineRows.ts';
import { count, dayOrMoment, recordId } from '../commonInput.ts';
import {
  anything,
  flag,
  id,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { idOf, objectOf, objectParams, recordParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route } from '../route.ts';
import { accessAnswer, targetAnswer } from './shareInput.ts';

/** What a line tells of a share by hand; `endedAt` once it is over. */
const shareAnswer = shape({
  id,
  with: targetAnswer,
  access: accessAnswer,
  role: nullable(text),
  endedAt: nullable(time),
});

/** What a line tells of a merge: the record that went in and the one that stayed; `undone` once both are there again. */
const mergeAnswer = shape({
  id,
  merged: shape({ id, label: nullable(text) }),
  survivor: shape({ id, label: nullable(text) }),
  state: text,
  mayRedo: flag,
});

const right = mayRecord('read');
const tag = 'Records';
const cursor = z.string().max(200).optional();

const timelineEntry = shape({
  id,
  at: time,
  kind: { type: 'string', enum: [...timelineKinds] },
  actor: { anyOf: [shape({ id, label: nullable(text) }), { type: 'null' }] },
  changeSet: nullable(id),
  fields: list(text),
  about: { anyOf: [shape({ object: text, record: reference('Record') }), { type: 'null' }] },
  content: shape(
    {},
    {
      comment: reference('Comment'),
      attachment: reference('Attachment'),
      share: shareAnswer,
      merge: mergeAnswer,
    },
  ),
});

const timelineRoute = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/timeline',
  tag,
  summary: 'The life of a record and of what belongs to it, newest first.',
  right,
  params: recordParams,
  query: z.strictObject({ cursor, limit: count(1, 200).optional(), kinds: z.string().max(500).optional() }),
  answer: shape({ data: list(timelineEntry), nextCursor: nullable(text) }),
  handler({ ctx, params, query }) {
    const { kinds, ...rest } = query;
    const asked = { ...rest, ...(kinds ? { kinds: kinds.split(',') } : {}) };
    return timeline(ctx, objectOf(ctx, params), idOf(params), asked);
  },
});

const rhythmRoute = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/timeline/rhythm',
  tag,
  summary:
    'How many records of another object, such as activities, its timeline tells of, week by week up to now.',
  right,
  params: recordParams,
  query: z.strictObject({ about: z.string().max(80), weeks: count(1, 104).optional() }),
  answer: shape({
    weeks: list(shape({ from: time, count: whole })),
    last: { anyOf: [shape({ at: time, record: reference('Record') }), { type: 'null' }] },
  }),
  handler: ({ ctx, params, query }) =>
    rhythm(
      ctx,
      objectOf(ctx, params),
      idOf(params),
      objectOf(ctx, { object: query.about }),
      query.weeks ?? 12,
    ),
});

const historyEntry = shape({
  at: time,
  verb: { type: 'string', enum: [...historyVerbs] },
  version: whole,
  actor: shape({ kind: text, id: nullable(id), label: nullable(text) }),
  changeSet: nullable(id),
  changes: list(shape({ field: text, before: anything, after: anything })),
});

const historyRoute = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/history',
  tag,
  summary: 'The changes of a record, deleted ones included, field by field, newest first.',
  right,
  params: recordParams,
  query: z.strictObject({
    cursor,
    limit: count(1, 200).optional(),
    field: z.string().max(80).optional(),
    actor: recordId.optional(),
    verb: z.enum(historyVerbs).optional(),
    from: dayOrMoment.optional(),
    to: dayOrMoment.optional(),
  }),
  answer: shape({ data: list(historyEntry), nextCursor: nullable(text) }),
  handler: ({ ctx, params, query }) => history(ctx, objectOf(ctx, params), idOf(params), query),
});

const changesRoute = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/changes',
  tag,
  summary: 'Ids changed and deleted since a cursor, in order; without one, the cursor of now.',
  right,
  params: objectParams,
  query: z.strictObject({ since: z.string().max(200).optional(), limit: count(1, 5000).optional() }),
  answer: shape({
    data: list(shape({ id, change: { type: 'string', enum: ['changed', 'deleted'] } })),
    cursor: text,
    more: flag,
  }),
  handler: ({ ctx, params, query }) => changes(ctx, objectOf(ctx, params), query.since, query.limit ?? 1000),
});

export const recordLifeRoutes: readonly Route[] = [timelineRoute, rhythmRoute, historyRoute, changesRoute];
