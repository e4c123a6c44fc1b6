/** A bundle that somebody brought, on the disk for as long as it is looked at: archives are read at any place. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../../../base/problem.ts';
import { type Bundle, openBundle } from './readBundle.ts';

export async function withBundle<Result>(
  content: AsyncIterable<Uint8Array>,
  work: (bundle: Bundle) => Promise<Result>,
): Promise<Result> {
  const file = await openNameless();
  try {
    for await (const chunk of content) await file.writeFile(chunk).catch(refuseWithoutRoom);
    const bundle = await openBundle(file.fd);
    return await work(bundle);
  } finally {
    await file.close();
  }
}

/** It lies there in the plain: without a name it is gone with the process, however that ends. */
async function openNameless(): Promise<FileHandle> {
  const file = path.join(tmpdir(), `guanxi-${randomBytes(12).toString('hex')}.zip`);
  const handle = await open(file, 'wx+', 0o600).catch(refuseWithoutRoom);
  await rm(file, { force: true });
  return handle;
}

/** A folder that is full, missing or closed to the server. */
const noPlace: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'ENOENT']);

function refuseWithoutRoom(error: NodeJS.ErrnoException): never {
  if (!noPlace.has(error.code)) throw error;
  throw new Problem('unavailable', {
    detail: {
      en: 'There is no room for the bundle in the temporary folder of the server. Nothing was changed; an administrator must make room, then bring it again.',
      zh: '服务器临时目录空间不足，无法读取数据包，未作任何更改。请联系管理员清理空间后重试。',
    },
  });
}
