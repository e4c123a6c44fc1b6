/** The tree of departments, now and as it was, and closing one by giving everything to another. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { departmentTree, departmentTreeAt } from '../../domains/admin/department/departmentTree.ts';
import { previewMerge, startMerge } from '../../domains/admin/department/mergeDepartment.ts';
import type { Context } from '../../platform/context.ts';
import { get } from '../../platform/query/reader.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, jobAnswer, list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const tag = 'Departments';
const right = mayAdmin('departments');
const params = z.strictObject({ id: recordId });

const tree = route({
  method: 'GET',
  url: '/api/v1/departments/tree',
  tag,
  summary: 'All departments with the number of people in each, by name; `parent` makes the tree.',
  right,
  answer: shape({
    data: list(
      shape({
        id,
        version: whole,
        name: text,
        parent: nullable(id),
        manager: nullable(shape({ id, name: text })),
        people: whole,
      }),
    ),
  }),
  handler: async ({ ctx }) => ({ data: await departmentTree(ctx) }),
});

const past = route({
  method: 'GET',
  url: '/api/v1/departments/treeAt',
  tag,
  summary:
    'The departments as they stood at a moment: names and places of then, also of those that are gone.',
  right,
  query: z.strictObject({ at: z.iso.datetime({ offset: true }) }),
  answer: shape({ data: list(shape({ id, name: text, parent: nullable(id), gone: flag })) }),
  handler: async ({ ctx, query }) => ({ data: await departmentTreeAt(ctx, query.at) }),
});

async function known(ctx: Context, department: string): Promise<void> {
  if (!(await get(ctx, ctx.registry.object('department'), department, ['name'])))
    throw new Problem('not_found');
}

const previewMergeRoute = route({
  method: 'GET',
  url: '/api/v1/departments/{id}/merge',
  tag,
  summary:
    'What would go to another department: people (`user`), records by object, parts below (`department.parent`), queues (`queue.members`).',
  right,
  params,
  answer: shape({ parts: list(shape({ part: text, count: whole })) }),
  async handler({ ctx, params }) {
    await known(ctx, params.id);
    return { parts: await previewMerge(ctx, { from: params.id, to: params.id }) };
  },
});

const merge = route({
  method: 'POST',
  url: '/api/v1/departments/{id}/merge',
  tag,
  summary:
    'Gives people, records and parts of the department to another and deletes it, as one change set, by a job. Where something was refused, it stays.',
  right,
  params,
  body: z.strictObject({ to: recordId }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body }) {
    await known(ctx, params.id);
    return new HttpAnswer(202, { job: await startMerge(ctx, { from: params.id, to: body.to }) });
  },
});

export const departmentRoutes: readonly Route[] = [tree, past, previewMergeRoute, merge];
