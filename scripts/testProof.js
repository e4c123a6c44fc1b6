/** `npm run test:proof`: everything that tests/proof can ask, of which `npm test` asks a part. Further words are files. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './sources.js';

const files = process.argv.slice(2);
const { status } = spawnSync(
  path.join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'server', ...(files.length > 0 ? files : ['tests/proof'])],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROOF: 'whole' } },
);
process.exitCode = status ?? 1;
