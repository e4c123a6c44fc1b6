/**
 * The records of a ZIP archive around the contents of its entries (APPNOTE 6.3). Sizes and places that 32 bits do not hold,
 * and more entries than 16 bits count, are written as ZIP64 says; the rest as every program knows it.
 */

export interface Written {
  readonly name: Buffer;
  /** Whether its sums are counted in 64 bits. */
  readonly isLarge: boolean;
  /** Where its head begins. */
  readonly offset: number;
  readonly crc: number;
  /** Bytes, deflated and as they were. */
  readonly packed: number;
  readonly size: number;
}

/** From here on a number is written in its ZIP64 place; where it would stand otherwise stand ones only. */
export interface ZipLimits {
  readonly bytes: number;
  readonly entries: number;
}

const ones32 = 0xffff_ffff;
const ones16 = 0xffff;
export const zipLimits: ZipLimits = { bytes: ones32, entries: ones16 };

const plainVersion = 20;
const largeVersion = 45;
/** Names are UTF-8; sizes follow the content. */
const flags = 0x0808;
const deflated = 8;
/** 1980-01-01, the first day that ZIP knows: the archive tells nothing of when it was made. */
const day = 0x0021;
const largeExtra = 1;

/** Before the content, whose size nobody knows yet: of a large one an extra field says that 64 bits are behind it. */
export function headOf({ name, isLarge }: Pick<Written, 'name' | 'isLarge'>): Buffer {
  const extra = isLarge ? numbers([largeExtra, 2], [16, 2], [0, 8], [0, 8]) : Buffer.alloc(0);
  const unknown = isLarge ? ones32 : 0;
  const head = numbers(
    [0x04034b50, 4],
    [isLarge ? largeVersion : plainVersion, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [day, 2],
    [0, 4],
    [unknown, 4],
    [unknown, 4],
    [name.length, 2],
    [extra.length, 2],
  );
  return Buffer.concat([head, name, extra]);
}

/** Behind the content. */
export function sumsOf({ crc, packed, size, isLarge }: Omit<Written, 'name' | 'offset'>): Buffer {
  const bytes = isLarge ? 8 : 4;
  return numbers([0x08074b50, 4], [crc, 4], [packed, bytes], [size, bytes]);
}

/** What lies in the archive, at its end. @param at where it begins */
export function directoryOf(written: readonly Written[], at: number, limits: ZipLimits): Buffer {
  const directory = Buffer.concat(written.map((each) => entryOf(each, limits)));
  const isLarge = written.length >= limits.entries || directory.length >= limits.bytes || at >= limits.bytes;
  const count = isLarge ? ones16 : written.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [isLarge ? ones32 : directory.length, 4],
    [isLarge ? ones32 : at, 4],
    [0, 2],
  );
  if (!isLarge) return Buffer.concat([directory, end]);
  const largeEnd = numbers(
    [0x06064b50, 4],
    [44, 8],
    [largeVersion, 2],
    [largeVersion, 2],
    [0, 4],
    [0, 4],
    [written.length, 8],
    [written.length, 8],
    [directory.length, 8],
    [at, 8],
  );
  const locator = numbers([0x07064b50, 4], [0, 4], [at + directory.length, 8], [1, 4]);
  return Buffer.concat([directory, largeEnd, locator, end]);
}

function entryOf({ name, isLarge, offset, crc, packed, size }: Written, { bytes }: ZipLimits): Buffer {
  // In this order, and only those that do not stand in their own places.
  const large = [size, packed, offset].filter((value) => value >= bytes);
  const extra =
    large.length === 0
      ? Buffer.alloc(0)
      : numbers(
          [largeExtra, 2],
          [large.length * 8, 2],
          ...large.map((value): [number, number] => [value, 8]),
        );
  const own = (value: number): number => (value >= bytes ? ones32 : value);
  const version = isLarge || large.length > 0 ? largeVersion : plainVersion;
  const facts = numbers(
    [0x02014b50, 4],
    [version, 2],
    [version, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [day, 2],
    [crc, 4],
    [own(packed), 4],
    [own(size), 4],
    [name.length, 2],
    [extra.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [own(offset), 4],
  );
  return Buffer.concat([facts, name, extra]);
}

/** Little-endian numbers, each with its bytes. */
function numbers(...parts: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of parts) {
    at = bytes === 8 ? buffer.writeBigUInt64LE(BigInt(value), at) : buffer.writeUIntLE(value, at, bytes);
  }
  return buffer;
}
