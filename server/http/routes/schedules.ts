/** Work that comes round by the clock: what there is, when it comes next, how it went, and changing it. */
import { z } from 'zod';
import { changeSchedule, listSchedules, startSchedule } from '../../platform/jobs/schedules.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, list, nullable, reference, shape, text, time } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('jobs');
const tag = 'Jobs';
const params = z.strictObject({ name: z.string().max(60) });

const scheduleShape = shape({
  name: text,
  label: reference('Label'),
  scope: { type: 'string', enum: ['workspace', 'installation'] },
  cron: text,
  timeZone: text,
  active: flag,
  nextAt: nullable(time),
  lastAt: nullable(time),
  lastError: nullable(text),
  lastJob: nullable(id),
  lastState: nullable(text),
});

const all = route({
  method: 'GET',
  url: '/api/v1/schedules',
  tag,
  summary: 'What comes round by the clock in this workspace, and in the installation.',
  right,
  answer: shape({ data: list(scheduleShape) }),
  handler: async ({ ctx }) => ({ data: await listSchedules(ctx) }),
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/schedules/{name}',
  tag,
  summary:
    'Switches a schedule of the workspace on or off, or gives it another time (five fields as of cron).',
  right,
  params,
  body: z.strictObject({ active: z.boolean().optional(), cron: z.string().trim().max(80).optional() }),
  answer: scheduleShape,
  handler: ({ ctx, params, body }) => changeSchedule(ctx, params.name, body),
});

const start = route({
  method: 'POST',
  url: '/api/v1/schedules/{name}/start',
  tag,
  summary: 'Starts it now, whatever the clock says; `job` is null when there is nothing to do.',
  right,
  params,
  body: z.strictObject({}).optional(),
  status: 202,
  answer: shape({ job: nullable(id) }),
  handler: async ({ ctx, params }) => new HttpAnswer(202, { job: await startSchedule(ctx, params.name) }),
});

export const scheduleRoutes: readonly Route[] = [all, change, start];
