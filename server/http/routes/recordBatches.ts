/** Many records at once: a batch of operations now, or a bulk change as a run. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import type { Operation, WriteResult } from '../../platform/records/operations.ts';
import { write } from '../../platform/records/writer.ts';
import { startBulk } from '../../platform/transfer/bulkRun.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { id, jobAnswer, list, nullable, reference, shape, whole } from '../openapi/jsonSchema.ts';
import { documentOf } from '../problemDocument.ts';
import { objectOf, objectParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';

const tag = 'Records';
const data = z.record(z.string().max(200), z.unknown());
const version = z.int().min(1).optional();

const operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), id: recordId.optional(), data }),
  z.strictObject({ op: z.literal('update'), id: recordId, data, version }),
  z.strictObject({ op: z.literal('delete'), id: recordId }),
  z.strictObject({ op: z.literal('restore'), id: recordId }),
  z.strictObject({ op: z.literal('upsert'), match: data, data }),
]);

function resultOf(ctx: Context, result: WriteResult): unknown {
  if (result.status !== 'refused') return { ...result, error: null };
  return {
    status: result.status,
    id: result.id,
    error: documentOf(result.problem, ctx.actor.language, ctx.requestId),
  };
}

const batch = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/batch',
  stepUp: 'roleAssignment',
  tag,
  summary: 'Up to 10,000 operations; each has its own result, or with `atomic` all happen or none.',
  // Which verbs it needs depends on its operations: the writer asks for each.
  right: mayRecord('read'),
  bodyLimit: 32 * 1024 * 1024,
  params: objectParams,
  body: z.strictObject({
    operations: z.array(operation).min(1).max(10_000),
    atomic: z.boolean().default(false),
    /** Writes what may be there already, where the rules let the caller say that he means it. */
    allowDuplicate: z.boolean().default(false),
  }),
  answer: shape({
    changeSet: nullable(id),
    results: list(
      shape(
        {
          status: {
            type: 'string',
            enum: ['created', 'updated', 'unchanged', 'deleted', 'restored', 'refused'],
          },
          id: nullable(id),
          error: { anyOf: [reference('Problem'), { type: 'null' }] },
        },
        { version: whole },
      ),
    ),
  }),
  async handler({ ctx, params, body }) {
    const operations: readonly Operation[] = body.operations;
    const answer = await write(ctx, objectOf(ctx, params), operations, {
      atomic: body.atomic,
      kind: 'batch',
      duplicates: body.allowDuplicate ? 'allow' : 'refuse',
    });
    const results = answer.results.map((result) => resultOf(ctx, result));
    return new HttpAnswer(200, { changeSet: answer.changeSet, results });
  },
});

const bulk = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/bulk',
  stepUp: 'roleAssignment',
  tag,
  summary: 'Changes or deletes all records named or found by a filter, as a job that can be undone.',
  // Changing or deleting: the handler asks for the verb of the body.
  right: mayRecord('read'),
  params: objectParams,
  bodyLimit: 4 * 1024 * 1024,
  body: z.strictObject({
    ids: z.array(recordId).min(1).max(50_000).optional(),
    filter: z.unknown().optional(),
    search: z.string().max(500).optional(),
    expectedCount: z.int().min(0).optional(),
    data: data.optional(),
    action: z.enum(['delete', 'restore']).optional(),
  }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body }) {
    const object = objectOf(ctx, params);
    const { ids, filter, search, data, action } = body;
    // Kept as it is until the job runs.
    checkStorable(body, { texts: true });
    if ((ids === undefined) === (filter === undefined && search === undefined)) throw either('ids', 'filter');
    if ((data === undefined) === (action === undefined)) throw either('data', 'action');
    if (ctx.actor.rights.rows(object.name, action ? 'delete' : 'update') === null)
      throw new Problem('forbidden');
    return new HttpAnswer(202, { job: await startBulk(ctx, object, body) });
  },
});

function either(one: string, other: string): Problem {
  return new Problem('invalid_request', {
    params: { reason: `${one}, ${other}` },
    detail: { en: `Give either ${one} or ${other}`, zh: `${one} 与 ${other} 应二选一` },
  });
}

export const recordBatchRoutes: readonly Route[] = [batch, bulk];
