/** A bundle that somebody brought, on the disk for as long as it is looked at: archives are read at any place. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Bundle, openBundle } from './readBundle.ts';

export async function withBundle<Result>(
  content: AsyncIterable<Uint8Array>,
  work: (bundle: Bundle) => Promise<Result>,
): Promise<Result> {
  const file = path.join(tmpdir(), `guanxi-${randomBytes(12).toString('hex')}.zip`);
  try {
    await pipeline(content, createWriteStream(file, { mode: 0o600 }));
    const bundle = await openBundle(file);
    try {
      return await work(bundle);
    } finally {
      bundle.close();
    }
  } finally {
    await rm(file, { force: true });
  }
}
