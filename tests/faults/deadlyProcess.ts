/**
 * A worker that dies at a chosen statement: `node scripts/run.js tests/faults/deadlyProcess.ts URL OWNER_URL FOLDER [TEXT WHEN]`;
 * without the last two it lives.
 */
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { setOwner } from '../../server/base/owner.ts';
import { modules } from '../../server/domains/modules.ts';
import { joinLeaving } from '../../server/http/joinLeaving.ts';
import { joinDuplicates } from '../../server/platform/duplicates/joinDuplicates.ts';
import { setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { Registries } from '../../server/platform/metadata/registries.ts';
import { joinQuality } from '../../server/platform/quality/joinQuality.ts';
import { joinMerging } from '../../server/platform/records/merging/joinMerging.ts';
import { testEnvironment } from '../workEnvironment.ts';
import { type Death, deadly } from './deadly.ts';

const [, , url, ownerUrl, folder, text, when] = process.argv;
if (url === undefined || ownerUrl === undefined || folder === undefined)
  throw new Error('usage: deadlyProcess.ts URL OWNER_URL FOLDER [TEXT WHEN]');
const log = createLog('error');
const death = text === undefined ? null : { text, when: when as Death['when'] };
const open = (to: string) => {
  const database = openDatabase({ url: to, connections: 5, log });
  return death ? deadly(database, death) : database;
};
const database = open(url);
setOwner(database, { database: open(ownerUrl), appRole });
setSealingKeys(loadKeyRing(folder, null));
joinDuplicates(loadKeyRing(folder, null));
joinQuality();
joinMerging();
joinLeaving(diskStore(folder), new Registries(modules.flatMap((module) => module.objects)));
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
