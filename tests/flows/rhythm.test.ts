/** How often someone was in touch, by weeks, and who was last: what the account page counts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const day = 24 * 3_600_000;

async function make(object: string, data: object): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
}

interface Rhythm {
  weeks: { from: string; count: number }[];
  last: { at: string; record: { subject: string; owner: { label: string } } } | null;
}

it('counts what was done with the account, its deals and people, and nothing that lies ahead', async () => {
  const account = await make('accounts', { name: 'Touched' });
  const deal = await make('opportunities', { name: 'Deal', account });
  const log = (subject: string, days: number, regarding: object) =>
    make('activities', {
      kind: 'call',
      subject,
      regarding,
      occurredAt: new Date(Date.now() - days * day).toISOString(),
    });
  await log('Today', 0.1, { object: 'opportunity', id: deal });
  await log('This week', 3, { object: 'account', id: account });
  await log('Two weeks ago', 15, { object: 'account', id: account });
  await log('Long ago', 200, { object: 'account', id: account });
  await log('Planned', -2, { object: 'account', id: account });
  const gone = await log('Gone', 1, { object: 'account', id: account });
  expectStatus(await admin.delete(`/objects/activities/${gone}`), 204);
  const path = `/objects/accounts/${account}/timeline/rhythm`;
  const { body } = expectStatus(await admin.get<Rhythm>(path, { about: 'activities', weeks: 4 }), 200);
  expect(body.weeks.map(({ count }) => count)).toEqual([0, 1, 0, 2]);
  expect(body.last?.record).toMatchObject({ subject: 'Today' });
  expect((await admin.get(path, { about: 'nothings' })).status).toBe(404);
  expect((await admin.get(path, { about: 'activities', weeks: 0 })).status).toBe(400);
  const stranger = await server.someone({ name: 'Stranger', roles: ['member'] });
  expect((await stranger.client.get(path, { about: 'activities' })).status).toBe(404);
});
