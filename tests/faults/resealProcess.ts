/** A worker that seals values anew, as a process of its own, to be killed by a test: `node scripts/run.js tests/faults/resealProcess.ts DATABASE_URL OWNER_URL FOLDER`, where the folder holds the keys. */
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { setOwner } from '../../server/base/owner.ts';
import { joinSealing } from '../../server/platform/fields/sealed/joinSealing.ts';
import { defineRun } from '../../server/platform/jobs/runKinds.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { resealRun } from '../../server/platform/records/sealing/resealRun.ts';
import { testEnvironment } from '../workEnvironment.ts';

const [, , url, ownerUrl, folder] = process.argv;
if (url === undefined || ownerUrl === undefined || folder === undefined)
  throw new Error('usage: resealProcess.ts DATABASE_URL OWNER_URL FOLDER');
const log = createLog('error');
const database = openDatabase({ url, connections: 5, log });
setOwner(database, { database: openDatabase({ url: ownerUrl, connections: 2, log }), appRole });
joinSealing(folder, null, loadKeyRing(folder, null));
defineRun(resealRun);
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
