/** Users and groups as a company's directory provisions them by SCIM 2.0. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;
let directory: Client;

interface Resource {
  readonly id: string;
  readonly meta: { readonly version: string; readonly location: string };
  readonly [member: string]: unknown;
}
interface List {
  readonly totalResults: number;
  readonly Resources: Resource[];
}

/** The client of the tests puts its own addresses under /api/v1. */
async function scim<Body = Resource>(
  method: string,
  path: string,
  {
    body,
    headers = {},
    as = directory,
  }: { body?: unknown; headers?: Record<string, string>; as?: Client } = {},
) {
  const response = await fetch(`${server.origin}/scim/v2${path}`, {
    method,
    headers: {
      ...(as.bearer === undefined ? {} : { authorization: `Bearer ${as.bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (text ? JSON.parse(text) : {}) as Body,
  };
}

function user(name: string, more: Record<string, unknown> = {}) {
  const userName = `${name.toLowerCase()}@corp.example`;
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName,
    externalId: `ext-${name}`,
    name: { givenName: name, familyName: 'Directory' },
    emails: [{ value: userName, primary: true }],
    active: true,
    ...more,
  };
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  const provider = {
    kind: 'oidc',
    label: 'Corp',
    settings: { issuer: 'https://id.corp.example', clientId: 'guanxi' },
    mapping: {
      email: 'email',
      name: 'name',
      roles: [{ value: 'Managers', role: 'manager' }],
      otherwise: ['member'],
    },
  };
  const { id } = expectStatus(await admin.post<{ id: string }>('/signOn/providers', provider), 201).body;
  const made = await admin.post<{ token: string }>('/signOn/scimTokens', { name: 'Entra', providerId: id });
  directory = server.guest();
  directory.bearer = expectStatus(made, 201).body.token;
});

afterAll(() => server.close());

describe('users', () => {
  it('are made, found, changed and brought back; deactivation ends what they can do', async () => {
    const made = await scim('POST', '/Users', { body: user('Fan') });
    expect(made.status).toBe(201);
    expect(made.headers.get('content-type')).toContain('application/scim+json');
    expect(made.headers.get('location')).toBe(made.body.meta.location);
    expect(made.body).toMatchObject({ displayName: 'Fan Directory', active: true, externalId: 'ext-Fan' });
    const { id } = made.body;
    for (const filter of ['userName eq "FAN@corp.example"', 'externalId eq "ext-Fan" and active eq true']) {
      const found = await scim<List>('GET', `/Users?${new URLSearchParams({ filter })}`);
      expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id }] });
    }
    expect((await scim<List>('GET', '/Users?filter=externalId%20eq%20%22EXT-FAN%22')).body.totalResults).toBe(
      0,
    );
    expect((await scim('POST', '/Users', { body: user('Fan', { externalId: 'x' }) })).body).toMatchObject({
      status: '409',
      scimType: 'uniqueness',
    });

    const invited = await admin.post<{ path: string }>(`/users/${id}/invite`);
    const client = server.guest();
    const token = expectStatus(invited, 200).body.path.split('#')[1];
    expectStatus(await client.post('/links/accept', { token, password: testPassword }), 200);
    expect((await client.get('/me')).status).toBe(200);
    const off = { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
    expect((await scim('PATCH', `/Users/${id}`, { body: off })).body.active).toBe(false);
    server.app.callers.forget();
    expect((await client.get('/me')).status).toBe(401);
    const on = { Operations: [{ op: 'replace', value: { active: true, title: 'Seller' } }] };
    expect((await scim('PATCH', `/Users/${id}`, { body: on })).body).toMatchObject({
      active: true,
      title: 'Seller',
    });
    expect(expectStatus(await admin.get(`/objects/users/${id}`), 200).body).toMatchObject({
      jobTitle: 'Seller',
    });

    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404);
    expect(expectStatus(await admin.get(`/objects/users/${id}`), 200).body).toMatchObject({
      status: 'inactive',
    });
    expect((await scim('POST', '/Users', { body: user('Fan') })).body).toMatchObject({ id, active: true });
  });

  it('are told by version, and by pages', async () => {
    const { body } = await scim('POST', '/Users', { body: user('Gao') });
    const { version } = body.meta;
    const fresh = await scim('GET', `/Users/${body.id}`, { headers: { 'if-none-match': version } });
    expect(fresh.status).toBe(304);
    const put = { ...user('Gao'), displayName: 'Gao Min' };
    const headers = { 'if-match': version };
    const changed = await scim('PUT', `/Users/${body.id}`, { body: put, headers });
    expect(changed.body).toMatchObject({ displayName: 'Gao Min' });
    expect((await scim('PUT', `/Users/${body.id}`, { body: put, headers })).status).toBe(412);
    const { totalResults } = (await scim<List>('GET', '/Users?count=0')).body;
    const ids: string[] = [];
    for (let startIndex = 1; startIndex <= totalResults; startIndex += 1) {
      const page = (await scim<List>('GET', `/Users?startIndex=${startIndex}&count=1`)).body;
      expect(page.Resources).toHaveLength(1);
      ids.push(page.Resources[0]!.id);
    }
    expect(new Set(ids).size).toBe(totalResults);
    expect((await scim<List>('GET', '/Users?startIndex=999')).body).toMatchObject({
      totalResults,
      Resources: [],
    });
  });

  it('are refused in the words of SCIM', async () => {
    const error = 'urn:ietf:params:scim:api:messages:2.0:Error';
    const bad: readonly [string, string, unknown, number][] = [
      ['GET', '/Users?filter=userName%20like%20%22a%22', undefined, 400],
      ['GET', '/Users?filter=password%20eq%20%22a%22', undefined, 400],
      ['GET', '/Users?filter=active%20gt%20true', undefined, 400],
      ['GET', '/Users?filter=meta.created%20gt%20%22soon%22', undefined, 400],
      ['GET', '/Users?sortBy=password', undefined, 400],
      ['GET', '/Users?sortBy=userName&sortOrder=up', undefined, 400],
      ['GET', `/Users/${crypto.randomUUID()}`, undefined, 404],
      ['GET', '/Users/x', undefined, 404],
      ['GET', '/Nothing', undefined, 404],
      ['POST', '/Users', { userName: 'no address' }, 400],
      ['POST', '/Users', '{"__proto__": {}}', 400],
      ['POST', '/Users', { userName: 'a\u0000@corp.example' }, 400],
      ['PATCH', '/Users/x', { Operations: [] }, 400],
      ['GET', '/Users?startIndex=one', undefined, 400],
    ];
    for (const [method, path, body, status] of bad) {
      const answer = await scim(method, path, { body });
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.body).toMatchObject({ schemas: [error], status: String(status) });
    }
  });

  it('of the last administrator stay active', async () => {
    const filter = 'userName eq "admin@example.com"';
    const { Resources } = (await scim<List>('GET', `/Users?${new URLSearchParams({ filter })}`)).body;
    const body = { Operations: [{ op: 'replace', path: 'active', value: false }] };
    expect((await scim('PATCH', `/Users/${Resources[0]!.id}`, { body })).status).toBe(400);
    expect((await admin.get('/me')).status).toBe(200);
  });
});

describe('lists', () => {
  it('are filtered by everything that is kept, and sorted', async () => {
    for (const [name, title] of [
      ['Ma', 'Seller'],
      ['Mao', 'Buyer'],
      ['Mei', null],
    ] as const)
      expect((await scim('POST', '/Users', { body: user(name, { title }) })).status).toBe(201);
    const names = async (query: Record<string, string>) => {
      const { body } = await scim<List>('GET', `/Users?${new URLSearchParams(query)}`);
      return body.Resources.map(({ displayName }) => String(displayName).split(' ')[0]);
    };
    const sortBy = 'displayName';
    const mine = 'externalId sw "ext-M"';
    const filters: readonly [string, string[]][] = [
      ['userName sw "MA"', ['Ma', 'Mao']],
      [`${mine} and title pr`, ['Ma', 'Mao']],
      [`${mine} and not (title eq "seller")`, ['Mao', 'Mei']],
      [`${mine} and title ne "Seller"`, ['Mao', 'Mei']],
      [`${mine} and title eq null`, ['Mei']],
      [`${mine} and (title co "ELL" or displayName ew "nobody")`, ['Ma']],
      [`${mine} and emails[type eq "work" and value co "mao@"]`, ['Mao']],
      [`${mine} and emails[type eq "home"]`, []],
      [`${mine} and meta.created gt "2000-01-01T00:00:00Z"`, ['Ma', 'Mao', 'Mei']],
      [`${mine} and meta.lastModified lt "2000-01-01T00:00:00Z"`, []],
      [`${mine} and active eq "True" and displayName gt "ma directory"`, ['Mao', 'Mei']],
      [`${mine} and userName co "%"`, []],
    ];
    for (const [filter, found] of filters)
      expect([filter, await names({ filter, sortBy })]).toEqual([filter, found]);
    const down = { filter: mine, sortBy, sortOrder: 'descending' };
    expect(await names(down)).toEqual(['Mei', 'Mao', 'Ma']);
    expect(await names({ ...down, startIndex: '2', count: '1' })).toEqual(['Mao']);
    const few = { filter: 'userName eq "ma@corp.example"', attributes: 'userName,name.formatted' };
    const { Resources } = (await scim<List>('GET', `/Users?${new URLSearchParams(few)}`)).body;
    expect(Object.keys(Resources[0]!).sort()).toEqual(['id', 'meta', 'name', 'schemas', 'userName']);
  });
});

describe('directories as they are', () => {
  it('Entra ID: texts for flags, paths as members of a value, whether somebody is in a group', async () => {
    const body = user('Ning', {
      active: 'True',
      emails: [{ value: 'ning@corp.example', primary: 'True', type: 'work' }],
    });
    const made = await scim('POST', '/Users', { body });
    expect(made).toMatchObject({ status: 201, body: { active: true } });
    const { id } = made.body;
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const value = {
      displayName: 'Ning Entra',
      'emails[type eq "work"].value': 'ning.new@corp.example',
      'name.familyName': 'Entra',
      [`${enterprise}:department`]: 'Sales',
      active: 'False',
    };
    const patched = await scim('PATCH', `/Users/${id}`, { body: { Operations: [{ op: 'Add', value }] } });
    expect(patched).toMatchObject({
      status: 200,
      body: { active: false, displayName: 'Ning Entra', emails: [{ value: 'ning.new@corp.example' }] },
    });
    const on = { Operations: [{ op: 'Replace', path: 'active', value: 'True' }] };
    expect((await scim('PATCH', `/Users/${id}`, { body: on })).body.active).toBe(true);
    const group = { displayName: 'Entra group', members: [{ value: id }] };
    const { body: made2 } = await scim('POST', '/Groups', { body: group });
    const asked = (who: string) =>
      scim<List>(
        'GET',
        `/Groups?${new URLSearchParams({
          excludedAttributes: 'members',
          filter: `id eq "${made2.id}" and members eq "${who}"`,
        })}`,
      );
    expect((await asked(id)).body).toMatchObject({ totalResults: 1, Resources: [{ id: made2.id }] });
    expect((await asked(crypto.randomUUID())).body.totalResults).toBe(0);
  });

  it('Okta: a PUT with what it does not know of us, a group named by a value with its own id', async () => {
    const body = { ...user('Ou'), locale: 'en-US', groups: [], password: 'x', phoneNumbers: [] };
    const { id } = (await scim('POST', '/Users', { body })).body;
    const off = { Operations: [{ op: 'replace', value: { active: false } }] };
    expect((await scim('PATCH', `/Users/${id}`, { body: off })).body.active).toBe(false);
    expect((await scim('PUT', `/Users/${id}`, { body: { ...body, id } })).body).toMatchObject({
      id,
      active: true,
    });
    const group = (await scim('POST', '/Groups', { body: { displayName: 'Okta group' } })).body;
    const rename = { op: 'replace', value: { id: group.id, displayName: 'Okta people' } };
    const swap = { op: 'replace', path: 'members', value: [{ value: id, display: 'ou@corp.example' }] };
    const changed = await scim('PATCH', `/Groups/${group.id}`, { body: { Operations: [rename, swap] } });
    expect(changed.body).toMatchObject({ displayName: 'Okta people', members: [{ value: id }] });
  });
});

describe('many operations in one request', () => {
  interface Bulk {
    readonly Operations: {
      readonly method: string;
      readonly bulkId?: string;
      readonly location?: string;
      readonly version?: string;
      readonly status: string;
      readonly response?: { readonly scimType?: string; readonly detail: string };
    }[];
  }
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];
  const bulk = (Operations: readonly object[], more: object = {}) =>
    scim<Bulk>('POST', '/Bulk', { body: { schemas, Operations, ...more } });
  const post = (name: string, bulkId: string) => ({
    method: 'POST',
    path: '/Users',
    bulkId,
    data: user(name),
  });

  it('name each other before they are there, and are told in their order', async () => {
    const team = {
      method: 'post',
      path: '/Groups',
      bulkId: 'team',
      data: { displayName: 'Bulk team', members: [{ value: 'bulkId:qi' }, { value: 'bulkId:ren' }] },
    };
    const rename = {
      method: 'PATCH',
      path: '/Users/bulkId:qi',
      data: { Operations: [{ op: 'replace', path: 'title', value: 'First' }] },
    };
    const { status, body } = await bulk([team, rename, post('Qi', 'qi'), post('Ren', 'ren')]);
    expect(status).toBe(200);
    expect(body.Operations.map(({ method, bulkId, status }) => [method, bulkId, status])).toEqual([
      ['POST', 'team', '201'],
      ['PATCH', undefined, '200'],
      ['POST', 'qi', '201'],
      ['POST', 'ren', '201'],
    ]);
    const idOf = (bulkId: string) =>
      body.Operations.find((each) => each.bulkId === bulkId)
        ?.location?.split('/')
        .at(-1);
    const [group, qi] = [idOf('team'), idOf('qi')];
    expect((await scim('GET', `/Groups/${group}`)).body.members).toHaveLength(2);
    expect((await scim('GET', `/Users/${qi}`)).body).toMatchObject({ title: 'First' });
    const seen = body.Operations[3]!.version;
    const last = await bulk([
      { method: 'PUT', path: `/Users/${idOf('ren')}`, version: 'W/"999"', data: user('Ren') },
      { method: 'PUT', path: `/Users/${idOf('ren')}`, version: seen, data: user('Ren', { title: 'Last' }) },
      { method: 'DELETE', path: `/Groups/${group}` },
    ]);
    expect(last.body.Operations.map(({ status }) => status)).toEqual(['412', '200', '204']);
    expect((await scim('GET', `/Groups/${group}`)).status).toBe(404);
  });

  it('fail by themselves, and stop after as many refusals as are borne', async () => {
    const twice = post('Qi', 'again');
    const { body } = await bulk([twice, post('Sun', 'sun'), { method: 'DELETE', path: '/Users/x' }]);
    expect(body.Operations.map(({ status }) => status)).toEqual(['409', '201', '404']);
    expect(body.Operations[0]!.response).toMatchObject({ scimType: 'uniqueness' });
    const stopped = await bulk([twice, post('Tang', 'tang')], { failOnErrors: 1 });
    expect(stopped.body.Operations.map(({ status }) => status)).toEqual(['409']);
    const { totalResults } = (await scim<List>('GET', '/Users?filter=userName%20sw%20%22tang%22')).body;
    expect(totalResults).toBe(0);
    const ring = (mine: string, others: string) => ({
      method: 'POST',
      path: '/Groups',
      bulkId: mine,
      data: { displayName: `Ring ${mine}`, members: [{ value: `bulkId:${others}` }] },
    });
    const names = await bulk([
      ring('a', 'b'),
      ring('b', 'a'),
      { method: 'PATCH', path: '/Users/bulkId:nobody', data: { Operations: [] } },
      { method: 'POST', path: '/Groups/bulkId:again', data: {} },
    ]);
    expect(names.body.Operations.map(({ status }) => status)).toEqual(['409', '409', '400', '400']);
  });

  it('are bounded', async () => {
    const { bulk: said } = (await scim<{ bulk: object }>('GET', '/ServiceProviderConfig')).body;
    expect(said).toEqual({ supported: true, maxOperations: 100, maxPayloadSize: 1_048_576 });
    const none = { method: 'DELETE', path: '/Users/x' };
    const many = await bulk(Array.from({ length: 101 }, () => none));
    expect(many).toMatchObject({ status: 413, body: { status: '413' } });
    const big = await bulk([{ ...none, data: 'x'.repeat(1_048_576) }]);
    expect(big).toMatchObject({ status: 413, body: { status: '413' } });
    for (const bad of [[], [{ ...none, method: 'GET' }], [post('U', 'u'), post('V', 'u')]])
      expect((await bulk(bad)).status).toBe(400);
    expect((await scim('POST', '/Bulk', { body: { Operations: [none] } })).status).toBe(400);
  });
});

describe('groups', () => {
  it('hold members, and give the roles that their names are mapped to', async () => {
    const [a, b] = await Promise.all(
      ['Hu', 'Jin'].map(async (name) => (await scim('POST', '/Users', { body: user(name) })).body.id),
    );
    const roles = async (id: string | undefined) => (await admin.get(`/objects/users/${id}`)).body.roles;
    const group = { displayName: 'Managers', externalId: 'g-1', members: [{ value: a }] };
    const made = await scim('POST', '/Groups', { body: group });
    expect(made).toMatchObject({ status: 201, body: { displayName: 'Managers', members: [{ value: a }] } });
    expect(await roles(a)).toEqual(['manager']);
    const move = {
      Operations: [
        { op: 'add', path: 'members', value: [{ value: b }] },
        { op: 'remove', path: `members[value eq "${a}"]` },
      ],
    };
    const moved = (await scim('PATCH', `/Groups/${made.body.id}`, { body: move })).body;
    expect(moved.members).toMatchObject([{ value: b }]);
    expect([await roles(a), await roles(b)]).toEqual([['member'], ['manager']]);
    expect((await scim('GET', `/Users/${b}`)).body.groups).toMatchObject([{ display: 'Managers' }]);
    const filter = new URLSearchParams({
      filter: 'displayName eq "managers"',
      excludedAttributes: 'members',
    });
    const found = (await scim<List>('GET', `/Groups?${filter}`)).body;
    expect(found.Resources[0]).not.toHaveProperty('members');
    const stranger = {
      Operations: [{ op: 'add', path: 'members', value: [{ value: crypto.randomUUID() }] }],
    };
    expect((await scim('PATCH', `/Groups/${made.body.id}`, { body: stranger })).status).toBe(400);
    expect((await scim('DELETE', `/Groups/${made.body.id}`)).status).toBe(204);
    expect(await roles(b)).toEqual(['member']);
  });
});

describe('the door', () => {
  it('opens by its own tokens only, and those open nothing else', async () => {
    const guest = server.guest();
    expect((await scim('GET', '/Users', { as: guest })).status).toBe(401);
    guest.bearer = 'gxs_nothing';
    expect((await scim('GET', '/Users', { as: guest })).status).toBe(401);
    const key = await admin.post<{ key: string }>('/apiKeys', { name: 'k' });
    guest.bearer = expectStatus(key, 201).body.key;
    expect((await scim('GET', '/Users', { as: guest })).status).toBe(401);
    expect((await directory.get('/me')).status).toBe(401);
    const member = await server.as('member');
    expect((await member.post('/signOn/scimTokens', { name: 'x' })).status).toBe(403);
    const { data } = expectStatus(
      await admin.get<{ data: { id: string }[] }>('/signOn/scimTokens'),
      200,
    ).body;
    expect(JSON.stringify(data)).not.toContain(directory.bearer);
    expect((await scim('GET', '/ServiceProviderConfig')).body).toMatchObject({ patch: { supported: true } });
    expect((await scim<List>('GET', '/Schemas')).body.totalResults).toBe(2);
    expect((await scim<List>('GET', '/ResourceTypes')).body.totalResults).toBe(2);
    expectStatus(await admin.delete(`/signOn/scimTokens/${data[0]!.id}`), 204);
    expect((await scim('GET', '/Users')).status).toBe(401);
  });
});
