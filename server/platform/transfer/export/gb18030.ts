/** Encodes text as GB18030, which Node decodes but does not encode: by its own decoder, turned round once. */

const replacement = 0x3f;

/** By code point of the basic plane: the code in its bytes as one number; 0 where there is none. */
let codes: Uint32Array | undefined;

/** First code point and first linear place of the planes above the basic one. */
const plane1 = { point: 0x10000, linear: 189_000 } as const;

/** A four-byte code by its linear place: 10 × 126 × 10 of them for each lead byte. */
function fourBytes(linear: number): number {
  const fourth = 0x30 + (linear % 10);
  const third = 0x81 + (Math.floor(linear / 10) % 126);
  const second = 0x30 + (Math.floor(linear / 1260) % 10);
  const first = 0x81 + Math.floor(linear / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

function bytesOf(code: number): number[] {
  return code > 0xffff
    ? [code >>> 24, (code >>> 16) & 255, (code >>> 8) & 255, code & 255]
    : [code >>> 8, code & 255];
}

function tableOfCodes(): Uint32Array {
  const wanted: number[] = [];
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1)
      if (second !== 0x7f) wanted.push((first << 8) | second);
  }
  // The four-byte codes of the basic plane end at place 39,419.
  for (let linear = 0; linear < 39_420; linear += 1) wanted.push(fourBytes(linear));
  // One answer of the decoder for all of them: a line for each code.
  const bytes = Uint8Array.from(wanted.flatMap((code) => [...bytesOf(code), 0x0a]));
  const lines = new TextDecoder('gb18030').decode(bytes).split('\n');
  const table = new Uint32Array(0x10000);
  for (const [at, code] of wanted.entries()) {
    const line = lines[at] ?? '';
    const point = line.charCodeAt(0);
    if (line.length === 1 && point !== 0xfffd && point > 0x7f && table[point] === 0) table[point] = code;
  }
  return table;
}

export function encodeGb18030(text: string): Buffer {
  codes ??= tableOfCodes();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = text.codePointAt(at)!;
    if (point > 0xffff) at += 1;
    const code = point > 0xffff ? fourBytes(plane1.linear + point - plane1.point) : codes[point]!;
    if (code === 0) bytes[length++] = replacement;
    else if (code > 0xffff) length = bytes.writeUInt32BE(code, length);
    else length = bytes.writeUInt16BE(code, length);
  }
  return bytes.subarray(0, length);
}
