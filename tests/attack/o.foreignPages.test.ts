/** O · Pages of others: no write with a borrowed cookie, no reading across origins, no frame, on any route or error. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../server/http/routes/routes.ts';
import { digestOf } from '../digest.ts';
import { type Client, startTestServer, type TestServer } from '../server.ts';
import { rawRequest } from './rawRequest.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const addressOf = (url: string) =>
  url.replace('{object}', 'accounts').replaceAll(/\{\w+\}/g, '01900000-0000-7000-8000-00000000abcd');
/** Its answer does not end; stream.test.ts has its headers. */
const ending = routes.filter(({ url }) => !url.endsWith('/stream'));

const forged: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1' },
  { origin: '' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
];

it('no route writes for a foreign page, whatever it says of itself', async () => {
  for (const { method, url, right } of ending) {
    // These are for machines of others: an answer of the sign-on provider, which brings its own proof.
    if (method === 'GET' || /\/assertion$|\/signedOut$|unsubscribe|scim/i.test(url)) continue;
    for (const headers of forged) {
      const answer = await admin.ask(method, addressOf(url), { body: {}, headers });
      expect([method, url, headers, answer.status]).toEqual([method, url, headers, 403]);
      expect(right.kind).toBeDefined();
    }
  }
});

it('no cookie is heeded for a write that says nothing of where it comes from', async () => {
  for (const { method, url, right } of ending) {
    if (method === 'GET' || right.kind === 'public') continue;
    const answer = await rawRequest(
      server.origin,
      `${method} ${addressOf(url)} HTTP/1.1\r\nHost: x\r\nCookie: ${admin.cookie}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    );
    expect([method, url, answer.status]).toEqual([method, url, 403]);
  }
});

it('no GET changes anything', async () => {
  const options = { ignore: ['last_seen_at', 'last_used_at'] };
  const before = await digestOf(server.database, options);
  for (const { method, url } of ending) if (method === 'GET') await admin.get(addressOf(url));
  const after = await digestOf(server.database, options);
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([]);
});

describe('every answer', () => {
  const everywhere = [
    ...ending.filter(({ method }) => method === 'GET').map(({ url }) => addressOf(url)),
    '/',
    '/healthz',
    '/metrics',
    '/api/docs',
    '/api/docs/start.js',
    '/api/nothing',
    '/nothing.js',
    '/assets/nothing.js',
    '/%zz',
  ];

  it.each(['a signed-in', 'no'])(
    'to %s person forbids frames, sniffing, referrers and other origins',
    async (who) => {
      const client = who === 'no' ? server.guest() : admin;
      for (const path of everywhere) {
        const response = await fetch(`${server.origin}${path}`, {
          headers: { origin: 'https://evil.example', ...(client.cookie ? { cookie: client.cookie } : {}) },
          redirect: 'manual',
        });
        const { headers } = response;
        const policy = headers.get('content-security-policy') ?? '';
        expect([path, policy]).toEqual([path, expect.stringMatching(/frame-ancestors 'none'/)]);
        expect([path, policy]).toEqual([path, expect.stringMatching(/base-uri 'none'/)]);
        expect([path, policy]).toEqual([
          path,
          expect.not.stringMatching(/unsafe-eval|script-src[^;]*unsafe|\*/),
        ]);
        expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
        expect([path, headers.get('referrer-policy')]).toEqual([path, 'same-origin']);
        expect([path, headers.get('permissions-policy')]).toEqual([
          path,
          expect.stringContaining('microphone=()'),
        ]);
        expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'same-origin']);
        for (const name of [
          'access-control-allow-origin',
          'access-control-allow-credentials',
          'server',
          'x-powered-by',
        ])
          expect([path, name, headers.get(name)]).toEqual([path, name, null]);
        // What is a person's stays nowhere.
        if (path.startsWith('/api/v1/'))
          expect([path, headers.get('cache-control')]).toEqual([
            path,
            expect.stringMatching(/no-store|no-cache/),
          ]);
        const type = headers.get('content-type');
        if (type?.startsWith('text/') || type?.includes('json'))
          expect([path, type]).toEqual([path, expect.stringMatching(/charset=utf-8/)]);
        await response.arrayBuffer();
      }
    },
  );
});

it('over TLS of a trusted proxy every answer holds browsers to TLS; over any other nobody is believed', async () => {
  const proxied = await startTestServer({ settings: { trustedProxies: ['127.0.0.1'] } });
  try {
    for (const path of ['/api/v1/me', '/api/v1/nothing', '/nothing', '/healthz']) {
      const asked = { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'crm.example' } };
      const behind = await fetch(`${proxied.origin}${path}`, asked);
      expect([path, behind.headers.get('strict-transport-security')]).toEqual([
        path,
        expect.stringMatching(/max-age=31536000; includeSubDomains/),
      ]);
      const direct = await fetch(`${server.origin}${path}`, asked);
      expect([path, direct.headers.get('strict-transport-security')]).toEqual([path, null]);
    }
    const named = await startTestServer({ settings: { baseUrl: 'https://crm.example' }, inside: true });
    for (const [each, held] of [
      [named, true],
      [server, false],
    ] as const) {
      const unreadable = await rawRequest(each.origin, 'no request at all\r\n\r\n');
      expect([unreadable.status, 'strict-transport-security' in unreadable.headers]).toEqual([400, held]);
    }
    await named.close();
    // The figures are for collectors beside the server: not for whom a proxy brings from outside.
    const outside = { headers: { 'x-forwarded-for': '8.8.8.8' } };
    for (const each of [server, proxied])
      expect((await fetch(`${each.origin}/metrics`, outside)).status).toBe(404);
    expect(
      (await fetch(`${proxied.origin}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.9' } })).status,
    ).toBe(200);
  } finally {
    await proxied.close();
  }
});
