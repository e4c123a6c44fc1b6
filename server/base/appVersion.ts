/** The version in package.json, found from wherever this file was bundled to. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder with package.json. */
export const appRoot = findRoot(import.meta.dirname);

export const appVersion: string = JSON.parse(
  readFileSync(path.join(appRoot, 'package.json'), 'utf8'),
).version;

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('There is no package.json above the program');
  return findRoot(parent);
}
