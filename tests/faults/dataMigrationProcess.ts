/**
 * A worker that migrates and takes back, as a process of its own, to be killed by a test: `node scripts/run.js
 * tests/faults/dataMigrationProcess.ts DATABASE_URL FOLDER`, where the folder holds the files and the keys.
 */
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { joinMigrations } from '../../server/http/joinMigrations.ts';
import { setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { undoAttachments } from '../../server/platform/notify/attachments/undoAttachments.ts';
import { addUndoStep } from '../../server/platform/records/undoSteps.ts';
import { testEnvironment } from '../workEnvironment.ts';

const [, , url, folder] = process.argv;
if (url === undefined || folder === undefined)
  throw new Error('usage: dataMigrationProcess.ts DATABASE_URL FOLDER');
const database = openDatabase({ url, connections: 5, log: createLog('error') });
setSealingKeys(loadKeyRing(folder, null));
joinMigrations(diskStore(folder));
addUndoStep(undoAttachments);
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
