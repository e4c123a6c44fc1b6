/** Writing one record of any object: create, change, delete, restore, upsert by a key. */
import { z } from 'zod';
import { purge } from '../../platform/records/purge.ts';
import { write } from '../../platform/records/writer.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { reference } from '../openapi/jsonSchema.ts';
import { idOf, objectOf, objectParams, recordParams } from '../records/objectOf.ts';
import { duplicatesOf, versionOf, writtenRecord } from '../records/recordAnswer.ts';
import { mayRecord, type Route, route } from '../route.ts';

const tag = 'Records';

/** Which members there are, the registry says: the writer refuses the others by name. */
const data = z.record(z.string().max(200), z.unknown());

const create = route({
  method: 'POST',
  url: '/api/v1/objects/{object}',
  stepUp: 'roleAssignment',
  tag,
  summary:
    'Creates a record; it may bring its own id. Where a duplicate is found, `Allow-Duplicate: true` means it.',
  right: mayRecord('create'),
  params: objectParams,
  body: data,
  status: 201,
  answer: reference('WrittenRecord'),
  async handler({ ctx, params, body, request }) {
    const object = objectOf(ctx, params);
    const { id, ...rest } = body;
    const operation = {
      op: 'create',
      data: rest,
      ...(id === undefined ? {} : { id: id as string }),
    } as const;
    return writtenRecord(ctx, object, await write(ctx, object, [operation], duplicatesOf(request)));
  },
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/objects/{object}/{id}',
  stepUp: 'roleAssignment',
  tag,
  summary: 'Changes the fields given; If-Match names the version that was seen.',
  right: mayRecord('update'),
  params: recordParams,
  body: data,
  answer: reference('WrittenRecord'),
  async handler({ ctx, params, body, request }) {
    const object = objectOf(ctx, params);
    const version = versionOf(request.headers['if-match']);
    const operation = {
      op: 'update',
      id: idOf(params),
      data: body,
      ...(version === undefined ? {} : { version }),
    } as const;
    return writtenRecord(ctx, object, await write(ctx, object, [operation], duplicatesOf(request)));
  },
});

const remove = route({
  method: 'DELETE',
  url: '/api/v1/objects/{object}/{id}',
  tag,
  summary: 'Puts a record and its children into the recycle bin; `permanent=true` removes them for good.',
  right: mayRecord('delete'),
  params: recordParams,
  query: z.strictObject({ permanent: z.enum(['true', 'false']).optional() }),
  status: 204,
  async handler({ ctx, params, query }) {
    const object = objectOf(ctx, params);
    if (query.permanent === 'true') {
      await purge(ctx, object, idOf(params));
      return new HttpAnswer(204, undefined);
    }
    const answer = await write(ctx, object, [{ op: 'delete', id: idOf(params) }], { kind: 'delete' });
    if (answer.results[0]?.status === 'refused') throw answer.results[0].problem;
    return new HttpAnswer(204, undefined, {
      headers: answer.changeSet ? { 'guanxi-change-set': answer.changeSet } : {},
    });
  },
});

const restore = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/{id}/restore',
  tag,
  summary: 'Brings a record and what was deleted with it back.',
  right: mayRecord('restore'),
  params: recordParams,
  body: z.strictObject({}).optional(),
  answer: reference('WrittenRecord'),
  async handler({ ctx, params }) {
    const object = objectOf(ctx, params);
    return writtenRecord(
      ctx,
      object,
      await write(ctx, object, [{ op: 'restore', id: idOf(params) }], { kind: 'restore' }),
    );
  },
});

const upsert = route({
  method: 'PUT',
  url: '/api/v1/objects/{object}/by/{key}/{value}',
  stepUp: 'roleAssignment',
  tag,
  summary: 'Changes the record with this unique key or foreign id, or creates it.',
  right: mayRecord('create'),
  params: objectParams.extend({ key: z.string().max(80), value: z.string().min(1).max(300) }),
  body: data,
  answer: reference('WrittenRecord'),
  async handler({ ctx, params, body, request }) {
    const object = objectOf(ctx, params);
    return writtenRecord(
      ctx,
      object,
      await write(
        ctx,
        object,
        [{ op: 'upsert', match: { [params.key]: params.value }, data: body }],
        duplicatesOf(request),
      ),
    );
  },
});

export const recordWriteRoutes: readonly Route[] = [create, change, remove, restore, upsert];
