/** ZIP archives of a few text files: written without compression, read with or without it. APPNOTE 6.3.10, sections 4.3 to 4.5. */
import type { ConfigFile } from '../../../../../shared/config/files.ts';

const localHead = 0x04034b50;
const centralHead = 0x02014b50;
const centralEnd = 0x06054b50;
/** File names are UTF-8. */
const utf8Names = 0x0800;
/** 1980-01-01, the first day that the format knows: the same files give the same archive. */
const firstDay = 0x0021;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers of 2 or 4 bytes, one after the other. */
function head(...numbers: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(numbers.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

export function writeZip(files: readonly ConfigFile[]): Blob {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const file of files) {
    const name = encoder.encode(file.path);
    const body = encoder.encode(file.text);
    const facts = [
      [2, utf8Names],
      [2, 0],
      [2, 0],
      [2, firstDay],
      [4, crc32(body)],
      [4, body.length],
      [4, body.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const local = head([4, localHead], [2, 20], ...facts);
    parts.push(local, name, body);
    central.push(
      head([4, centralHead], [2, 20], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    offset += local.length + name.length + body.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = head(
    [4, centralEnd],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return new Blob([...parts, ...central, end], { type: 'application/zip' });
}

/** Throws a RangeError where it is no archive that can be read. */
export async function readZip(archive: Blob): Promise<readonly ConfigFile[]> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const decoder = new TextDecoder();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== centralEnd) end -= 1;
  if (end < 0) throw new RangeError('it has no end record');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files: ConfigFile[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== centralHead) throw new RangeError('an entry is damaged');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const path = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (!path.endsWith('/')) {
      files.push({ path, text: await textOf(bytes.slice(start, start + size), method) });
    }
    at += 46 + nameLength + extra;
  }
  return files;
}

/** 0 is stored as it is, 8 is deflated. */
async function textOf(bytes: Uint8Array<ArrayBuffer>, method: number): Promise<string> {
  if (method === 0) return new TextDecoder().decode(bytes);
  if (method !== 8) throw new RangeError(`method ${method} is not known`);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
