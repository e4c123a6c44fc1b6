/** From the bytes of a file to its text, in pieces that end with a line; what cannot be decoded is told. */
import { isUtf8 } from 'node:buffer';
import { FileRefused } from './fileRefused.ts';
import type { Encoding } from './readRequest.ts';
import { ShiftedDecoder } from './shiftedDecoder.ts';
import { Utf32Decoder } from './utf32Decoder.ts';

export interface DecodedPiece {
  readonly text: string;
  /** Some bytes are no characters of the encoding: U+FFFD stands for them. */
  readonly isDamaged: boolean;
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** Encodings in which a byte of 0x0A is always the end of a line. */
const byLine = (encoding: Encoding): boolean => !/^(utf-(16|32)|iso-2022)/.test(encoding);

export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return new Utf32Decoder(encoding === 'utf-32le');
  if (encoding === 'iso-2022-cn' || encoding === 'iso-2022-kr') return new ShiftedDecoder(encoding);
  return new TextDecoder(encoding);
}

export async function* decodeText(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedPiece> {
  let isFirst = true;
  const pieces = byLine(encoding) ? decodeLines(content, encoding) : decodeStream(content, encoding);
  for await (const piece of pieces) {
    // The mark of the byte order is none of the text.
    yield isFirst && piece.text.startsWith('\ufeff') ? { ...piece, text: piece.text.slice(1) } : piece;
    isFirst = false;
  }
}

/** Pieces that end anywhere, for texts in which lines mean nothing. */
export async function* decodePieces(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedPiece> {
  if (encoding !== 'utf-8') {
    yield* decodeStream(content, encoding);
    return;
  }
  const decoder = new TextDecoder('utf-8');
  let tail: Uint8Array = new Uint8Array();
  for await (const chunk of content) {
    const bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    tail = bytes.subarray(end);
    const text = decoder.decode(bytes.subarray(0, end), { stream: true });
    if (text !== '') yield { text, isDamaged: !isUtf8(bytes.subarray(0, end)) };
  }
  const text = decoder.decode(tail);
  if (text !== '') yield { text, isDamaged: true };
}

/** Where the last character begins that UTF-8 bytes leave unfinished; their length where there is none. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

async function* decodeStream(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedPiece> {
  const decoder = decoderOf(encoding);
  for await (const chunk of content) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield { text, isDamaged: text.includes('\ufffd') };
  }
  const text = decoder.decode();
  if (text !== '') yield { text, isDamaged: true };
}

/** Lines are whole, so that each piece can be judged for itself. */
async function* decodeLines(
  content: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedPiece> {
  const decode = encoding === 'utf-8' ? decodeUtf8 : (bytes: Buffer) => decodeOld(bytes, encoding);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const chunk of content) {
    const end = chunk.lastIndexOf(0x0a) + 1 || chunk.lastIndexOf(0x0d) + 1;
    if (end === 0) {
      heldBytes += chunk.length;
      if (heldBytes > longestLine) throw noLines();
      held.push(chunk);
      continue;
    }
    heldBytes = chunk.length - end;
    yield decode(Buffer.concat([...held, chunk.subarray(0, end)]));
    held = end === chunk.length ? [] : [chunk.subarray(end)];
  }
  if (held.length > 0) yield decode(Buffer.concat(held));
}

/** Bytes. */
const longestLine = 16 * 1024 * 1024;

function noLines(): FileRefused {
  return new FileRefused({
    en: 'A line of this file has no end: it is no table. Bring a CSV, XLSX, XLS or ODS file.',
    zh: '此文件的某一行没有结尾，不是表格。请使用 CSV、XLSX、XLS 或 ODS 文件。',
  });
}

function decodeUtf8(bytes: Buffer): DecodedPiece {
  return { text: bytes.toString('utf8'), isDamaged: !isUtf8(bytes) };
}

function decodeOld(bytes: Buffer, encoding: Encoding): DecodedPiece {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isDamaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isDamaged: true };
  }
}
