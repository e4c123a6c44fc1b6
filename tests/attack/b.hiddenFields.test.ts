/** B · Reading a hidden field round the corner. What two worlds do not ask: whether “hidden” and “not there” are told apart, and matching by an import. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoleRights } from '../../shared/rights.ts';
import { configure } from '../flows/configuring.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const rights: RoleRights = {
    objects: { '*': { read: 'all', create: 'all', update: 'all', export: 'all', import: 'all' } },
    fields: { account: { creditCode: 'hidden' }, contact: { idCard: 'hidden' } },
    admin: ['import'],
  };
  clerk = (await personWith(server, 'clerk', rights)).client;
  expectStatus(await admin.post('/objects/accounts', { name: 'One', creditCode: '91310115MA1K35AB2Q' }), 201);
});
afterAll(() => server.close());

/** With the same letters in other places: every message that names it is as long. */
const nothing: Readonly<Record<string, string>> = { creditCode: 'creditDoce', idCard: 'idDrac' };

// CVE-2019-14351, CVE-2025-32789 (EspoCRM), CVE-2023-22894, CVE-2023-34235 (Strapi), CVE-2024-39701 (Directus)
it.each([
  ['accounts', 'creditCode', ''],
  ['contacts', 'idCard', ''],
  ['contacts', 'creditCode', 'account.'],
])('%s: what is said of the hidden %s is what is said of no field at all', async (plural, field, before) => {
  const path = `/objects/${plural}`;
  const asked = (name: string) => [
    clerk.get(path, { sort: name }),
    clerk.get(path, { fields: name }),
    clerk.get(path, { filter: { [name]: { eq: '1' } } }),
    clerk.get(path, { filter: { [name]: { in: [] } } }),
    clerk.get(path, { filter: { [`t1.${name}`]: 'x' } }),
    clerk.post(`${path}/query`, { aggregate: { measures: [{ as: 'n', fn: 'max', field: name }] } }),
    clerk.post(`${path}/query`, {
      aggregate: { groupBy: [{ field: name }], measures: [{ as: 'n', fn: 'count' }] },
    }),
    clerk.post(`${path}/query`, { groupPage: { by: name, limit: 5 } }),
    clerk.post(`${path}/export`, { format: 'csv', fields: [name] }),
    clerk.post(path, { name: 'x', [name]: 'x' }),
    clerk.get(`${path}/tags/${name}`),
    clerk.ask('PUT', `${path}/by/${name}/x`, { body: { name: 'x' } }),
    clerk.post('/views', {
      object: plural.slice(0, -1),
      label: { en: 'V', zh: 'V' },
      definition: { kind: 'table', fields: ['name'], filter: { [name]: 'x' } },
    }),
  ];
  const other = nothing[field]!;
  const hidden = await Promise.all(asked(before + field));
  const unknown = await Promise.all(asked(before + other));
  for (const [at, answer] of hidden.entries()) {
    const told = ({ text }: { text: string }, name: string) =>
      text.replaceAll(name, 'it').replace(/"requestId":"[^"]+"/, '');
    expect([at, answer.status >= 400 && answer.status < 500]).toEqual([at, true]);
    expect([at, answer.status, told(answer, field)]).toEqual([
      at,
      unknown[at]!.status,
      told(unknown[at]!, other),
    ]);
  }
  // Who may read it is answered.
  expect((await admin.get(path, { filter: { [before + field]: { isNull: false } } })).status).toBe(200);
});

it('an import finds no record by a field that is hidden from who imports', async () => {
  const { id } = await bring(clerk, '/imports?fileName=a.csv', 'code,name\n91310115MA1K35AB2Q,Two\n');
  const rules = (field: string) => ({
    object: 'accounts',
    key: field,
    columns: [{ column: 'code', field }, ...(field === 'name' ? [] : [{ column: 'name', field: 'name' }])],
  });
  const refused = await clerk.patch(`/imports/${id}`, { rules: rules('creditCode') });
  expect([refused.status, refused.text]).toEqual([422, expect.not.stringContaining('One')]);
  expectStatus(await clerk.patch(`/imports/${id}`, { rules: rules('name') }), 200);
});

it('a condition with no values finds nothing, and a right that nobody knows gives nothing', async () => {
  const none = await admin.get<{ data: unknown[] }>('/objects/accounts', { filter: { id: { in: [] } } });
  expect([none.status, none.body.data]).toEqual([200, []]);
  for (const rights of [
    { objects: { '*': { read: 'everything' } } },
    { objects: { '*': { peek: 'all' } } },
    { fields: { account: { name: 'visible' } } },
    { admin: ['everything'] },
    { objects: { nothing: { read: 'all' } } },
  ]) {
    const body = {
      label: { en: 'X', zh: 'X' },
      rights: { objects: {}, fields: {}, admin: [], ...rights },
    };
    const made = await admin.post('/roles', body);
    expect([rights, made.status >= 400 && made.status < 500]).toEqual([rights, true]);
  }
});

it('a hidden owner is neither told nor asked by in the check for duplicates, its groups and the worst records', async () => {
  const rule = {
    label: { en: 'Same name', zh: '名称相同' },
    fields: [{ field: 'name', compare: 'exact' }],
    scope: 'all',
    outcome: 'warn',
  };
  await configure(admin, [{ kind: 'duplicateRule', name: 'account.sameName', data: rule }]);
  expectStatus(await admin.post('/objects/accounts', { name: 'Twice and hidden' }), 201);
  const rights: RoleRights = {
    objects: { '*': { read: 'all', create: 'all' } },
    fields: { account: { owner: 'hidden' } },
    admin: ['duplicates', 'dataQuality'],
  };
  const blind = await personWith(server, 'blind', rights);
  const { id } = expectStatus(await admin.get<{ id: string }>('/me'), 200).body;
  const ownersFor = async (client: Client) => {
    const asked = { object: 'accounts', data: { name: 'Twice and hidden' } };
    const answer = await client.post<{ candidates: { owner: object | null }[] }>('/duplicates/check', asked);
    return expectStatus(answer, 200).body.candidates.map(({ owner }) => owner);
  };
  expect(await ownersFor(admin)).toEqual([{ id, label: 'Administrator' }]);
  expect(await ownersFor(blind.client)).toEqual([null]);
  for (const path of [
    `/duplicates/groups?object=accounts&owner=${id}`,
    `/quality/objects/accounts/records?owner=${id}`,
  ]) {
    expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
    const refused = await blind.client.get(path);
    expect([path, refused.status, refused.body.code]).toEqual([path, 400, 'unknown_field']);
  }
});
