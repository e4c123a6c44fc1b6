/** A ZIP archive written as it comes: entries of unknown length, deflated, with their sums behind them. */
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Problem } from '../../../base/problem.ts';

export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Sizes and places are numbers of 32 bits here. */
const most = 0xffff_ffff;
const version = 20;
/** Names are UTF-8; sizes follow the content. */
const flags = 0x0808;
const deflated = 8;
/** 1980-01-01, the first day that ZIP knows: the archive tells nothing of when it was made. */
const day = 0x0021;

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
}

export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const name = Buffer.from(entry.name);
    const start = offset;
    const head = numbers(
      [0x04034b50, 4],
      [version, 2],
      [flags, 2],
      [deflated, 2],
      [0, 2],
      [day, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
    );
    yield Buffer.concat([head, name]);
    offset += head.length + name.length;
    let [sum, size, packed] = [0, 0, 0];
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of entry.content) {
        sum = crc32(chunk, sum);
        size += chunk.length;
        yield chunk;
      }
    }
    for await (const chunk of Readable.from(counted()).compose(createDeflateRaw({ level: 3 }))) {
      packed += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    offset += packed;
    if (size > most || offset > most) throw new Problem('limit_exceeded', { params: { limit: '4 GB' } });
    const tail = numbers([0x08074b50, 4], [sum, 4], [packed, 4], [size, 4]);
    yield tail;
    offset += tail.length;
    written.push({ name, offset: start, sum, packed, size });
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [written.length, 2],
    [written.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
}

function directoryEntry({ name, offset, sum, packed, size }: Written): Buffer {
  const facts = numbers(
    [0x02014b50, 4],
    [version, 2],
    [version, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [day, 2],
    [sum, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  );
  return Buffer.concat([facts, name]);
}

/** Little-endian numbers, each with its bytes. */
function numbers(...parts: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of parts) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
