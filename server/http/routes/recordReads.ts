/** Reading records of any object: lists, questions with a body, one record, child lists. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { list, related } from '../../platform/query/reader.ts';
import { dayOrMoment } from '../commonInput.ts';
import { reference } from '../openapi/jsonSchema.ts';
import { listBody, listParameters, listQueryOf } from '../records/listInput.ts';
import { idOf, objectOf, objectParams, recordParams } from '../records/objectOf.ts';
import { pastRecord, readRecordOrSurvivor } from '../records/recordAnswer.ts';
import { mayRecord, type Route, route } from '../route.ts';

const right = mayRecord('read');
const tag = 'Records';

const listRecords = route({
  method: 'GET',
  url: '/api/v1/objects/{object}',
  tag,
  summary: 'Records of an object: filtered, sorted, page by page.',
  right,
  params: objectParams,
  query: listParameters,
  answer: reference('ListAnswer'),
  handler: ({ ctx, params, query }) => list(ctx, objectOf(ctx, params), listQueryOf(query)),
});

const queryRecords = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/query',
  tag,
  summary: 'The same as a body, with aggregates and board columns besides.',
  right,
  reads: true,
  params: objectParams,
  body: listBody,
  answer: reference('ListAnswer'),
  handler: ({ ctx, params, body }) => list(ctx, objectOf(ctx, params), body),
});

const getRecord = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}',
  tag,
  summary:
    'One record; its version is the ETag. With `asOf` as it was then, deleted ones included. A record that was merged into another leads there.',
  right,
  elsewhere: 'The record was merged: `Location` is that of the one that it is now.',
  params: recordParams,
  query: z.strictObject({ fields: z.string().max(8000).optional(), asOf: dayOrMoment.optional() }),
  answer: reference('Record'),
  handler({ ctx, params, query }) {
    const object = objectOf(ctx, params);
    const fields = query.fields?.split(',');
    return query.asOf === undefined
      ? readRecordOrSurvivor(ctx, object, idOf(params), fields)
      : pastRecord(ctx, object, idOf(params), query.asOf, fields);
  },
});

const listRelated = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/related/{relation}',
  tag,
  summary: 'A child list of a record; takes every parameter of a list.',
  right,
  params: recordParams.extend({ relation: z.string().max(80) }),
  query: listParameters,
  answer: reference('ListAnswer'),
  async handler({ ctx, params, query }) {
    const answer = await related(
      ctx,
      objectOf(ctx, params),
      idOf(params),
      params.relation,
      listQueryOf(query),
    );
    if (!answer) throw new Problem('not_found');
    return answer;
  },
});

const queryRelated = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/{id}/related/{relation}/query',
  tag,
  summary: 'The same as a body, with aggregates besides.',
  right,
  reads: true,
  params: recordParams.extend({ relation: z.string().max(80) }),
  body: listBody,
  answer: reference('ListAnswer'),
  async handler({ ctx, params, body }) {
    const answer = await related(ctx, objectOf(ctx, params), idOf(params), params.relation, body);
    if (!answer) throw new Problem('not_found');
    return answer;
  },
});

export const recordReadRoutes: readonly Route[] = [
  listRecords,
  queryRecords,
  getRecord,
  listRelated,
  queryRelated,
];
