/** A bundle that somebody brought, on the disk for as long as it is looked at: archives are read at any place. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bundle, openBundle } from './readBundle.ts';

export async function withBundle<Result>(
  content: AsyncIterable<Uint8Array>,
  work: (bundle: Bundle) => Promise<Result>,
): Promise<Result> {
  const file = await openNameless();
  try {
    for await (const chunk of content) await file.writeFile(chunk);
    const bundle = await openBundle(file.fd);
    return await work(bundle);
  } finally {
    await file.close();
  }
}

/** It lies there in the plain: without a name it is gone with the process, however that ends. */
async function openNameless(): Promise<FileHandle> {
  const file = path.join(tmpdir(), `guanxi-${randomBytes(12).toString('hex')}.zip`);
  const handle = await open(file, 'wx+', 0o600);
  await rm(file, { force: true });
  return handle;
}
