/** Several workspaces in one installation: each is asked by its name, and nothing of one is ever seen in another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Answer, type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let account: string;
let contact: string;

const inside = (slug: string) => ({ 'guanxi-workspace': slug });

function get<Body = Record<string, unknown>>(
  path: string,
  slug: string,
  query?: Record<string, string | number | object>,
): Promise<Answer<Body>> {
  return admin.ask<Body>('GET', path, { query, headers: inside(slug) });
}

function post<Body = Record<string, unknown>>(
  path: string,
  slug: string,
  body?: unknown,
): Promise<Answer<Body>> {
  return admin.ask<Body>('POST', path, { body, headers: inside(slug) });
}

async function done(job: string, slug: string): Promise<Record<string, unknown>> {
  return eventually(async () => {
    const { body } = await get(`/jobs/${job}`, slug);
    return ['done', 'failed', 'cancelled'].includes(String(body.state)) && body;
  });
}

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  await server.as('member');
  const made = await admin.post<{ id: string }>('/objects/accounts', {
    name: 'Zachary Holdings',
    level: 'A',
  });
  account = expectStatus(made, 201).body.id;
  const person = await admin.post<{ id: string }>('/objects/contacts', {
    name: 'Zachary Quillfeather',
    account,
    emails: [{ value: 'zachary@quill.example', primary: true }],
  });
  contact = expectStatus(person, 201).body.id;
  const { job } = expectStatus(
    await admin.post<{ job: string }>('/workspace/copies', { slug: 'sand', name: 'Sandbox' }),
    202,
  ).body;
  expect(await done(job, 'main')).toMatchObject({ state: 'done', result: { slug: 'sand', name: 'Sandbox' } });
});
afterAll(() => server.close());

describe('a sandbox', () => {
  it('is one of the own workspaces, says where it comes from, and is paused', async () => {
    const me = expectStatus(await get<{ workspaces: object[] }>('/me', 'sand'), 200).body;
    expect(me).toMatchObject({ workspace: { slug: 'sand', paused: true } });
    expect(me.workspaces).toMatchObject([
      { slug: 'main', sandbox: false, paused: false },
      { slug: 'sand', sandbox: true, paused: true },
    ]);
    expect((await get('/workspace', 'sand')).body).toMatchObject({
      copiedFrom: 'main',
      paused: true,
      people: 1,
      copies: [],
    });
    expect((await get('/workspace', 'main')).body).toMatchObject({
      copiedFrom: null,
      paused: false,
      copies: [{ slug: 'sand', paused: true }],
    });
  });

  it('has the same records, in which nobody is recognised', async () => {
    const there = expectStatus(await get(`/objects/contacts/${contact}`, 'sand'), 200);
    expect(there.body).toMatchObject({ id: contact, account: { id: account } });
    expect(there.text).not.toMatch(/Zachary|Quill|quill/);
    expect((await get(`/objects/contacts/${contact}`, 'main')).body.name).toBe('Zachary Quillfeather');
  });

  it('starts no jobs until it is released', async () => {
    const bulk = { ids: [account], data: { level: 'B' } };
    const { job } = expectStatus(
      await post<{ job: string }>('/objects/accounts/bulk', 'sand', bulk),
      202,
    ).body;
    const other = expectStatus(await post<{ job: string }>('/objects/accounts/bulk', 'main', bulk), 202).body;
    await done(other.job, 'main');
    expect((await get(`/jobs/${job}`, 'sand')).body.state).toBe('queued');
    expect((await get(`/jobs/${job}`, 'main')).status).toBe(404);
    expect((await post('/settings/release', 'sand')).body).toEqual({ released: true });
    expect(await done(job, 'sand')).toMatchObject({ state: 'done', done: 1 });
  });

  it('takes no name that is taken or cannot be one, and is made by administrators only', async () => {
    for (const slug of ['main', 'sand', 'Big', 'a b', '../x']) {
      const refused = await admin.post('/workspace/copies', { slug, name: 'Again' });
      expect([slug, refused.status, refused.body.errors]).toMatchObject([
        slug,
        expect.any(Number),
        [{ field: 'slug' }],
      ]);
      expect(refused.status).toBeGreaterThanOrEqual(400);
    }
    const member = await server.as('member');
    for (const path of ['/workspace', '/schedules']) expect((await member.get(path)).status).toBe(403);
    expect((await member.post('/workspace/copies', { slug: 'mine', name: 'Mine' })).status).toBe(403);
  });
});

describe('nothing of one workspace is seen in another', () => {
  it('whatever is remembered: records, lists, boards, sums, search, views, settings, asked in turns under the same ids', async () => {
    const questions: [string, Record<string, string | number | object>?][] = [
      [`/objects/contacts/${contact}`],
      [`/objects/accounts/${account}`],
      ['/objects/contacts', { fields: 'name,emails,account.name', sort: 'name', count: 'exact' }],
      ['/objects/contacts', { filter: { account: { eq: account } } }],
      [`/objects/accounts/${account}/related/contacts`],
      [`/objects/contacts/${contact}/history`],
      ['/search', { q: 'zach' }],
      ['/objects/contacts', { search: 'quill', fields: 'name' }],
      ['/objects/users', { fields: 'name,email' }],
      ['/me'],
      ['/settings'],
      ['/jobs'],
    ];
    for (const [path, query] of questions) {
      const first = await get(path, 'main', query);
      const copy = await get(path, 'sand', query);
      expect([path, first.status, copy.status]).toEqual([path, 200, 200]);
      expect([path, copy.text.includes('Zachary')]).toEqual([path, false]);
      for (let turn = 0; turn < 3; turn += 1) {
        expect((await get(path, 'main', query)).body).toEqual(first.body);
        expect((await get(path, 'sand', query)).body).toEqual(copy.body);
      }
    }
  });

  it('a change here is no change there: values, rights, fields, sessions of the same person', async () => {
    const named = async (slug: string) => (await get(`/objects/accounts/${account}`, slug)).body.name;
    const before = await named('sand');
    const renamed = { body: { name: 'Renamed in main' }, headers: inside('main') };
    expectStatus(await admin.ask('PATCH', `/objects/accounts/${account}`, renamed), 200);
    expect([await named('main'), await named('sand')]).toEqual(['Renamed in main', before]);
    const field = { type: 'text', label: { en: 'Only here', zh: '仅此处' } };
    const put = await admin.ask('PUT', '/config/field/account.c_only', {
      body: field,
      headers: inside('sand'),
    });
    expectStatus(put, 200);
    const asked = { fields: 'name,c_only' };
    expect((await get('/objects/accounts', 'sand', asked)).status).toBe(200);
    expect((await get('/objects/accounts', 'main', asked)).status).toBe(400);
    expect((await get('/objects/accounts', 'sand', asked)).status).toBe(200);
  });

  it('an API key opens its own workspace only, whatever the request names', async () => {
    const made = await post<{ key: string }>('/apiKeys', 'sand', { name: 'Sync', scopes: ['read'] });
    const key = server.guest();
    key.bearer = expectStatus(made, 201).body.key;
    expect((await key.get('/me')).body).toMatchObject({ workspace: { slug: 'sand' } });
    const named = (slug: string) => key.ask('GET', '/me', { headers: inside(slug) });
    expect((await named('sand')).status).toBe(200);
    expect((await named('main')).status).toBe(401);
  });

  it('one who is no member is told that there is no such workspace, as for one that does not exist', async () => {
    const member = await server.as('member');
    const answers = await Promise.all(
      ['sand', 'nowhere'].map((slug) => member.ask('GET', '/me', { headers: inside(slug) })),
    );
    const [there, nowhere] = answers.map(({ status, body }) => ({ status, ...body, requestId: null }));
    expect(there).toMatchObject({ status: 404, code: 'not_found' });
    expect(there).toEqual(nowhere);
    expect((await member.get('/me')).body).toMatchObject({ workspace: { slug: 'main' } });
  });

  it('the last one opened is the one that is opened next', async () => {
    for (const slug of ['main', 'sand', 'main']) {
      await get('/me', slug);
      const next = await eventually(async () => {
        const { body } = await admin.get<{ workspace: { slug: string } }>('/me');
        return body.workspace.slug === slug;
      });
      expect(next).toBe(true);
    }
  });
});
