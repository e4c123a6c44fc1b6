/** What a later migration finds of an earlier one, and owners who were left behind. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleSetFile } from '../../server/platform/transfer/rules.ts';
import type { ImportInfo, ImportRules } from '../../shared/imports.ts';
import type { MigrationInfo } from '../../shared/migrations.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure } from './configuring.ts';
import { bring, go, reportOf, rowsOf } from './moving.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const organisations = [
  'Organization - ID,Organization - Name,Organization - Owner,Organization - Address',
  '7,Alpha,Ada Lovelace,Berlin',
  '8,Beta,Ada Lovelace,Austin',
];
const deals = [
  'Deal - ID,Deal - Title,Deal - Stage,Deal - Value,Deal - Currency of value,Deal - Organization,Deal - Organization ID',
  '70,First,Lead In,10,EUR,Alpha,7',
  // It has another name by now.
  '80,Second,Lead In,20,EUR,Beta Group,8',
];
const csv = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

async function accountRule(one: MigrationInfo) {
  const { body } = await admin.get<ImportInfo>(`/imports/${one.files[0]!.importId}`);
  const { rules } = body;
  return rules!.columns.find(({ field }) => field === 'account');
}

test('ids are found among the records of the source that the migration is said to be of', {
  timeout: 300_000,
}, async () => {
  const first = await bring(admin, { 'organizations.csv': csv(organisations) });
  expectStatus(await admin.patch(`/migrations/${first.id}`, { source: 'pipedrive-eu' }), 200);
  await go(admin, first.id, 'run');

  const second = await bring(admin, { 'deals.csv': csv(deals) });
  // Of the plain source nothing is here, so names are all there is to go by.
  expect(second.source).toBe('pipedrive');
  expect([(await accountRule(second))?.column, second.files[0]!.note]).toEqual(['Deal - Organization', null]);
  const said = expectStatus(
    await admin.patch<MigrationInfo>(`/migrations/${second.id}`, { source: 'pipedrive-eu' }),
    200,
  ).body;
  expect(said.source).toBe('pipedrive-eu');
  expect(said.files[0]!.note).toEqual({
    en: 'Finds records that were brought from this source before by their ids: Accounts.',
    zh: '按来源编号关联此前从该来源导入的记录：客户。',
  });
  expect(await accountRule(said)).toMatchObject({
    column: 'Deal - Organization ID',
    lookup: { by: 'sourceId' },
  });
  await go(admin, second.id, 'run');
  const met = await rowsOf<{ name: string; account: { label: string } }>(
    admin,
    'opportunities',
    'pipedrive-eu',
    'name,account',
  );
  expect(Object.fromEntries(met.map(({ name, account }) => [name, account.label]))).toEqual({
    First: 'Alpha',
    Second: 'Beta',
  });
  expect((await reportOf(admin, second.id)).madeFor).toEqual({});
  const accounts = await rowsOf<{ name: string }>(admin, 'accounts', 'pipedrive-eu', 'name');
  expect(accounts.map(({ name }) => name).sort()).toEqual(['Alpha', 'Beta']);
});

test('ids of another installation are none of ours, and names count', async () => {
  const foreign = deals.map((line) => line.replace(/,7$/, ',900').replace(/,8$/, ',901'));
  const one = await bring(admin, { 'deals.csv': csv(foreign) });
  const said = expectStatus(
    await admin.patch<MigrationInfo>(`/migrations/${one.id}`, { source: 'pipedrive-eu' }),
    200,
  ).body;
  expect(await accountRule(said)).toMatchObject({ column: 'Deal - Organization' });
});

test('the name of an owner who is nobody here stays on the record, and a rule set says so again', {
  timeout: 300_000,
}, async () => {
  const owned = [
    'Deal - ID,Deal - Title,Deal - Stage,Deal - Value,Deal - Currency of value,Deal - Owner',
    '1,Old deal,Lead In,10,EUR,Bob Builder',
    '2,New deal,Lead In,10,EUR,Cleo Carpenter',
  ];
  const one = await bring(admin, { 'deals.csv': csv(owned) });
  const [file] = one.files;
  const ask = file!.questions.findIndex(({ word }) => word === 'Bob Builder');
  expect(file!.questions[ask]!.choices.map(({ value }) => value)).toContain('text');
  const answers = [{ question: ask, answer: 'text' }];
  const told = expectStatus(
    await admin.patch<MigrationInfo>(`/migrations/${one.id}`, {
      files: [{ importId: file!.importId, answers }],
    }),
    200,
  ).body;
  expect(told.files[0]!.faults).toEqual([]);
  const saved = expectStatus(
    await admin.post<{ id: string }>('/importRuleSets', { name: 'Left behind', migration: one.id }),
    201,
  ).body;
  const kept = await admin.get<RuleSetFile>(`/importRuleSets/${saved.id}/file`, { format: 'json' });
  const former = { field: 'c_formerOwner', column: 'Deal - Owner', only: ['Bob Builder'] };
  expect(kept.body.files[0]!.columns).toContainEqual({ ...former, emptyCells: 'keep' });

  await go(admin, one.id, 'dryRun');
  expect(await hasField()).toBe(false);
  await go(admin, one.id, 'run');
  expect(await owners()).toEqual({ 'Old deal': [null, 'Bob Builder'], 'New deal': ['Cleo Carpenter', null] });
  const report = await reportOf(admin, one.id);
  expect([report.complete, report.madeFor, report.configured]).toEqual([
    true,
    { user: 1 },
    [{ kind: 'field', name: 'opportunity.c_formerOwner' }],
  ]);
  expect(report.files[0]!.samples.flatMap(({ cells }) => cells).filter(({ equal }) => !equal)).toEqual([]);
  await go(admin, one.id, 'undo');
  // Put away: what lies in the bin keeps its values.
  await eventually(async () => !(await hasField()));

  const again = await bring(admin, { 'deals.csv': csv(owned) });
  const ruled = expectStatus(
    await admin.patch<MigrationInfo>(`/migrations/${again.id}`, { ruleSet: saved.id }),
    200,
  ).body;
  const question = ruled.files[0]!.questions.find(({ word }) => word === 'Bob Builder');
  expect([question?.answer, ruled.files[0]!.faults]).toEqual(['text', []]);
  await go(admin, again.id, 'run');
  expect((await owners())['Old deal']).toEqual([null, 'Bob Builder']);
  // What somebody wrote in the field since stays, and the field with it.
  const account = expectStatus(
    await admin.post<{ id: string }>('/objects/accounts', { name: 'Own' }),
    201,
  ).body;
  const own = { name: 'Own deal', account: account.id, c_formerOwner: 'Dora', closeDate: '2026-12-01' };
  const made = expectStatus(await admin.post<{ id: string }>('/objects/opportunities', own), 201).body;
  await go(admin, again.id, 'undo');
  const stays = await admin.get<{ c_formerOwner: string }>(`/objects/opportunities/${made.id}`);
  expect(expectStatus(stays, 200).body.c_formerOwner).toBe('Dora');
});

async function hasField(): Promise<boolean> {
  const { body } = await admin.get<{ fields: readonly { name: string }[] }>('/metadata/objects/opportunity');
  return body.fields.some(({ name }) => name === 'c_formerOwner');
}

async function owners(): Promise<Readonly<Record<string, readonly (string | null)[]>>> {
  const rows = await rowsOf<{ name: string; owner: { label: string } | null; c_formerOwner: string | null }>(
    admin,
    'opportunities',
    'pipedrive',
    'name,owner,c_formerOwner',
  );
  return Object.fromEntries(rows.map((row) => [row.name, [row.owner?.label ?? null, row.c_formerOwner]]));
}

test('rows of one file become two objects where a person says so, and a rule set says it again', {
  timeout: 300_000,
}, async () => {
  const mixed = {
    'partners.csv': csv(['Name,Kind,City', 'Acme,company,Berlin', 'Ada,person,Austin', 'Bo,PERSON,Rome']),
  };
  const one = await bring(admin, mixed);
  const [whole] = one.files;
  const rows = async () => {
    const found = async (object: string) =>
      (await admin.get<{ data: { name: string }[] }>(`/objects/${object}`, { fields: 'name', limit: 200 }))
        .body.data;
    const named = new Set(['Acme', 'Ada', 'Bo']);
    const names = (data: readonly { name: string }[]) =>
      data
        .map(({ name }) => name)
        .filter((name) => named.has(name))
        .sort();
    return [names(await found('accounts')), names(await found('contacts'))];
  };
  const url = `/migrations/${one.id}/files/${whole!.importId}/parts`;
  const part = { column: 'Kind', is: ['Person'], object: 'contacts' };
  expectStatus(await admin.post(url, { ...part, column: 'No such' }), 422);
  expectStatus(await admin.post(url, { ...part, object: 'noSuch' }), 422);
  expectStatus(await admin.post(url, { ...part, is: [] }), 400);
  const cut = expectStatus(await admin.post<MigrationInfo>(url, part), 201).body;
  const info = await admin.get<ImportInfo>(`/imports/${whole!.importId}`);
  const asAccounts: ImportRules = {
    object: 'accounts',
    onMatch: 'update',
    columns: [{ column: 'Name', field: 'name' }],
  };
  expectStatus(await admin.patch(`/imports/${info.body.id}`, { rules: asAccounts }), 200);
  const use = { files: [{ importId: whole!.importId, use: 'import' as const }] };
  expectStatus(await admin.patch(`/migrations/${one.id}`, use), 200);
  expect(cut.files.map(({ isPart, takes }) => [isPart, takes?.only[0]?.column])).toContainEqual([
    true,
    'Kind',
  ]);
  // Another file does not unmake it.
  await addFile(one.id, 'more.csv', csv(['Name,City', 'Elsewhere,Oslo']));
  const saved = await admin.post<{ id: string }>('/importRuleSets', { name: 'Two kinds', migration: one.id });
  await go(admin, one.id, 'run');
  expect(await rows()).toEqual([['Acme'], ['Ada', 'Bo']]);
  const { files, totals } = await reportOf(admin, one.id);
  const own = files.filter(({ fileName }) => fileName === 'partners.csv');
  expect([own.map(({ object, read }) => [object, read]).sort(), totals.refused]).toEqual([
    [
      ['accounts', 1],
      ['contacts', 2],
    ],
    0,
  ]);
  await go(admin, one.id, 'undo');

  const again = await bring(admin, mixed);
  const take = { ruleSet: expectStatus(saved, 201).body.id };
  await admin.patch(`/migrations/${again.id}`, take);
  const ruled = expectStatus(await admin.patch<MigrationInfo>(`/migrations/${again.id}`, take), 200).body;
  expect(ruled.files.map(({ object, isPart, faults }) => [object, isPart, faults]).sort()).toEqual([
    ['accounts', false, []],
    ['contacts', true, []],
  ]);
  const { importId } = ruled.files.find(({ isPart }) => isPart)!;
  expectStatus(await admin.delete(`/migrations/${again.id}/files/${importId}`), 200);
  const left = await admin.get<MigrationInfo>(`/migrations/${again.id}`);
  expect(expectStatus(left, 200).body.files.map(({ object }) => object)).toEqual(['accounts']);
});

test('a trial says first which rule for duplicates refuses rows; the way past it is kept for that import alone', {
  timeout: 300_000,
}, async () => {
  const name = 'account.alikeInTrials';
  const rule = {
    label: { en: 'Alike names', zh: '名称相似' },
    fields: [{ field: 'name', compare: 'normalised' }],
    scope: 'visible',
    outcome: 'warn',
  };
  await configure(admin, [{ kind: 'duplicateRule', name, data: rule }]);
  const lines = ['Name', 'Nordwind Handel GmbH', 'Nordwind Handel AG', 'Südwind'];
  const one = await bring(admin, { 'alike.csv': csv(lines) });
  const importId = one.files[0]!.importId;
  const rules: ImportRules = { object: 'accounts', columns: [{ column: 'Name', field: 'name' }] };
  const tried = async () => {
    await go(admin, one.id, 'dryRun');
    return (await admin.get<MigrationInfo>(`/migrations/${one.id}`)).body.files[0]!.tried!;
  };
  expectStatus(await admin.patch(`/imports/${importId}`, { rules }), 200);
  const use = { files: [{ importId, use: 'import' as const }] };
  expectStatus(await admin.patch(`/migrations/${one.id}`, use), 200);
  expect(await tried()).toMatchObject({
    created: 2,
    refused: 1,
    duplicates: { rows: 1, locked: 0, rules: [{ name: 'alikeInTrials', label: rule.label, rows: 1 }] },
  });
  const anyway = { rules: { ...rules, onDuplicate: 'make' } };
  expectStatus(await admin.patch(`/imports/${importId}`, anyway), 200);
  const after = await tried();
  expect([after.created, after.refused, after.duplicates]).toEqual([3, 0, undefined]);
  const jobs = await admin.get<{ data: { kind: string; about: string | null }[] }>('/jobs', { limit: 2 });
  expect(jobs.body.data.map(({ kind, about }) => [kind, about])).toEqual([
    ['migration', one.name],
    ['migration', one.name],
  ]);
  await configure(admin, [{ kind: 'duplicateRule', name, data: null }]);
});

async function addFile(id: string, name: string, content: string): Promise<void> {
  const response = await fetch(`${admin.origin}/api/v1/migrations/${id}/files?fileName=${name}`, {
    method: 'POST',
    headers: { origin: admin.origin, cookie: admin.cookie ?? '', 'content-type': 'application/octet-stream' },
    body: content,
  });
  expect(response.status).toBe(201);
}
