/** A store whose files nobody reads without the keys: for files that people bring to be worked through, not to be kept. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { KeyRing } from '../../base/keys.ts';
import type { FileStore, StoredFile } from './fileStore.ts';
import { sniffedBytes, sniffType } from './sniffType.ts';

const magic = Buffer.from('GXS1');
const saltBytes = 16;
const tagBytes = 16;
/** Plain bytes of one piece; each is sealed with its number and whether it is the last, so that none is cut off or moved. */
const pieceBytes = 64 * 1024;

/** Size and type are those of the plain content; the sum is that of what lies in the store. */
export function sealedStore(store: FileStore, ring: () => KeyRing): FileStore {
  const keyOf = (salt: Buffer) => Buffer.from(hkdfSync('sha256', ring().derive('import'), salt, 'file', 32));
  return {
    ...store,
    async put(content, limit, key): Promise<StoredFile> {
      const facts = { size: 0, type: '' };
      const salt = randomBytes(saltBytes);
      // What sealing adds to a file of the largest size still fits.
      const room = limit + Math.ceil(limit / pieceBytes + 1) * tagBytes + magic.length + saltBytes;
      const stored = await store.put(sealed(watched(content, facts), salt, keyOf(salt)), room, key);
      return { ...stored, ...facts };
    },
    read(storedAs, range) {
      const plain = opened(store.read(storedAs), keyOf);
      return Readable.from(range ? within(plain, range.start, range.end) : plain);
    },
  };
}

async function* watched(
  content: AsyncIterable<Uint8Array>,
  facts: { size: number; type: string },
): AsyncGenerator<Uint8Array> {
  const head: Uint8Array[] = [];
  for await (const chunk of content) {
    if (facts.size < sniffedBytes) head.push(chunk.subarray(0, sniffedBytes - facts.size));
    facts.size += chunk.length;
    yield chunk;
  }
  facts.type = sniffType(Buffer.concat(head));
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[11] = last ? 1 : 0;
  return nonce;
}

async function* sealed(
  content: AsyncIterable<Uint8Array>,
  salt: Buffer,
  key: Buffer,
): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([magic, salt]);
  let number = 0;
  for await (const [piece, last] of pieces(content, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Throws where the file was changed or cut. A file that was stored before files were sealed comes as it is. */
async function* opened(
  content: AsyncIterable<Uint8Array>,
  keyOf: (salt: Buffer) => Buffer,
): AsyncGenerator<Uint8Array> {
  const source = content[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < magic.length + saltBytes) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const rest = { [Symbol.asyncIterator]: () => source };
  if (!head.subarray(0, magic.length).equals(magic)) {
    yield head;
    yield* rest;
    return;
  }
  const start = magic.length + saltBytes;
  const key = keyOf(head.subarray(magic.length, start));
  let number = 0;
  for await (const [piece, last] of pieces(after(head.subarray(start), rest), pieceBytes + tagBytes)) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number++, last), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(piece.subarray(-tagBytes));
    yield Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()]);
  }
}

async function* after(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

/** The content in pieces of one length; the last one, which may be empty, says so. */
async function* pieces(
  content: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<readonly [piece: Buffer, last: boolean]> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    held.push(chunk);
    size += chunk.length;
    if (size <= length) continue;
    const all = Buffer.concat(held);
    let from = 0;
    for (; size - from > length; from += length) yield [all.subarray(from, from + length), false];
    held = [all.subarray(from)];
    size -= from;
  }
  yield [Buffer.concat(held), true];
}

async function* within(
  content: AsyncIterable<Uint8Array>,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of content) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
    if (part.length > 0) yield part;
    at += chunk.length;
    if (at > end) return;
  }
}
