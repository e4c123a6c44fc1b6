/**
 * A worker as a process of its own, to be killed and stopped by tests: `node scripts/run.js tests/faults/workerProcess.ts
 * DATABASE_URL`. Its run kinds leave a row in core.effects for every step.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { sql } from '../../server/base/sql.ts';
import { defineRun } from '../../server/platform/jobs/runs.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { testEnvironment } from '../workEnvironment.ts';

const url = process.argv[2];
if (url === undefined) throw new Error('usage: workerProcess.ts DATABASE_URL');
const database = openDatabase({ url, connections: 5, log: createLog('error') });

defineRun<{ upTo: number; poisonAt?: number }, number>({
  kind: 'steps',
  async run(ctx, handle) {
    for (let n = handle.position ?? 0; n < handle.input.upTo; n += 1) {
      if (handle.shouldStop()) return;
      if (n === handle.input.poisonAt) process.kill(process.pid, 'SIGKILL');
      await ctx.database.transaction(async (db) => {
        await db.run(
          sql`insert into core.effects (run, n, pid, claim) values (${handle.id}, ${n}, ${process.pid}, ${handle.claim}::bigint)`,
        );
        // Some work, during which the process may be killed or stopped.
        await sleep(5);
        await handle.checkpoint(db, { position: n + 1, done: n + 1, total: handle.input.upTo });
      });
    }
  },
});

/** Holds its work in memory and commits when the test says so, whatever became of its claim meanwhile. */
defineRun<Record<string, never>, number>({
  kind: 'held',
  async run(ctx, handle) {
    await ctx.database.run(
      sql`insert into core.attempts (run, pid, claim) values (${handle.id}, ${process.pid}, ${handle.claim}::bigint)`,
    );
    for (let open = false; !open; await sleep(50)) {
      open = (await ctx.database.rows(sql`select from core.gates where run = ${handle.id}`)).length > 0;
    }
    await ctx.database.transaction(async (db) => {
      await db.run(
        sql`insert into core.effects (run, n, pid, claim) values (${handle.id}, 0, ${process.pid}, ${handle.claim}::bigint)`,
      );
      await handle.checkpoint(db, { position: 1, done: 1 });
    });
  },
});

startWorker(testEnvironment(database), { directUrl: url, concurrency: 2, ticks: [] });
process.stdout.write('working\n');
