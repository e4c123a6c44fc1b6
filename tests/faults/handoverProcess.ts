/** A worker that hands over, as a process of its own, to be killed by a test: `node scripts/run.js tests/faults/handoverProcess.ts DATABASE_URL FOLDER`, where the folder holds the keys. */
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { joinAdmin } from '../../server/domains/admin/joinAdmin.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { setCursorKeys } from '../../server/platform/query/cursor.ts';
import { testEnvironment } from '../workEnvironment.ts';

const [, , url, folder] = process.argv;
if (url === undefined || folder === undefined)
  throw new Error('usage: handoverProcess.ts DATABASE_URL FOLDER');
// A cursor that one process gave is read by the next.
setCursorKeys(loadKeyRing(folder, null));
const database = openDatabase({ url, connections: 5, log: createLog('error') });
joinAdmin(folder);
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
