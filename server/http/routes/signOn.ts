/** Signing in through a company's own system: which way somebody takes, off to it, and back again. */
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ValueError } from '../../../shared/errors.ts';
import { Problem } from '../../base/problem.ts';
import { countAttempt, forgiveAttempts, type Subject } from '../../platform/identity/attempts.ts';
import { foldEmail } from '../../platform/identity/email.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { backchannelSignOut } from '../../platform/identity/signOn/backchannel.ts';
import { domainOf } from '../../platform/identity/signOn/domains.ts';
import { ldapSignIn } from '../../platform/identity/signOn/ldap.ts';
import { oidcFinish, oidcSignOut } from '../../platform/identity/signOn/oidc.ts';
import { activeProviders, type Provider, providerById } from '../../platform/identity/signOn/providers.ts';
import { providerTrouble } from '../../platform/identity/signOn/providerTrouble.ts';
import { samlFinish } from '../../platform/identity/signOn/saml.ts';
import { ownMetadata } from '../../platform/identity/signOn/samlMetadata.ts';
import {
  type Journey,
  journeyLife,
  openJourney,
  ownPath,
} from '../../platform/identity/signOn/signOnCookie.ts';
import { originOfSession } from '../../platform/identity/signOn/signOnSessions.ts';
import { spendOnce } from '../../platform/identity/signOn/spentOnce.ts';
import { keepArrival, takeArrival } from '../../platform/identity/signOn/tickets.ts';
import type { App } from '../appServices.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, freeObject, id, list, nullable, shape, text, time } from '../openapi/jsonSchema.ts';
import { person, publicRoute, type Route, route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';
import { type Arrived, arrive, noteFailure, testResult } from '../signOn/arrive.ts';
import { beginJourney } from '../signOn/beginJourney.ts';
import { readForm } from '../signOn/formBody.ts';
import { journeyCookie, readJourneyCookie } from '../signOn/journeyCookie.ts';
import { ownAddresses } from '../signOn/ownAddresses.ts';

const tag = 'Identity';
const smallBody = 16 * 1024;
const params = z.strictObject({ provider: recordId });
const next = z.string().max(2000).optional();

const signedIn = { expiresAt: time, ways: list(text), next: text, workspace: text };

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

async function usable(app: App, providerId: string, { test = false } = {}): Promise<Provider> {
  const provider = await providerById(app.identity, providerId);
  if (!provider || !(provider.active || test)) throw new Problem('not_found');
  return provider;
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
  body: z.strictObject({ provider: recordId, next, email: z.string().max(320).optional() }),
  answer: shape({ url: text }),
  async handler({ app, body, request }) {
    const provider = await usable(app, body.provider);
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
  answer: shape({}, { ...signedIn, test: freeObject }),
  async handler({ app, body, request }) {
    const sealed = readJourneyCookie(request, app.settings);
    const journey = sealed === null ? null : openJourney(app.identity, sealed);
    const provider = await usable(app, body.provider, { test: journey?.test ?? false });
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
  const arrival = await takeArrival(app.identity, provider.id, answer.ticket ?? '');
  if (arrival?.answers !== journey.state) throw providerTrouble('stale');
  return { ...arrival, idToken: null };
}

const assertion = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/{provider}/assertion',
  tag,
  summary: 'SAML: where the provider lets the browser post its signed answer; leads on to the sign-in page.',
  params,
  raw: true,
  fromElsewhere: true,
  status: 303,
  async handler({ app, params, request }) {
    const provider = await providerById(app.identity, params.provider);
    if (provider?.kind !== 'saml') throw new Problem('not_found');
    const form = await readForm(request.body as Readable);
    const places = ownAddresses(request, app.settings, provider.id);
    const location = (query: Record<string, string>) =>
      new HttpAnswer(303, undefined, {
        headers: { location: `${places.returnTo}?${new URLSearchParams(query)}` },
      });
    try {
      const response = form.get('SAMLResponse') ?? '';
      const arrival = await samlFinish(app.identity, provider, places.saml, response);
      return location({ ticket: await keepArrival(app.identity, provider.id, arrival) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The browser stands at our address: the page there says what is wrong, in its person's language.
      await noteFailure(app, provider, request, error);
      const { trouble = 'answer', reason } = error.params;
      return location({ trouble: String(trouble), ...(typeof reason === 'string' ? { reason } : {}) });
    }
  },
});

const metadata = publicRoute({
  method: 'GET',
  url: '/api/auth/sign-on/{provider}/metadata',
  tag,
  summary: 'SAML: our metadata, for the provider.',
  params,
  answer: text,
  answerType: 'application/samlmetadata+xml',
  async handler({ app, params, request, reply }) {
    const provider = await providerById(app.identity, params.provider);
    if (provider?.kind !== 'saml') throw new Problem('not_found');
    const { saml } = ownAddresses(request, app.settings, provider.id);
    return reply
      .header('content-type', 'application/samlmetadata+xml; charset=utf-8')
      .send(ownMetadata(saml));
  },
});

const directory = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/directory',
  tag,
  summary: "Signs in with the name and password of the company's directory (LDAP).",
  bodyLimit: smallBody,
  body: z.strictObject({
    provider: recordId,
    login: z.string().min(1).max(320),
    password: z.string().max(1024),
    next,
  }),
  answer: shape(signedIn),
  async handler({ app, body, request }) {
    const provider = await usable(app, body.provider);
    if (provider.kind !== 'ldap') throw new Problem('not_found');
    const account = `${provider.id} ${body.login.normalize('NFKC').trim().toLowerCase()}`;
    const subjects: Subject[] = [
      { kind: 'account', value: account },
      { kind: 'address', value: request.ip },
    ];
    try {
      for (const subject of subjects) await countAttempt(app.identity, subject);
    } catch (error) {
      const about = {
        workspaceId: provider.workspaceId,
        address: request.ip,
        facts: { provider: provider.id },
      };
      await logSecurity(app.identity, 'signInBlocked', about);
      throw error;
    }
    const found = await ldapSignIn(app.identity, provider, body).catch(async (error: unknown) => {
      await noteFailure(app, provider, request, error);
      throw error;
    });
    await forgiveAttempts(app.identity, subjects);
    const { session, workspace } = await arrive(
      app,
      provider,
      { ...found, session: null, idToken: null },
      request,
    );
    return new HttpAnswer(
      200,
      {
        expiresAt: session.expiresAt,
        ways: session.ways,
        next: ownPath(body.next),
        workspace: workspace.slug,
      },
      { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
    );
  },
});

const signedOut = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/{provider}/signedOut',
  tag,
  summary: 'OpenID Connect back-channel logout: the provider says that somebody signed out there.',
  params,
  raw: true,
  fromElsewhere: true,
  async handler({ app, params, request }) {
    const provider = await providerById(app.identity, params.provider);
    if (provider?.kind !== 'oidc' || !provider.active) throw new Problem('not_found');
    const form = await readForm(request.body as Readable);
    const ended = await backchannelSignOut(app.identity, provider, form.get('logout_token') ?? '');
    await logSecurity(app.identity, 'signedOutByProvider', {
      workspaceId: provider.workspaceId,
      address: request.ip,
      facts: { provider: provider.id, sessions: ended },
    });
    app.callers.forget();
    return new HttpAnswer(200);
  },
});

const signOutAddress = route({
  method: 'GET',
  url: '/api/v1/me/signOutAddress',
  tag: 'Me',
  summary:
    'Where signing out goes on, for somebody who came through a provider that wants to know; else null.',
  right: person,
  withoutFactor: true,
  answer: shape({ url: nullable(text) }),
  async handler({ app, caller, request }) {
    const origin = await originOfSession(app.identity, caller.id);
    const provider = origin && (await providerById(app.identity, origin.providerId));
    if (!origin || provider?.kind !== 'oidc') return { url: null };
    const returnTo = ownAddresses(request, app.settings, provider.id).signedOut;
    const url = await oidcSignOut(app.identity, provider, { idToken: origin.idToken, returnTo })
      // Nobody stays signed in here because the provider is silent.
      .catch(() => null);
    return { url };
  },
});

export const signOnRoutes: readonly Route[] = [
  ways,
  start,
  finish,
  assertion,
  metadata,
  directory,
  signedOut,
  signOutAddress,
];
