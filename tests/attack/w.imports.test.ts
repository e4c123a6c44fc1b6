/** W · Who may import a little asks for everything of those who import much: files, samples, reports, what was refused, undoing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../server/http/routes/routes.ts';
import { digestOf } from '../digest.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
const nobodys = '01900000-0000-7000-8000-00000000beef';
const secret = 'Quartz Mining';
const idCard = '110101199003074514';
/** What the administrator brought, by the name of its place in addresses. */
const things: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const companies = `name,employees\n${secret},12\n${secret} two,many\n`;
  const one = await bring(admin, '/imports?fileName=companies.csv', companies);
  things.import = one.id;
  const columns = ['name', 'employees'].map((field) => ({ column: field, field }));
  const rules = { object: 'accounts', onMatch: 'update', columns };
  expectStatus(await admin.patch(`/imports/${one.id}`, { rules }), 200);
  things.run = (await job(await admin.post(`/imports/${one.id}/run`, {}))).id;
  const migration = expectStatus(await admin.post<{ id: string }>('/migrations', { name: 'All' }), 201).body
    .id;
  things.migration = migration;
  const people = `姓名,身份证号,公司\n张伟,${idCard},${secret}\n`;
  expect((await bring(admin, `/migrations/${migration}/files?fileName=联系人.csv`, people)).status).toBe(201);
  const known = await admin.get<{ files: { importId: string }[] }>(`/migrations/${migration}`);
  things.part = known.body.files[0]!.importId;
  await job(await admin.post(`/migrations/${migration}/run`, {}));
  expectStatus(await admin.get(`/migrations/${migration}/report`), 200);
});
afterAll(() => server.close());

async function job(answer: { status: number; text: string }): Promise<{ id: string; state: string }> {
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([202, expect.anything()]);
  const { job: id } = JSON.parse(answer.text) as { job: string };
  return eventually(async () => {
    const { body } = await admin.get<{ id: string; state: string }>(`/jobs/${id}`);
    return ['done', 'failed'].includes(body.state) ? body : null;
  });
}

const said = (text: string, id: string) =>
  text.replaceAll(id, 'id').replaceAll(/"requestId":"[^"]+"/g, '"requestId":""');

async function askEverything(person: Client): Promise<{ told: unknown[]; asked: number }> {
  const told: unknown[] = [];
  let asked = 0;
  const own = expectStatus(await person.post<{ id: string }>('/migrations', {}), 201).body.id;
  for (const { method, url, raw } of routes) {
    if (!/\/(imports|migrations|changeSets|jobs)\//.test(url) || !url.includes('{')) continue;
    if (raw) continue;
    const query = `?run=${things.run}&import=${things.part}&dryRun=true`;
    for (const id of Object.values(things)) {
      for (const [first, rest] of [
        [id, id],
        [own, id],
      ] as const) {
        const ask = (of: string) => {
          let place = 0;
          const path = url.replaceAll(/\{\w+\}/g, () => (place++ === 0 && first !== id ? first : of));
          const asks = /missing|failures|undo/.test(url) ? query.replaceAll(id, of) : '';
          return person.ask(method, `${path}${asks}`, method === 'GET' ? {} : { body: {} });
        };
        if (first === own && !/\{.*\{|import=/.test(`${url}${query}`)) continue;
        if (first === own && method !== 'GET' && !/\{.*\{/.test(url)) continue;
        const [real, none] = [await ask(rest), await ask(nobodys)];
        asked++;
        if (real.status !== none.status || said(real.text, id) !== said(none.text, nobodys))
          told.push([
            method,
            url,
            real.status,
            real.text.slice(0, 160),
            none.status,
            none.text.slice(0, 160),
          ]);
        if (real.text.includes(secret) || real.text.includes(idCard)) told.push([method, url, 'tells']);
      }
    }
  }
  for (const list of ['/imports', '/migrations', '/jobs']) {
    const { text } = await person.get(list);
    if (text.includes(secret) || text.includes(idCard) || text.includes('companies.csv')) told.push(list);
  }
  return { told, asked };
}

const everything = { read: 'all', create: 'all', update: 'all', delete: 'all', import: 'all' } as const;

// CVE-2026-39384 (FreeScout) and the like: a right to do a thing is no right to everybody's.
it.each([
  ['own records', { objects: { '*': { read: 'own', create: 'own', update: 'own', import: 'own' } } }],
  ['a department', { objects: { '*': { ...everything, read: 'department', import: 'department' } } }],
  [
    'all but the identity card',
    { objects: { '*': everything }, fields: { contact: { idCard: 'hidden' }, account: { name: 'masked' } } },
  ],
] as const)('who may import and read %s is told nothing of what others brought', async (_, rights) => {
  const { client } = await personWith(server, `importer${_.length}`, { ...rights, admin: ['import'] });
  const before = await digestOf(server.database, {
    ignore: ['last_seen_at'],
    without: ['data_migrations', 'audit', 'audit_values', 'audit_seals'],
  });
  const { told, asked } = await askEverything(client);
  expect(told).toEqual([]);
  expect(asked).toBeGreaterThan(40);
  const after = await digestOf(server.database, {
    ignore: ['last_seen_at'],
    without: ['data_migrations', 'audit', 'audit_values', 'audit_seals'],
  });
  expect(after).toEqual(before);
});

it('another administrator, to whom nothing is closed, is shown all of it', async () => {
  const other = await server.someone({ name: 'Second', roles: ['administrator'] });
  for (const path of [
    `/imports/${things.import}`,
    `/imports/${things.part}`,
    `/migrations/${things.migration}`,
    `/migrations/${things.migration}/report`,
  ])
    expect([path, (await other.client.get(path)).status]).toEqual([path, 200]);
  expect((await other.client.get('/imports')).text).toContain('companies.csv');
});
