/** Long work: how far it is, and stopping, pausing or resuming it. Who may see a job, the runs decide. */
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import {
  cancelRun,
  countRuns,
  getRun,
  listRuns,
  pauseRun,
  type Run,
  resumeRun,
} from '../../platform/jobs/runs.ts';
import { count, recordId } from '../commonInput.ts';
import { list, reference, shape, whole } from '../openapi/jsonSchema.ts';
import { documentOf } from '../problemDocument.ts';
import { type Route, route, signedIn } from '../route.ts';

const tag = 'Jobs';
const params = z.strictObject({ id: recordId });
/** A job that ended its worker three times is failed, and shown apart. */
const groups = ['queued', 'running', 'paused', 'done', 'failed', 'quarantined', 'cancelled'] as const;

function jobOf(ctx: Context, run: Run): unknown {
  const { wish: _, error, ...job } = run;
  return { ...job, error: error && documentOf(error, ctx.actor.language, ctx.requestId) };
}

const all = route({
  method: 'GET',
  url: '/api/v1/jobs',
  tag,
  summary:
    'The own jobs, newest first; all of the workspace for those who look after jobs. `counts`: of all groups.',
  right: signedIn,
  query: z.strictObject({
    limit: count(1, 200).optional(),
    group: z.enum(groups).optional(),
    kind: z.string().max(60).optional(),
    after: recordId.optional(),
  }),
  answer: shape({
    data: list(reference('Job')),
    counts: shape(Object.fromEntries(groups.map((group) => [group, whole]))),
  }),
  async handler({ ctx, query }) {
    const runs = await listRuns(ctx, { ...query, limit: query.limit ?? 50 });
    return { data: runs.map((run) => jobOf(ctx, run)), counts: await countRuns(ctx) };
  },
});

const one = route({
  method: 'GET',
  url: '/api/v1/jobs/{id}',
  tag,
  summary: 'Progress and result of a job.',
  right: signedIn,
  params,
  answer: reference('Job'),
  handler: async ({ ctx, params }) => jobOf(ctx, await getRun(ctx, params.id)),
});

const verbs = {
  cancel: { act: cancelRun, summary: 'Stops a job after the batch at hand; what was done stays.' },
  pause: { act: pauseRun, summary: 'Pauses a job after the batch at hand.' },
  resume: {
    act: resumeRun,
    summary: 'Lets a paused or failed job go on where it stood; a quarantined one gets three more attempts.',
  },
} as const;

const changes = Object.entries(verbs).map(([verb, { act, summary }]) =>
  route({
    method: 'POST',
    url: `/api/v1/jobs/{id}/${verb}`,
    tag,
    summary,
    right: signedIn,
    params,
    body: z.strictObject({}).optional(),
    answer: reference('Job'),
    handler: async ({ ctx, params }) => jobOf(ctx, await act(ctx, params.id)),
  }),
);

export const jobRoutes: readonly Route[] = [all, one, ...changes];
