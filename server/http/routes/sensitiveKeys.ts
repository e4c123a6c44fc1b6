/** The keys of sensitive values: which there are, a new one for everything, and the end of an old one. */
import { z } from 'zod';
import { loadWorkspaces } from '../../base/workspaces.ts';
import { keysInfo, retireKey, rotateKeys } from '../../platform/records/sealing/rotation.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const tag = 'Settings';
const right = mayAdmin('sensitiveKeys');
const url = '/api/v1/sensitiveKeys';

const keysShape = shape({
  keys: list(shape({ id: text, from: nullable(time), current: flag, values: whole })),
  unsealed: whole,
  copiedAt: nullable(time),
  copied: flag,
  job: nullable(id),
});

const info = route({
  method: 'GET',
  url,
  tag,
  summary:
    'The keys that sensitive values are sealed with, how many values of this workspace each holds, and whether a copy was taken.',
  right,
  answer: keysShape,
  handler: ({ ctx }) => keysInfo(ctx),
});

const rotate = route({
  method: 'POST',
  url: `${url}/rotate`,
  tag,
  summary:
    'Makes a new key and seals all sensitive values of all workspaces anew, as jobs, while everybody works.',
  right,
  stepUp: 'security',
  status: 202,
  answer: shape({ key: text, job: id }),
  async handler({ ctx }) {
    const made = await rotateKeys(ctx, await loadWorkspaces(ctx.db));
    return new HttpAnswer(202, made, { headers: { location: `/api/v1/jobs/${made.job}` } });
  },
});

const retire = route({
  method: 'POST',
  url: `${url}/{key}/retire`,
  tag,
  summary: 'Takes an old key out of the ring for good, once no workspace holds a value that needs it.',
  right,
  stepUp: 'security',
  params: z.strictObject({ key: z.string().regex(/^[0-9a-f]{12}$/, 'the id of a key') }),
  answer: keysShape,
  async handler({ app, ctx, params }) {
    const workspaces = await loadWorkspaces(ctx.db);
    const everywhere = await Promise.all(
      workspaces.map(async (workspace) => ({
        ...ctx,
        workspace,
        registry: await app.registries.of(ctx.db, workspace),
      })),
    );
    await retireKey(ctx, params.key, everywhere);
    return keysInfo(ctx);
  },
});

export const sensitiveKeyRoutes: readonly Route[] = [info, rotate, retire];
