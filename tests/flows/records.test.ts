/** The record API, call by call as its documentation describes it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { raiseRightsVersion } from '../../server/platform/permissions/rightsFollow.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

interface Listed {
  data: Record<string, unknown>[];
  nextCursor: string | null;
  count?: { value: number; exact: boolean };
}

async function account(
  data: Record<string, unknown> = {},
): Promise<Record<string, unknown> & { id: string; version: number }> {
  const made = await admin.post<{ id: string; version: number }>('/objects/accounts', {
    name: 'Acme 北京科技',
    ...data,
  });
  expect(made.status, made.text).toBe(201);
  return made.body;
}

describe('one record', () => {
  it('is created with Location, ETag and change set, and read again', async () => {
    const made = await admin.post<{ id: string }>('/objects/accounts', { name: 'Acme', level: 'A' });
    expect(made.status, made.text).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/objects/accounts/${made.body.id}`);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.headers.get('guanxi-change-set')).toMatch(/^[0-9a-f-]{36}$/);
    const read = await admin.get(`/objects/accounts/${made.body.id}`);
    expect(read.body).toMatchObject({
      name: 'Acme',
      level: 'A',
      version: 1,
      permissions: { update: true, delete: true },
    });
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('may bring its own id', async () => {
    const id = server.app.ids.next();
    expect((await account({ id })).id).toBe(id);
  });

  it('is changed in part, and only a change of the same field conflicts', async () => {
    const made = await account({ level: 'A' });
    const first = await admin.patch(`/objects/accounts/${made.id}`, { level: 'B' }, 1);
    expect(first.status, first.text).toBe(200);
    expect(first.body).toMatchObject({ level: 'B', version: 2 });
    const other = await admin.patch(`/objects/accounts/${made.id}`, { otherName: 'A' }, 1);
    expect(other.status, other.text).toBe(200);
    const same = await admin.patch(`/objects/accounts/${made.id}`, { level: 'C' }, 1);
    expect(same.status).toBe(409);
    expect(same.body).toMatchObject({ code: 'version_conflict' });
    expect((await admin.get(`/objects/accounts/${made.id}`)).body).toMatchObject({ level: 'B', version: 3 });
  });

  it('is deleted, gone, and restored', async () => {
    const made = await account();
    expect((await admin.delete(`/objects/accounts/${made.id}`)).status).toBe(204);
    expect((await admin.get(`/objects/accounts/${made.id}`)).status).toBe(404);
    const back = await admin.post(`/objects/accounts/${made.id}/restore`);
    expect(back.status, back.text).toBe(200);
    expect((await admin.get(`/objects/accounts/${made.id}`)).status).toBe(200);
  });

  it('answers alike whether it is unknown, deleted or no id at all', async () => {
    const made = await account();
    await admin.delete(`/objects/accounts/${made.id}`);
    const answers = await Promise.all(
      [made.id, server.app.ids.next(), 'x', '%27--'].map((id) => admin.get(`/objects/accounts/${id}`)),
    );
    const bodies = new Set(answers.map((answer) => JSON.stringify({ ...answer.body, requestId: '' })));
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    expect(bodies.size).toBe(1);
  });

  it('is upserted by its unique key', async () => {
    const address = '/objects/accounts/by/creditCode/91110108MA01ABCD2X';
    const made = await admin.ask<{ id: string }>('PUT', address, {
      body: { name: 'Upserted', creditCode: '91110108MA01ABCD2X' },
    });
    expect(made.status, made.text).toBe(201);
    const again = await admin.ask('PUT', address, { body: { name: 'Upserted 2' } });
    expect(again.status, again.text).toBe(200);
    expect(again.body).toMatchObject({ id: made.body.id, name: 'Upserted 2' });
  });
});

describe('lists', () => {
  it('are filtered, sorted, paged and counted, in a query string and as a body', async () => {
    for (const n of [1, 2, 3, 4, 5])
      await account({ name: `List ${n}`, employees: n, leadSource: 'partner' });
    const query = {
      filter: { leadSource: { eq: 'partner' } },
      sort: '-employees',
      limit: 2,
      fields: 'name,employees',
      count: 'exact',
    };
    const first = await admin.get<Listed>('/objects/accounts', query);
    expect(first.status, first.text).toBe(200);
    expect(first.body.data.map((row) => row.name)).toEqual(['List 5', 'List 4']);
    expect(first.body.count).toEqual({ value: 5, exact: true });
    const second = await admin.get<Listed>('/objects/accounts', { ...query, cursor: first.body.nextCursor! });
    expect(second.body.data.map((row) => row.name)).toEqual(['List 3', 'List 2']);
    const asBody = await admin.post<Listed>('/objects/accounts/query', {
      filter: query.filter,
      sort: '-employees',
      limit: 2,
      fields: ['name', 'employees'],
    });
    expect(asBody.body.data).toEqual(first.body.data);
  });

  it('refuse what is not a parameter, and a parameter that is given twice', async () => {
    expect((await admin.get('/objects/accounts', { colour: 'red' })).status).toBe(400);
    expect((await admin.get('/objects/accounts?limit=1&limit=2')).status).toBe(400);
    expect((await admin.get('/objects/accounts', { filter: '{"name":' })).status).toBe(400);
    expect((await admin.get('/objects/accounts', { limit: 1001 })).status).toBe(400);
    const unknown = await admin.get('/objects/accounts', { sort: 'password_hash' });
    expect(unknown.status).toBe(400);
    expect(unknown.body).toMatchObject({ code: 'unknown_field' });
  });

  it('group and sum', async () => {
    await account({ name: 'Sum 1', level: 'C', employees: 10, industry: 'energy' });
    await account({ name: 'Sum 2', level: 'C', employees: 32, industry: 'energy' });
    const answer = await admin.post<{ aggregate: { groups: unknown[] } }>('/objects/accounts/query', {
      filter: { industry: { eq: 'energy' } },
      limit: 0,
      aggregate: {
        groupBy: [{ field: 'level' }],
        measures: [
          { as: 'n', fn: 'count' },
          { as: 'people', fn: 'sum', field: 'employees' },
        ],
      },
    });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.aggregate.groups).toEqual([
      {
        keys: { level: { value: 'C', label: 'C' } },
        measures: { n: expect.anything(), people: expect.anything() },
      },
    ]);
    expect(JSON.stringify(answer.body.aggregate.groups)).toContain('42');
  });

  it('show the children of a record', async () => {
    const parent = await account({ name: 'Parent' });
    const child = await account({ name: 'Child', parent: parent.id });
    const related = await admin.get<Listed>(`/objects/accounts/${parent.id}/related/subsidiaries`, {
      fields: 'name',
    });
    expect(related.status, related.text).toBe(200);
    expect(related.body.data.map((row) => row.id)).toEqual([child.id]);
    expect((await admin.get(`/objects/accounts/${parent.id}/related/nothing`)).status).toBe(404);
  });
});

describe('e-mails and phones', () => {
  const list = '/objects/contacts';
  const listed = (client: Client, query: object) =>
    client.get<{ data: Record<string, unknown>[] }>(list, query as Record<string, string>);

  it('are lists with the primary one beside them, to read and to sort by', async () => {
    const entry = (value: string, primary = false) => ({ value, label: 'work', primary });
    for (const [name, emails, phones] of [
      ['P1', [entry('z@primary.example'), entry('B@primary.example', true)], [entry('13800138000', true)]],
      ['P2', [entry('a@primary.example', true)], []],
      ['P3', [], []],
    ] as const) {
      expectStatus(await admin.post(list, { name, emails, phones }), 201);
    }
    const filter = { name: { in: ['P1', 'P2', 'P3'] } };
    const sorted = await listed(admin, { fields: 'name,email,phone', sort: '-email', filter });
    expect(sorted.body.data).toMatchObject([
      { name: 'P1', email: 'B@primary.example', phone: '+8613800138000' },
      { name: 'P2', email: 'a@primary.example', phone: null },
      { name: 'P3', email: null, phone: null },
    ]);
    const whole = await admin.get(`${list}/${sorted.body.data[0]?.id}`);
    expect(whole.body).toMatchObject({ email: 'B@primary.example', emails: [{}, { primary: true }] });
    expect((await admin.get('/objects/opportunities', { fields: 'contact.email' })).status).toBe(200);
    expect((await admin.get('/objects/products', { fields: 'email' })).body.code).toBe('unknown_field');
  });

  it('are as hidden as the list they are of', async () => {
    const reader = await server.as('readOnly');
    expect((await listed(reader, { fields: 'email', sort: 'email' })).status).toBe(200);
    const { app, workspace } = server.database;
    const fields = (access: object) =>
      app.run(sql`
      update ${qualified(workspace.schema, 'roles')} set rights = jsonb_set(rights, '{fields}', ${JSON.stringify(access)}::jsonb)
      where name = 'readOnly'`);
    await fields({ contact: { emails: 'hidden', phones: 'masked' } });
    await raiseRightsVersion({ db: app, workspace });
    server.app.callers.forget();
    for (const query of [{ fields: 'email' }, { sort: 'email' }, { sort: 'phone' }]) {
      expect((await listed(reader, query)).body).toMatchObject({ code: 'unknown_field' });
    }
    const [one] = (await listed(reader, { fields: '*', filter: { name: 'P1' } })).body.data;
    expect(one).not.toHaveProperty('email');
    expect(one?.phone).toBe('••••8000');
    await fields({});
    await raiseRightsVersion({ db: app, workspace });
  });
});

describe('batches', () => {
  it('give each operation its own result', async () => {
    const made = await account({ creditCode: '91110108MA01TAKEN1' });
    const answer = await admin.post<{ results: { status: string; error: { code: string } | null }[] }>(
      '/objects/accounts/batch',
      {
        operations: [
          { op: 'create', data: { name: 'Batch' } },
          { op: 'create', data: { name: 'Batch', creditCode: '91110108MA01TAKEN1' } },
          { op: 'update', id: made.id, data: { level: 'B' } },
          { op: 'delete', id: made.id },
        ],
      },
    );
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.results.map((result) => result.status)).toEqual([
      'created',
      'refused',
      'updated',
      'deleted',
    ]);
    expect(answer.body.results[1]!.error).toMatchObject({ code: 'not_unique' });
  });

  it('happen wholly or not at all when they are atomic', async () => {
    const name = 'Atomic 一起';
    const answer = await admin.post('/objects/accounts/batch', {
      atomic: true,
      operations: [
        { op: 'create', data: { name } },
        { op: 'create', data: { name, level: 'Z' } },
      ],
    });
    expect(answer.status).toBe(422);
    const found = await admin.get<Listed>('/objects/accounts', { filter: { name: { eq: name } } });
    expect(found.body.data).toEqual([]);
  });
});

describe('idempotency', () => {
  it('carries a repeated request out once', async () => {
    const headers = { 'idempotency-key': 'once-1' };
    const [a, b] = await Promise.all([
      admin.post<{ id: string }>('/objects/accounts', { name: 'Once' }, headers),
      admin.post<{ id: string }>('/objects/accounts', { name: 'Once' }, headers),
    ]);
    expect([a.status, b.status], a.text + b.text).toEqual([201, 201]);
    expect(a.body.id).toBe(b.body.id);
    const found = await admin.get<Listed>('/objects/accounts', { filter: { name: { eq: 'Once' } } });
    expect(found.body.data).toHaveLength(1);
  });

  it('refuses another request under the same key', async () => {
    const headers = { 'idempotency-key': 'once-2' };
    await admin.post('/objects/accounts', { name: 'One' }, headers);
    const other = await admin.post('/objects/accounts', { name: 'Other' }, headers);
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ code: 'idempotency_mismatch' });
  });

  it('keeps nothing of requests that take or answer a secret', async () => {
    const headers = { 'idempotency-key': 'secret-1' };
    const { id: userId } = await server.someone({ name: 'Reset' });
    expect((await admin.post('/apiKeys', { name: 'Kept' }, headers)).status).toBe(201);
    expect((await admin.post(`/users/${userId}/resetLink`, undefined, headers)).status).toBe(200);
    const { app, workspace } = server.database;
    const kept = await app.rows(
      sql`select key from ${sql.id(workspace.schema, 'idempotency_keys')} where key = 'secret-1'`,
    );
    expect(kept).toEqual([]);
  });

  it('takes one connection a request, so that many at once do not wait for each other', async () => {
    const nothing = '00000000-0000-7000-8000-000000000000';
    const ask = (path: string, body: unknown, n: number) =>
      admin.post(path, body, { 'idempotency-key': `many-${path.length}-${n}` });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => ask(`/jobs/${nothing}/cancel`, undefined, n)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([404]));
    const keys = await Promise.all(
      Array.from({ length: 40 }, (_, n) => ask('/apiKeys', { name: `Key ${n}` }, n)),
    );
    expect(new Set(keys.map((answer) => answer.status))).toEqual(new Set([201]));
    // After every change of rights, what reads are noted is asked anew: in transactions, too.
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        admin.post<{ id: string }>('/objects/users', { name: `Many ${n}`, email: `many${n}@example.com` }),
      ),
    );
    const invited = await Promise.all(
      people.map(({ body }, n) => ask(`/users/${body.id}/invite`, undefined, n)),
    );
    expect(new Set(invited.map((answer) => answer.status))).toEqual(new Set([200]));
  });

  it('forgets a request that was refused', async () => {
    const headers = { 'idempotency-key': 'once-3' };
    expect((await admin.post('/objects/accounts', { name: '' }, headers)).status).toBe(422);
    expect((await admin.post('/objects/accounts', { name: '' }, headers)).status).toBe(422);
  });
});

describe('bad input', () => {
  it('is refused with field, reason and what would be right, in the language of the caller', async () => {
    const english = await admin.post<{ errors: { field: string; message: string }[] }>('/objects/accounts', {
      name: 'Bad',
      level: 'Z',
      nothing: 1,
    });
    expect(english.status).toBeGreaterThanOrEqual(400);
    expect(english.body.errors.map((error) => error.field)).toContain('nothing');
    await admin.patch('/me', { language: 'zh' });
    const chinese = await admin.post<{ title: string }>('/objects/accounts', { level: 'A' });
    await admin.patch('/me', { language: 'en' });
    expect(chinese.body.title).toMatch(/\p{Script=Han}/u);
  });

  it('cannot reach prototypes', async () => {
    const answer = await admin.post('/objects/accounts', '{"name":"x","__proto__":{"x":1}}');
    expect(answer.status).toBe(400);
    const constructed = await admin.post(
      '/objects/accounts',
      '{"name":"x","constructor":{"prototype":{"x":1}}}',
    );
    expect(constructed.status).toBe(400);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect((await admin.get('/objects/constructor')).status).toBe(404);
    expect((await admin.get('/objects/__proto__')).status).toBe(404);
  });

  it('that the database cannot keep is refused wherever it may stand', async () => {
    const deep = `{"preferences":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
    const view = { object: 'account', definition: { kind: 'table', fields: ['name'] } };
    const asked: [string, string, unknown][] = [
      ['PATCH', '/me', deep],
      ['PATCH', '/me', { preferences: { a: 'x\0' } }],
      ['PATCH', '/me', { preferences: { '\ud800': 1 } }],
      ['PATCH', '/settings', { name: 'x\0y' }],
      ['POST', '/views', { ...view, label: { zh: 'x\0y', en: 'x' } }],
      ['POST', '/apiKeys', { name: 'x\0y' }],
      ['POST', '/objects/accounts/bulk', { filter: { name: 'x\0' }, data: { name: 'y' } }],
      ['GET', `/objects/accounts/${(await account()).id}/timeline?kinds=%00`, undefined],
    ];
    for (const [method, path, body] of asked) {
      const answer = await admin.ask(method, path, { body });
      expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'invalid_request']);
    }
    const nested = `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect((await admin.post('/objects/accounts', nested, { 'idempotency-key': 'deep' })).status).toBe(400);
  });

  it('that is no address at all is answered like everything else', async () => {
    const answer = await admin.get('/api/v1/objects/%zz');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'invalid_request' });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of users is refused before it breaks their days or their sign-in', async () => {
    for (const [field, value] of [
      ['timeZone', 'Nowhere/x'],
      ['timeZone', '+08:00'],
      ['email', 'no address'],
    ] as const) {
      const answer = await admin.post<{ errors: { field: string }[] }>('/objects/users', {
        name: 'Bad',
        [field]: value,
      });
      expect([value, answer.status, answer.body.errors.map((error) => error.field)]).toEqual([
        value,
        422,
        [field],
      ]);
    }
  });

  it('of any kind of address reaches nothing', async () => {
    const made = await account();
    for (const path of [
      `/api/v1/objects/accounts/${made.id}/`,
      `/api/v1//objects/accounts/${made.id}`,
      `/api/v1/Objects/accounts/${made.id}`,
      `/api/v1/objects/./accounts/${made.id};x`,
      `/api/v1/objects/accounts/${made.id}%2f`,
    ]) {
      const answer = await admin.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
