/** Two imports of one file at once: whichever comes first, no record is there twice, and both give a true account. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { startWorker, type Worker } from '../../server/platform/jobs/worker.ts';
import type { ImportRules } from '../../shared/imports.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';
import { configure } from './configuring.ts';

let server: TestServer;
let admin: Client;
let worker: Worker;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  const env = environmentOf(server);
  const options = { directUrl: server.database.url, concurrency: 2, ticks: [] };
  // Between the claim of a job and its first batch.
  const workspaces = async () => {
    await holdFirst();
    return env.workspaces();
  };
  worker = startWorker({ ...env, workspaces }, options);
});
afterAll(async () => {
  await worker.stop();
  await server.close();
});

/** Lets the first job write its batch, and come no further than to the place where it says so. */
let hold: { readonly until: Promise<void>; readonly begun: () => void } | null = null;

async function holdFirst(): Promise<void> {
  if (hold === null) return;
  const { until, begun } = hold;
  hold = null;
  await new Promise<void>((held, failed) => {
    server.database.owner
      .transaction(async (db) => {
        await db.rows(sql`select from core.runs where state = 'running' for update`);
        held();
        await until;
      })
      .catch(failed);
  });
  begun();
}

/** Sessions that wait for another one's lock. */
async function waiting(): Promise<number> {
  const [row] = await server.database.owner.rows<{ n: number }>(sql`
    select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where not l.granted and a.datname = current_database()`);
  return row!.n;
}

interface Job {
  readonly state: string;
  readonly failed: number;
  readonly error: unknown;
  readonly result: { readonly created: number; readonly updated: number; readonly unchanged: number };
}

const ended = async (job: string) => {
  const { body } = await admin.get<Job>(`/jobs/${job}`);
  return ['done', 'failed'].includes(body.state) && body;
};

const rows = ['1,Alpha,alpha@example.test', '2,Beta,beta@example.test', '3,Gamma,gamma@example.test'];
const file = ['Id,Name,Mail', ...rows].join('\n');

async function start(rules: ImportRules): Promise<string> {
  const { origin, cookie = '' } = admin;
  const headers = { origin, cookie, 'content-type': 'application/octet-stream' };
  const url = `${origin}/api/v1/imports?fileName=people.csv`;
  const { id } = (await (await fetch(url, { method: 'POST', headers, body: file })).json()) as { id: string };
  expectStatus(await admin.patch(`/imports/${id}`, { rules }), 200);
  return expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`, {}), 202).body.job;
}

/** The second begins while the first has written its rows and not committed them. */
async function both(rules: ImportRules): Promise<readonly [Job, Job]> {
  let release: () => void = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isHeld = new Promise<void>((begun) => {
    hold = { until, begun };
  });
  const first = await start(rules);
  try {
    await isHeld;
    await eventually(async () => (await waiting()) === 1);
    const second = await start(rules);
    await eventually(async () => (await waiting()) === 2 || (await ended(second)));
    release();
    return [await eventually(() => ended(first)), await eventually(() => ended(second))];
  } finally {
    release();
  }
}

async function names(plural: string): Promise<readonly string[]> {
  const found = await server.database.app.rows<{ name: string }>(sql`
    select name from ${qualified(server.database.workspace.schema, plural)}
    where deleted_at is null order by name`);
  return found.map(({ name }) => name);
}

const columns = [{ column: 'Name', field: 'name' }];
const once = ['Alpha', 'Beta', 'Gamma'];
const unchanged = { created: 0, updated: 0, unchanged: 3 };
const created = { created: 3, updated: 0, unchanged: 0 };

test.each<[string, ImportRules]>([
  [
    'the id in the source',
    {
      object: 'contacts',
      source: 'old',
      key: 'sourceId',
      onMatch: 'update',
      columns: [...columns, { column: 'Id', field: 'sourceId' }],
    },
  ],
  ['a name, which nothing keeps unique', { object: 'accounts', key: 'name', onMatch: 'update', columns }],
])('that find their records by %s', async (_, rules) => {
  const [first, second] = await both(rules);
  expect(first).toMatchObject({ state: 'done', failed: 0, result: created });
  expect(second).toMatchObject({ state: 'done', failed: 0, result: unchanged });
  expect(await names(rules.object)).toEqual(once);
});

test('that a rule for duplicates stands against', async () => {
  const data = {
    label: { en: 'Same name', zh: '同名' },
    fields: [{ field: 'name', compare: 'exact' }],
    scope: 'all',
    outcome: 'block',
  };
  await configure(admin, [{ kind: 'duplicateRule', name: 'product.sameName', data }]);
  const [first, second] = await both({ object: 'products', onMatch: 'update', columns });
  expect(first).toMatchObject({ state: 'done', failed: 0, result: created });
  expect(second).toMatchObject({ state: 'done', failed: 3, result: { ...created, created: 0 } });
  expect(await names('products')).toEqual(once);
});
