/** A worker for migrations as a process of its own: killed when a run has come so far, or let through to the end. */
import type { Context } from '../../server/platform/context.ts';
import { getRun, type Run } from '../../server/platform/jobs/runs.ts';
import type { TestDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { endLeases } from './endLeases.ts';
import { kill, startProgram } from './processes.ts';

const patience = 170;

export interface MigrationWorker {
  killAfter(run: string, isThere: (run: Run) => boolean): Promise<void>;
  /** The run when it is done or has failed. */
  ended(run: string): Promise<Run>;
}

/** @param folder holds the files and the keys */
export function migrationWorker(data: TestDatabase, ctx: Context, folder: string): MigrationWorker {
  const start = () => startProgram('tests/faults/dataMigrationProcess.ts', data.url, folder);
  return {
    async killAfter(run, isThere) {
      const child = await start();
      await eventually(async () => isThere(await getRun(ctx, run)), patience);
      await kill(child);
      await endLeases(data.app, run);
    },
    async ended(run) {
      const child = await start();
      const found = await eventually(async () => {
        const one = await getRun(ctx, run);
        return (one.state === 'done' || one.state === 'failed') && one;
      }, patience);
      await kill(child);
      return found;
    },
  };
}
