/**
 * `npm run test:proof`: everything that tests/proof can ask, of which `npm test` asks a part, and every random test with
 * questions of its own each time, and many; PROOF_SEED asks the same ones again. Further words are files.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './sources.js';

const random = ['shared', 'server', 'cli', 'web', 'tests/flows'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'")),
);
const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : ['tests/proof', ...random];
const { status } = spawnSync(
  path.join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', '--project', 'server', ...files],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROOF: 'whole' } },
);
process.exitCode = status ?? 1;
