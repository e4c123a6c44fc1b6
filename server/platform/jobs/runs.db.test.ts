/** Runs on a real queue: their states, their claims, and who may see them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { eventually } from '../../../tests/eventually.ts';
import { testContext, testEnvironment } from '../../../tests/workEnvironment.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { claimNext, putAway, someoneWaits, sweep } from './claims.ts';
import { ClaimLost, RunHandle } from './runHandle.ts';
import { cancelRun, defineRun, getRun, isBeingWritten, pauseRun, resumeRun, startRun } from './runs.ts';
import { startWorker, type Worker } from './worker.ts';

let data: TestDatabase;
let ctx: Context;
let workers: Worker[] = [];
/** Lets the counting run go on step by step. */
let gate: Promise<void> = Promise.resolve();

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  await data.owner.run(sql`create table core.effects (run uuid not null, n int not null)`);
  await data.owner.run(sql`grant select, insert on core.effects to guanxi_app`);
  defineRun<{ upTo: number }, number>({
    kind: 'count',
    async run(here, handle) {
      for (let n = handle.position ?? 0; n < handle.input.upTo; n += 1) {
        if (handle.shouldStop()) return { stoppedAt: n };
        await here.database.transaction(async (db) => {
          await db.run(sql`insert into core.effects (run, n) values (${handle.id}, ${n})`);
          await handle.checkpoint(db, { position: n + 1, done: n + 1, total: handle.input.upTo });
        });
        await gate;
      }
      return { counted: handle.input.upTo };
    },
  });
  defineRun({
    kind: 'refuse',
    async run() {
      throw new Problem('invalid_value', { detail: { en: 'Not like this.', zh: '不能这样。' } });
    },
  });
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

afterAll(() => data.close());

function work(): Worker {
  const worker = startWorker(testEnvironment(data.app), { directUrl: data.url, concurrency: 2, ticks: [] });
  workers.push(worker);
  return worker;
}

async function inState(id: string, state: string) {
  return eventually(async () => {
    const run = await getRun(ctx, id);
    return run.state === state && run;
  });
}

async function effects(id: string): Promise<number[]> {
  const rows = await data.app.rows<{ n: number }>(
    sql`select n from core.effects where run = ${id} order by n`,
  );
  return rows.map((row) => row.n);
}

function closedGate(): () => void {
  let open = (): void => undefined;
  gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

describe('a run', () => {
  test('is done by a worker, with its progress and result', async () => {
    const id = await startRun(ctx, 'count', { upTo: 3 });
    work();
    const run = await inState(id, 'done');
    expect(run).toMatchObject({ done: 3, total: 3, failed: 0, result: { counted: 3 }, error: null });
    expect(run.finishedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(await effects(id)).toEqual([0, 1, 2]);
  });

  test('does not begin when the transaction that started it rolls back', async () => {
    let id = '';
    await expect(
      data.app.transaction(async (db) => {
        id = await startRun({ ...ctx, db }, 'count', { upTo: 1 });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect(getRun(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await data.app.rows(sql`select from graphile_worker.jobs where key = ${`run:${id}`}`)).toEqual([]);
  });

  test('that refuses is failed, and its words are there in both languages', async () => {
    const id = await startRun(ctx, 'refuse', {});
    work();
    const run = await inState(id, 'failed');
    expect(run.error).toMatchObject({ code: 'invalid_value', detail: { zh: '不能这样。' } });
  });

  test('is paused, resumed and cancelled between two batches', async () => {
    const open = closedGate();
    const id = await startRun(ctx, 'count', { upTo: 1000 });
    work();
    await eventually(async () => (await getRun(ctx, id)).done === 1);
    expect(await pauseRun(ctx, id)).toMatchObject({ state: 'running', wish: 'pause' });
    open();
    const paused = await inState(id, 'paused');
    expect(paused.done).toBeLessThan(1000);
    const openAgain = closedGate();
    await resumeRun(ctx, id);
    await eventually(async () => (await getRun(ctx, id)).done > paused.done);
    await cancelRun(ctx, id);
    openAgain();
    const cancelled = await inState(id, 'cancelled');
    const done = await effects(id);
    expect(done).toEqual(Array.from({ length: cancelled.done }, (_, n) => n));
    expect(await resumeRun(ctx, id)).toMatchObject({ state: 'cancelled' });
  });

  test('goes on when it is resumed before its worker has put it aside, and ends when it is cancelled then', async () => {
    for (const [after, state] of [
      [resumeRun, 'queued'],
      [cancelRun, 'cancelled'],
    ] as const) {
      const id = await startRun(ctx, 'count', { upTo: 1000 });
      const run = await claimNext(data.app, ['count'], true);
      expect(run?.id).toBe(id);
      await pauseRun(ctx, id);
      // The worker has heard of the pause by now, and is on its way to put the run aside.
      await after(ctx, id);
      expect(await putAway(data.app, run!, { state: 'paused' })).toBe(true);
      expect(await getRun(ctx, id)).toMatchObject({ state, wish: null });
      if (state === 'queued') await cancelRun(ctx, id);
    }
  });

  test('is resumed once, however many resume and pause it at the same moment', async () => {
    const id = await startRun(ctx, 'count', { upTo: 5 });
    await pauseRun(ctx, id);
    await Promise.all(Array.from({ length: 8 }, () => resumeRun(ctx, id)));
    expect(await getRun(ctx, id)).toMatchObject({ state: 'queued' });
    const jobs = await data.app.rows(sql`select from graphile_worker.jobs where key = ${`run:${id}`}`);
    expect(jobs).toHaveLength(1);
    await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? pauseRun(ctx, id) : resumeRun(ctx, id))));
    await resumeRun(ctx, id);
    work();
    await inState(id, 'done');
    expect(await effects(id)).toEqual([0, 1, 2, 3, 4]);
  });

  test('is either resumed or taken back, never both', async () => {
    const id = await startRun(ctx, 'count', { upTo: 1 });
    const changeSet = ctx.ids.next();
    const sets = qualified(ctx.workspace.schema, 'change_sets');
    await data.app.run(sql`insert into ${sets} (id, kind) values (${changeSet}, 'import')`);
    await data.app.run(
      sql`update core.runs set state = 'failed', change_set_id = ${changeSet} where id = ${id}`,
    );
    let looked: () => void = () => {};
    const hasLooked = new Promise<void>((resolve) => {
      looked = resolve;
    });
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const takingBack = data.app.transaction(async (db) => {
      expect(await isBeingWritten({ ...ctx, db }, changeSet)).toBe(false);
      looked();
      await over;
      await db.run(sql`update ${sets} set undone_by = ${changeSet} where id = ${changeSet}`);
    });
    await hasLooked;
    const resumed = expect(resumeRun(ctx, id)).rejects.toMatchObject({ code: 'invalid_request' });
    await eventually(async () => {
      const waiting = await data.app.rows(sql`select from pg_locks where not granted`);
      return waiting.length > 0;
    });
    end();
    await Promise.all([takingBack, resumed]);
    expect(await getRun(ctx, id)).toMatchObject({ state: 'failed' });
  });

  test('is handed back by a worker that stops, and another goes on where it stood', async () => {
    const open = closedGate();
    const id = await startRun(ctx, 'count', { upTo: 5 });
    const first = work();
    await eventually(async () => (await getRun(ctx, id)).done === 1);
    const stopped = first.stop();
    open();
    await stopped;
    workers = [];
    expect(await getRun(ctx, id)).toMatchObject({ state: 'queued', done: 1 });
    work();
    await inState(id, 'done');
    expect(await effects(id)).toEqual([0, 1, 2, 3, 4]);
  });

  test('of a paused workspace waits until the workspace is released', async () => {
    await data.app.run(sql`update core.workspaces set paused = true`);
    const id = await startRun(ctx, 'count', { upTo: 1 });
    expect(await claimNext(data.app, ['count'], true)).toBeNull();
    await data.app.run(sql`update core.workspaces set paused = false`);
    work();
    await inState(id, 'done');
  });

  test('of somebody else is not seen without the right to look after jobs', async () => {
    const id = await startRun(ctx, 'count', { upTo: 1 });
    const rights = { ...ctx.actor.rights, may: () => false };
    const other = { ...ctx, actor: { ...ctx.actor, kind: 'user' as const, userId: ctx.ids.next(), rights } };
    await expect(getRun(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(cancelRun(other, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await cancelRun(ctx, id)).toMatchObject({ state: 'cancelled' });
  });
});

describe('a claim', () => {
  async function claim() {
    const run = await claimNext(data.app, ['count'], true);
    if (run === null) throw new Error('nothing to claim');
    return run;
  }
  const expire = (id: string) =>
    data.app.run(sql`update core.runs set lease_until = now() - interval '1 second' where id = ${id}`);

  test('that was lost cannot commit anything any more', async () => {
    const id = await startRun(ctx, 'count', { upTo: 1 });
    const older = await claim();
    const handle = new RunHandle<unknown, number>(
      older,
      () => false,
      async () => ctx,
    );
    expect(await claimNext(data.app, ['count'], true)).toBeNull();
    await expire(id);
    const newer = await claim();
    expect(newer.id).toBe(id);
    await expect(
      data.app.transaction(async (db) => {
        await db.run(sql`insert into core.effects (run, n) values (${id}, 99)`);
        await handle.checkpoint(db, { position: 1 });
      }),
    ).rejects.toBeInstanceOf(ClaimLost);
    expect(await effects(id)).toEqual([]);
    expect(await putAway(data.app, older, { state: 'done' })).toBe(false);
    expect(await putAway(data.app, newer, { state: 'done' })).toBe(true);
  });

  test('is refused after three crashes without progress, and given again on resume', async () => {
    const id = await startRun(ctx, 'count', { upTo: 1 });
    for (let crash = 1; crash <= 3; crash += 1) {
      expect(await claim()).toMatchObject({ id, crashes: crash });
      await expire(id);
    }
    expect(await claimNext(data.app, ['count'], true)).toBeNull();
    await sweep(data.app);
    expect(await getRun(ctx, id)).toMatchObject({ state: 'failed', error: { code: 'internal' } });
    expect(await resumeRun(ctx, id)).toMatchObject({ state: 'queued' });
    await cancelRun(ctx, id);
  });

  test('of runs that crashed twice is given to one at a time, however many places a worker has', async () => {
    let now = 0;
    let most = 0;
    defineRun({
      kind: 'lonely',
      async run(here) {
        most = Math.max(most, ++now);
        await here.database.run(sql`select pg_sleep(0.02)`);
        now -= 1;
      },
    });
    const ids = await Promise.all([1, 2, 3].map(() => startRun(ctx, 'lonely', {})));
    await data.app.run(sql`update core.runs set crashes = 2 where id = any(${ids}::uuid[])`);
    work();
    for (const id of ids) await inState(id, 'done');
    expect(most).toBe(1);
  });

  test('counts crashes anew once there was progress', async () => {
    const id = await startRun(ctx, 'count', { upTo: 9 });
    for (let position = 1; position <= 5; position += 1) {
      const run = await claim();
      const handle = new RunHandle<unknown, number>(
        run,
        () => false,
        async () => ctx,
      );
      await data.app.transaction((db) => handle.checkpoint(db, { position }));
      await expire(id);
    }
    await cancelRun(ctx, id);
    expect(await claim()).toMatchObject({ id, position: 5, wish: 'cancel' });
    await putAway(data.app, await claimOf(id), { state: 'cancelled' });
  });

  test('goes to the workspace with the fewest runs under way', async () => {
    const other = ctx.ids.next();
    await data.app.run(sql`insert into core.workspaces (id, slug, name, schema_name, currency, country, language, time_zone)
      values (${other}, 'other', 'Other', 'ws_other', 'CNY', 'CN', 'zh', 'Asia/Shanghai')`);
    const there = { ...ctx, workspace: { ...ctx.workspace, id: other } };
    const mine = await Promise.all([1, 2, 3].map((upTo) => startRun(ctx, 'count', { upTo })));
    const theirs = await startRun(there, 'count', { upTo: 1 });
    // Never served, so its turn was longest ago.
    expect((await claim()).id).toBe(theirs);
    expect(mine).toContain((await claim()).id);
    expect(mine).toContain((await claim()).id);
    await data.app.run(sql`update core.runs set state = 'done' where state = 'running'`);
    // With one place only the turn alone decides: a workspace with many runs waits for the others after each of its own.
    const late = await startRun(there, 'count', { upTo: 1 });
    expect((await claim()).id).toBe(late);
    await data.app.run(sql`update core.runs set state = 'done' where state in ('running', 'queued')`);
  });

  test('is given back after its turn when another workspace waits, and goes on where it stood', async () => {
    const [other] = await data.app.rows<{ id: string }>(
      sql`select id from core.workspaces where slug = 'other'`,
    );
    const there = { ...ctx, workspace: { ...ctx.workspace, id: other?.id ?? '' } };
    expect(await someoneWaits(data.app, ['count'])).toBe(false);
    await startRun(ctx, 'count', { upTo: 9 });
    const run = await claim();
    expect(await someoneWaits(data.app, ['count'])).toBe(false);
    await startRun(ctx, 'count', { upTo: 1 });
    expect(await someoneWaits(data.app, ['count'])).toBe(false);
    await startRun(there, 'count', { upTo: 1 });
    expect(await someoneWaits(data.app, ['count'])).toBe(true);
    const handle = new RunHandle<unknown, number>(
      run,
      () => false,
      async () => ctx,
    );
    expect(handle.shouldStop()).toBe(false);
    handle.givesWay = true;
    expect([handle.shouldStop(), handle.told, handle.wish]).toEqual([true, true, null]);
    await data.app.run(sql`update core.runs set state = 'done' where state in ('running', 'queued')`);
  });

  async function claimOf(id: string) {
    const [row] = await data.app.rows<{ claim: string }>(sql`select claim from core.runs where id = ${id}`);
    return { id, claim: row!.claim };
  }
});
