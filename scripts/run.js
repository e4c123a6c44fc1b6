/** `node scripts/run.js FILE.ts ARGUMENTS…`: bundles a TypeScript program and runs it in this process. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './sources.js';

const [, , source, ...args] = process.argv;
if (source === undefined) {
  process.stderr.write('usage: node scripts/run.js FILE.ts ARGUMENTS…\n');
  process.exit(2);
}
// Inside the project, so that packages are found from there.
const outdir = path.join(root, '.cache', `run-${process.pid}`);
const outfile = path.join(outdir, `${path.basename(source, '.ts')}.mjs`);
await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
process.argv = [process.argv[0], path.resolve(source), ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
