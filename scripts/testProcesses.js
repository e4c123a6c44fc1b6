/**
 * `npm run test:processes`: the whole flow suite against two web processes and a worker behind a proxy, directly and then
 * through PgBouncer in transaction mode. Further words are files, as for vitest.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './sources.js';
import { installNeeds } from './testNeeds.js';

const missing = installNeeds();
const files = process.argv.slice(2);
const vitest = path.join(root, 'node_modules', '.bin', 'vitest');

/** @param {Record<string, string>} also */
function flows(title, also) {
  process.stdout.write(`\n── ${title}\n`);
  const asked = files.length > 0 ? files : ['tests/flows'];
  const env = { ...process.env, TEST_PROCESSES: '2', ...also };
  const ran = spawnSync(vitest, ['run', '--project', 'server', ...asked], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  return ran.status === 0;
}

const passed = [flows('two web processes and a worker', {})];
if (missing.pooler === null)
  passed.push(flows('through PgBouncer in transaction mode', { TEST_POOLER: '1' }));
else process.stdout.write(`left out: ${missing.pooler} is not here and could not be installed\n`);
process.exitCode = passed.every(Boolean) ? 0 : 1;
