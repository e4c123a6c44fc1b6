/** Waits at the terminal until a run is over, and says from time to time how far it is. */
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Context } from '../server/platform/context.ts';
import { getRun } from '../server/platform/jobs/runs.ts';
import { note } from './terminal.ts';

/** Its result. @param name of what is done, in front of each line */
export async function finishedRun<Result>(ctx: Context, name: string, run: string): Promise<Result> {
  for (let said = 0; ; await sleep(100)) {
    const found = await getRun(ctx, run);
    if (found.state === 'done') return found.result as Result;
    if (found.state === 'failed') throw found.error ?? new Error(`${name} failed`);
    if (found.state === 'cancelled') {
      throw new StartRefusal({ en: `${name} was cancelled.`, zh: `${name} 已取消。` });
    }
    if (found.done > said && found.total !== null) note(`${name}: ${found.done} / ${found.total}`);
    said = found.done;
  }
}
