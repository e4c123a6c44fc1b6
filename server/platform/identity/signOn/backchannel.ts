/** A provider tells us itself that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
import { createRemoteJWKSet, customFetch, type FetchImplementation, jwtVerify } from 'jose';
import { guardedFetch } from '../../../base/guardedFetch.ts';
import { Problem } from '../../../base/problem.ts';
import { type IdentityEnv, minute } from '../identityEnv.ts';
import { configurationOf } from './oidc.ts';
import type { OidcProvider } from './providers.ts';
import { endProviderSessions } from './signOnSessions.ts';
import { spendOnce } from './spentOnce.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const life = 5 * minute;

const fetchKeys: FetchImplementation = (url, { headers, method, signal }) =>
  guardedFetch(url, { headers, method, signal, redirect: 'error' });

/** Number of sessions that ended. Throws `invalid_request` for a token that is not the provider's, not ours, or used. */
export async function backchannelSignOut(
  env: IdentityEnv,
  provider: OidcProvider,
  token: string,
): Promise<number> {
  const { issuer, jwks_uri } = (await configurationOf(env, provider)).serverMetadata();
  if (jwks_uri === undefined) throw refused();
  const keys = createRemoteJWKSet(new URL(jwks_uri), { [customFetch]: fetchKeys });
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: provider.settings.clientId,
    algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
    requiredClaims: ['iat', 'jti'],
    maxTokenAge: life / 1000,
    clockTolerance: 60,
    currentDate: new Date(env.clock.now()),
  }).catch(() => {
    throw refused();
  });
  const events = payload.events as Record<string, unknown> | undefined;
  // An ID token has a nonce and no such event: it must not pass for this.
  if (!events || !Object.hasOwn(events, event) || payload.nonce !== undefined) throw refused();
  if (!(await spendOnce(env, 'logout', `${provider.id} ${payload.jti}`, 2 * life))) throw refused();
  return endProviderSessions(env, provider.id, {
    session: typeof payload.sid === 'string' ? payload.sid : null,
    subject: payload.sub ?? null,
  });
}

function refused(): Problem {
  const reason = 'the logout token is not good';
  return new Problem('invalid_request', {
    params: { reason },
    detail: { en: reason, zh: '注销令牌无效' },
  });
}
