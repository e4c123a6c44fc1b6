/** Kill -9 in mid handover, twice: every record changes hands once, in one change set, and comes back whole. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { startHandover } from '../../server/domains/admin/handover/handover.ts';
import { joinAdmin } from '../../server/domains/admin/joinAdmin.ts';
import type { Context } from '../../server/platform/context.ts';
import { getRun } from '../../server/platform/jobs/runs.ts';
import { undo } from '../../server/platform/records/undo.ts';
import { write } from '../../server/platform/records/writer.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { temporary } from './guanxi.ts';
import { kill, killAll, startProgram } from './processes.ts';

const place = temporary();
const accounts = 12_000;
let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  joinAdmin(place.folder);
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

const worker = (): Promise<ChildProcess> =>
  startProgram('tests/faults/handoverProcess.ts', data.url, place.folder);

async function created(object: string, rows: readonly Record<string, unknown>[]): Promise<string[]> {
  const { results } = await write(
    ctx,
    ctx.registry.object(object),
    rows.map((data) => ({ op: 'create', data })),
    { allow: ['status'] },
  );
  return results.map(({ id }) => id!);
}

test('a handover that is killed twice goes on, is done exactly once, and is undone as one', async () => {
  const people = ['Leaver', 'Heir', 'Second'].map((name) => ({ name, status: 'active' }));
  const [leaver, heir, second] = (await created('user', people)) as [string, string, string];
  for (let at = 0; at < accounts; at += 2_000) {
    const rows = Array.from({ length: 2_000 }, (_, n) => ({ name: `Account ${at + n}`, owner: leaver }));
    await created('account', rows);
  }
  const id = await startHandover(ctx, leaver, { to: [heir, second] });
  for (const atLeast of [1, 5_000]) {
    const child = await worker();
    await eventually(async () => (await getRun(ctx, id)).done >= atLeast, 60);
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
  expect(run).toMatchObject({ state: 'done', done: accounts, failed: 0, total: accounts });
  const { schema } = data.workspace;
  const owned = async () =>
    data.app.rows<{ owner_id: string; n: number; versions: number }>(sql`
      select owner_id, count(*)::int as n, max(version) as versions from ${sql.id(schema, 'accounts')} group by owner_id`);
  const half = accounts / 2;
  expect((await owned()).toSorted((a, b) => (a.owner_id < b.owner_id ? -1 : 1))).toEqual(
    [heir, second].toSorted().map((owner_id) => ({ owner_id, n: half, versions: 2 })),
  );
  const [counts] = await data.app.rows(sql`select
    (select count(*)::int from ${sql.id(schema, 'audit')} where change_set_id = ${run.changeSet}::uuid) as entries,
    (select row_count::int from ${sql.id(schema, 'change_sets')} where id = ${run.changeSet}::uuid) as counted`);
  expect(counts).toEqual({ entries: accounts, counted: accounts });
  expect(await undo(ctx, run.changeSet!)).toMatchObject({ restored: accounts, conflicts: [] });
  expect(await owned()).toEqual([{ owner_id: leaver, n: accounts, versions: 3 }]);
});
