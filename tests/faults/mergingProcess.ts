/**
 * A worker that merges and takes merges back, as a process of its own, to be killed by a test: `node
 * scripts/run.js tests/faults/mergingProcess.ts DATABASE_URL`.
 */
import { createLog } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { startWorker } from '../../server/platform/jobs/worker.ts';
import { joinMerging } from '../../server/platform/records/merging/joinMerging.ts';
import { testEnvironment } from '../workEnvironment.ts';

const url = process.argv[2];
if (url === undefined) throw new Error('usage: mergingProcess.ts DATABASE_URL');
const database = openDatabase({ url, connections: 5, log: createLog('error') });
joinMerging();
startWorker(testEnvironment(database), { directUrl: url, concurrency: 1, ticks: [] });
process.stdout.write('working\n');
