/** N · What a key starts, and what it asks of jobs and streams, reaches no further than the key: not as far as the person whose it is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';

type Access = Readonly<Record<string, readonly string[]>>;

let server: TestServer;
let admin: Client;
let other: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ worker: true, inside: true });
  admin = await server.as('administrator');
  other = await server.someone({ name: 'Somebody else' });
});
afterAll(() => server.close());

async function keyFor(access: Access, more: object = {}): Promise<Client & { id: string }> {
  const made = expectStatus(
    await admin.post<{ id: string; key: string }>('/apiKeys', { name: 'Key', access, ...more }),
    201,
  ).body;
  return Object.assign(server.guest(), { bearer: made.key, id: made.id });
}

async function made(object: string, data: object): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
}

interface Job {
  readonly state: string;
  readonly done: number;
  readonly failed: number;
}

/** Asked by the administrator, whose the key is. */
async function ended(answer: { body: { job?: string } }): Promise<Job> {
  return eventually(async () => {
    const job = expectStatus(await admin.get<Job & Record<string, unknown>>(`/jobs/${answer.body.job}`), 200);
    return ['done', 'failed', 'cancelled'].includes(job.body.state) && job.body;
  });
}

it('a change of many records that it starts gives none away that it could not give away one by one', async () => {
  const id = await made('accounts', { name: 'Not to be given away' });
  const key = await keyFor({ account: ['read', 'update'] });
  const data = { owner: other.id };
  expect((await key.patch(`/objects/accounts/${id}`, data)).status).toBe(422);
  const bulk = await key.post<{ job: string }>('/objects/accounts/bulk', { ids: [id], data });
  expect(await ended(expectStatus(bulk, 202))).toMatchObject({ state: 'done', done: 0, failed: 1 });
  const { body } = await admin.get<{ owner: { id: string } }>(`/objects/accounts/${id}`);
  expect(body.owner.id).not.toBe(other.id);
  // Its person may.
  const own = await admin.post<{ job: string }>('/objects/accounts/bulk', { ids: [id], data });
  expect(await ended(expectStatus(own, 202))).toMatchObject({ state: 'done', done: 1 });
});

it('a file that it orders holds what it may read, and it fetches none that others ordered', async () => {
  await made('accounts', { name: 'In the file', owner: other.id });
  const key = await keyFor({ account: ['read', 'export'] });
  const order = {
    object: 'accounts',
    format: 'csv',
    fields: ['name', 'owner'],
    filter: { name: 'In the file' },
  };
  const whole = expectStatus(await admin.post<{ job: string }>('/exports', order), 202);
  const narrow = expectStatus(await key.post<{ job: string }>('/exports', order), 202);
  expect([(await ended(whole)).state, (await ended(narrow)).state]).toEqual(['done', 'done']);
  const file = (client: Client, answer: { body: { job: string } }) =>
    client.get(`/exports/${answer.body.job}/file`);
  expect((await file(admin, whole)).text).toContain('Somebody else');
  const got = await file(key, narrow);
  expect([got.status, got.text.includes('In the file'), got.text.includes('Somebody else')]).toEqual([
    200,
    true,
    false,
  ]);
  // What its person ordered for himself is not in its list, not to be fetched, not to be stopped.
  const contacts = expectStatus(
    await admin.post<{ job: string }>('/exports', { object: 'contacts', format: 'csv' }),
    202,
  );
  expect((await ended(contacts)).state).toBe('done');
  for (const { body } of [whole, contacts]) {
    for (const path of [`/exports/${body.job}`, `/exports/${body.job}/file`, `/jobs/${body.job}`])
      expect([path, (await key.get(path)).status]).toEqual([path, 404]);
    expect((await key.post(`/jobs/${body.job}/resume`)).status).toBe(404);
  }
  const listed = await key.get<{ data: { id: string }[] }>('/jobs');
  expect(listed.body.data.map(({ id }) => id)).toEqual([narrow.body.job]);
  expect((await key.get<{ data: unknown[] }>('/exports')).body.data).toHaveLength(1);
});

it('a job whose key is revoked before it begins does nothing', async () => {
  const id = await made('accounts', { name: 'Untouched' });
  const key = await keyFor({ account: ['read', 'update'] });
  const halt = (halted: boolean) =>
    server.database.owner.run(sql`update core.workspaces set paused = ${halted}`);
  await halt(true);
  const data = { name: 'By a revoked key' };
  const late = await key.post<{ job: string }>('/objects/accounts/bulk', { ids: [id], data });
  expectStatus(await admin.delete(`/apiKeys/${key.id}`), 204);
  await halt(false);
  expect((await ended(expectStatus(late, 202))).state).toBe('failed');
  expect((await admin.get<{ name: string }>(`/objects/accounts/${id}`)).body.name).toBe('Untouched');
});

it('a stream that it holds is told of no more when rights change', async () => {
  const key = await keyFor({ account: ['read'] });
  const stop = new AbortController();
  const answer = await fetch(`${server.origin}/api/v1/stream`, {
    headers: { authorization: `Bearer ${key.bearer}` },
    signal: stop.signal,
  });
  let told = '';
  const heard = (async () => {
    const decoder = new TextDecoder();
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>)
      told += decoder.decode(part, { stream: true });
  })().catch(() => undefined);
  await eventually(async () => told.includes('event: hello'));
  // Rights are computed anew for everybody.
  expectStatus(await admin.patch(`/objects/users/${other.id}`, { roles: ['readOnly'] }), 200);
  await eventually(async () => told.includes('event: reset'));
  const contact = await made('contacts', { name: 'Out of its reach' });
  const account = await made('accounts', { name: 'Within its reach' });
  await eventually(async () => told.includes(account));
  expect(told).not.toContain(contact);
  stop.abort();
  await heard;
});
