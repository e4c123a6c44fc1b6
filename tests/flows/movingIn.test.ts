/** Exports of other systems, brought as they are: every row arrives, sums are equal, references meet, and all of it goes again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportInfo, ImportRules } from '../../shared/imports.ts';
import type { MigrationInfo } from '../../shared/migrations.ts';
import { companies, contacts, deals, nameOf, people, stageOf } from '../exports/company.ts';
import { espocrmFiles, espocrmPairs } from '../exports/espocrm.ts';
import { csvOf, type ExportFile } from '../exports/exportFile.ts';
import { pipedriveFiles } from '../exports/pipedrive.ts';
import { salesforceFiles } from '../exports/salesforce.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring, go, reportOf, rowsOf } from './moving.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

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

/** The company that is there after a system's export was brought, by what its files can tell. */
async function expectCompany(
  source: string,
  says: { readonly parents: boolean; readonly currency: boolean },
): Promise<void> {
  const accounts = await rowsOf<Row>(admin, 'accounts', source, 'name,parent,owner,createdAt');
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
  const persons = await rowsOf<Row>(admin, 'contacts', source, 'name,account');
  expect(Object.fromEntries(persons.map(({ name, account }) => [name, account?.label]))).toEqual(
    Object.fromEntries(contacts.map((one) => [nameOf(one), one.company.name])),
  );
  const opportunities = await rowsOf<Row>(admin, 'opportunities', source, 'name,stage,amount,account');
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
  const accounts = await rowsOf<Row>(admin, 'accounts', source, 'createdAt');
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
  const rows = await rowsOf<Readonly<Record<string, string>>>(admin, object, source, field);
  return rows.map((row) => row[field]!);
}

/** One whose references are ids, and one whose references are names; what the others write is read in recogniseFiles.test.ts. */
const systems = [
  { source: 'salesforce', files: salesforceFiles, leftOut: 1, says: { parents: true, currency: true } },
  { source: 'espocrm', files: espocrmFiles, leftOut: 0, says: { parents: false, currency: true } },
  { source: 'pipedrive', files: pipedriveFiles, leftOut: 0, says: { parents: false, currency: true } },
] as const;

describe('a company moves in', () => {
  test.each(systems)('from $source', async ({ source, files, leftOut, says }) => {
    const one = await bring(admin, textsOf(files));
    expect(one.source).toBe(source);
    expect(one.files.flatMap(({ fileName, faults }) => faults.map((fault) => [fileName, fault]))).toEqual([]);
    await go(admin, one.id, 'run');
    const report = await reportOf(admin, one.id);
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
    await go(admin, one.id, 'undo');
    expect(await rowsOf(admin, 'accounts', source, 'id')).toEqual([]);
    expect(await namesOf('accountContacts', source, 'name')).toEqual([]);
  });
});

test('whom a file names otherwise is asked once, and nobody is taken without an answer', {
  timeout: 300_000,
}, async () => {
  const known = expectStatus(
    await admin.post<{ id: string }>('/objects/users', { name: '张伟', email: 'wei@example.com' }),
    201,
  ).body;
  const deal = (title: string, owner: string) => ({ title, owner });
  const rows = [deal('First', 'Zhang Wei'), deal('Second', 'Bob Builder'), deal('Third', 'Zhang Wei')];
  const one = await bring(admin, {
    'deals.csv': csvOf({
      name: 'deals.csv',
      headers: ['Deal - Title', 'Deal - Stage', 'Deal - Value', 'Deal - Currency of value', 'Deal - Owner'],
      rows: rows.map(({ title, owner }) => [title, 'Lead In', '1', 'EUR', owner]),
    }),
  });
  const [file] = one.files;
  const at = file!.questions.findIndex(({ word }) => word === 'Zhang Wei');
  expect(file!.questions[at]).toMatchObject({ kind: 'person', proposed: null, answer: null });
  expect(file!.questions.find(({ word }) => word === 'Bob Builder')).toMatchObject({ proposed: 'make' });
  expect(file!.faults.map(({ field }) => field)).toEqual([`questions.${at}`]);
  const answers = [{ question: at, answer: known.id }];
  const answered = expectStatus(
    await admin.patch<MigrationInfo>(`/migrations/${one.id}`, {
      files: [{ importId: file!.importId, answers }],
    }),
    200,
  ).body;
  expect(answered.files[0]!.faults).toEqual([]);
  await go(admin, one.id, 'run');
  const owners = await rowsOf<Row>(admin, 'opportunities', 'pipedrive', 'name,owner');
  expect(Object.fromEntries(owners.map(({ name, owner }) => [name, owner?.label]))).toEqual({
    First: '张伟',
    Second: 'Bob Builder',
    Third: '张伟',
  });
  expect((await reportOf(admin, one.id)).madeFor).toEqual({ user: 1 });
  await go(admin, one.id, 'undo');
});

test('a file in two parts: its rows are shared out by a rule that can be changed, and counted once', {
  timeout: 300_000,
}, async () => {
  const tasks = salesforceFiles.filter(({ name }) => name === 'Task.csv');
  const one = await bring(admin, textsOf(tasks));
  const [first, held] = [one.files.find(({ isPart }) => !isPart)!, one.files.find(({ isPart }) => isPart)!];
  expect([first.object, first.takes, held.object, one.totals]).toEqual([
    'tasks',
    null,
    'activities',
    { files: 1, rows: 5 },
  ]);
  expect(held.takes).toMatchObject({ only: [{ column: 'TaskSubtype' }, { column: 'Status' }], each: null });
  // Without its rule it would be every row a second time.
  const { rules } = expectStatus(await admin.get<ImportInfo>(`/imports/${held.importId}`), 200).body;
  const { only: _, ...bare } = rules!;
  const keep = (next: ImportRules) => admin.patch<ImportInfo>(`/imports/${held.importId}`, { rules: next });
  expectStatus(await keep(bare), 200);
  const faulty = expectStatus(await admin.get<MigrationInfo>(`/migrations/${one.id}`), 200).body;
  expect(faulty.files.find(({ isPart }) => isPart)!.faults).toMatchObject([{ field: 'only' }]);
  expectStatus(
    await keep({ ...bare, only: [{ column: 'TaskSubtype', is: ['Email', 'No such word'] }] }),
    200,
  );
  // Another reading of the file is one of both its parts.
  expectStatus(await admin.patch(`/imports/${first.importId}`, { skipRows: [2] }), 200);
  await go(admin, one.id, 'run');
  const figures = async () =>
    (await reportOf(admin, one.id)).files.map(({ object, read, created, leftOut }) => [
      object,
      read,
      created,
      leftOut,
    ]);
  expect(await figures()).toEqual([
    ['tasks', 3, 3, 0],
    ['activities', 1, 1, 0],
  ]);
  await go(admin, one.id, 'undo');
  const leaveOut = [{ importId: held.importId, use: 'leaveOut' as const }];
  expectStatus(await admin.patch(`/migrations/${one.id}`, { files: leaveOut }), 200);
  await go(admin, one.id, 'run');
  expect(await figures()).toEqual([
    ['tasks', 3, 3, 0],
    ['activities', 1, 0, 1],
  ]);
  await go(admin, one.id, 'undo');
  const empty = await admin.delete(`/migrations/${one.id}/files/${held.importId}`);
  expect(expectStatus(empty, 200).body).toMatchObject({ files: [] });
});
