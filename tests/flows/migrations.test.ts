/** Many files as one piece of work: recognised, tried, run, proved and taken back, through the API. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipStream } from '../../server/platform/transfer/export/zipStream.ts';
import type { MigrationReport } from '../../shared/migrationReport.ts';
import type { MigrationInfo, RuleSetInfo } from '../../shared/migrations.ts';
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
  });
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
  { timeout: 300_000 },
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
      const { importId } = one.files.find(({ object }) => object === 'opportunities')!;
      good(await admin.patch(`/migrations/${one.id}`, { files: [{ importId, use: 'leaveOut' }] }));
      await go(one.id, 'run');
      const { totals } = await reportOf(one.id);
      expect(totals).toMatchObject({ created: 127, updated: 0, unchanged: 0, refused: 0, leftOut: 8800 });
      expect(await countOf('accounts')).toBe(85);
    });
  },
);

/** As Salesforce exports: ids of 15 and 18 characters, parents below their children, rows that were deleted there. */
const salesforce = {
  'User.csv':
    'Id,Username,LastName,FirstName,Name,Email,IsActive\n' +
    '0055g00000AbCdE,lin,Lin,Mei,Mei Lin,mei.lin@example.com,1\n' +
    '0055g00000AbCdF,ray,Ray,Tom,Tom Ray,tom.ray@example.com,1\n',
  'Account.csv':
    'Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingCity,Industry,AnnualRevenue,OwnerId,CreatedDate,CreatedById,LastModifiedDate\n' +
    '0015g00000AAAaA,0,,Child Works,,0015g00000AAAaB,Shanghai,Technology,1500.50,0055g00000AbCdE,2019-03-04 05:06:07,0055g00000AbCdF,2021-01-02 03:04:05\n' +
    '0015g00000AAAaB,0,,Parent Holding,,,Beijing,Finance,2500,0055g00000AbCdF,2018-01-01 00:00:00,0055g00000AbCdE,2020-01-01 00:00:00\n' +
    '0015g00000AAAaC,1,,Gone Long Ago,,,Beijing,,9,0055g00000AbCdF,2018-01-01 00:00:00,0055g00000AbCdE,2020-01-01 00:00:00\n',
  'Contact.csv':
    'Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Name,Email,OwnerId,CreatedDate\n' +
    '0035g00000BBBbA,0,,0015g00000AAAaA,Smith,Ann,Ann Smith,ann@example.com,0055g00000AbCdE,2019-03-04 05:06:07\n',
  'Opportunity.csv':
    'Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,OwnerId,CreatedDate\n' +
    '0065g00000CCCcA,0,0015g00000AAAaB,Big Deal,Closed Won,1000000.25,2020-05-06,1,1,0055g00000AbCdE,2019-03-04 05:06:07\n' +
    '0065g00000CCCcB,0,0015g00000NoSuc,Lost Deal,Closed Lost,7,2020-05-06,1,0,0055g00000AbCdE,2019-03-04 05:06:07\n',
  'Assets.csv':
    'Id,Asset Name,Serial,Bought On,Price\nA-1,Press,0012,2020-01-02,12.5\nA-2,Drill,0013,2021-02-03,7\n',
} as const;

const rules = {
  source: 'salesforce',
  files: [
    {
      file: 'User.csv',
      object: 'users',
      key: 'sourceId',
      keyElse: ['email', 'name'],
      columns: [
        { column: 'Id', field: 'sourceId', forms: ['salesforceId'] },
        { column: 'Name', field: 'name' },
        { column: 'Email', field: 'email' },
      ],
    },
    {
      file: 'Account.csv',
      object: 'accounts',
      key: 'sourceId',
      leaveOut: [{ column: 'IsDeleted', is: ['1', 'true'] }],
      columns: [
        { column: 'Id', field: 'sourceId', forms: ['salesforceId'] },
        { column: 'Name', field: 'name' },
        { column: 'ParentId', field: 'parent', forms: ['salesforceId'], lookup: { by: 'sourceId' } },
        { column: 'Industry', field: 'industry', unlisted: 'add' },
        { column: 'AnnualRevenue', field: 'annualRevenue' },
        { column: 'OwnerId', field: 'owner', forms: ['salesforceId'], lookup: { by: 'sourceId' } },
        { column: 'CreatedDate', field: 'createdAt', timeZone: 'UTC' },
        { column: 'CreatedById', field: 'createdBy', forms: ['salesforceId'], lookup: { by: 'sourceId' } },
        { column: 'LastModifiedDate', field: 'updatedAt', timeZone: 'UTC' },
      ],
    },
    {
      file: 'Opportunity.csv',
      object: 'opportunities',
      key: 'sourceId',
      columns: [
        { column: 'Id', field: 'sourceId', forms: ['salesforceId'] },
        { column: 'Name', field: 'name' },
        { column: 'AccountId', field: 'account', forms: ['salesforceId'], lookup: { by: 'sourceId' } },
        { column: 'StageName', field: 'stage', values: { 'Closed Won': 'won', 'Closed Lost': 'lost' } },
        { column: 'Amount', field: 'amount' },
        { column: 'CloseDate', field: 'closeDate' },
        { column: 'OwnerId', field: 'owner', forms: ['salesforceId'], lookup: { by: 'sourceId' } },
      ],
    },
    {
      file: 'Contact.csv',
      object: 'contacts',
      use: 'wait',
      key: 'sourceId',
      columns: [
        { column: 'Id', field: 'sourceId', forms: ['salesforceId'] },
        { column: 'Name', field: 'name' },
      ],
    },
  ],
};

describe('a set of files with the ids of another system', () => {
  let one: MigrationInfo;
  const fileOf = (info: MigrationInfo, name: string) => info.files.find(({ fileName }) => fileName === name)!;

  test('files take their rules from a set; one waits, one gets an object of its own', async () => {
    one = await migrationOf({
      ...salesforce,
      'Account.csv': salesforce['Account.csv'].replace('Technology', 'Space Mining'),
    });
    const content = Buffer.from(JSON.stringify(rules));
    const set = good(await upload<RuleSetInfo>(admin, '/importRuleSets/file?name=Salesforce', content), 201);
    good(
      await admin.patch<MigrationInfo>(`/migrations/${one.id}`, { ruleSet: set.id, source: 'salesforce' }),
    );
    const { importId } = fileOf(one, 'Assets.csv');
    one = good(
      await admin.patch<MigrationInfo>(`/migrations/${one.id}`, {
        files: [{ importId, use: 'customObject', order: 90 }],
      }),
    );
    expect(fileOf(one, 'Contact.csv').use).toBe('wait');
    expect(fileOf(one, 'Assets.csv').makes).toMatchObject({ fields: 3 });
    expect(one.files.flatMap(({ faults }) => faults)).toEqual([]);
    const yaml = await admin.get(`/importRuleSets/${set.id}/file`);
    expect(yaml.text).toMatch(/^files:\n/);
    expect(yaml.text).toContain('salesforceId');
  });

  test('the trial foresees the object, the option and the ids of other files', async () => {
    const job = await go(one.id, 'dryRun');
    expect(job.result).toMatchObject({ created: 2 + 2 + 1 + 2, refused: 1, leftOut: 1 });
    expect((await admin.get('/objects/c_assets')).status).toBe(404);
  });

  test('the run: parents below, ids of 15, history, an option, an object; what did not arrive is listed', async () => {
    await go(one.id, 'run');
    const found = await admin.get<{ data: Record<string, unknown>[] }>('/objects/accounts', {
      fields: 'name,parent,industry,createdAt,createdBy,updatedAt,sourceId',
      filter: { name: { eq: 'Child Works' } },
    });
    expect(found.body.data).toMatchObject([
      {
        sourceId: expect.stringMatching(/^0015g00000AAAaA[A-Z0-5]{3}$/),
        parent: { label: 'Parent Holding' },
        industry: 'Space Mining',
        createdAt: '2019-03-04T05:06:07.000Z',
        createdBy: { label: 'Tom Ray' },
        updatedAt: '2021-01-02T03:04:05.000Z',
      },
    ]);
    expect(await countOf('c_assets')).toBe(2);
    const report = await reportOf(one.id);
    expect(report).toMatchObject({ complete: false, totals: { leftOut: 1, refused: 1, waiting: 1 } });
    const deals = report.files.find(({ fileName }) => fileName === 'Opportunity.csv')!;
    expect(deals.sums).toMatchObject([{ source: '1000007.25', ours: '1000000.25', equal: false }]);
    const { body } = await admin.get<{ data: { why: string; row: number }[] }>(
      `/migrations/${one.id}/missing`,
      {
        import: fileOf(one, 'Account.csv').importId,
      },
    );
    expect(body.data).toMatchObject([{ why: 'leftOut', row: 4 }]);
    const missing = (name: string) =>
      admin.get(`/migrations/${one.id}/missing.csv`, { import: fileOf(one, name).importId });
    const accounts = await missing('Account.csv');
    expect(accounts.headers.get('content-type')).toContain('text/csv');
    expect(accounts.text.split('\r\n')).toEqual([
      expect.stringMatching(/^Id,IsDeleted,.*,Row,Error$/),
      expect.stringMatching(/^0015g00000AAAaC,1,.*,4,IsDeleted: Left out as the rules say/),
      '',
    ]);
    expect((await missing('Opportunity.csv')).text).toMatch(/Lost Deal.*,3,.*0015g00000NoSuc/);
    const stranger = { import: '019a0000-0000-7000-8000-000000000000' };
    expect((await admin.get(`/migrations/${one.id}/missing.csv`, stranger)).status).toBe(404);
    const seen = (await infoOf(one.id)).files.find(({ fileName }) => fileName === 'Opportunity.csv')!;
    expect(seen.result?.unmet).toMatchObject([{ column: 'AccountId', count: 1 }]);
  });

  test('undo keeps what somebody wrote since, and takes object and option out', async () => {
    const { body } = await admin.get<{ data: { id: string; version: number }[] }>('/objects/opportunities', {
      filter: { name: { eq: 'Big Deal' } },
      fields: 'name',
    });
    const [deal] = body.data;
    good(await admin.patch(`/objects/opportunities/${deal!.id}`, { nextStep: 'Call' }, deal!.version));
    const forecast = good(
      await admin.post<{ conflictCount: number }>(`/migrations/${one.id}/undo?dryRun`, {}),
    );
    expect(forecast.conflictCount).toBeGreaterThan(0);
    const job = await go(one.id, 'undo');
    // The worker changed the configuration past the routes.
    server.app.callers.forget();
    const conflicts = job.result.conflicts as { object: string; label: string; fields: string[] }[];
    expect(conflicts).toContainEqual(expect.objectContaining({ label: 'Big Deal', fields: ['nextStep'] }));
    expect((await admin.get('/objects/c_assets')).status).toBe(404);
    const fields = good(
      await admin.get<{ data: { name: string; options?: { value: string; active: boolean }[] }[] }>(
        '/metadata/objects/accounts/fields',
      ),
    );
    const industry = fields.data.find(({ name }) => name === 'industry')!.options!;
    expect(industry.find(({ value }) => value === 'Space Mining')?.active).toBe(false);
  });

  test('nobody without the right to import may look at it', async () => {
    const member = await server.as('member');
    for (const path of [
      '/migrations',
      `/migrations/${one.id}`,
      `/migrations/${one.id}/report`,
      `/migrations/${one.id}/cleaning`,
      `/migrations/${one.id}/missing.csv?import=${fileOf(one, 'Account.csv').importId}`,
      '/importRuleSets',
    ])
      expect((await member.get(path)).status).toBe(403);
    expect((await member.post(`/migrations/${one.id}/run`, {})).status).toBe(403);
  });
});

test('what cleaning would put right is told for each file that becomes records', async () => {
  const one = await migrationOf({
    'contacts.csv':
      'Full name,Mobile,E-mail\nJOHN SMITH,13912345678,john@gmial.com\nMei Lin,,mei@example.com\n',
    'accounts.csv': 'Company,Industry\nＡcme　Incorporated,Manufacturing\n',
    'notes.csv': 'Full name,E-mail\nANN LEE,ann@gmial.com\n',
  });
  const importOf = (name: string) => one.files.find(({ fileName }) => fileName === name)!.importId;
  good(
    await admin.patch(`/migrations/${one.id}`, {
      files: [
        { importId: importOf('accounts.csv'), use: 'import' },
        { importId: importOf('contacts.csv'), use: 'import' },
        { importId: importOf('notes.csv'), use: 'leaveOut' },
      ],
    }),
  );
  interface Preview {
    readonly import: string;
    readonly rows: number;
    readonly whole: boolean;
    readonly cleaned: readonly {
      readonly column: string;
      readonly rule: string;
      readonly examples: object[];
    }[];
  }
  const asked = async (rules: 'all' | 'own') =>
    good(await admin.get<{ data: Preview[] }>(`/migrations/${one.id}/cleaning`, { rules })).data;
  const all = await asked('all');
  const previewOf = (name: string) => all.find((each) => each.import === importOf(name));
  expect(all).toHaveLength(2);
  expect(previewOf('notes.csv')).toBeUndefined();
  expect(previewOf('contacts.csv')).toMatchObject({ rows: 2, whole: true });
  expect(previewOf('contacts.csv')!.cleaned).toContainEqual(
    expect.objectContaining({
      column: 'E-mail',
      rule: 'emailDomain',
      examples: [{ row: 2, before: 'john@gmial.com', after: 'john@gmail.com' }],
    }),
  );
  expect(previewOf('accounts.csv')!.cleaned.map(({ column }) => column)).toContain('Company');
  // Nobody chose any rule yet.
  expect((await asked('own')).map(({ cleaned }) => cleaned)).toEqual([[], []]);
  const nobodys = '019a0000-0000-7000-8000-000000000000';
  expect((await admin.get(`/migrations/${nobodys}/cleaning`)).status).toBe(404);
});
