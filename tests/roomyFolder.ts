/** Where tests keep what they throw away: in memory, where there is room, because a clone of a database is 2,000 files. */
import { mkdtempSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';
const gigabyte = 1024 ** 3;

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 3 * gigabyte && os.freemem() > 4 * gigabyte;
  } catch {
    return false;
  }
}

/** A new folder of the given beginning; whoever made it removes it. */
export function roomyFolder(prefix: string): string {
  return mkdtempSync(path.join(hasRoom() ? memory : os.tmpdir(), prefix));
}
