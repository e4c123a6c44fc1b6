/** Bulk changes as runs, with their undo, for people with different rights. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { eventually } from '../../../tests/eventually.ts';
import { person, roleNamed, systemContext } from '../../../tests/worlds.ts';
import type { Context } from '../context.ts';
import { cancelRun, getRun, type Run } from '../jobs/runs.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import { list } from '../query/reader.ts';
import { write } from '../records/writer.ts';
import { type BulkRequest, defineBulkRun, startBulk } from './bulkRun.ts';
import { defineUndoRun, startUndo } from './undoRun.ts';

let data: TestDatabase;
let system: Context;
let ann: Context;
let bob: Context;
let worker: Worker | undefined;
const people = new Map<string | null, Context>();

const account = () => system.registry.object('account');
const count = 4_500;

beforeAll(async () => {
  data = await testDatabase();
  system = systemContext(data);
  ann = await person(system, 'Ann', [roleNamed('administrator')]);
  bob = await person(system, 'Bob', [roleNamed('member')]);
  for (const one of [system, ann, bob]) people.set(one.actor.userId, one);
  defineBulkRun();
  defineUndoRun();
  const operations = Array.from({ length: count }, (_, n) => ({
    op: 'create' as const,
    data: { name: `A${n}`, industry: 'software' },
  }));
  await write(ann, account(), operations);
  await write(bob, account(), [{ op: 'create', data: { name: 'Bob’s own', industry: 'software' } }]);
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

afterAll(() => data.close());

function work(): void {
  const env = {
    ...system,
    workspaces: async () => [data.workspace],
    contextOf: async (_: unknown, userId: string | null) => people.get(userId) ?? null,
  };
  worker = startWorker(env, { directUrl: data.url, concurrency: 1, ticks: [] });
}

async function ended(ctx: Context, id: string): Promise<Run> {
  if (worker === undefined) work();
  return eventually(async () => {
    const run = await getRun(ctx, id);
    return ['done', 'failed', 'cancelled'].includes(run.state) && run;
  });
}

async function matching(ctx: Context, filter: unknown): Promise<number> {
  const answer = await list(ctx, account(), { fields: ['id'], filter, limit: 0, count: 'exact' });
  return answer.count?.value ?? -1;
}

const software = { industry: 'software' };
const bulk = (ctx: Context, request: BulkRequest) => startBulk(ctx, account(), request);

describe('a bulk change', () => {
  test('of everything that matches is done in batches, counted, and taken back as one', async () => {
    const all = await matching(ann, software);
    const id = await bulk(ann, {
      filter: software,
      expectedCount: all,
      // What is changed is what is filtered by: no record may be passed over for that.
      data: { industry: 'finance' },
    });
    const run = await ended(ann, id);
    expect(run).toMatchObject({ state: 'done', done: all, failed: 0, total: all });
    expect(run.result).toMatchObject({ changed: all, refused: 0 });
    expect([await matching(ann, software), await matching(ann, { industry: 'finance' })]).toEqual([0, all]);

    const undone = await ended(ann, await startUndo(ann, run.changeSet!));
    expect(undone).toMatchObject({ state: 'done', done: all, failed: 0, result: { restored: all } });
    expect(await matching(ann, software)).toBe(all);
  });

  test('with another count than expected is refused, with both, and changes nothing', async () => {
    const all = await matching(ann, software);
    await expect(
      bulk(ann, { filter: software, expectedCount: all - 1, data: { industry: 'finance' } }),
    ).rejects.toMatchObject({ code: 'version_conflict', extra: { expected: all - 1, found: all } });
    expect(await matching(ann, software)).toBe(all);
  });

  test('that matches other records by the time it begins is refused then', async () => {
    const all = await matching(ann, software);
    const id = await bulk(ann, { filter: software, expectedCount: all, data: { industry: 'finance' } });
    await write(ann, account(), [{ op: 'create', data: { name: 'one more', industry: 'software' } }]);
    const run = await ended(ann, id);
    expect(run).toMatchObject({ state: 'failed', done: 0, changeSet: null });
    expect(run.error?.extra).toEqual({ expected: all, found: all + 1 });
    expect(await matching(ann, software)).toBe(all + 1);
  });

  test('reaches no further than the rights of who asked, and names what was refused', async () => {
    const mine = await matching(bob, software);
    expect(mine).toBe(1);
    const [theirs] = (await list(ann, account(), { fields: ['id'], filter: { name: 'A7' } })).data;
    const byFilter = await ended(bob, await bulk(bob, { filter: software, data: { industry: 'finance' } }));
    expect(byFilter.result).toMatchObject({ changed: 1, refused: 0 });
    const byId = await ended(
      bob,
      await bulk(bob, { ids: [String(theirs!.id)], data: { industry: 'finance' } }),
    );
    expect(byId).toMatchObject({ state: 'done', done: 0, failed: 1, changeSet: null });
    expect(byId.result).toMatchObject({ refusals: [{ id: theirs!.id, problem: { code: 'not_found' } }] });
  });

  test('deletes and, by ids, restores', async () => {
    const filter = { name: { startsWith: 'A10' } };
    const rows = (await list(ann, account(), { fields: ['id'], filter, limit: 1000 })).data;
    const ids = rows.map((row) => String(row.id));
    await ended(ann, await bulk(ann, { ids, action: 'delete' }));
    expect(await matching(ann, { name: { startsWith: 'A10' } })).toBe(0);
    await expect(bulk(ann, { filter: software, action: 'restore' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    await ended(ann, await bulk(ann, { ids, action: 'restore' }));
    expect(await matching(ann, { name: { startsWith: 'A10' } })).toBe(ids.length);
  });

  test('that is cancelled keeps what is done, which can be undone', async () => {
    const before = await matching(ann, software);
    const id = await bulk(ann, { filter: software, data: { industry: 'retail' } });
    work();
    await eventually(async () => (await getRun(ann, id)).done > 0);
    await cancelRun(ann, id);
    const run = await ended(ann, id);
    // On a quick machine the work may be over before the wish is seen; then it is done.
    expect(await matching(ann, { industry: 'retail' })).toBe(run.done);
    const undone = await ended(ann, await startUndo(ann, run.changeSet!));
    expect(undone.result).toMatchObject({ restored: run.done, conflictCount: 0 });
    expect(await matching(ann, software)).toBe(before);
  });

  test('by an unknown field is refused before it begins', async () => {
    await expect(bulk(ann, { filter: { nose: 1 }, data: { industry: 'retail' } })).rejects.toMatchObject({
      code: 'unknown_field',
    });
  });
});
