/** Finds the key ring of an installation: from SECRET_KEY, else from the data folder, where it is made once. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type KeyRing, keyRingOf, newKeyRing, readKeyRing, writeKeyRing } from './keys.ts';

export function keyFile(dataDir: string): string {
  return path.join(dataDir, 'keys', 'keys.json');
}

/** A key ring in the data folder comes first: SECRET_KEY may be given to an installation that has one already. */
export function loadKeyRing(dataDir: string, secretKey: string | null): KeyRing {
  const file = keyFile(dataDir);
  if (existsSync(file)) return readKeyRing(readFileSync(file, 'utf8'), file);
  if (secretKey !== null) return keyRingOf(secretKey);
  saveKeyRing(dataDir, newKeyRing());
  return readKeyRing(readFileSync(file, 'utf8'), file);
}

/** Readable by its owner only, and on the disk when this returns. A ring that exists is never replaced. */
function saveKeyRing(dataDir: string, ring: KeyRing): void {
  const part = writeUnfinished(dataDir, ring);
  try {
    linkSync(part, keyFile(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(part);
}

/** After a restore: the ring of the backup takes the place of the one that the empty installation had made. */
export function replaceKeyRing(dataDir: string, ring: KeyRing): void {
  const file = keyFile(dataDir);
  if (existsSync(file)) {
    const present = readKeyRing(readFileSync(file, 'utf8'), file);
    if (present.currentId === ring.currentId) return;
    renameSync(file, `${file}.before-restore`);
  }
  saveKeyRing(dataDir, ring);
}

function writeUnfinished(dataDir: string, ring: KeyRing): string {
  const part = `${keyFile(dataDir)}.${process.pid}.part`;
  mkdirSync(path.dirname(part), { recursive: true, mode: 0o700 });
  const fd = openSync(part, 'w', 0o600);
  try {
    writeSync(fd, writeKeyRing(ring));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  return part;
}
