/** Workers that are killed, stopped and poisoned in the middle of their work: every effect happens exactly once. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import type { Context } from '../../server/platform/context.ts';
import { defineRun, getRun, startRun } from '../../server/platform/jobs/runs.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { kill, killAll, startProgram } from './processes.ts';

let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  await data.owner.run(sql`create table core.effects (run uuid, n int, pid int, claim bigint)`);
  await data.owner.run(sql`create table core.attempts (run uuid, pid int, claim bigint)`);
  await data.owner.run(sql`create table core.gates (run uuid)`);
  for (const table of ['effects', 'attempts', 'gates']) {
    await data.owner.run(sql`grant select, insert on ${sql.id('core', table)} to guanxi_app`);
  }
  // Here they are only started; the processes do them.
  for (const kind of ['steps', 'held']) defineRun({ kind, run: () => Promise.reject(new Error('not here')) });
});

afterEach(killAll);
afterAll(() => data.close());

const worker = (): Promise<ChildProcess> => startProgram('tests/faults/workerProcess.ts', data.url);

interface Effect {
  n: number;
  pid: number;
  claim: string;
}

function effects(run: string): Promise<Effect[]> {
  return data.app.rows<Effect>(sql`select n, pid, claim from core.effects where run = ${run} order by n`);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

function ended(id: string) {
  return eventually(async () => {
    const run = await getRun(ctx, id);
    return (run.state === 'done' || run.state === 'failed') && run;
  });
}

/** Instead of waiting until the leases of the runs and of the ticks run out: the time passes, nothing else. */
async function passTime(): Promise<void> {
  await data.app.run(
    sql`update core.runs set lease_until = now() - interval '1 second' where state = 'running'`,
  );
  await data.app.run(
    sql`update core.leases set lease_until = now() - interval '1 second' where name = 'ticks'`,
  );
}

describe('two workers', () => {
  test('share one run: it is done once, and after kill -9 by the other, with no step lost or doubled', async () => {
    const workers = [await worker(), await worker()];
    const id = await startRun(ctx, 'steps', { upTo: 1_000 });
    const first = await eventually(async () => (await effects(id)).at(20));
    expect(new Set((await effects(id)).map(({ pid }) => pid)).size).toBe(1);
    await kill(workers.find(({ pid }) => pid === first.pid)!);
    // The promise is that the other one has it within 60 s; nobody helps the lease to run out here.
    const [lease] = await data.app.rows<{ short: boolean }>(
      sql`select lease_until < now() + interval '55 seconds' as short from core.runs where id = ${id}::uuid`,
    );
    expect(lease).toEqual({ short: true });
    const second = await eventually(async () => (await effects(id)).find(({ pid }) => pid !== first.pid));
    expect(BigInt(second.claim)).toBeGreaterThan(BigInt(first.claim));
    expect(await ended(id)).toMatchObject({ state: 'done', done: 1_000 });
    expect((await effects(id)).map(({ n }) => n)).toEqual(upTo(1_000));
  });

  test('the one that was stopped until its lease was lost may not commit any more', async () => {
    const workers = [await worker(), await worker()];
    const id = await startRun(ctx, 'held', {});
    const attempts = () =>
      data.app.rows<{ pid: number; claim: string }>(
        sql`select pid, claim from core.attempts where run = ${id} order by claim`,
      );
    const holder = await eventually(async () => (await attempts()).at(0));
    const stopped = workers.find(({ pid }) => pid === holder.pid)!;
    stopped.kill('SIGSTOP');
    await passTime();
    const taker = await eventually(async () => (await attempts()).at(1));
    expect(taker.pid).not.toBe(holder.pid);
    await data.app.run(sql`insert into core.gates (run) values (${id})`);
    await ended(id);
    // It wakes up, sees the gate open and tries to commit what the other has done by now.
    stopped.kill('SIGCONT');
    // Its job is the only one still locked, and stays so until that attempt is over.
    await eventually(async () => {
      const [row] = await data.app.rows<{ open: number }>(sql`
        select count(*)::int as open from graphile_worker.jobs where locked_by is not null`);
      return row?.open === 0;
    });
    expect(await effects(id)).toEqual([{ n: 0, pid: taker.pid, claim: taker.claim }]);
  });
});

test('a run that kills its worker is put aside after three crashes, and the others are done', async () => {
  const poison = await startRun(ctx, 'steps', { upTo: 10, poisonAt: 3 });
  const others = await Promise.all([200, 300, 400].map((count) => startRun(ctx, 'steps', { upTo: count })));
  let running = true;
  let deaths = 0;
  // What a service manager does.
  const keptAlive = (async () => {
    while (running) {
      const child = await worker();
      await new Promise((resolve) => child.once('exit', resolve));
      if (!running) return;
      deaths += 1;
      await passTime();
    }
  })();
  try {
    for (const id of others) expect(await ended(id)).toMatchObject({ state: 'done' });
    const put = await ended(poison);
    expect(put).toMatchObject({ state: 'failed', done: 3, error: { code: 'internal' } });
    expect(put.error?.detail?.en).toContain('3 times');
  } finally {
    running = false;
    await killAll();
    await keptAlive;
  }
  expect(deaths).toBe(3);
  expect((await effects(poison)).map(({ n }) => n)).toEqual(upTo(3));
  for (const [place, id] of others.entries()) {
    expect((await effects(id)).map(({ n }) => n)).toEqual(upTo([200, 300, 400][place]!));
  }
});
