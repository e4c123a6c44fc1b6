/** R · Two things that cannot both happen, asked at the same moment (the fifty alike: proof races). By TEST_PROCESSES=2 over two processes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function account(data: object = {}): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>('/objects/accounts', { name: 'Raced', ...data }), 201)
    .body.id;
}

// CVE-2024-2913, CVE-2025-69871 (Medusa)
it('a record is changed or deleted, by whoever came first; never both', async () => {
  for (let round = 0; round < 20; round++) {
    const id = await account();
    const [changed, deleted] = await Promise.all([
      admin.patch(`/objects/accounts/${id}`, { name: 'Changed' }, 1),
      admin.delete(`/objects/accounts/${id}`),
    ]);
    expect([200, 404, 409]).toContain(changed!.status);
    expect([204, 404, 409]).toContain(deleted!.status);
    const verbs = await admin.get<{ data: { verb: string }[] }>(`/objects/accounts/${id}/history`);
    if (verbs.status === 200) {
      const told = verbs.body.data.map(({ verb }) => verb);
      expect(told.includes('update')).toBe(changed!.status === 200);
    }
  }
});

it('a right that is taken while somebody writes is gone for the next write, and no write is halved', async () => {
  const person = await server.someone({ name: 'Demoted' });
  const writes = Array.from({ length: 20 }, (_, at) =>
    person.client.post('/objects/accounts', { name: `Of the demoted ${at}` }),
  );
  const demoted = admin.patch(`/objects/users/${person.id}`, { roles: ['readOnly'] });
  const statuses = (await Promise.all(writes)).map(({ status }) => status);
  expectStatus(await demoted, 200);
  await eventually(
    async () => (await person.client.post('/objects/accounts', { name: 'Too late' })).status === 403,
  );
  const made = await admin.get<{ count: { value: number } }>('/objects/accounts', {
    filter: { name: { startsWith: 'Of the demoted' } },
    count: 'exact',
  });
  expect(made.body.count.value).toBe(statuses.filter((status) => status === 201).length);
});

it('the last administrator stays, whoever of two puts the other down first', async () => {
  const two = await server.someone({ name: 'Second administrator', roles: ['administrator'] });
  const me = expectStatus(await admin.get<{ id: string }>('/me'), 200).body.id;
  const answers = await Promise.all([
    admin.patch(`/objects/users/${two.id}`, { roles: ['member'] }),
    two.client.patch(`/objects/users/${me}`, { roles: ['member'] }),
  ]);
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  const left = await server.database.owner.rows(
    sql`select id from ${sql.id(server.database.workspace.schema, 'users')} where 'administrator' = any(roles)`,
  );
  expect(left.length).toBeGreaterThanOrEqual(1);
  // Whoever of the two is left gives it back.
  const keeper = answers[1]!.status === 200 ? two.client : admin;
  expectStatus(await keeper.patch(`/objects/users/${me}`, { roles: ['administrator'] }), 200);
});

it('an import that is started twice runs once', async () => {
  const file = await bring(admin, '/imports?fileName=a.csv', 'name\nImported once\n');
  const rules = { object: 'accounts', columns: [{ column: 'name', field: 'name' }] };
  expectStatus(await admin.patch(`/imports/${file.id}`, { rules }), 200);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => admin.post<{ job: string }>(`/imports/${file.id}/run`)),
  );
  const jobs = new Set(answers.filter(({ status }) => status === 202).map(({ body }) => body.job));
  expect(jobs.size).toBe(1);
  const [job] = jobs;
  await eventually(async () => (await admin.get(`/jobs/${job}`)).body.state === 'done');
  const filter = { name: 'Imported once' };
  const found = await admin.get<{ count: { value: number } }>('/objects/accounts', {
    filter,
    count: 'exact',
  });
  expect(found.body.count.value).toBe(1);
});
