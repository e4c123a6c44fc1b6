/** Kill -9 in mid merge and in mid un-merge, again and again: in the end all of it is done, and meanwhile nothing points nowhere. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import type { Context } from '../../server/platform/context.ts';
import { getRun } from '../../server/platform/jobs/runs.ts';
import { joinMerging } from '../../server/platform/records/merging/joinMerging.ts';
import { startMerge } from '../../server/platform/records/merging/mergeRun.ts';
import { mergesInto } from '../../server/platform/records/merging/storedMerges.ts';
import { startUnmerge } from '../../server/platform/records/merging/unmergeRun.ts';
import type { Operation } from '../../server/platform/records/operations.ts';
import { write } from '../../server/platform/records/writer.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { kill, killAll, startProgram } from './processes.ts';

const childCount = 5_000;
const batch = 2_000;
let data: TestDatabase;
let ctx: Context;
let survivor: string;
let merged: string;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  joinMerging();
  [survivor, merged] = [ctx.ids.next(), ctx.ids.next()];
  const make = (id: string, name: string): Operation => ({ op: 'create', id, data: { name } });
  await write(ctx, ctx.registry.object('account'), [make(survivor, 'Stays'), make(merged, 'Goes')]);
  for (let from = 0; from < childCount; from += batch) {
    const operations = Array.from(
      { length: Math.min(batch, childCount - from) },
      (_, n): Operation => ({ op: 'create', data: { name: `Person ${from + n}`, account: merged } }),
    );
    await write(ctx, ctx.registry.object('contact'), operations);
  }
});
afterEach(killAll);
afterAll(() => data.close());

const worker = (): Promise<ChildProcess> => startProgram('tests/faults/mergingProcess.ts', data.url);

/** People by the company that they belong to: every one belongs to one that is there. */
async function belonging(): Promise<Record<string, number>> {
  const { schema } = ctx.workspace;
  const rows = await data.app.rows<{ name: string; count: number }>(sql`
    select a.name, count(*)::int as count from ${qualified(schema, 'contacts')} c
    join ${qualified(schema, 'accounts')} a on a.id = c.account_id and a.deleted_at is null
    group by a.name`);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Kills the worker where the run has come that far, and lets the next one take over at once. */
async function throughKills(job: string, places: readonly number[]): Promise<void> {
  for (const atLeast of places) {
    const child = await worker();
    await eventually(async () => {
      const run = await getRun(ctx, job);
      return run.done >= atLeast || run.state === 'done';
    });
    await kill(child);
    const there = await belonging();
    expect((there.Stays ?? 0) + (there.Goes ?? 0)).toBe(childCount);
    await endLeases(data.app, job);
  }
  const last = await worker();
  await eventually(async () => (await getRun(ctx, job)).state === 'done', 170);
  await kill(last);
}

test('a merge, and its undoing, that are killed go on and end whole', async () => {
  const object = ctx.registry.object('account');
  const job = await startMerge(ctx, object, { survivor, merged: [merged], choices: {} });
  await throughKills(job, [1, 3_000]);
  expect(await belonging()).toEqual({ Stays: childCount });
  const [merge] = await mergesInto(ctx, [survivor]);
  expect(merge).toMatchObject({ mergedId: merged, state: 'merged' });
  await throughKills(await startUnmerge(ctx, merge!.id), [1]);
  expect(await belonging()).toEqual({ Goes: childCount });
  expect(await mergesInto(ctx, [survivor])).toEqual([]);
});
