/** A ZIP archive written as it comes: entries of unknown length, deflated, with their sums behind them. */
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Problem } from '../../../base/problem.ts';
import { directoryOf, headOf, sumsOf, type Written, type ZipLimits, zipLimits } from './zipRecords.ts';

export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** It may grow beyond 4 GB; its head is then one that spreadsheet programs do not read in their workbooks. */
  readonly isLarge?: boolean;
}

/** @param limits beyond which ZIP64 begins; smaller ones are for trying it. */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry>,
  limits: ZipLimits = zipLimits,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const [name, isLarge, start] = [Buffer.from(entry.name), entry.isLarge ?? false, offset];
    const head = headOf({ name, isLarge });
    yield head;
    let [crc, size, packed] = [0, 0, 0];
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of entry.content) {
        crc = crc32(chunk, crc);
        size += chunk.length;
        yield chunk;
      }
    }
    for await (const chunk of Readable.from(counted()).compose(createDeflateRaw({ level: 3 }))) {
      packed += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    if (!isLarge && Math.max(size, packed) >= zipLimits.bytes)
      throw new Problem('limit_exceeded', { params: { limit: '4 GB' } });
    const sums = sumsOf({ crc, packed, size, isLarge });
    yield sums;
    offset += head.length + packed + sums.length;
    written.push({ name, isLarge, offset: start, crc, packed, size });
  }
  yield directoryOf(written, offset, limits);
}
