/** The demo company: whether it is here, bringing it in, taking it away. */
import { z } from 'zod';
import { asProduct, hasDemo, startDemo } from '../../domains/demo/demoRun.ts';
import { removeDemoKind } from '../../domains/demo/removeDemo.ts';
import { listRuns, startRun } from '../../platform/jobs/runs.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, jobAnswer, shape } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('settings');
const tag = 'Demo company';

const state = route({
  method: 'GET',
  url: '/api/v1/demo',
  tag,
  summary: 'Whether records of the demo company are here.',
  right,
  answer: shape({ here: flag }),
  handler: async ({ ctx }) => ({ here: await hasDemo(ctx) }),
});

const bring = route({
  method: 'POST',
  url: '/api/v1/demo',
  tag,
  summary: 'Fills the workspace with a company that has worked for eighteen months, as a job.',
  right,
  body: z.strictObject({ accounts: z.int().min(10).max(20_000).optional() }).optional(),
  status: 202,
  answer: jobAnswer,
  handler: async ({ ctx, body }) => new HttpAnswer(202, { job: await startDemo(ctx, body?.accounts) }),
});

const takeAway = route({
  method: 'DELETE',
  url: '/api/v1/demo',
  tag,
  summary: 'Takes the demo company away for good, as a job; what own records hang on stays.',
  right,
  status: 202,
  answer: jobAnswer,
  async handler({ ctx }) {
    const runs = await listRuns(asProduct(ctx), { limit: 50 });
    const atWork = runs.find(
      ({ kind, state }) => kind === removeDemoKind && (state === 'queued' || state === 'running'),
    );
    return new HttpAnswer(202, { job: atWork?.id ?? (await startRun(ctx, removeDemoKind, {})) });
  },
});

export const demoRoutes: readonly Route[] = [state, bring, takeAway];
