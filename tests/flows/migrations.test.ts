/** Many files as one piece of work: recognised, tried, run, proved and taken back, through the API. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipStream } from '../../server/platform/transfer/export/zipStream.ts';
import type { MigrationInfo, MigrationReport, RuleSetInfo } from '../../shared/migrations.ts';
import { eventually } from '../eventually.ts';
import { hasSample, sample } from '../samples.ts';
import { type Answer, type Client, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  async function* entries() {
    for (const [name, text] of Object.entries(files)) yield { name, content: [Buffer.from(text)] };
  }
  const parts: Buffer[] = [];
  for await (const part of zipStream(entries())) parts.push(part);
  return Buffer.concat(parts);
}

async function upload<Body>(client: Client, path: string, content: Buffer): Promise<Answer<Body>> {
  const response = await fetch(`${client.origin}/api/v1${path}`, {
    method: 'POST',
    headers: {
      origin: client.origin,
      cookie: client.cookie ?? '',
      'accept-language': 'en',
      'content-type': 'application/octet-stream',
    },
    body: new Uint8Array(content),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text || '{}') as Body };
}

function good<Body>(answer: Answer<Body>, status = 200): Body {
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
  return answer.body;
}

interface Job {
  readonly state: string;
  readonly result: Record<string, unknown>;
  readonly error: unknown;
}

async function finished(client: Client, job: string): Promise<Job> {
  return eventually(async () => {
    const { body } = await client.get<Job>(`/jobs/${job}`);
    if (body.state === 'failed') throw new Error(JSON.stringify(body));
    return (body.state === 'done' || body.state === 'cancelled') && body;
  }, 60);
}

async function migrationOf(files: Readonly<Record<string, string | Buffer>>): Promise<MigrationInfo> {
  const { id } = good(await admin.post<MigrationInfo>('/migrations', { name: 'Moving in' }), 201);
  return good(
    await upload<MigrationInfo>(admin, `/migrations/${id}/files?fileName=export.zip`, await zip(files)),
    201,
  );
}

async function go(id: string, verb: 'dryRun' | 'run' | 'undo'): Promise<Job> {
  const { job } = good(
    await admin.post<{ job: string }>(`/migrations/${id}/${verb}`, {}),
    verb === 'undo' ? 202 : 202,
  );
  return finished(admin, job);
}

const infoOf = async (id: string) => good(await admin.get<MigrationInfo>(`/migrations/${id}`));
const reportOf = async (id: string) => good(await admin.get<MigrationReport>(`/migrations/${id}/report`));

async function countOf(object: string, filter?: object): Promise<number> {
  const { body } = await admin.get<{ count: { value: number } | number }>(`/objects/${object}`, {
    limit: 0,
    count: 'exact',
    filter,
  });
  return typeof body.count === 'number' ? body.count : body.count.value;
}

describe.skipIf(!hasSample('crm_sales'))(
  'CRM Sales Opportunities as one archive',
  { timeout: 120_000 },
  () => {
    const names = ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'];
    let one: MigrationInfo;

    test('the rule file that the command takes is a rule set, and answers every question', async () => {
      one = await migrationOf(
        Object.fromEntries(names.map((name) => [name, readFileSync(sample('crm_sales', name))])),
      );
      expect(one.files.map(({ fileName }) => fileName).sort()).toEqual([...names].sort());
      const rules = readFileSync(join(import.meta.dirname, '../../examples/crm-sales/import.yaml'));
      const set = good(await upload<RuleSetInfo>(admin, '/importRuleSets/file?name=CRM%20sales', rules), 201);
      one = good(await admin.patch<MigrationInfo>(`/migrations/${one.id}`, { ruleSet: set.id }));
      expect(one.files.map(({ faults }) => faults)).toEqual([[], [], [], []]);
      expect(one.files.map(({ object }) => object)).toEqual([
        'users',
        'products',
        'accounts',
        'opportunities',
      ]);
    });

    test('a trial foresees what files give each other and keeps nothing', async () => {
      const before = await countOf('accounts');
      const job = await go(one.id, 'dryRun');
      expect(job.result).toMatchObject({ dryRun: true, created: 35 + 7 + 85 + 8800, refused: 0 });
      const tried = await infoOf(one.id);
      expect(tried.state).toBe('ready');
      expect(tried.files.map(({ tried }) => [tried?.created, tried?.refused, tried?.unmet])).toEqual([
        [35, 0, []],
        [7, 0, []],
        [85, 0, []],
        [8800, 0, []],
      ]);
      expect(await countOf('accounts')).toBe(before);
    });

    test('the run brings every row, and the report proves it by figures of both sides', async () => {
      const before = { accounts: await countOf('accounts'), users: await countOf('users') };
      await go(one.id, 'run');
      const done = await infoOf(one.id);
      expect(done).toMatchObject({ state: 'done', hasReport: true });
      const report = await reportOf(one.id);
      expect(report.totals).toMatchObject({ read: 8927, created: 8927, refused: 0, leftOut: 0 });
      expect(report.complete).toBe(true);
      const deals = report.files.find(({ object }) => object === 'opportunities')!;
      expect(deals.count).toEqual({ source: '8800', ours: '8800', equal: true });
      const stages = deals.groups.find(({ field }) => field === 'stage')!;
      const byStage = Object.fromEntries(stages.rows.map((row) => [row.value, row]));
      expect(byStage.won).toMatchObject({ count: { source: '4238', ours: '4238' } });
      expect(byStage.won!.sums).toMatchObject([{ field: 'amount', source: '10005534', ours: '10005534' }]);
      expect(byStage.lost).toMatchObject({ count: { source: '2473', ours: '2473' } });
      const [won, lost] = [4238, 2473];
      expect(((100 * won) / (won + lost)).toFixed(2)).toBe('63.15');
      const owners = deals.groups.find(({ field }) => field === 'owner')!;
      expect(owners.rows).toHaveLength(30);
      expect(deals.samples).toHaveLength(20);
      expect(deals.samples.flatMap(({ cells }) => cells.filter(({ equal }) => !equal))).toEqual([]);
      expect(await countOf('accounts')).toBe(before.accounts + 85);
      expect(await countOf('users')).toBe(before.users + 35 + 6);
      expect(await countOf('opportunities', { stage: { eq: 'won' } })).toBe(4238);
    });

    test('the report is a workbook too', async () => {
      const response = await fetch(`${admin.origin}/api/v1/migrations/${one.id}/report.xlsx`, {
        headers: { cookie: admin.cookie ?? '' },
      });
      expect(response.status).toBe(200);
      const content = Buffer.from(await response.arrayBuffer());
      expect(content.subarray(0, 2).toString()).toBe('PK');
      expect(content.length).toBeGreaterThan(4000);
    });

    test('it is undone as a whole, and can be run again without meeting its ghosts', async () => {
      const job = await go(one.id, 'undo');
      expect(job.result).toMatchObject({ conflictCount: 0, kept: [] });
      expect((await infoOf(one.id)).state).toBe('undone');
      expect(await countOf('opportunities')).toBe(0);
      expect(await countOf('accounts')).toBe(0);
      await go(one.id, 'run');
      const report = await reportOf(one.id);
      expect(report.totals).toMatchObject({ created: 8927, updated: 0, unchanged: 0, refused: 0 });
      expect(await countOf('opportunities', { stage: { eq: 'won' } })).toBe(4238);
    });
  },
);
