/** C · Naming what belongs to others: to a stranger a thing that exists answers as one that does not, on every route that takes an id. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { routes } from '../../server/http/routes/routes.ts';
import { digestOf } from '../digest.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
/** May do everything with what is his, and nothing is. */
let stranger: Client;
const things = new Map<string, string>();
const nobodys = '01900000-0000-7000-8000-00000000beef';

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  const own = 'own';
  const objects = {
    '*': { read: own, create: own, update: own, delete: own, export: own, import: own },
  } as const;
  stranger = (await personWith(server, 'stranger', { objects, admin: [] })).client;
  const made = async (path: string, body: unknown) =>
    expectStatus(await admin.post<{ id: string }>(path, body), 201).body.id;
  const account = await made('/objects/accounts', { name: 'Of the administrator' });
  things.set('account', account);
  things.set('comment', await made(`/objects/accounts/${account}/comments`, { body: 'Among us' }));
  const view = { object: 'account', label: { en: 'Mine', zh: '我的' } };
  things.set('view', await made('/views', { ...view, definition: { kind: 'table', fields: ['name'] } }));
  things.set('key', await made('/apiKeys', { name: 'Mine' }));
  things.set('file', (await bring(admin, '/files?name=mine.txt', 'mine')).id);
  things.set('import', (await bring(admin, '/imports?fileName=a.csv', 'name\nOne\n')).id);
  const order = { object: 'accounts', format: 'csv' };
  things.set('export', expectStatus(await admin.post<{ job: string }>('/exports', order), 202).body.job);
  // And one row of every table that has any, sessions and keys of the installation among them.
  const { owner } = server.database;
  const tables = await owner.rows<{ schema: string; name: string }>(sql`
    select table_schema as schema, table_name as name from information_schema.columns
    where column_name = 'id' and data_type = 'uuid' and table_schema in ('core', 'ws_main')`);
  for (const { schema, name } of tables) {
    const [row] = await owner.rows<{ id: string }>(
      sql`select id::text from ${sql.id(schema, name)} order by id limit 1`,
    );
    if (row) things.set(`${schema}.${name}`, row.id);
  }
});
afterAll(() => server.close());

const said = (text: string, id: string) =>
  text.replaceAll(id, 'id').replaceAll(/"requestId":"[^"]+"/g, '"requestId":""');

/** What everybody may know of everybody, and what only opens or ends one's own. */
const open = new Set(['/api/v1/people/{id}']);

// CVE-2026-38529 … 38532 (Krayin), CVE-2026-14871 (osTicket), CVE-2026-41649, CVE-2026-24901 (Outline), CVE-2026-39384 (FreeScout)
it('whatever a route is given, a stranger is told the same of a thing of others as of nothing', async () => {
  const before = await digestOf(server.database, { ignore: ['last_seen_at', 'last_used_at'] });
  const differ: unknown[] = [];
  let [asked, turn] = [0, 0];
  for (const { method, url, raw } of routes) {
    if (!url.includes('{') || url.includes('/auth/') || raw || open.has(url)) continue;
    const places = url
      .replace('{object}', 'accounts')
      .replace('{field}', 'tags')
      .replace('{relation}', 'contacts');
    if (!/\{\w+\}/.test(places)) continue;
    const ask = (of: string) =>
      stranger.ask(method, places.replaceAll(/\{\w+\}/g, of), method === 'GET' ? {} : { body: {} });
    const none = await ask(nobodys);
    turn++;
    for (const [at, [name, id]] of [...things].entries()) {
      // What was made for the test everywhere; of the rows of tables each route is asked for every fourth, in turns.
      if (name.includes('.') && at % 4 !== turn % 4) continue;
      const real = await ask(id);
      asked++;
      if (real.status !== none.status || said(real.text, id) !== said(none.text, nobodys))
        differ.push([
          method,
          url,
          name,
          real.status,
          real.text.slice(0, 120),
          none.status,
          none.text.slice(0, 120),
        ]);
    }
  }
  expect(differ).toEqual([]);
  expect(asked).toBeGreaterThan(500);
  expect(await digestOf(server.database, { ignore: ['last_seen_at', 'last_used_at'] })).toEqual(before);
});

it('their owner is answered', async () => {
  for (const [path, name] of [
    ['/objects/accounts', 'account'],
    ['/views', 'view'],
    ['/files', 'file'],
    ['/imports', 'import'],
    ['/exports', 'export'],
  ])
    expect([path, (await admin.get(`${path}/${things.get(name!)}`)).status]).toEqual([path, 200]);
});

it('who may share and not change lets nobody change for longer', async () => {
  const objects = { account: { read: 'all', update: 'none', share: 'all' }, user: { read: 'all' } } as const;
  const { client } = await personWith(server, 'sharer', { objects, admin: [] });
  const other = await server.someone({ name: 'Holder' });
  const day = (days: number) => new Date(server.app.clock.now() + days * 86_400_000).toISOString();
  const made = await admin.post<{ id: string }>('/objects/accounts', { name: 'Shared for a week' });
  const path = `/objects/accounts/${expectStatus(made, 201).body.id}/shares`;
  const terms = { with: [{ kind: 'user', id: other.id }], access: 'edit', expiresAt: day(7) };
  expectStatus(await admin.post(path, terms), 200);
  const [share] = (await admin.get<{ data: { id: string }[] }>(path)).body.data;
  for (const [change, status] of [
    [{ expiresAt: day(8) }, 403],
    [{ expiresAt: null }, 403],
    [{ expiresAt: day(2) }, 200],
    [{ access: 'read' }, 200],
    [{ expiresAt: null }, 200],
    [{ access: 'edit' }, 403],
  ] as const)
    expect([change, (await client.patch(`${path}/${share!.id}`, change)).status]).toEqual([change, status]);
});

it('whom a view is from is not told to who does not see people', async () => {
  const view = {
    object: 'account',
    label: { en: 'Of all', zh: '大家的' },
    shared: true,
    definition: { kind: 'table', fields: ['name'] },
  };
  const { id } = expectStatus(await admin.post<{ id: string }>('/views', view), 201).body;
  const audience = (client: Client) => client.get<{ owner: string | null }>(`/views/${id}/audience`);
  const objects = { account: { read: 'all' } } as const;
  const { client } = await personWith(server, 'alone', { objects, admin: [] });
  expect(expectStatus(await audience(admin), 200).body.owner).toBe('Administrator');
  expect(expectStatus(await audience(client), 200).body.owner).toBeNull();
});
