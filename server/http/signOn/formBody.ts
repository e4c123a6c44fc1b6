/** A posted form, as providers send their answers: the only bodies here that are not JSON. */
import type { Readable } from 'node:stream';
import { Problem } from '../../base/problem.ts';

const longest = 512 * 1024;

export async function readForm(body: Readable): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > longest) throw new Problem('limit_exceeded', { params: { limit: `${longest} B` } });
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
