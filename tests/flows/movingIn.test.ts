/** Exports of other systems, brought as they are: every row arrives, sums are equal, references meet, and all of it goes again. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipStream } from '../../server/platform/transfer/export/zipStream.ts';
import type { MigrationInfo, MigrationReport } from '../../shared/migrations.ts';
import { eventually } from '../eventually.ts';
import { companies, contacts, deals, nameOf, people, stageOf } from '../exports/company.ts';
import { espocrmFiles, espocrmPairs } from '../exports/espocrm.ts';
import { csvOf, type ExportFile } from '../exports/exportFile.ts';
import { pipedriveFiles } from '../exports/pipedrive.ts';
import { salesforceFiles } from '../exports/salesforce.ts';
import { hasSample, sample } from '../samples.ts';
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
}

async function go(id: string, verb: 'run' | 'undo'): Promise<void> {
  const { job } = expectStatus(await admin.post<{ job: string }>(`/migrations/${id}/${verb}`, {}), 202).body;
  await eventually(async () => {
    const { body } = await admin.get<Job>(`/jobs/${job}`);
    if (body.state === 'failed') throw new Error(JSON.stringify(body.error));
    return body.state === 'done';
  }, 60);
}

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  async function* entries() {
    for (const [name, content] of Object.entries(files)) yield { name, content: [Buffer.from(content)] };
  }
  const parts: Buffer[] = [];
  for await (const part of zipStream(entries())) parts.push(part);
  return Buffer.concat(parts);
}

async function bring(files: Readonly<Record<string, string | Buffer>>): Promise<MigrationInfo> {
  const { id } = expectStatus(
    await admin.post<MigrationInfo>('/migrations', { name: 'Moving in' }),
    201,
  ).body;
  const response = await fetch(`${admin.origin}/api/v1/migrations/${id}/files?fileName=export.zip`, {
    method: 'POST',
    headers: { origin: admin.origin, cookie: admin.cookie ?? '', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(await zipOf(files)),
  });
  expect({ status: response.status, text: response.ok ? '' : await response.clone().text() }).toEqual({
    status: 201,
    text: '',
  });
  return (await response.json()) as MigrationInfo;
}

const textsOf = (files: readonly ExportFile[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file.name.replace(/\.xlsx?$/, '.csv'), csvOf(file)]));

interface Row {
  readonly name: string;
  readonly stage?: string;
  readonly amount?: { readonly amount: string; readonly currency: string } | null;
  readonly account?: { readonly label: string } | null;
  readonly parent?: { readonly label: string } | null;
  readonly owner?: { readonly label: string } | null;
  readonly createdAt?: string;
}

async function rowsOf(object: string, source: string, fields: string): Promise<readonly Row[]> {
  const { body } = await admin.get<{ data: Row[] }>(`/objects/${object}`, {
    fields: `name,${fields}`,
    filter: { source: { eq: source } },
    limit: 1000,
  });
  return body.data;
}

/** The company that is there after a system's export was brought, by what its files can tell. */
async function expectCompany(
  source: string,
  says: { readonly parents: boolean; readonly currency: boolean },
): Promise<void> {
  const accounts = await rowsOf('accounts', source, 'parent,owner,createdAt');
  expect(accounts.map(({ name }) => name).sort()).toEqual(companies.map(({ name }) => name).sort());
  if (says.parents) {
    const parents = Object.fromEntries(accounts.map(({ name, parent }) => [name, parent?.label ?? null]));
    expect(parents).toEqual(
      Object.fromEntries(
        companies.map((one) => [one.name, one.parent === null ? null : companies[one.parent - 1]!.name]),
      ),
    );
  }
  // Of the file of users, or made because records name them.
  expect(new Set(accounts.map(({ owner }) => owner?.label))).toEqual(new Set(people.map(nameOf)));
  const persons = await rowsOf('contacts', source, 'account');
  expect(Object.fromEntries(persons.map(({ name, account }) => [name, account?.label]))).toEqual(
    Object.fromEntries(contacts.map((one) => [nameOf(one), one.company.name])),
  );
  const opportunities = await rowsOf('opportunities', source, 'stage,amount,account');
  const expected = deals.map((one) => [
    one.name,
    stageOf[one.course],
    `${one.amount}0`,
    says.currency ? one.currency : 'CNY',
    one.company.name,
  ]);
  expect(
    opportunities
      .map(({ name, stage, amount, account }) => [
        name,
        stage,
        amount?.amount,
        amount?.currency,
        account?.label,
      ])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ).toEqual(expected.sort((a, b) => a[0]!.localeCompare(b[0]!)));
}

/** Records were made when they were. */
async function expectHistory(source: string): Promise<void> {
  const accounts = await rowsOf('accounts', source, 'createdAt');
  expect(new Set(accounts.map(({ createdAt }) => createdAt))).toEqual(new Set(['2025-03-01T09:30:00.000Z']));
}

/** Calls are activities and things to do are tasks, whatever file they came in; people have a role at each of their companies. */
async function expectWork(source: string): Promise<void> {
  const subjects = async (object: string) => (await namesOf(object, source, 'subject')).sort();
  const work = [await subjects('activities'), await subjects('tasks')];
  if (source === 'salesforce')
    expect(work).toEqual([
      ['Call 1', 'Email 2', 'Kick-off'],
      ['Ask back', 'Call 3', 'Send offer'],
    ]);
  if (source === 'pipedrive') expect(work).toEqual([['Call them'], ['Write the offer']]);
  if (source !== 'espocrm') return;
  expect(work).toEqual([['First call'], ['Send offer']]);
  expect((await namesOf('accountContacts', source, 'name')).sort()).toEqual([...espocrmPairs].sort());
}

async function namesOf(object: string, source: string, field: string): Promise<string[]> {
  const { body } = await admin.get<{ data: Readonly<Record<string, string>>[] }>(`/objects/${object}`, {
    fields: field,
    filter: { source: { eq: source } },
    limit: 1000,
  });
  return body.data.map((row) => row[field]!);
}

/** One whose references are ids, and one whose references are names; what the others write is read in recogniseFiles.test.ts. */
const systems = [
  { source: 'salesforce', files: salesforceFiles, leftOut: 1, says: { parents: true, currency: true } },
  { source: 'espocrm', files: espocrmFiles, leftOut: 0, says: { parents: false, currency: true } },
  { source: 'pipedrive', files: pipedriveFiles, leftOut: 0, says: { parents: false, currency: true } },
] as const;

describe('a company moves in', { timeout: 120_000 }, () => {
  test.each(systems)('from $source', async ({ source, files, leftOut, says }) => {
    const one = await bring(textsOf(files));
    expect(one.source).toBe(source);
    expect(one.files.flatMap(({ fileName, faults }) => faults.map((fault) => [fileName, fault]))).toEqual([]);
    await go(one.id, 'run');
    const report = expectStatus(await admin.get<MigrationReport>(`/migrations/${one.id}/report`), 200).body;
    expect(
      report.files.flatMap(({ fileName, reasons }) => reasons.map(({ text }) => `${fileName}: ${text.en}`)),
    ).toEqual([]);
    expect(report.totals).toMatchObject({ refused: 0, leftOut });
    expect(report.files.flatMap(({ sums, count }) => [...sums, count]).filter(({ equal }) => !equal)).toEqual(
      [],
    );
    await expectCompany(source, says);
    if (source !== 'pipedrive') await expectHistory(source);
    await expectWork(source);
    await go(one.id, 'undo');
    expect(await rowsOf('accounts', source, 'id')).toEqual([]);
    expect(await namesOf('accountContacts', source, 'name')).toEqual([]);
  });
});

const publicSamples = (folder: string, ...names: string[]): Record<string, Buffer> =>
  Object.fromEntries(names.map((name) => [name, readFileSync(sample('crm_exports', folder, name))]));

describe.skipIf(!hasSample('crm_exports'))(
  'public samples (skipped: no such samples here)',
  { timeout: 120_000 },
  () => {
    test('Salesforce as a connector copies it: accounts, people, deals, meetings, calls; scrambled words are told, not guessed', async () => {
      const one = await bring(
        publicSamples(
          'salesforce_dbt',
          'sf_user_data.csv',
          'sf_account_data.csv',
          'sf_contact_data.csv',
          'sf_opportunity_data.csv',
          'sf_event_data.csv',
          'sf_product_2_data.csv',
          'sf_account_history_data.csv',
        ),
      );
      expect(one.source).toBe('salesforce');
      expect(
        Object.fromEntries(one.files.map(({ fileName, object, use }) => [fileName, `${use} ${object}`])),
      ).toMatchObject({
        'sf_user_data.csv': 'import users',
        'sf_account_data.csv': 'import accounts',
        'sf_contact_data.csv': 'import contacts',
        'sf_opportunity_data.csv': 'import opportunities',
        'sf_event_data.csv': 'import activities',
        'sf_account_history_data.csv': 'wait null',
      });
      const stages = one.files.find(({ object }) => object === 'opportunities')!.values.stage_name!;
      expect(stages.every(({ value }) => value === null)).toBe(true);
    });

    test('the accounts of Microsoft’s own sample, with parents that come below their children', async () => {
      const one = await bring(publicSamples('dynamics365', 'import accounts.csv'));
      expect(one.files[0]!.faults).toEqual([]);
      await go(one.id, 'run');
      const rows = await rowsOf('accounts', 'dynamics', 'parent');
      const text = readFileSync(sample('crm_exports', 'dynamics365', 'import accounts.csv'), 'utf8');
      const lines = (parse(text, { bom: true }) as string[][]).slice(1);
      expect(Object.fromEntries(rows.map(({ name, parent }) => [name, parent?.label ?? '']))).toEqual(
        Object.fromEntries(lines.map(([name, parent]) => [name, parent])),
      );
      await go(one.id, 'undo');
    });

    test('Data Loader’s own file of accounts in capitals', async () => {
      const one = await bring(publicSamples('salesforce_dataloader', 'insertAccountCsv.csv'));
      expect(one.source).toBe('salesforce');
      expect(one.files[0]).toMatchObject({ object: 'accounts', faults: [] });
      await go(one.id, 'run');
      const report = expectStatus(await admin.get<MigrationReport>(`/migrations/${one.id}/report`), 200).body;
      const lines =
        readFileSync(sample('crm_exports', 'salesforce_dataloader', 'insertAccountCsv.csv'), 'utf8')
          .trim()
          .split(/\r?\n/).length - 1;
      expect(report.totals).toMatchObject({ read: lines, created: lines, refused: 0 });
      await go(one.id, 'undo');
    });

    test('HubSpot as a connector copies it: owners, companies, contacts, deals, notes; histories wait', async () => {
      const one = await bring(
        publicSamples(
          'hubspot_dbt',
          'owner_data.csv',
          'company_data.csv',
          'contact_data.csv',
          'deal_data.csv',
          'engagement_note_data.csv',
          'ticket_data.csv',
          'deal_property_history_data.csv',
        ),
      );
      expect(one.source).toBe('hubspot');
      expect(
        Object.fromEntries(one.files.map(({ fileName, object, use }) => [fileName, `${use} ${object}`])),
      ).toMatchObject({
        'company_data.csv': 'import accounts',
        'contact_data.csv': 'import contacts',
        'deal_data.csv': 'import opportunities',
        'engagement_note_data.csv': 'import activities',
        'deal_property_history_data.csv': 'wait null',
      });
      expect(one.files.find(({ fileName }) => fileName === 'ticket_data.csv')).toMatchObject({
        use: 'customObject',
        makes: { name: 'c_ticket' },
      });
    });
  },
);
