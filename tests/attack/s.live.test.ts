/** S · Live updates: who may open them, what is told of what one may not see, and nonsense said to them (beside flow stream). */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
let reader: SignedIn;
const open: AbortController[] = [];

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  admin = await server.as('administrator');
  reader = await personWith(server, 'reader', {
    objects: { '*': { read: 'own', create: 'own' }, user: { read: 'own' } },
    fields: { account: { creditCode: 'hidden' } },
    admin: [],
  });
});
afterAll(async () => {
  for (const each of open) each.abort();
  await eventually(async () => server.app.live.size === 0);
  await server.close();
});

/** All that a stream says, as it came. */
async function listen(client: Client, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const answer = await fetch(`${server.origin}/api/v1/stream`, {
    headers: { ...(client.cookie ? { cookie: client.cookie } : {}), ...headers },
    signal: stop.signal,
  });
  const told = { status: answer.status, text: '' };
  open.push(stop);
  void (async () => {
    const decoder = new TextDecoder();
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>)
      told.text += decoder.decode(part, { stream: true });
  })().catch(() => undefined);
  return told;
}

// CVE-2026-44985 (dozzle), CVE-2024-54151 (Directus)
it('it opens to a session of an own page and to nobody else', async () => {
  expect((await listen(server.guest())).status).toBe(401);
  expect((await listen(reader.client)).status).toBe(200);
  expect(
    (await listen(reader.client, { origin: server.origin, 'sec-fetch-site': 'same-origin' })).status,
  ).toBe(200);
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: `${server.origin}.evil.example` },
  ] as Record<string, string>[])
    expect([headers, (await listen(reader.client, headers)).status]).toEqual([headers, 403]);
});

// CVE-2025-13821, CVE-2026-3433 (Mattermost)
it('of what is out of sight it says nothing, whatever is done with it', async () => {
  const told = await listen(reader.client);
  const made = await admin.post<{ id: string }>('/objects/accounts', {
    name: 'Out of sight',
    creditCode: '91310115MA1K35AB2Q',
  });
  const { id } = expectStatus(made, 201).body;
  expectStatus(await admin.patch(`/objects/accounts/${id}`, { name: 'Still out of sight' }), 200);
  expectStatus(await admin.post(`/objects/accounts/${id}/comments`, { body: 'Among us' }), 201);
  const seen = expectStatus(
    await admin.post<{ id: string }>('/objects/accounts', { name: 'His', owner: reader.id }),
    201,
  ).body.id;
  await eventually(async () => told.text.includes(seen));
  // Handed to another it is out of sight, and of what comes after he hears nothing.
  expectStatus(
    await admin.patch(`/objects/accounts/${seen}`, { owner: null, creditCode: '91110108MA00CD5E7M' }),
    200,
  );
  expectStatus(await admin.post('/objects/accounts', { name: 'His too', owner: reader.id }), 201);
  await sleep(1_500);
  expect(told.text).not.toContain(id);
  expect(told.text).not.toMatch(/sight|Among|9131|9111|creditCode/);
});

it('presence at a record out of sight is refused, and tells nobody who is there', async () => {
  const made = await admin.post<{ id: string }>('/objects/accounts', { name: 'Looked at' });
  const { id } = expectStatus(made, 201).body;
  const [mine, his] = [await listen(admin), await listen(reader.client)];
  const idOf = (told: { text: string }) =>
    eventually(async () => /"stream":"([\w-]+)"/.exec(told.text)?.[1]) as Promise<string>;
  const say = async (client: Client, stream: string) =>
    (await client.post(`/objects/accounts/${id}/presence`, { stream, tab: 't', editing: true })).status;
  const [a, b] = [await idOf(mine), await idOf(his)];
  expect(await say(admin, a)).toBe(204);
  expect(await say(reader.client, b)).toBe(404);
  expect(await say(reader.client, a)).toBe(404);
  await sleep(1_200);
  expect(his.text).not.toContain(id);
  expect(mine.text).not.toContain('reader');
});

// CVE-2023-45820 (Directus): a bad frame ended the process
it('nonsense about where it stopped is answered, and the process lives', async () => {
  // One person has a few streams at once.
  for (const each of open.splice(0)) each.abort();
  await eventually(async () => server.app.live.size === 0);
  for (const last of ['x', '-1', '9'.repeat(400), '1e999', '__proto__', '%00', "' or 1=1", '{}']) {
    const told = await listen(reader.client, { 'last-event-id': last });
    expect([last.slice(0, 10), told.status]).toEqual([last.slice(0, 10), 200]);
  }
  const stream = '01900000-0000-7000-8000-00000000abcd';
  for (const body of [
    { stream, tab: 'x'.repeat(100_000) },
    { stream: '__proto__', tab: 't' },
    { stream, tab: 1 },
    [],
    null,
  ])
    expect((await reader.client.post('/presence/leave', body)).status).toBe(400);
  expect((await reader.client.post('/presence/leave', { stream, tab: 't' })).status).toBe(204);
  expect((await admin.get('/me')).status).toBe(200);
});
