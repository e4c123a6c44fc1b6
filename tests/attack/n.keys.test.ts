/** N · Keys where they should not open anything: other places, other workspaces, scopes read with goodwill (providers: flows signOnOidc, signOnSaml). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../server/http/routes/routes.ts';
import { digestOf } from '../digest.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function keyWith(more: object): Promise<Client & { bearer: string }> {
  const made = await admin.post<{ key: string }>('/apiKeys', { name: 'Key', ...more });
  return Object.assign(server.guest(), { bearer: expectStatus(made, 201).body.key });
}

it('a key is heeded in its header and nowhere else', async () => {
  const { bearer } = await keyWith({});
  const ask = async (headers: Record<string, string>, path = '/me') =>
    (await server.guest().ask('GET', path, { headers })).status;
  expect(await ask({ authorization: `Bearer ${bearer}` })).toBe(200);
  for (const headers of [
    { authorization: bearer },
    { authorization: `Basic ${Buffer.from(`x:${bearer}`).toString('base64')}` },
    { authorization: `Bearer ${bearer} x` },
    { authorization: `Bearer ${bearer.toUpperCase()}` },
    { authorization: `Bearer ${bearer.slice(0, -1)}` },
    { authorization: `Bearer ${bearer}x` },
    { authorization: 'Bearer null' },
    { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.' },
    { 'x-api-key': bearer },
    { cookie: `guanxi=${bearer}; session=${bearer}` },
    { cookie: `${admin.cookie!.split('=')[0]}=${bearer}` },
  ] as Record<string, string>[])
    expect([headers, await ask(headers)]).toEqual([headers, 401]);
  for (const name of ['key', 'token', 'access_token', 'apiKey'])
    expect([name, await ask({}, `/me?${name}=${bearer}`)]).toEqual([name, 401]);
});

// CVE-2026-43886 (Outline): `read *` passed because some of the words did
it('one that may only read changes nothing, on any route', async () => {
  const reader = await keyWith({ scopes: ['read'] });
  const before = await digestOf(server.database, { ignore: ['last_seen_at', 'last_used_at'] });
  for (const { method, url, raw, reads } of routes as readonly ((typeof routes)[number] & {
    reads?: boolean;
  })[]) {
    if (method === 'GET' || raw || reads || url.includes('/auth/')) continue;
    const path = url.replace('{object}', 'accounts').replaceAll(/\{\w+\}/g, server.app.ids.next());
    const { status } = await reader.ask(method, path, { body: {} });
    expect([method, url, status >= 400]).toEqual([method, url, true]);
  }
  expect(await digestOf(server.database, { ignore: ['last_seen_at', 'last_used_at'] })).toEqual(before);
  for (const scopes of [[], ['*'], ['read *'], ['admin'], 'read', ['read', 'write', 'read']])
    expect([scopes, (await admin.post('/apiKeys', { name: 'K', scopes })).status]).toEqual([scopes, 400]);
});

it('one for a few objects makes no other key, sees no other object and no administration', async () => {
  const narrow = await keyWith({ access: { account: ['read'] } });
  expect((await narrow.get('/objects/accounts')).status).toBe(200);
  for (const path of [
    '/objects/contacts',
    '/objects/users',
    '/settings',
    '/roles',
    '/audit',
    '/apiKeys',
    '/security/policy',
  ])
    expect([path, (await narrow.get(path)).status >= 400]).toEqual([path, true]);
  const found = await narrow.get<{ data: { object: string }[] }>('/search', { q: 'Administrator' });
  expect(found.body.data.filter(({ object }) => object !== 'account')).toEqual([]);
  // What lies behind a lookup is another object.
  expectStatus(await admin.post('/objects/accounts', { name: 'Seen' }), 201);
  const seen = await narrow.get('/objects/accounts', { fields: 'name,owner.email' });
  expect(seen.text).toContain('Seen');
  expect(seen.text).not.toContain('admin@example.com');
  expect((await narrow.post('/apiKeys', { name: 'Wider' })).status).toBe(403);
});

it('one of somebody who is away, or from another network than its own, opens nothing', async () => {
  const person = await server.someone({ name: 'Leaves' });
  const { key } = expectStatus(
    await person.client.post<{ key: string }>('/apiKeys', { name: 'K' }),
    201,
  ).body;
  const bearer = Object.assign(server.guest(), { bearer: key });
  expect((await bearer.get('/me')).status).toBe(200);
  expectStatus(await admin.post(`/users/${person.id}/deactivate`), 200);
  expect((await bearer.get('/me')).status).toBe(401);
  const elsewhere = await keyWith({ ranges: ['203.0.113.0/24'] });
  expect((await elsewhere.get('/me')).status).toBe(401);
  expect((await elsewhere.ask('GET', '/me', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(
    401,
  );
});
