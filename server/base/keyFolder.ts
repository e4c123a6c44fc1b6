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
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type KeyRing, keyRingOf, newKeyRing, readKeyRing, withFieldKeysOf, writeKeyRing } from './keys.ts';
import { StartRefusal } from './startRefusal.ts';

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

/**
 * Puts a ring that was changed in the place of the one that it was made from, in one step: whoever reads finds one of the
 * two. Two who change it at once do it one after the other. Answers the ring as it is from now on.
 */
export function changeKeyRing(
  dataDir: string,
  secretKey: string | null,
  change: (ring: KeyRing) => KeyRing,
): KeyRing {
  const file = keyFile(dataDir);
  const lock = `${file}.lock`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  takeLock(lock);
  try {
    const before = loadKeyRing(dataDir, secretKey);
    const after = change(before);
    if (after.state !== before.state) {
      renameSync(writeUnfinished(dataDir, after), file);
      syncFolder(path.dirname(file));
    }
    return after;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A lock older than this was left by a process that is gone. */
const lockMs = 10_000;

function takeLock(lock: string): void {
  for (const last of [false, true]) {
    try {
      closeSync(openSync(lock, 'wx', 0o600));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (last || age < lockMs) {
        throw new StartRefusal({
          en: 'The keys are being changed by another process at this moment; try again.',
          zh: '另一进程正在更改密钥，请稍后再试。',
        });
      }
      rmSync(lock, { force: true });
    }
  }
}

function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** After a restore: the ring of the backup takes the place of the one that the empty installation had made. */
export function replaceKeyRing(dataDir: string, ring: KeyRing): void {
  const file = keyFile(dataDir);
  if (existsSync(file)) {
    const present = readKeyRing(readFileSync(file, 'utf8'), file);
    if (present.currentId === ring.currentId) {
      // The keys of sensitive values change on their own: the backup may be older than the last change, or younger.
      changeKeyRing(dataDir, null, (here) => withFieldKeysOf(here, ring));
      return;
    }
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
