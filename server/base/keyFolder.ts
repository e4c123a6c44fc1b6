/** Finds the key ring of an installation: from SECRET_KEY, else from the data folder, where it is made once. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
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
export function saveKeyRing(dataDir: string, ring: KeyRing): void {
  const file = keyFile(dataDir);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeDurably(`${file}.${process.pid}.part`, writeKeyRing(ring), (part) => {
    try {
      linkSync(part, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    rmSync(part);
  });
}

function writeDurably(part: string, text: string, place: (part: string) => void): void {
  const fd = openSync(part, 'w', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  place(part);
}
