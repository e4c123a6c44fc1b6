/** Fingerprints of the sources, by which a build knows that it has nothing to do. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');

/** What each part is built from. */
const sources = {
  server: ['main.ts', 'shared', 'server', 'cli', 'scripts/build.js', 'package-lock.json'],
  web: ['web', 'shared', 'vite.config.ts', 'scripts/build.js', 'package-lock.json'],
};

const stampOf = (part) => path.join(root, 'dist', part, '.built-from');

export const parts = Object.keys(sources);

/** @param {'server' | 'web'} part */
export function isFresh(part) {
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === fingerprint(part);
}

/** @param {'server' | 'web'} part */
export function markFresh(part, print) {
  writeFileSync(stampOf(part), print);
}

/** SHA-256 over the paths and contents of a part's sources, tests left out. */
export function fingerprint(part) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources[part]) {
    for (const file of filesBelow(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return /\.(test|spec)\.tsx?$/.test(place) ? [] : [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}
