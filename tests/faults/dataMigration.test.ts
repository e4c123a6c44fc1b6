/** Kill -9 in the rows, in the references, in the report and in the undo of a migration: whole states only, each row once. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { sql } from '../../server/base/sql.ts';
import { joinMigrations } from '../../server/http/joinMigrations.ts';
import type { Context } from '../../server/platform/context.ts';
import { setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { createMigration } from '../../server/platform/transfer/migrations/changeMigration.ts';
import { addMigrationFile } from '../../server/platform/transfer/migrations/migrationFiles.ts';
import { getMigration, partsOf, stateOf } from '../../server/platform/transfer/migrations/migrationStore.ts';
import { keptReport } from '../../server/platform/transfer/migrations/report/makeReport.ts';
import { startMigration } from '../../server/platform/transfer/migrations/startMigration.ts';
import { takeRules } from '../../server/platform/transfer/migrations/takeRules.ts';
import { startMigrationUndo } from '../../server/platform/transfer/migrations/undoMigration.ts';
import { ruleSetFile } from '../../server/platform/transfer/rules.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { testContext } from '../workEnvironment.ts';
import { temporary } from './guanxi.ts';
import { type MigrationWorker, migrationWorker } from './migrationWorker.ts';
import { killAll } from './processes.ts';

const place = temporary();
const store = diskStore(place.folder);
const accounts = 6_000;
const contacts = 4_000;
let data: TestDatabase;
let ctx: Context;
let worker: MigrationWorker;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  // The worker that is killed opens the same files by the same keys.
  setSealingKeys(loadKeyRing(place.folder, null));
  joinMigrations(store);
  worker = migrationWorker(data, ctx, place.folder);
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

async function* accountRows(): AsyncGenerator<Buffer> {
  yield Buffer.from('id,name,parent,employees\n');
  // Every hundredth hangs on a row that comes later; every thousandth is refused.
  for (let n = 1; n <= accounts; n++)
    yield Buffer.from(
      `A${n},Account ${n},${n % 100 === 1 ? `A${n + 50}` : ''},${n % 1000 === 0 ? 'many' : n}\n`,
    );
}

async function* contactRows(): AsyncGenerator<Buffer> {
  yield Buffer.from('id,name,account\n');
  for (let n = 1; n <= contacts; n++) yield Buffer.from(`C${n},Contact ${n},A${(n % 900) + 1}\n`);
}

const byId = { by: 'sourceId' };
const rules = ruleSetFile.parse({
  source: 'old',
  files: [
    {
      ...{ file: 'accounts.csv', object: 'accounts', key: 'sourceId' },
      columns: [
        { column: 'id', field: 'sourceId' },
        { column: 'name', field: 'name' },
        { column: 'parent', field: 'parent', lookup: byId },
        { column: 'employees', field: 'employees' },
      ],
    },
    {
      ...{ file: 'contacts.csv', object: 'contacts', key: 'sourceId' },
      columns: [
        { column: 'id', field: 'sourceId' },
        { column: 'name', field: 'name' },
        { column: 'account', field: 'account', lookup: byId },
      ],
    },
  ],
});

async function counts(): Promise<Record<string, number>> {
  const table = (name: string) => sql.id(data.workspace.schema, name);
  const [row] = await data.app.rows<Record<string, number>>(sql`select
    (select count(*)::int from ${table('accounts')} where deleted_at is null) as accounts,
    (select count(*)::int from ${table('accounts')} where deleted_at is null and parent_id is not null) as parents,
    (select count(*)::int from ${table('contacts')} where deleted_at is null and account_id is not null) as contacts`);
  return row!;
}

test('a migration that is killed in every step is done exactly once, and taken back as a whole', async () => {
  const id = await createMigration(ctx, 'Moving in');
  await addMigrationFile(ctx, store, id, { name: 'accounts.csv', content: accountRows() });
  await addMigrationFile(ctx, store, id, { name: 'contacts.csv', content: contactRows() });
  await takeRules(ctx, id, await partsOf(ctx, id), rules);
  const run = await startMigration(ctx, id, false);
  const all = accounts + contacts;
  for (const atLeast of [1, accounts + 1, all + 1, all + accounts + 1])
    await worker.killAfter(run, ({ done, state }) => done >= atLeast || state === 'done');
  const done = await worker.ended(run);
  const refused = accounts / 1000;
  expect(done).toMatchObject({ state: 'done', result: { created: all - refused, refused } });
  const there = { accounts: accounts - refused, parents: accounts / 100, contacts };
  expect(await counts()).toEqual(there);
  const report = await keptReport(ctx, id);
  expect(report?.totals).toMatchObject({ read: all, created: all - refused, refused });
  expect(report?.files.map(({ count }) => count.ours)).toEqual([String(there.accounts), String(contacts)]);

  const undo = await startMigrationUndo(ctx, id);
  for (const atLeast of [1, 5_000])
    await worker.killAfter(undo, ({ done: restored, state }) => restored >= atLeast || state === 'done');
  const taken = await worker.ended(undo);
  expect(taken).toMatchObject({ state: 'done', result: { conflictCount: 0, kept: [] } });
  expect(await counts()).toEqual({ accounts: 0, parents: 0, contacts: 0 });
  expect(await stateOf(ctx, await getMigration(ctx, id))).toBe('undone');
}, 600_000);
