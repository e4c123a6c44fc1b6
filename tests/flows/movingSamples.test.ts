/** Public samples of other systems' exports, brought whole: what the report says is what the files say. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add } from '../../shared/decimal.ts';
import type { ImportInfo } from '../../shared/imports.ts';
import type { MigrationReport, ReportFile } from '../../shared/migrationReport.ts';
import type { FileFigures, MigrationInfo } from '../../shared/migrations.ts';
import { hasSample, sample } from '../samples.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring, go, reportOf, rowsOf } from './moving.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

type Cells = Readonly<Record<string, string>>;

const bytesOf = (folder: string, name: string): Buffer => readFileSync(sample('crm_exports', folder, name));
const linesOf = (folder: string, name: string): readonly Cells[] =>
  parse(bytesOf(folder, name), { bom: true, columns: true });
const filesOf = (folder: string, names: readonly string[]): Record<string, Buffer> =>
  Object.fromEntries(names.map((name) => [name, bytesOf(folder, name)]));

/** Columns whose cells were scrambled before they were published, so that they are no addresses any more. */
async function without(one: MigrationInfo, fileName: string, columns: readonly string[]): Promise<void> {
  const { importId } = one.files.find((file) => file.fileName === fileName)!;
  const { keyElse: _, ...rules } = expectStatus(await admin.get<ImportInfo>(`/imports/${importId}`), 200).body
    .rules!;
  const kept = rules.columns.filter(({ column }) => column === undefined || !columns.includes(column));
  expect(rules.columns.length - kept.length).toBe(columns.length);
  expectStatus(await admin.patch(`/imports/${importId}`, { rules: { ...rules, columns: kept } }), 200);
}

/** Tried, then run: both count the same. */
async function bringWhole(one: MigrationInfo): Promise<MigrationReport> {
  await go(admin, one.id, 'dryRun');
  await go(admin, one.id, 'run');
  const { files } = expectStatus(await admin.get<MigrationInfo>(`/migrations/${one.id}`), 200).body;
  const figures = (of: FileFigures | null) => [of?.created, of?.leftOut, of?.refused];
  for (const { fileName, tried, result } of files)
    expect([fileName, ...figures(tried)]).toEqual([fileName, ...figures(result)]);
  return reportOf(admin, one.id);
}

const figuresOf = (report: MigrationReport): Record<string, string> =>
  Object.fromEntries(
    report.files.map(({ fileName, read, created, updated, unchanged, leftOut, refused, waiting }) => [
      fileName,
      `${read} = ${created + updated + unchanged} + ${leftOut} left out + ${refused} refused + ${waiting} waiting`,
    ]),
  );
const told = (created: number, leftOut = 0, refused = 0, waiting = 0): string =>
  `${created + leftOut + refused + waiting} = ${created} + ${leftOut} left out + ${refused} refused + ${waiting} waiting`;

/** Sums of a column as the report has them on both sides. */
function sumsOf(report: MigrationReport, fileName: string, column: string): readonly string[] {
  const file: ReportFile = report.files.find((one) => one.fileName === fileName)!;
  const sum = file.sums.find((one) => one.column === column)!;
  return [sum.source, sum.ours];
}
const sumIn = (lines: readonly Cells[], column: string): string =>
  lines.reduce((sum, line) => (line[column] ? add(sum, line[column]) : sum), '0');

describe.skipIf(!hasSample('crm_exports'))(
  'public samples (skipped: no such samples here)',
  { timeout: 300_000 },
  () => {
    test('Salesforce as a connector copies it', async () => {
      const folder = 'salesforce_dbt';
      const names = ['user', 'account', 'contact', 'opportunity', 'event', 'task', 'product_2', 'order'];
      const lines = Object.fromEntries(names.map((name) => [name, linesOf(folder, `sf_${name}_data.csv`)]));
      const one = await bring(
        admin,
        filesOf(
          folder,
          [...names, 'account_history'].map((name) => `sf_${name}_data.csv`),
        ),
      );
      expect(one.source).toBe('salesforce');
      expect(one.files.flatMap(({ faults }) => faults)).toEqual([]);
      const stages = one.files.find(({ object }) => object === 'opportunities')!.values.stage_name!;
      expect(stages.every(({ value }) => value === null)).toBe(true);
      await without(one, 'sf_user_data.csv', ['email', 'time_zone_sid_key']);
      const report = await bringWhole(one);
      const deleted = (name: string) => lines[name]!.filter((line) => line.is_deleted === 'true').length;
      const nameless = lines.contact!.filter((line) => !line.first_name && !line.last_name).length;
      expect(figuresOf(report)).toEqual({
        'sf_user_data.csv': told(10),
        'sf_account_data.csv': told(10 - deleted('account'), deleted('account')),
        'sf_contact_data.csv': told(4 - nameless, 0, nameless),
        'sf_opportunity_data.csv': told(0, deleted('opportunity')),
        'sf_event_data.csv': told(10),
        'sf_task_data.csv': told(10),
        'sf_product_2_data.csv': told(2),
        'sf_order_data.csv': told(10),
        'sf_account_history_data.csv': told(0, 0, 0, 10),
      });
      expect(sumsOf(report, 'sf_order_data.csv', 'total_amount')).toEqual(
        Array(2).fill(sumIn(lines.order!, 'total_amount')),
      );
      expect(sumsOf(report, 'sf_event_data.csv', 'duration_in_minutes')).toEqual(
        Array(2).fill(sumIn(lines.event!, 'duration_in_minutes')),
      );
      const events = await rowsOf<{ kind: string; occurredAt: string }>(
        admin,
        'activities',
        'salesforce',
        'kind,occurredAt',
      );
      expect(events.map(({ kind }) => kind).sort()).toEqual(
        lines.event!.map(({ type }) => type!.toLowerCase()).sort(),
      );
      expect(new Set(events.map(({ occurredAt }) => occurredAt))).toEqual(
        new Set(['2019-11-11T17:23:34.000Z']),
      );
      const tasks = await rowsOf<{ status: string }>(admin, 'tasks', 'salesforce', 'status');
      expect(tasks.map(({ status }) => status)).toEqual(Array(10).fill('done'));
      await go(admin, one.id, 'undo');
      expect(await rowsOf(admin, 'activities', 'salesforce', 'id')).toEqual([]);
    });

    test('HubSpot as a connector copies it', async () => {
      const folder = 'hubspot_dbt';
      const names = ['team', 'users', 'company', 'contact', 'deal', 'engagement_call', 'engagement_email'];
      const further = ['engagement_meeting', 'engagement_note', 'engagement_task', 'deal_property_history'];
      const all = [...names, ...further].map((name) => `${name}_data.csv`);
      const one = await bring(admin, filesOf(folder, all));
      expect(one.source).toBe('hubspot');
      expect(one.files.flatMap(({ faults }) => faults)).toEqual([]);
      await without(one, 'contact_data.csv', ['property_email']);
      const report = await bringWhole(one);
      expect(figuresOf(report)).toEqual(
        Object.fromEntries(
          all.map((name) => {
            const count = linesOf(folder, name).length;
            return [name, name.startsWith('deal_property') ? told(0, 0, 0, count) : told(count)];
          }),
        ),
      );
      expect(report.totals.refused).toBe(0);
      expect(sumsOf(report, 'company_data.csv', 'property_annualrevenue')).toEqual(
        Array(2).fill(sumIn(linesOf(folder, 'company_data.csv'), 'property_annualrevenue')),
      );
      const people = await rowsOf<{ name: string }>(admin, 'contacts', 'hubspot', 'name');
      expect(people.map(({ name }) => name).sort()).toEqual(
        linesOf(folder, 'contact_data.csv')
          .map((line) => `${line.property_firstname} ${line.property_lastname}`)
          .sort(),
      );
      // None of the deals says its stage: all have the first, and both sides are equal.
      const deals = await rowsOf<{ stage: string }>(admin, 'opportunities', 'hubspot', 'stage');
      expect(new Set(deals.map(({ stage }) => stage))).toEqual(new Set(['firstContact']));
      const { groups } = report.files.find(({ fileName }) => fileName === 'deal_data.csv')!;
      const groupOf = (name: string) => groups.find(({ field }) => field === name)!.rows;
      expect(groupOf('stage').map(({ value, count }) => [value, count])).toEqual([
        ['firstContact', { source: '44', ours: '44', equal: true }],
      ]);
      // Their owners are in no file: the report says so for each.
      const owned = linesOf(folder, 'deal_data.csv').flatMap(({ owner_id }) => (owner_id ? [owner_id] : []));
      const unmet = groupOf('owner').filter(({ value }) => value !== null);
      expect(Object.fromEntries(unmet.map(({ value, count }) => [value, count]))).toEqual(
        Object.fromEntries(
          [...new Set(owned)].map((id) => {
            const source = String(owned.filter((one) => one === id).length);
            return [id, { source, ours: '0', equal: false }];
          }),
        ),
      );
      const kinds = await rowsOf<{ kind: string }>(admin, 'activities', 'hubspot', 'kind');
      const count = (wanted: string) => kinds.filter(({ kind }) => kind === wanted).length;
      expect([count('meeting'), count('call'), count('mail'), count('note')]).toEqual([100, 1, 1, 1]);
      await go(admin, one.id, 'undo');
      expect(await rowsOf(admin, 'accounts', 'hubspot', 'id')).toEqual([]);
    });

    test('the accounts of Microsoft’s own sample, with parents that come below their children', async () => {
      const one = await bring(admin, filesOf('dynamics365', ['import accounts.csv']));
      expect(one.files[0]!.faults).toEqual([]);
      await go(admin, one.id, 'run');
      const rows = await rowsOf<{ name: string; parent: { label: string } | null }>(
        admin,
        'accounts',
        'dynamics',
        'name,parent',
      );
      const lines = (parse(bytesOf('dynamics365', 'import accounts.csv'), { bom: true }) as string[][]).slice(
        1,
      );
      expect(Object.fromEntries(rows.map(({ name, parent }) => [name, parent?.label ?? '']))).toEqual(
        Object.fromEntries(lines.map(([name, parent]) => [name, parent])),
      );
      await go(admin, one.id, 'undo');
    });

    test('Data Loader’s own file of accounts in capitals', async () => {
      const one = await bring(admin, filesOf('salesforce_dataloader', ['insertAccountCsv.csv']));
      expect(one.source).toBe('salesforce');
      expect(one.files[0]).toMatchObject({ object: 'accounts', faults: [] });
      await go(admin, one.id, 'run');
      const { length } = linesOf('salesforce_dataloader', 'insertAccountCsv.csv');
      expect((await reportOf(admin, one.id)).totals).toMatchObject({
        read: length,
        created: length,
        refused: 0,
      });
      await go(admin, one.id, 'undo');
    });
  },
);
