/** The search over all records at the users' door: groups, decisions that last, many merges at once and their undo. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DuplicateRuleDocument } from '../../shared/config/duplicateRule.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { configure } from './configuring.ts';

let server: TestServer;
let admin: Client;
let stranger: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  stranger = await server.someone({ name: 'Stranger', roles: ['member'] });
});
afterAll(() => server.close());

interface Group {
  id: string;
  probability: number;
  records: { id: string; name: string }[];
  pairs: { id: string; a: string; b: string; probability: number; fields: { field: string }[] }[];
}
const groups = async (client = admin, query: object = {}) =>
  expectStatus(
    await client.get<{ data: Group[] }>('/duplicates/groups', { object: 'contacts', ...query }),
    200,
  ).body.data;
const finished = async (job: string) => {
  const run = await eventually(async () => {
    const { body } = await admin.get<{
      state: string;
      changeSet: string | null;
      result: { merged?: number };
    }>(`/jobs/${job}`);
    return !['queued', 'running'].includes(body.state) && body;
  });
  expect(run).toMatchObject({ state: 'done' });
  return run;
};
const search = async () => {
  const asked = await admin.post<{ job: string }>('/duplicates/searches', { object: 'contacts' });
  return finished(expectStatus(asked, 202).body.job);
};

it('finds groups, remembers what is none, merges the sure ones and takes that back', async () => {
  const given = ['Ada', 'Bruno', 'Carla', 'Dario', 'Elena', 'Fabio', 'Greta', 'Hanno', 'Ilona', 'Jonas'];
  const family = ['Abendroth', 'Bellini', 'Castelli', 'Dombrowski', 'Eisenstein', 'Fontaine'];
  const people = given.flatMap((first, n) =>
    family.map((last, m) => ({
      name: `${first} ${last}`,
      emails: [{ value: `${first}.${last}@firm${n}${m}.example`.toLowerCase(), primary: true }],
      phones: [
        { value: `+8613${n}${m}${String(10_000_000 + n * 7919 + m * 104_729).slice(-7)}`, primary: true },
      ],
    })),
  );
  const twins = people.slice(0, 3).map((person) => ({ ...person, jobTitle: 'again' }));
  const operations = [...people, ...twins].map((data) => ({ op: 'create', data }));
  type Batch = { results: { status: string; id: string }[] };
  const { results } = expectStatus(
    await admin.post<Batch>('/objects/contacts/batch', { operations }),
    200,
  ).body;
  const ids = results.map(({ id }) => id);
  await search();
  const twinOf = (n: number) => [ids[n]!, ids[people.length + n]!].sort();
  const pairsFound = async () => (await groups()).flatMap(({ pairs }) => pairs.map(({ a, b }) => [a, b]));
  const found = await pairsFound();
  for (const n of [0, 1, 2]) expect(found).toContainEqual(twinOf(n));
  const [surest] = await groups();
  expect(surest!.probability).toBeGreaterThan(0.99);
  expect(surest!.pairs[0]!.fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['name', 'phones', 'emails']),
  );
  expect(surest!.records).toHaveLength(2);
  // Who may not look after duplicates sees nothing; who may sees pairs of which he may read both.
  expect((await stranger.client.get('/duplicates/groups', { object: 'contacts' })).status).toBe(403);
  const pairOf = async (n: number) =>
    (await groups()).flatMap(({ pairs }) => pairs).find(({ a, b }) => [a, b].join() === twinOf(n).join());
  const none = (await pairOf(0))!.id;
  const decided = await admin.post<{ changed: number }>('/duplicates/pairs/decide', {
    ids: [none],
    state: 'distinct',
  });
  expect(decided.body).toEqual({ changed: 1 });
  await search();
  expect(await pairOf(0)).toBeUndefined();
  expect(
    (await groups(admin, { state: 'distinct' })).flatMap(({ pairs }) => pairs.map(({ id }) => id)),
  ).toEqual([none]);

  const asked = { object: 'contacts', least: 0.9 };
  const preview = await admin.post<{ count: number; groups: object[] }>('/duplicates/merges/preview', asked);
  expect(preview.body.count).toBeGreaterThanOrEqual(2);
  const { count } = preview.body;
  expect((await admin.post('/duplicates/merges', { ...asked, expectedCount: count + 1 })).status).toBe(409);
  const started = await admin.post<{ job: string }>('/duplicates/merges', {
    ...asked,
    expectedCount: count,
  });
  const job = await finished(expectStatus(started, 202).body.job);
  expect(job.result).toMatchObject({ merged: count, refused: 0 });
  expect((await pairsFound()).filter((pair) => pair.join() === twinOf(1).join())).toEqual([]);
  const undone = await admin.post<{ job?: string }>(`/changeSets/${job.changeSet}/undo`, {});
  expect(undone.status).toBeLessThan(300);
  if (undone.body.job) await finished(undone.body.job);
  expect(await pairsFound()).toContainEqual(twinOf(1));
});

it('an import leaves out or updates what a rule finds', async () => {
  const data: DuplicateRuleDocument = {
    label: { en: 'Same name', zh: '名称相同' },
    fields: [{ field: 'name', compare: 'normalised' }],
    scope: 'all',
    outcome: 'block',
  };
  await configure(admin, [{ kind: 'duplicateRule', name: 'account.name', data }]);
  const { id } = expectStatus(
    await admin.post<{ id: string }>('/objects/accounts', { name: 'Oakhurst Packaging Ltd' }),
    201,
  ).body;
  interface Brought {
    id: string;
    proposal: { rules: Record<string, unknown> };
  }
  const run = async (onDuplicate: string) => {
    const brought = expectStatus(
      await admin.ask<Brought>('POST', '/imports', {
        body: `Account name,Description\nOAKHURST PACKAGING,${onDuplicate}\nFresh ${onDuplicate} one,x\n`,
        query: { fileName: 'accounts.csv' },
        headers: { 'content-type': 'application/octet-stream' },
      }),
      201,
    ).body;
    const rules = { ...brought.proposal.rules, onDuplicate, key: undefined };
    expectStatus(await admin.patch(`/imports/${brought.id}`, { rules }), 200);
    const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${brought.id}/run`), 202).body;
    const done = await eventually(async () => {
      const { body } = await admin.get<{ state: string; result: Record<string, number> }>(`/jobs/${job}`);
      return !['queued', 'running'].includes(body.state) && body;
    });
    return done.result;
  };
  expect(await run('leave')).toMatchObject({ created: 1, skipped: 1, refused: 0 });
  expect(await run('update')).toMatchObject({ created: 1, updated: 1, refused: 0 });
  const { body } = await admin.get<{ description: string }>(`/objects/accounts/${id}`);
  expect(body.description).toBe('update');
});
