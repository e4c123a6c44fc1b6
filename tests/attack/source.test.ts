/** What the source may hold in a few named places only: programs that are started, text that becomes code, chance, old ciphers. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.(test|gen|db\.test)\.ts$/.test(name) ? [path] : [];
  });
}

const all = [
  join(root, 'main.ts'),
  ...['server', 'shared', 'web', 'cli'].flatMap((name) => sources(join(root, name))),
];
const where = (pattern: RegExp, under = '') =>
  all
    .filter((path) => pattern.test(readFileSync(path, 'utf8')))
    .map((path) => relative(root, path))
    .filter((path) => path.startsWith(under))
    .sort();

it('programs are started in four places, and never through a shell', () => {
  expect(
    where(/node:child_process|node:cluster|node:worker_threads/).filter((path) => !path.startsWith('cli/')),
  ).toEqual([
    'server/base/launcher/postmasterFile.ts',
    'server/base/launcher/serverProcess.ts',
    'server/platform/duplicates/search/askMatcher.ts',
    'server/platform/transfer/askReader.ts',
  ]);
  expect(where(/shell: (true|')|execSync\(|\bexec\(\s*[`'"]/)).toEqual([]);
});

it('no text becomes code, and HTML goes into a page in one place, from our own guide', () => {
  expect(
    where(/\beval\(|new Function\(|node:vm|document\.write|insertAdjacentHTML|\.outerHTML =|\.innerHTML =/),
  ).toEqual([]);
  expect(where(/dangerouslySetInnerHTML/)).toEqual(['web/frame/help/GuideText.tsx']);
});

it('what must not be guessed comes from the generator of the system; chance only spreads waiting', () => {
  expect(where(/Math\.random/, 'server')).toEqual(['server/base/openDatabase.ts']);
  expect(where(/createCipher\(|aes-\d+-ecb|createHash\(['"]md5|['"]des-|rc4/i, 'server')).toEqual([]);
});

it('addresses that people type in are asked through the guard only', () => {
  expect(
    where(/(?<![.\w])fetch\(|from 'node:https?'/, 'server').filter((path) => !path.includes('/localTls/')),
  ).toEqual(['server/base/guardedFetch.ts', 'server/http/app.ts', 'server/http/tlsDoor.ts']);
});

it('nothing of a server’s environment reaches the pages', () => {
  expect(where(/process\.env/, 'web')).toEqual([]);
});
