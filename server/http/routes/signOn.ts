/** Signing in through a company's own system: which way somebody takes, off to it, and back again. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ValueError } from '../../../shared/errors.ts';
import { foldEmail } from '../../platform/identity/email.ts';
import { domainOf } from '../../platform/identity/signOn/domains.ts';
import { oidcFinish } from '../../platform/identity/signOn/oidc.ts';
import { activeProviders, type Provider } from '../../platform/identity/signOn/providers.ts';
import { isTrouble, providerTrouble } from '../../platform/identity/signOn/providerTrouble.ts';
import {
  type Journey,
  journeyLife,
  openJourney,
  ownPath,
} from '../../platform/identity/signOn/signOnCookie.ts';
import { spendOnce } from '../../platform/identity/signOn/spentOnce.ts';
import { takeArrival } from '../../platform/identity/signOn/tickets.ts';
import type { App } from '../appServices.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, freeObject, id, list, shape, text } from '../openapi/jsonSchema.ts';
import { publicRoute, type Route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';
import { type Arrived, arrive, noteFailure, signedInShape, testResult } from '../signOn/arrive.ts';
import { beginJourney } from '../signOn/beginJourney.ts';
import { journeyCookie, readJourneyCookie } from '../signOn/journeyCookie.ts';
import { ownAddresses } from '../signOn/ownAddresses.ts';
import { usableProvider } from '../signOn/usableProvider.ts';

const tag = 'Identity';
const smallBody = 16 * 1024;

/** Null where the address is none: it is asked while somebody types. */
function domainOfTyped(email: string | undefined): string | null {
  if (email === undefined) return null;
  try {
    return domainOf(foldEmail(email));
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}

const ways = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/ways',
  tag,
  summary:
    'The ways besides a password; with an address those of its domain. Says nothing of whether anybody has that address.',
  bodyLimit: smallBody,
  reads: true,
  body: z.strictObject({ email: z.string().max(320).optional() }),
  answer: shape({
    providers: list(shape({ id, kind: text, label: text, required: flag })),
  }),
  async handler({ app, body }) {
    const domain = domainOfTyped(body.email);
    const providers = (await activeProviders(app.identity)).map((provider) => ({
      provider,
      rule: provider.domains.find((each) => each.domain === domain),
    }));
    const fitting = body.email === undefined ? providers : providers.filter(({ rule }) => rule !== undefined);
    return {
      providers: fitting.map(({ provider: { id, kind, label }, rule }) => ({
        id,
        kind,
        label,
        required: rule?.required ?? false,
      })),
    };
  },
});

const start = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/start',
  tag,
  summary:
    'Begins a sign-in at a provider: the address to go to, and a cookie that binds it to this browser.',
  bodyLimit: smallBody,
  body: z.strictObject({
    provider: recordId,
    next: z.string().max(2000).optional(),
    email: z.string().max(320).optional(),
  }),
  answer: shape({ url: text }),
  async handler({ app, body, request }) {
    const provider = await usableProvider(app, body.provider);
    return beginJourney(app, request, provider, { next: body.next, loginHint: body.email, test: false });
  },
});

const finish = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/finish',
  tag,
  summary: 'Ends it with what the provider sent back; in the browser that began it, and once only.',
  bodyLimit: 64 * 1024,
  body: z.strictObject({
    provider: recordId,
    /** The parameters of the address to which the browser was sent back. */
    answer: z.record(z.string().max(100), z.string().max(16_000)),
  }),
  answer: shape({}, { ...signedInShape, test: freeObject }),
  async handler({ app, body, request }) {
    const sealed = readJourneyCookie(request, app.settings);
    const journey = sealed === null ? null : openJourney(app.identity, sealed);
    const provider = await usableProvider(app, body.provider, { test: journey?.test ?? false });
    const arrived = await arrivedBy(app, request, provider, journey, body.answer).catch(
      async (error: unknown) => {
        await noteFailure(app, provider, request, error);
        throw error;
      },
    );
    if (journey?.test) {
      const test = await testResult(app, provider, arrived, request);
      const clear = journeyCookie(request, app.settings, null);
      return new HttpAnswer(200, { test }, { headers: { 'set-cookie': clear } });
    }
    const { session, workspace } = await arrive(app, provider, arrived, request);
    return new HttpAnswer(
      200,
      {
        expiresAt: session.expiresAt,
        ways: session.ways,
        next: ownPath(journey?.next),
        workspace: workspace.slug,
      },
      { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
    );
  },
});

/** Only in the browser that began it, once, and with what fits to how it was begun. */
async function arrivedBy(
  app: App,
  request: FastifyRequest,
  provider: Provider,
  journey: Journey | null,
  answer: Readonly<Record<string, string>>,
): Promise<Arrived> {
  if (journey?.providerId !== provider.id) throw providerTrouble('stale');
  if (!(await spendOnce(app.identity, 'state', journey.state, journeyLife))) throw providerTrouble('stale');
  const { returnTo } = ownAddresses(request, app.settings, provider.id);
  if (provider.kind === 'oidc') return oidcFinish(app.identity, provider, journey, { returnTo, answer });
  // Why an answer was refused is known since it was posted; told here, in the person's language.
  if (isTrouble(answer.trouble)) throw providerTrouble(answer.trouble, answer.reason);
  const arrival = await takeArrival(app.identity, provider.id, answer.ticket ?? '');
  if (arrival?.answers !== journey.state) throw providerTrouble('stale');
  return { ...arrival, idToken: null };
}

export const signOnRoutes: readonly Route[] = [ways, start, finish];
