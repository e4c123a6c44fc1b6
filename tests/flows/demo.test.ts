/** The demo company: brought in and taken away by one click each, with a story that holds. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

interface Job {
  readonly state: string;
  readonly error: unknown;
  readonly result: { readonly removed: number; readonly kept: number };
}

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = expectStatus(await admin.get<Job>(`/jobs/${id}`), 200).body;
    if (['done', 'failed', 'cancelled'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function count(object: string, filter: unknown = null): Promise<number> {
  const query = { limit: 0, count: 'exact', filter: JSON.stringify(filter) };
  return expectStatus(await admin.get<{ count: { value: number } }>(`/objects/${object}`, query), 200).body
    .count.value;
}

it('is brought in once, lived in, and gone without a trace of ours lost', async () => {
  expect((await admin.get('/demo')).body).toEqual({ here: false });
  const member = await server.as('member');
  expect((await member.post('/demo')).status).toBe(403);

  const first = expectStatus(await admin.post<{ job: string }>('/demo', { accounts: 70 }), 202).body.job;
  expect(await ended(first)).toMatchObject({ state: 'done', error: null });
  expect((await admin.get('/demo')).body).toEqual({ here: true });
  const again = await admin.post<{ code: string }>('/demo');
  expect([again.status, again.body.code]).toEqual([409, 'in_use']);

  expect(await count('accounts')).toBe(70);
  expect(await count('opportunities', { isWon: true })).toBeGreaterThan(10);
  expect(await count('opportunities', { isClosed: false })).toBeGreaterThan(5);
  expect(await count('tasks', { status: 'open', dueOn: { lt: 'today' } })).toBeGreaterThan(0);
  // What was done long ago says so, and by whom.
  const query = { sort: 'createdAt', limit: 1, fields: 'createdAt,createdBy,lastActivityAt' };
  const [oldest] = expectStatus(
    await admin.get<{ data: { createdAt: string; createdBy: { label: string } | null }[] }>(
      '/objects/accounts',
      query,
    ),
    200,
  ).body.data;
  expect(Date.parse(oldest!.createdAt)).toBeLessThan(Date.now() - 400 * 86_400_000);
  expect(oldest!.createdBy?.label).toBeTruthy();

  // A deal of our own with one of the customers.
  const { data } = expectStatus(
    await admin.get<{ data: { id: string }[] }>('/objects/accounts', { limit: 1 }),
    200,
  ).body;
  const account = data[0]!.id;
  const own = expectStatus(
    await admin.post<{ id: string }>('/objects/opportunities', { name: '自己的商机', account }),
    201,
  );

  const gone = expectStatus(await admin.delete('/demo'), 202).body.job as string;
  const job = await ended(gone);
  expect(job).toMatchObject({ state: 'done', error: null });
  expect(job.result.kept).toBeGreaterThan(0);
  expect(await count('accounts')).toBeLessThan(4);
  expect(await count('opportunities')).toBe(1);
  expect((await admin.get(`/objects/opportunities/${own.body.id}`)).body).toMatchObject({
    account: { id: account },
  });
  expect(await count('users', { source: 'demo', department: { isNull: false } })).toBeLessThan(8);
});
