/** What lies in a ZIP archive and what it would grow to, from its directory, before anything of it is unpacked. */
import { FileRefused } from './fileRefused.ts';
import { largestUnpacked } from './readRequest.ts';

/** As many as such a directory can count. */
const mostEntries = 65_535;

export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked and as they lie there. */
  readonly size: number;
  readonly packedSize: number;
  /** 0: as it is, 8: deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly at: number;
  readonly isEncrypted: boolean;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Throws FileRefused for an archive whose directory cannot be found or claims more than the archive can hold. */
export function zipDirectory(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw broken();
  const { count, start } = directoryAt(bytes, end);
  if (count > mostEntries) throw tooLarge();
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken();
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const flags = bytes.readUInt16LE(at + 8);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packedSize, place] = largeNumbers(
      [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
      extra,
    );
    entries.push({
      name: unicodeName(extra) ?? nameOf(name, (flags & 0x800) !== 0),
      size,
      packedSize,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      at: place,
      isEncrypted: (flags & 1) !== 0,
    });
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  // Entries that share their bytes are how a small archive grows without end.
  if (entries.reduce((sum, entry) => sum + entry.packedSize, 0) > bytes.length) throw tooLarge();
  return entries;
}

const ones32 = 0xffff_ffff;

/** Programs that do not know how much will come write the directory's place as ZIP64 does, also of small archives. */
function directoryAt(bytes: Buffer, end: number): { count: number; start: number } {
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  const locator = end - 20;
  const isLarge = locator >= 0 && bytes.readUInt32LE(locator) === 0x07064b50;
  if (!isLarge || (count !== 0xffff && start !== ones32)) return { count, start };
  const at = numberAt(bytes, locator + 8);
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== 0x06064b50) throw broken();
  return { count: numberAt(bytes, at + 32), start: numberAt(bytes, at + 48) };
}

/** Of size, packed size and place those that say “see ZIP64”, from the extra field, where they stand in this order. */
function largeNumbers(
  own: readonly [number, number, number],
  extra: Buffer,
): readonly [size: number, packedSize: number, place: number] {
  if (!own.includes(ones32)) return own;
  const field = extraField(extra, 1);
  let at = 0;
  const [size, packedSize, place] = own.map((value) => {
    if (value !== ones32) return value;
    if (!field || at + 8 > field.length) throw broken();
    at += 8;
    return numberAt(field, at - 8);
  }) as [number, number, number];
  return [size, packedSize, place];
}

/** Of 64 bits; more than numbers hold is more than any archive has. */
function numberAt(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw tooLarge();
  return Number(value);
}

/** UTF-8 where it says so or can be; else as Windows in China writes names. */
function nameOf(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes);
  }
}

/** The “Unicode path” that some programs put beside a name in the code page of their system. */
function unicodeName(extra: Buffer): string | null {
  const field = extraField(extra, 0x7075);
  return field && field.length > 5 ? field.toString('utf8', 5) : null;
}

function extraField(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id && at + 4 + length <= extra.length)
      return extra.subarray(at + 4, at + 4 + length);
  }
  return null;
}

/** Throws FileRefused for a workbook that grows beyond measure. */
export function checkZip(bytes: Buffer): void {
  let unpacked = 0;
  for (const { size } of zipDirectory(bytes)) {
    unpacked += size;
    if (unpacked > largestUnpacked) throw tooLarge();
  }
}

export function tooLarge(): FileRefused {
  return new FileRefused({
    en: 'This file unpacks to more than can be read safely. Save it as CSV, or in several parts, and bring those.',
    zh: '此文件解压后过大，无法安全读取。请另存为 CSV 或拆成几部分后再上传。',
  });
}

function broken(): FileRefused {
  return new FileRefused({
    en: 'This spreadsheet or archive is damaged or incomplete. Open and save it again, or save it as CSV.',
    zh: '此电子表格或压缩包已损坏或不完整。请重新打开并保存，或另存为 CSV。',
  });
}
