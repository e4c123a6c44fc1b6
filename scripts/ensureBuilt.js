/** Builds in a process of its own when something changed, so that the builders' memory is not the server's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isFresh, parts, root } from './sources.js';

/** @param {readonly string[]} wanted */
export function ensureBuilt(wanted = parts) {
  if (wanted.every(isFresh)) return;
  // An installation without development packages runs what was built elsewhere.
  if (!existsSync(path.join(root, 'node_modules', 'esbuild'))) return;
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.js'), ...wanted], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
