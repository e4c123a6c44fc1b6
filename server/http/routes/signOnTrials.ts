/** A provider tried out before it signs anybody in: reading its metadata, the test, the comparison with a directory. */
import { z } from 'zod';
import { guardedFetch } from '../../base/guardedFetch.ts';
import { Problem } from '../../base/problem.ts';
import { firstEntries, ldapSignIn } from '../../platform/identity/signOn/ldap.ts';
import { providerOfWorkspace } from '../../platform/identity/signOn/providers.ts';
import { longestMetadata, readMetadata } from '../../platform/identity/signOn/samlMetadata.ts';
import { startRun } from '../../platform/jobs/runs.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { freeObject, jobAnswer, list, shape, text } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { testResult } from '../signOn/arrive.ts';
import { beginJourney } from '../signOn/beginJourney.ts';
import { wrong } from '../signOn/providerDraft.ts';

const right = mayAdmin('signOn');
const tag = 'Single sign-on';
const url = '/api/v1/signOn/providers';
const params = z.strictObject({ id: recordId });

const test = route({
  method: 'POST',
  url: `${url}/{id}/test`,
  tag,
  summary:
    'Tries a provider without signing anybody in: an address to go to, or for a directory what it says at once.',
  right,
  secret: true,
  params,
  body: z.strictObject({
    login: z.string().min(1).max(320).optional(),
    password: z.string().max(1024).optional(),
  }),
  answer: shape({}, { url: text, results: list(freeObject) }),
  async handler({ app, ctx, params, body, request }) {
    const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
    if (provider.kind !== 'ldap')
      return beginJourney(app, request, provider, { next: undefined, loginHint: body.login, test: true });
    const { login, password } = body;
    const people =
      login !== undefined && password !== undefined
        ? [await ldapSignIn(ctx, provider, { login, password })]
        : await firstEntries(ctx, provider, login ?? null);
    const results = [];
    for (const person of people) results.push(await testResult(app, provider, person, request));
    return { results };
  },
});

const sync = route({
  method: 'POST',
  url: `${url}/{id}/sync`,
  tag,
  summary: 'Compares with the directory: who left is deactivated. `dryRun` only says what would be done.',
  right,
  params,
  body: z.strictObject({ dryRun: z.boolean() }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body }) {
    const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
    if (provider.kind !== 'ldap') throw new Problem('not_found');
    const job = await startRun(ctx, 'directorySync', { provider: provider.id, dryRun: body.dryRun });
    return new HttpAnswer(202, { job });
  },
});

const metadata = route({
  method: 'POST',
  url: '/api/v1/signOn/samlMetadata',
  tag,
  summary: "Reads a provider's SAML metadata, from a text or an address; nothing that they name is fetched.",
  right,
  reads: true,
  bodyLimit: longestMetadata + 16 * 1024,
  body: z.union([
    z.strictObject({ xml: z.string().min(1).max(longestMetadata) }),
    z.strictObject({ url: z.string().trim().min(1).max(2000) }),
  ]),
  answer: shape({ entityId: text, signInUrl: text, certificates: list(text) }),
  async handler({ body }) {
    if ('xml' in body) return readMetadata(body.xml);
    const answer = await guardedFetch(body.url, { maxBytes: longestMetadata });
    if (!answer.ok) throw wrong('url', 'There are no metadata at this address.', '该地址没有元数据。');
    return readMetadata(await answer.text());
  },
});

export const signOnTrialRoutes: readonly Route[] = [test, sync, metadata];
