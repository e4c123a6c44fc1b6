/** `node scripts/run.js FILE.ts ARGUMENTS…`: bundles a TypeScript program and runs it in this process. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './sources.js';

/** Inside the project, so that packages are found from there. */
const kept = path.join(root, '.cache', 'run');

const [, , source, ...args] = process.argv;
if (source === undefined) {
  process.stderr.write('usage: node scripts/run.js FILE.ts ARGUMENTS…\n');
  process.exit(2);
}
const program = path.resolve(source);
process.argv = [process.argv[0], program, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(keptBundle() ?? (await makeBundle())).href);

/** Where a program's last bundle is named, with what it was made from. */
function noteFile() {
  const name = createHash('sha256').update(program).digest('hex').slice(0, 16);
  return path.join(kept, `${path.basename(program, '.ts')}-${name}.json`);
}

/** The bundle of last time, when none of its sources has changed since: tests start the same programs again and again. */
function keptBundle() {
  const note = noteFile();
  if (!existsSync(note)) return null;
  const { bundle, sources } = JSON.parse(readFileSync(note, 'utf8'));
  const same = Object.entries(sources).every(([file, state]) => stateOf(file) === state);
  return same && existsSync(bundle) ? bundle : null;
}

/** Changes when the file does. */
function stateOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.mtimeMs} ${found.size}`;
}

async function makeBundle() {
  const { build } = await import('esbuild');
  const began = Date.now();
  const { outputFiles, metafile } = await build({
    entryPoints: [program],
    absWorkingDir: root,
    outfile: path.join(kept, 'bundle.mjs'),
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const [{ contents, hash }] = outputFiles;
  const name = `${path.basename(program, '.ts')}-${hash.replaceAll(/\W/g, '')}.mjs`;
  const bundle = keep(path.join(kept, name), contents);
  const files = Object.keys(metafile.inputs).map((file) => path.join(root, file));
  const sources = Object.fromEntries(files.map((file) => [file, stateOf(file)]));
  // Of a file that was written meanwhile nobody knows which state was read.
  const known = files.every((file) => statSync(file).mtimeMs < began);
  if (known) keep(noteFile(), JSON.stringify({ bundle, sources }));
  return bundle;
}

/** In one step: another process may be doing the same. */
function keep(file, content) {
  mkdirSync(kept, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
