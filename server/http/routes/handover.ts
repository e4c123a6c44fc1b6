/** What hangs on a person goes to others: when he leaves, and when he moves to another department. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { previewHandover, startHandover } from '../../domains/admin/handover/handover.ts';
import { previewMove, startMove } from '../../domains/admin/user/moveUser.ts';
import type { Context } from '../../platform/context.ts';
import { get } from '../../platform/query/reader.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { id, jobAnswer, list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const tag = 'Users';
const right = mayAdmin('users');
const params = z.strictObject({ id: recordId });
const partCounts = list(shape({ part: text, count: whole }));

/** Null: he is in no department. */
async function departmentOf(ctx: Context, user: string): Promise<string | null> {
  const found = await get(ctx, ctx.registry.object('user'), user, ['department']);
  if (!found) throw new Problem('not_found');
  return (found.department as { readonly id: string } | null)?.id ?? null;
}

const preview = route({
  method: 'GET',
  url: '/api/v1/users/{id}/handover',
  tag,
  summary:
    'What there is to hand over: records by object (of tasks the open ones), people and departments that report to him (`user.manager`, `department.manager`), queues (`queue.members`), saved views (`view.owner`).',
  right,
  params,
  answer: shape({
    parts: partCounts,
    departments: list(shape({ id: nullable(id), label: nullable(text), count: whole })),
    total: whole,
  }),
  async handler({ ctx, params }) {
    await departmentOf(ctx, params.id);
    return previewHandover(ctx, params.id);
  },
});

const start = route({
  method: 'POST',
  url: '/api/v1/users/{id}/handover',
  tag,
  summary:
    'Hands everything over as one change set, by a job: to one, evenly to several (`to`), by department of the record (`departments`), with exceptions by part (`parts`; null leaves it).',
  right,
  params,
  body: z.strictObject({
    to: z.array(recordId).min(1).max(100),
    parts: z.record(z.string().max(80), recordId.nullable()).optional(),
    departments: z.record(recordId, recordId).optional(),
  }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body }) {
    await departmentOf(ctx, params.id);
    const { to, parts, departments } = body;
    const wish = { to, ...(parts ? { parts } : {}), ...(departments ? { departments } : {}) };
    return new HttpAnswer(202, { job: await startHandover(ctx, params.id, wish) });
  },
});

const previewMoveRoute = route({
  method: 'GET',
  url: '/api/v1/users/{id}/move',
  tag,
  summary: 'Records that would go along when the person leaves his department, by object.',
  right,
  params,
  answer: shape({ parts: partCounts }),
  async handler({ ctx, params }) {
    const former = await departmentOf(ctx, params.id);
    return { parts: await previewMove(ctx, { user: params.id, department: null, former }) };
  },
});

const move = route({
  method: 'POST',
  url: '/api/v1/users/{id}/move',
  tag,
  summary:
    'Moves the person to another department together with the records that he owns in the former one, as one change set, by a job. Without his records: write his department.',
  right,
  params,
  body: z.strictObject({ department: recordId.nullable() }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body }) {
    const former = await departmentOf(ctx, params.id);
    const { department } = body;
    if (department !== null && !(await get(ctx, ctx.registry.object('department'), department, ['name']))) {
      const text = { en: 'There is no such department.', zh: '部门不存在。' };
      throw new Problem('invalid_value', { errors: [{ field: 'department', code: 'invalid_value', text }] });
    }
    return new HttpAnswer(202, { job: await startMove(ctx, { user: params.id, department, former }) });
  },
});

export const handoverRoutes: readonly Route[] = [preview, start, previewMoveRoute, move];
