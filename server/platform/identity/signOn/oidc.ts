/** OpenID Connect: the code flow with PKCE, bound to one browser; what is checked is what the standard's library checks. */
import * as oidc from 'openid-client';
import { guardedFetch } from '../../../base/guardedFetch.ts';
import { Problem } from '../../../base/problem.ts';
import { type IdentityEnv, minute } from '../identityEnv.ts';
import type { Claims } from './claims.ts';
import type { OidcProvider } from './providers.ts';
import { secretOf } from './providers.ts';
import { providerTrouble } from './providerTrouble.ts';
import type { Journey } from './signOnCookie.ts';

/** Signatures by a key pair only: a shared secret, or none, is never enough. */
const signatures = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 Ed25519 EdDSA'.split(' ');
const memory = 10 * minute;
const known = new Map<string, { readonly until: number; readonly found: Promise<oidc.Configuration> }>();

/** What the provider publishes of itself; asked again after some minutes, or once its settings change. */
export function configurationOf(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  provider: OidcProvider,
): Promise<oidc.Configuration> {
  const name = `${provider.id} ${provider.version}`;
  const present = known.get(name);
  if (present && present.until > env.clock.now()) return present.found;
  const found = discover(env, provider);
  if (known.size > 200) known.clear();
  known.set(name, { until: env.clock.now() + memory, found });
  found.catch(() => known.delete(name));
  return found;
}

async function discover(
  env: Pick<IdentityEnv, 'db'>,
  { id, settings }: OidcProvider,
): Promise<oidc.Configuration> {
  const secret = (await secretOf(env, id)) ?? undefined;
  const authentication =
    secret === undefined
      ? oidc.None()
      : settings.clientAuthentication === 'post'
        ? oidc.ClientSecretPost(secret)
        : oidc.ClientSecretBasic(secret);
  const issuer = new URL(settings.issuer);
  const options: oidc.DiscoveryRequestOptions = {
    [oidc.customFetch]: (url, { method, headers, body, signal }) =>
      guardedFetch(url, {
        method,
        headers,
        body: body as string | null,
        signal: signal ?? null,
        redirect: 'error',
      }),
    timeout: 10,
    // The guarded fetch allows hosts without TLS inside the company only where whoever runs the server named them.
    execute: [
      // The token's signature is checked even where TLS says whose it is.
      oidc.enableNonRepudiationChecks,
      ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  };
  const metadata = { client_id: settings.clientId, [oidc.clockTolerance]: 60 };
  try {
    const found = await oidc.discovery(issuer, settings.clientId, metadata, authentication, options);
    const offered = found.serverMetadata().id_token_signing_alg_values_supported ?? ['RS256'];
    const taken = offered.filter((each) => signatures.includes(each));
    if (taken.length === 0) throw providerTrouble('signature');
    return found;
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Where the browser goes. */
export async function oidcStart(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  provider: OidcProvider,
  journey: Pick<Journey, 'state' | 'nonce' | 'verifier' | 'test'>,
  { returnTo, loginHint }: { readonly returnTo: string; readonly loginHint: string | undefined },
): Promise<string> {
  const configuration = await configurationOf(env, provider);
  const parameters: Record<string, string> = {
    redirect_uri: returnTo,
    response_type: 'code',
    scope: [...new Set(['openid', ...provider.settings.scopes])].join(' '),
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  };
  return oidc.buildAuthorizationUrl(configuration, parameters).href;
}

export interface Arrival {
  readonly subject: string;
  readonly claims: Claims;
  /** The provider's name of its own session; null where it has none. */
  readonly session: string | null;
  readonly idToken: string | null;
}

/** The person whom the provider sent back. Throws when anything of the answer is not as it was begun. */
export async function oidcFinish(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  provider: OidcProvider,
  journey: Pick<Journey, 'state' | 'nonce' | 'verifier'>,
  { returnTo, answer }: { readonly returnTo: string; readonly answer: Readonly<Record<string, string>> },
): Promise<Arrival> {
  const configuration = await configurationOf(env, provider);
  const arrived = new URL(returnTo);
  for (const [name, value] of Object.entries(answer)) arrived.searchParams.set(name, value);
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, arrived, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    });
    const identity = tokens.claims();
    if (!identity || tokens.id_token === undefined) throw providerTrouble('answer');
    const more = await userInfo(configuration, tokens.access_token, identity.sub);
    return {
      subject: identity.sub,
      // What was signed goes before what was only fetched.
      claims: { ...more, ...identity },
      session: typeof identity.sid === 'string' ? identity.sid : null,
      idToken: tokens.id_token,
    };
  } catch (error) {
    throw troubleOf(error);
  }
}

async function userInfo(configuration: oidc.Configuration, token: string, subject: string): Promise<Claims> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return { ...(await oidc.fetchUserInfo(configuration, token, subject)) };
}

/** Where signing out goes on; null where the provider knows no such thing. */
export async function oidcSignOut(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  provider: OidcProvider,
  { idToken, returnTo }: { readonly idToken: string | null; readonly returnTo: string },
): Promise<string | null> {
  if (!provider.settings.signOut) return null;
  const configuration = await configurationOf(env, provider);
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: returnTo,
    ...(idToken === null ? {} : { id_token_hint: idToken }),
  }).href;
}

/** The library's errors carry codes, and what the provider itself said. */
function troubleOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, error: said, cause } = (error ?? {}) as Record<string, unknown>;
  if (cause instanceof Problem) return cause;
  if (said === 'access_denied') return providerTrouble('denied');
  if (typeof said === 'string') return providerTrouble('refused', said);
  return providerTrouble(typeof code === 'string' && /TIMEOUT|FETCH/.test(code) ? 'silent' : 'answer', code);
}

export function newJourney(): Pick<Journey, 'state' | 'nonce' | 'verifier'> {
  return { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
}
