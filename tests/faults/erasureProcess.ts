/**
 * A worker that erases, as a process of its own, to be killed by a test: `node scripts/run.js tests/faults/erasureProcess.ts
 * DATABASE_URL OWNER_URL FOLDER [PLACE]`. With PLACE it kills itself in the middle of that place, before its first commit there.
 */
import path from 'node:path';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { setOwner } from '../../server/base/owner.ts';
import { ErasureList } from '../../server/domains/privacy/erasure/erasureList.ts';
import { joinPrivacy } from '../../server/domains/privacy/joinPrivacy.ts';
import { joinSealing } from '../../server/platform/fields/sealed/joinSealing.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { joinNotify } from '../../server/platform/notify/joinNotify.ts';
import { addEraser, allErasers } from '../../server/platform/records/erasing/erasers.ts';
import { addWriteStep } from '../../server/platform/records/steps.ts';
import { searchStep } from '../../server/platform/search/searchStep.ts';
import { testEnvironment } from '../workEnvironment.ts';

const [, , url, ownerUrl, folder, place] = process.argv;
if (url === undefined || ownerUrl === undefined || folder === undefined)
  throw new Error('usage: erasureProcess.ts DATABASE_URL OWNER_URL FOLDER [PLACE]');
const ring = loadKeyRing(folder, null);
const database = openDatabase({ url, connections: 5, log: createLog('error') });
const owner = openDatabase({ url: ownerUrl, connections: 2, log: createLog('error') });
setOwner(database, { database: owner, appRole });
joinSealing(folder, null, ring);
addWriteStep(searchStep);
joinNotify({ ring, smtpUrl: null, baseUrl: null });
const list = new ErasureList([path.join(folder, 'list')]);
joinPrivacy({ files: diskStore(path.join(folder, 'files')), erasures: list });

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};
for (const eraser of [...allErasers()])
  if (eraser.name === place)
    addEraser({
      ...eraser,
      async erase(ctx, erasing, from) {
        await eraser.erase(ctx, erasing, from);
        return die();
      },
    });
// The last moment: the list knows of it, the database does not yet.
if (place === 'list') {
  const add = list.add.bind(list);
  list.add = async (workspace, erasure) => {
    await add(workspace, erasure);
    die();
  };
}
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
