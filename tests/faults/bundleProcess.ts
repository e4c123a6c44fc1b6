/**
 * A worker that saves bundles, as a process of its own: `node scripts/run.js tests/faults/bundleProcess.ts DATABASE_URL
 * FOLDER [MOMENT]`, where the folder holds the files and the keys. It kills itself at the moment: `writing` a part of the
 * file, `stored` when the store has it, `recorded` when its row is there and the job's end is not.
 */

import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { bundleTools } from '../../server/http/joinLeaving.ts';
import { setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import type { FileStore } from '../../server/platform/files/fileStore.ts';
import { defineRun } from '../../server/platform/jobs/runs.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { bundleRun } from '../../server/platform/transfer/leaving/bundleRun.ts';
import type { BundleWishes } from '../../server/platform/transfer/leaving/writeBundle.ts';
import { testEnvironment } from '../workEnvironment.ts';

const [, , url, folder, moment] = process.argv;
if (url === undefined || folder === undefined) throw new Error('usage: bundleProcess.ts DATABASE_URL FOLDER');

function die(at: string): void {
  if (moment === at) process.kill(process.pid, 'SIGKILL');
}

async function* halfOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunks = 0;
  for await (const chunk of content) {
    // Of those before, all were written.
    if (chunks === 2) die('writing');
    chunks += 1;
    yield chunk;
  }
}

const disk = diskStore(folder);
const files: FileStore = {
  ...disk,
  async put(content, limit, key) {
    const stored = await disk.put(halfOf(content), limit, key);
    die('stored');
    return stored;
  },
};
const saving = bundleRun(bundleTools(files));
const database = openDatabase({ url, connections: 5, log: createLog('error') });
setSealingKeys(loadKeyRing(folder, null));
defineRun<BundleWishes, never>({
  ...saving,
  async run(ctx, handle) {
    const result = await saving.run(ctx, handle);
    die('recorded');
    return result;
  },
});
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
