/** Taking a record out of its queue, and what groups and queues are used in. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { usesOfGroup, usesOfQueue } from '../../domains/admin/members/usedIn.ts';
import { get } from '../../platform/query/reader.ts';
import { takeFromQueue } from '../../platform/records/takeFromQueue.ts';
import { recordId } from '../commonInput.ts';
import { list, reference, shape, text, whole } from '../openapi/jsonSchema.ts';
import { idOf, objectOf, recordParams } from '../records/objectOf.ts';
import { writtenRecord } from '../records/recordAnswer.ts';
import { mayAdmin, mayRecord, type Route, route } from '../route.ts';

const take = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/{id}/take',
  tag: 'Records',
  summary: 'A member of the queue in which the record waits becomes its owner; of many at once, one does.',
  right: mayRecord('update'),
  params: recordParams,
  body: z.strictObject({}).optional(),
  answer: reference('WrittenRecord'),
  async handler({ ctx, params }) {
    const object = objectOf(ctx, params);
    return writtenRecord(ctx, object, await takeFromQueue(ctx, object, idOf(params)));
  },
});

const uses = (['group', 'queue'] as const).map((name) =>
  route({
    method: 'GET',
    url: `/api/v1/${name}s/{id}/uses`,
    tag: 'Groups and queues',
    summary:
      name === 'group'
        ? 'Queues that the group is a member of (`queue`), and whether records are shared with it (`share`).'
        : 'Records that wait in the queue, by object.',
    right: mayAdmin('groups'),
    params: z.strictObject({ id: recordId }),
    answer: shape({ data: list(shape({ what: text, count: whole, names: list(text) })) }),
    async handler({ ctx, params }) {
      if (!(await get(ctx, ctx.registry.object(name), params.id, ['name']))) throw new Problem('not_found');
      return { data: await (name === 'group' ? usesOfGroup : usesOfQueue)(ctx, params.id) };
    },
  }),
);

export const queueRoutes: readonly Route[] = [take, ...uses];
