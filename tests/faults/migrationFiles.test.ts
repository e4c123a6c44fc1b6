/** Kill -9 while a migration hangs files on records: each hangs once, nothing lies about in the store, all go with the undo. */

import { readdirSync } from 'node:fs';
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
import { archiveOf } from '../exports/archive.ts';
import { testContext } from '../workEnvironment.ts';
import { temporary } from './guanxi.ts';
import { type MigrationWorker, migrationWorker } from './migrationWorker.ts';
import { killAll } from './processes.ts';

const place = temporary();
const store = diskStore(place.folder);
const accounts = 900;
const numbers = Array.from({ length: accounts }, (_, at) => at + 1);
let data: TestDatabase;
let ctx: Context;
let worker: MigrationWorker;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  setSealingKeys(loadKeyRing(place.folder, null));
  joinMigrations(store);
  worker = migrationWorker(data, ctx, place.folder);
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

const rulesWith = (files: readonly object[]) =>
  ruleSetFile.parse({
    source: 'old',
    files: [
      {
        ...{ file: 'accounts.csv', object: 'accounts', key: 'sourceId' },
        columns: [
          { column: 'id', field: 'sourceId' },
          { column: 'name', field: 'name' },
        ],
        ...(files.length > 0 ? { files } : {}),
      },
    ],
  });

async function bring(archive: Buffer, files: readonly object[]): Promise<string> {
  const id = await createMigration(ctx, 'Moving in');
  async function* content() {
    yield archive;
  }
  await addMigrationFile(ctx, store, id, { name: 'export.zip', content: content() });
  await takeRules(ctx, id, await partsOf(ctx, id), rulesWith(files));
  return id;
}

async function attachments(): Promise<{ held: number; files: number; records: number }> {
  const [row] = await data.app.rows<{ held: number; files: number; records: number }>(sql`
    select count(*)::int as held, count(distinct file_id)::int as files, count(distinct record_id)::int as records
    from ${sql.id(data.workspace.schema, 'attachments')} where deleted_at is null`);
  return row!;
}

/** Contents in the store that no row knows. */
async function orphans(): Promise<string[]> {
  const rows = await data.app.rows<{ stored_as: string }>(
    sql`select stored_as from ${sql.id(data.workspace.schema, 'files')}`,
  );
  const known = new Set(rows.map((row) => row.stored_as));
  const there = readdirSync(place.folder, { recursive: true, encoding: 'utf8' });
  return there
    .map((path) => path.split('/').at(-1)!)
    .filter((name) => /^[0-9a-f]{32}$/.test(name) && !known.has(name));
}

test('files that a migration hangs while it is killed hang once, and go with its undo', async () => {
  const table = ['id,name,papers', ...numbers.map((n) => `A${n},Account ${n},papers/${n}.doc`)].join('\n');
  const first = await bring(archiveOf([{ name: 'accounts.csv', content: table }]), []);
  expect(await worker.ended(await startMigration(ctx, first, false))).toMatchObject({ state: 'done' });

  const id = await bring(
    archiveOf([
      { name: 'accounts.csv', content: table },
      ...numbers.map((n) => ({ name: `papers/${n}.doc`, content: `paper ${n}` })),
    ]),
    [{ column: 'papers', to: 'attachments' }],
  );
  const run = await startMigration(ctx, id, false);
  // Rows first, then their files in batches.
  for (const atLeast of [accounts + 1, accounts + 400, 2 * accounts])
    await worker.killAfter(run, ({ done, state }) => done >= atLeast || state === 'done');
  expect(await worker.ended(run)).toMatchObject({ state: 'done' });
  expect(await attachments()).toEqual({ held: accounts, files: accounts, records: accounts });
  expect(await orphans()).toEqual([]);
  const report = await keptReport(ctx, id);
  expect(report?.attachments).toMatchObject({
    count: { source: String(accounts), ours: String(accounts), equal: true },
    outcomes: { attached: accounts, there: 0 },
    unnamed: 0,
  });

  const undo = await startMigrationUndo(ctx, id);
  await worker.killAfter(undo, ({ state }) => state !== 'queued');
  expect(await worker.ended(undo)).toMatchObject({ state: 'done' });
  expect((await attachments()).held).toBe(0);
  expect(await stateOf(ctx, await getMigration(ctx, id))).toBe('undone');
}, 600_000);
