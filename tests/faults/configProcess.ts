/**
 * Applies one configuration after the other, as a process of its own, to be killed by a test: `node scripts/run.js
 * tests/faults/configProcess.ts DATABASE_URL`.
 */
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { joinConfig } from '../../server/platform/config/joinConfig.ts';
import { applyConfig } from '../../server/platform/config/transferConfig.ts';
import { testContext } from '../workEnvironment.ts';
import { configurations } from './configurations.ts';

const [, , url] = process.argv;
if (url === undefined) throw new Error('usage: configProcess.ts DATABASE_URL');
const database = openDatabase({ url, connections: 2, log: createLog('error') });
joinConfig();
process.stdout.write('working\n');
for (let round = 0; ; round++) {
  await applyConfig(await testContext(database), configurations[round % configurations.length]!);
}
