/** Makes a backup or a dump: written beside its name, on the disk, read back, and only then given its name. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { KeyRing } from '../keys.ts';
import { type ArchiveSource, archiveContent, type Progress } from './archiveContent.ts';
import { type ArchiveHeader, writeFrames } from './frames.ts';
import { type ArchiveFacts, readArchive } from './readArchive.ts';

export interface ArchiveTarget {
  readonly file: string;
  /** Seals the file; null: a dump that anybody can read. */
  readonly ring: KeyRing | null;
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly progress?: Progress;
}

/** What a file is called that is not finished; one that a crash left behind is removed by the next run. */
const unfinished = '.part';

export async function writeArchive(source: ArchiveSource, target: ArchiveTarget): Promise<ArchiveFacts> {
  const folder = path.dirname(path.resolve(target.file));
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder);
  const header: ArchiveHeader = {
    madeAt: new Date(target.now).toISOString(),
    appVersion: target.appVersion,
    ...(target.ring === null
      ? {}
      : { sealedWith: { keyId: target.ring.currentId, salt: randomBytes(16).toString('base64') } }),
  };
  const part = `${target.file}.${process.pid}${unfinished}`;
  try {
    const content = Readable.from(archiveContent(source, target.progress), { objectMode: false });
    const gzip = createGzip({ level: 4 });
    content.once('error', (error) => gzip.destroy(error));
    await writeDurably(part, writeFrames(header, content.pipe(gzip), target.ring));
    const facts = await readArchive(part, target.ring);
    await rename(part, target.file);
    await syncFolder(folder);
    return facts;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

async function writeDurably(file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    for await (const chunk of bytes) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a new name in a folder outlast a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.guanxi\.(\d+)\.part$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(folder, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `guanxi-2026-11-22T01-30-00Z.backup.guanxi`: sorts by time, and is a good name on every system. */
export function archiveName(kind: 'backup' | 'dump', now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  return `guanxi-${time}Z.${kind}.guanxi`;
}
