/** A second migration of the same source: the ids in its files are those of records that came with the first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportInfo } from '../../shared/imports.ts';
import type { MigrationInfo } from '../../shared/migrations.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
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
  timeout: 120_000,
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

test('ids of another installation are none of ours, and names count', { timeout: 120_000 }, async () => {
  const foreign = deals.map((line) => line.replace(/,7$/, ',900').replace(/,8$/, ',901'));
  const one = await bring(admin, { 'deals.csv': csv(foreign) });
  const said = expectStatus(
    await admin.patch<MigrationInfo>(`/migrations/${one.id}`, { source: 'pipedrive-eu' }),
    200,
  ).body;
  expect(await accountRule(said)).toMatchObject({ column: 'Deal - Organization' });
});
