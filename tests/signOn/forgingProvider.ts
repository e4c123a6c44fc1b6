/** A provider that lies: it publishes a key like an honest one and signs its tokens as the test tells it. */
import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { listening } from './realProvider.ts';

export interface ForgingProvider {
  readonly issuer: string;
  /** Makes the ID token from the nonce that our request carried. */
  forge: (nonce: string, keys: ForgerKeys) => Promise<string>;
  readonly keys: ForgerKeys;
  close(): Promise<void>;
}

export interface ForgerKeys {
  readonly privateKey: CryptoKey;
  /** What it publishes. */
  readonly publicPem: string;
}

export async function startForgingProvider(): Promise<ForgingProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const keys: ForgerKeys = { privateKey, publicPem: await exportSPKI(publicKey) };
  let nonce = '';
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') {
      nonce = url.searchParams.get('nonce') ?? '';
      response.statusCode = 204;
      return response.end();
    }
    response.setHeader('content-type', 'application/json');
    if (url.pathname === '/jwks') return response.end(JSON.stringify({ keys: [jwk] }));
    if (url.pathname === '/token') {
      const id_token = await forging.forge(nonce, keys);
      return response.end(JSON.stringify({ access_token: 'x', token_type: 'bearer', id_token }));
    }
    return response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      }),
    );
  });
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const forging: ForgingProvider = {
    issuer,
    keys,
    forge: () => Promise.reject(new Error('nothing to forge')),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return forging;
}

/** An honest token, from which a test bends one thing. */
export function honest(issuer: string, nonce: string, more: Record<string, unknown> = {}): SignJWT {
  return new SignJWT({ nonce, email: 'forged@corp.example', email_verified: true, ...more })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(issuer)
    .setAudience('guanxi')
    .setSubject('forger')
    .setIssuedAt()
    .setExpirationTime('5m');
}
