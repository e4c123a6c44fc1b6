/** Files on a disk: own names in a fan of folders, written aside, synced, then moved into place. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../base/problem.ts';
import type { FileStore, StoredFile } from './fileStore.ts';
import { sniffedBytes, sniffType } from './sniffType.ts';

const day = 86_400_000;

/** `folder` is made when it is not there; nobody else writes into it. */
export function diskStore(folder: string): FileStore {
  const incoming = path.join(folder, 'incoming');
  const pathOf = (storedAs: string): string => {
    if (!/^[0-9a-f]{32}$/.test(storedAs)) throw new Error('not a key of the file store');
    return path.join(folder, storedAs.slice(0, 2), storedAs.slice(2, 4), storedAs);
  };

  async function put(
    content: AsyncIterable<Uint8Array>,
    limit: number,
    storedAs = randomBytes(16).toString('hex'),
  ): Promise<StoredFile> {
    const target = pathOf(storedAs);
    const part = path.join(incoming, storedAs);
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    try {
      const facts = await writeAll(part, content, limit);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(part, target);
      await syncFolder(path.dirname(target));
      return { storedAs, ...facts };
    } catch (error) {
      await rm(part, { force: true });
      throw noRoom(error) ?? error;
    }
  }

  return {
    put,
    read: (storedAs, range) => createReadStream(pathOf(storedAs), range ?? {}),
    async remove(storedAs) {
      await rm(pathOf(storedAs), { force: true });
      await rm(path.join(incoming, storedAs), { force: true });
    },
    async *olderThanADay() {
      for await (const file of filesIn(folder)) {
        const { mtimeMs } = await stat(file);
        if (Date.now() - mtimeMs < day) continue;
        // What was being written when the process died is nobody's.
        if (path.dirname(file) === incoming) await rm(file, { force: true });
        else yield path.basename(file);
      }
    },
  };
}

async function writeAll(
  part: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Omit<StoredFile, 'storedAs'>> {
  const file = await open(part, 'wx', 0o600);
  try {
    const sum = createHash('sha256');
    const head: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of content) {
      if (size < sniffedBytes) head.push(chunk.subarray(0, sniffedBytes - size));
      size += chunk.length;
      if (size > limit) throw new Problem('limit_exceeded', { params: { limit: sizeText(limit) } });
      sum.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { size, sha256: sum.digest(), type: sniffType(Buffer.concat(head)) };
  } finally {
    await file.close();
  }
}

function sizeText(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${bytes} B`;
}

function noRoom(error: unknown): Problem | null {
  const { code } = error as NodeJS.ErrnoException;
  // The last one: the disk, or the limit of the process, holds no file as long as this.
  if (code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EFBIG') return null;
  return new Problem('unavailable', {
    detail: {
      en: 'There is no room left for files on the server. Nothing was stored; an administrator must make room.',
      zh: '服务器文件存储空间已满，文件未保存。请联系管理员清理空间。',
    },
  });
}

/** The name is only kept through a power cut once its folder is synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  for await (const entry of entries ?? []) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(at);
    else yield at;
  }
}
