/**
 * The outer shape of a backup or dump file: a line that says what it is, a header, then frames, each with a check that
 * covers its place. A changed, missing, doubled, swapped or cut frame is noticed while reading.
 *
 *     GUANXI-ARCHIVE-1\n | length u32 | header JSON | { length u32 | last u8 | check 16 bytes | payload }…
 *
 * Backups: AES-256-GCM, nonce = frame number, the check is the tag. Dumps: the first 16 bytes of SHA-256.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import type { KeyRing } from '../keys.ts';
import { StartRefusal } from '../startRefusal.ts';
import { ByteReader } from './byteReader.ts';

export interface ArchiveHeader {
  readonly madeAt: string;
  readonly appVersion: string;
  /** Absent in a dump, which anybody can read. */
  readonly sealedWith?: { readonly keyId: string; readonly salt: string };
}

const magic = Buffer.from('GUANXI-ARCHIVE-1\n');
const checkBytes = 16;
const frameBytes = 256 * 1024;
/** A length beyond this is damage, not a frame. */
const mostFrameBytes = 2 * frameBytes;
const mostHeaderBytes = 64 * 1024;

export function damaged(file: string): StartRefusal {
  return new StartRefusal({
    en: `${file} is damaged or not whole; nothing was changed. Use another copy of this backup, or an earlier one.`,
    zh: `${file} 已损坏或不完整；未做任何更改。请使用此备份的其他副本，或更早的备份。`,
  });
}

interface Check {
  /** Payload and check as they stand in the file. */
  close(plain: Buffer, place: Buffer): { payload: Buffer; check: Buffer };
  /** Null when the check does not match. */
  open(payload: Buffer, check: Buffer, place: Buffer): Buffer | null;
}

/** Number of the frame, and whether it is the last. */
function placeOf(number: number, last: boolean): Buffer {
  const place = Buffer.alloc(12);
  place.writeBigUInt64BE(BigInt(number), 0);
  place[11] = last ? 1 : 0;
  return place;
}

function sealed(header: Buffer, sealedWith: { keyId: string; salt: string }, ring: KeyRing): Check {
  const secret = ring.derive('backup', sealedWith.keyId);
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.from(sealedWith.salt, 'base64'), 'archive', 32));
  const about = createHash('sha256').update(header).digest();
  return {
    close(plain, place) {
      const cipher = createCipheriv('aes-256-gcm', key, place);
      cipher.setAAD(about);
      const payload = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { payload, check: cipher.getAuthTag() };
    },
    open(payload, check, place) {
      const decipher = createDecipheriv('aes-256-gcm', key, place);
      decipher.setAAD(about);
      decipher.setAuthTag(check);
      try {
        return Buffer.concat([decipher.update(payload), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

function hashed(header: Buffer): Check {
  function checkOf(payload: Buffer, place: Buffer): Buffer {
    return createHash('sha256').update(header).update(place).update(payload).digest().subarray(0, checkBytes);
  }
  return {
    close: (plain, place) => ({ payload: plain, check: checkOf(plain, place) }),
    open: (payload, check, place) => (checkOf(payload, place).equals(check) ? payload : null),
  };
}

export async function* writeFrames(
  header: ArchiveHeader,
  content: AsyncIterable<Buffer>,
  ring: KeyRing | null,
): AsyncIterable<Buffer> {
  const headerText = Buffer.from(JSON.stringify(header));
  const check =
    header.sealedWith === undefined || ring === null
      ? hashed(headerText)
      : sealed(headerText, header.sealedWith, ring);
  yield Buffer.concat([magic, lengthOf(headerText), headerText]);
  let number = 0;
  function frame(plain: Buffer, last: boolean): Buffer {
    const place = placeOf(number, last);
    number += 1;
    const closed = check.close(plain, place);
    return Buffer.concat([lengthOf(closed.payload), Buffer.of(last ? 1 : 0), closed.check, closed.payload]);
  }
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < frameBytes) continue;
    const all = Buffer.concat(waiting);
    let at = 0;
    for (; all.length - at >= frameBytes; at += frameBytes)
      yield frame(all.subarray(at, at + frameBytes), false);
    waiting = [all.subarray(at)];
    size = all.length - at;
  }
  yield frame(Buffer.concat(waiting), true);
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}

export interface OpenArchive {
  readonly header: ArchiveHeader;
  readonly content: AsyncIterable<Buffer>;
}

/** Throws a StartRefusal for a file that is no archive, is damaged, or was sealed with a key that is not in `ring`. */
export async function readFrames(
  bytes: AsyncIterable<Buffer>,
  file: string,
  ring: KeyRing | null,
): Promise<OpenArchive> {
  const reader = new ByteReader(bytes, () => damaged(file));
  if (!(await reader.take(magic.length)).equals(magic)) throw damaged(file);
  const headerText = await reader.take(boundedLength(await reader.take(4), mostHeaderBytes, file));
  const header = parseHeader(headerText, file);
  const { sealedWith } = header;
  if (sealedWith !== undefined && ring?.has(sealedWith.keyId) !== true) {
    throw new StartRefusal({
      en: `${file} was sealed with the key ${sealedWith.keyId}, which is not in the key file. Give the copy that “guanxi keys export” made on that installation with --keys.`,
      zh: `${file} 使用密钥 ${sealedWith.keyId} 加密，而密钥文件中没有该密钥。请用 --keys 指定在原系统上由 “guanxi keys export” 生成的文件。`,
    });
  }
  const check =
    sealedWith === undefined || ring === null ? hashed(headerText) : sealed(headerText, sealedWith, ring);
  async function* frames(): AsyncIterable<Buffer> {
    for (let number = 0, last = false; !last; number += 1) {
      const head = await reader.take(5 + checkBytes);
      last = head[4] === 1;
      const payload = await reader.take(boundedLength(head.subarray(0, 4), mostFrameBytes, file));
      const plain = check.open(payload, head.subarray(5), placeOf(number, last));
      if (plain === null || (head[4] ?? 0) > 1) throw damaged(file);
      yield plain;
    }
    if (!(await reader.atEnd())) throw damaged(file);
  }
  return { header, content: frames() };
}

function boundedLength(bytes: Buffer, most: number, file: string): number {
  const length = bytes.readUInt32BE();
  if (length > most) throw damaged(file);
  return length;
}

function parseHeader(text: Buffer, file: string): ArchiveHeader {
  try {
    return JSON.parse(text.toString());
  } catch {
    throw damaged(file);
  }
}
