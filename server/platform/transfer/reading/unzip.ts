/** Unpacks one file of a ZIP archive, piece by piece, never more of it than its directory says. */
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FileRefused } from './fileRefused.ts';
import type { ZipEntry } from './zipDirectory.ts';

const pieceSize = 256 * 1024;

/** Throws FileRefused for what is damaged, protected, or packed in a way that is not read. */
export async function* unzip(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.isEncrypted) throw encrypted(entry.name);
  const { at } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw broken(entry);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  let [size, crc] = [0, 0];
  for await (const piece of entry.method === 0 ? stored(packed) : inflated(packed, entry)) {
    size += piece.length;
    if (size > entry.size) throw broken(entry);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw broken(entry);
}

function* stored(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

async function* inflated(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method !== 8) throw broken(entry);
  const inflate = createInflateRaw({ chunkSize: pieceSize });
  pipeline(Readable.from(stored(bytes)), inflate, () => undefined);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch {
    throw broken(entry);
  }
}

function broken({ name }: ZipEntry): FileRefused {
  return new FileRefused({
    en: `“${name}” in the archive is damaged or incomplete. Pack it again and bring it.`,
    zh: `压缩包中的“${name}”已损坏或不完整，请重新打包后上传。`,
  });
}

function encrypted(name: string): FileRefused {
  return new FileRefused({
    en: `“${name}” is protected by a password. Pack it without one and bring it again.`,
    zh: `“${name}”设有密码，请去掉密码重新打包后上传。`,
  });
}
