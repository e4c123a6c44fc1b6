/** A short, private folder for the server's socket: paths over about 100 bytes do not work, and data folders are deep. */
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartRefusal } from '../startRefusal.ts';
import type { SystemUser } from './systemUser.ts';

export function socketFolder(cluster: string, user: SystemUser | null): string {
  const mark = createHash('sha256').update(realpathSync(cluster)).digest('hex').slice(0, 12);
  const folder = path.join(runtimeFolder(user), `guanxi-${mark}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const mine = user?.uid ?? process.getuid?.();
  // In a folder that everybody may write to, somebody else may have been there first.
  if (!lstatSync(folder).isDirectory() || (uid !== mine && uid !== process.getuid?.())) {
    throw new StartRefusal({
      en: `${folder} belongs to somebody else. Remove it, or set TMPDIR to a folder of your own.`,
      zh: `${folder} 属于其他用户。请将其删除，或将 TMPDIR 设为您自己的文件夹。`,
    });
  }
  if (user !== null) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
}

/** The driver's address of a server that listens in a folder. */
export function socketUrl(folder: string, port: number, role: string, database: string): string {
  return `postgresql://${role}@localhost:${port}/${database}?host=${encodeURIComponent(folder)}`;
}

function runtimeFolder(user: SystemUser | null): string {
  const candidates = user === null ? [process.env.XDG_RUNTIME_DIR] : ['/run'];
  for (const candidate of candidates) {
    if (candidate !== undefined && isWritable(candidate)) return candidate;
  }
  return os.tmpdir();
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
