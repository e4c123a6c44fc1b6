/** The configuration out of one workspace and into another: export, plan, apply. */
import { z } from 'zod';
import { mostItemsOfOneChange } from '../../platform/config/applyChange.ts';
import { exportConfig } from '../../platform/config/exportConfig.ts';
import { readConfigFiles } from '../../platform/config/readConfigFiles.ts';
import { applyConfig, planConfig } from '../../platform/config/transferConfig.ts';
import { list, shape, text } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { changeAnswer } from './config.ts';

const right = mayAdmin('metadata');
const tag = 'Configuration';
const mostBytes = 16 * 1024 * 1024;

const body = z.strictObject({
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(300), text: z.string().max(mostBytes) }))
    .max(mostItemsOfOneChange),
});

const take = route({
  method: 'GET',
  url: '/api/v1/config/export',
  tag,
  summary: 'All documents as YAML files, in an order that never changes: fit to be kept and compared.',
  right,
  answer: shape({ files: list(shape({ path: text, text })) }),
  handler: async ({ ctx }) => ({ files: await exportConfig(ctx) }),
});

const plan = route({
  method: 'POST',
  url: '/api/v1/config/plan',
  tag,
  summary:
    'What these files would make, change and remove, and what stands against it. Objects and fields that no file names are retired, other documents removed.',
  right,
  reads: true,
  bodyLimit: mostBytes,
  body,
  answer: changeAnswer,
  handler: ({ ctx, body: { files } }) => planConfig(ctx, readConfigFiles(files)),
});

const apply = route({
  method: 'POST',
  url: '/api/v1/config/apply',
  tag,
  summary: 'Makes the workspace what the files say, as one change: all or nothing, open to undo.',
  right,
  bodyLimit: mostBytes,
  body,
  answer: changeAnswer,
  async handler({ ctx, app, body: { files } }) {
    const answer = await applyConfig(ctx, readConfigFiles(files));
    // What this process changed is known to its next request.
    app.callers.forget();
    return answer;
  },
});

export const configTransferRoutes: readonly Route[] = [take, plan, apply];
