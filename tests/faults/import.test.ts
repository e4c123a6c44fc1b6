/** Kill -9 in mid import, again and again: every row is there once, and the counts are those of one import. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { sql } from '../../server/base/sql.ts';
import type { Context } from '../../server/platform/context.ts';
import { setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { defineRun, getRun, resumeRun } from '../../server/platform/jobs/runs.ts';
import { undo } from '../../server/platform/records/undo.ts';
import { importRun } from '../../server/platform/transfer/importRun.ts';
import { bringImport, changeImport, startImport } from '../../server/platform/transfer/imports.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { temporary } from './guanxi.ts';
import { kill, killAll, startProgram } from './processes.ts';

const place = temporary();
const store = diskStore(place.folder);
const rowCount = 16_000;
let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  // The worker that is killed opens the same file by the same keys.
  setSealingKeys(loadKeyRing(place.folder, null));
  defineRun(importRun(store));
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

const worker = (): Promise<ChildProcess> =>
  startProgram('tests/faults/importProcess.ts', data.url, place.folder);

async function* file(): AsyncGenerator<Buffer> {
  yield Buffer.from('name,employees\n');
  // Every thousandth row is refused.
  for (let n = 1; n <= rowCount; n++) yield Buffer.from(`Account ${n},${n % 1000 === 0 ? 'many' : n}\n`);
}

test('an import that is killed twice goes on and is done exactly once', async () => {
  const brought = await bringImport(ctx, store, { name: 'accounts.csv', content: file() });
  // Without a key: a row that came twice would make two records.
  const columns = [
    { column: 'name', field: 'name' },
    { column: 'employees', field: 'employees' },
  ];
  await changeImport(ctx, store, brought.id, { rules: { object: 'accounts', onMatch: 'update', columns } });
  const id = await startImport(ctx, brought.id, false);
  for (const atLeast of [1, 6_000]) {
    const child = await worker();
    await eventually(async () => (await getRun(ctx, id)).done >= atLeast, 170);
    await kill(child);
    expect((await getRun(ctx, id)).state).toBe('running');
    // Instead of waiting for the lease to run out.
    await endLeases(data.app, id);
  }
  await worker();
  const run = await eventually(async () => {
    const found = await getRun(ctx, id);
    return (found.state === 'done' || found.state === 'failed') && found;
  });
  const refused = rowCount / 1000;
  expect(run).toMatchObject({ state: 'done', done: rowCount, failed: refused });
  expect(run.result).toMatchObject({ created: rowCount - refused, refused });
  const schema = data.workspace.schema;
  const [counts] = await data.app.rows(sql`select
    (select count(*)::int from ${sql.id(schema, 'accounts')}) as accounts,
    (select count(distinct name)::int from ${sql.id(schema, 'accounts')}) as names,
    (select count(*)::int from ${sql.id(schema, 'audit')} where change_set_id = ${run.changeSet}::uuid) as entries,
    (select row_count::int from ${sql.id(schema, 'change_sets')} where id = ${run.changeSet}::uuid) as counted,
    (select count(*)::int from ${sql.id(schema, 'import_failures')} where run_id = ${id}::uuid) as failures`);
  const written = rowCount - refused;
  expect(counts).toEqual({
    accounts: written,
    names: written,
    entries: written,
    counted: written,
    failures: refused,
  });
});

test('what an import is writing is not taken back in the middle, and what was taken back does not go on', async () => {
  const brought = await bringImport(ctx, store, { name: 'half.csv', content: file() });
  const columns = [{ column: 'name', field: 'name' }];
  await changeImport(ctx, store, brought.id, { rules: { object: 'accounts', onMatch: 'update', columns } });
  const id = await startImport(ctx, brought.id, false);
  const child = await worker();
  const run = await eventually(async () => {
    const found = await getRun(ctx, id);
    return found.done >= 1 && found.changeSet !== null && found;
  });
  await kill(child);
  const living = async () => {
    const [row] = await data.app.rows<{ n: number }>(sql`
      select count(*)::int as n from ${sql.id(data.workspace.schema, 'accounts')} a
      join ${sql.id(data.workspace.schema, 'audit')} h on h.record_id = a.id and h.change_set_id = ${run.changeSet}::uuid
      where a.deleted_at is null and h.verb = 'create'`);
    return row!.n;
  };
  const half = await living();
  expect(half).toBeGreaterThan(0);
  await expect(undo(ctx, run.changeSet!)).rejects.toMatchObject({ code: 'invalid_request' });
  expect(await living()).toBe(half);
  // As one that has killed its workers ends.
  await data.app.run(sql`update core.runs set state = 'failed', lease_until = null where id = ${id}`);
  expect(await undo(ctx, run.changeSet!)).toMatchObject({ restored: half, conflicts: [] });
  await expect(resumeRun(ctx, id)).rejects.toMatchObject({ code: 'invalid_request' });
  expect([(await getRun(ctx, id)).state, await living()]).toEqual(['failed', 0]);
});
