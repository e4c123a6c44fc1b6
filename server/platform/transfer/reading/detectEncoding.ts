/** The encoding of a text file, by its first bytes and by what its bytes can be. */
import { analyse } from 'chardet';
import { type Encoding, encodings } from './readRequest.ts';

/** @param sample the beginning of the file. @param whole whether the sample is all of it. */
export function detectEncoding(sample: Uint8Array, whole: boolean): Encoding {
  const marked = byMark(sample);
  if (marked) return marked;
  const wide = wideEncoding(sample);
  if (wide) return wide;
  if (sample.includes(0x1b) || sample.includes(0x0e)) {
    const [likely] = ranked(sample);
    if (likely?.encoding.startsWith('iso-2022') && likely.confidence > 50) return likely.encoding;
  }
  return canBe('utf-8', sample, whole) ? 'utf-8' : oldEncoding(sample, whole);
}

function byMark([a, b, c, d]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null;
}

/** UTF-16 and UTF-32 without a mark: delimiters, digits and ends of lines leave bytes of zero at their places. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 4]! += 1;
  const [first, second, third, fourth] = zeros as [number, number, number, number];
  const nearlyAll = (sample.length / 4) * 0.98;
  if (first >= nearlyAll && second >= nearlyAll * 0.9) return 'utf-32be';
  if (fourth >= nearlyAll && third >= nearlyAll * 0.9) return 'utf-32le';
  const few = Math.max(2, sample.length / 20);
  const [even, odd] = [first + third, second + fourth];
  if (odd > few && odd > 10 * even) return 'utf-16le';
  return even > few && even > 10 * odd ? 'utf-16be' : null;
}

/** A character that the end of the sample cuts is no objection. */
function canBe(encoding: string, sample: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

interface Ranked {
  readonly encoding: Encoding;
  /** 0 to 100. */
  readonly confidence: number;
}

const known: ReadonlySet<string> = new Set(encodings);

function ranked(sample: Uint8Array): Ranked[] {
  return analyse(sample).flatMap(({ name, confidence }) => {
    // What calls itself Latin 1 is the code page of Windows, which has a few signs more.
    const encoding = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
    return known.has(encoding) ? [{ encoding: encoding as Encoding, confidence }] : [];
  });
}

/** Whichever of the code pages before Unicode it looks like; Chinese and Western where it could be anything. */
function oldEncoding(sample: Uint8Array, whole: boolean): Encoding {
  const able = ranked(foreignLines(sample)).filter(({ encoding }) => canBe(encoding, sample, whole));
  const confidence = (encoding: string): number =>
    able.find((one) => one.encoding === encoding)?.confidence ?? 0;
  const [best] = able;
  const ideographs = isPaired(sample) && canBe('gb18030', sample, whole);
  if (ideographs) {
    const other = best && eastern.has(best.encoding) && best.confidence >= confidence('gb18030') + 20;
    return other && best.confidence >= 80 ? best.encoding : 'gb18030';
  }
  if (!best) return 'windows-1252';
  const foreign = sample.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  const clear = foreign >= 5 && best.confidence >= 30 && best.confidence > confidence('windows-1252') + 5;
  return clear ? best.encoding : 'windows-1252';
}

const eastern: ReadonlySet<string> = new Set(['big5', 'euc-jp', 'euc-kr', 'shift_jis']);

const mostLooked = 65_536;

/** The lines that hold other bytes than ASCII: in a long file they may be few. */
function foreignLines(sample: Uint8Array): Uint8Array {
  if (sample.length <= mostLooked) return sample;
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < sample.length && length < mostLooked; ) {
    const found = sample.indexOf(0x0a, at);
    const end = found < 0 ? sample.length : found + 1;
    const line = sample.subarray(at, Math.min(end, at + 4096));
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line);
      length += line.length;
    }
    at = end;
  }
  return Buffer.concat(lines);
}

/**
 * Chinese, Japanese and Korean text is written in pairs of high bytes; a European letter stands alone between plain ones,
 * and where two follow each other they still stand inside a word.
 */
function isPaired(sample: Uint8Array): boolean {
  let [pairs, singles] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < 0x81) continue;
    const next = sample[i + 1] ?? 0;
    const isInWord = isSmallLetter(sample[i - 1]) && isSmallLetter(sample[i + 2]);
    if (sample[i]! >= 0xa1 && next >= 0xa1 && !isInWord) pairs += 1;
    else singles += 1;
    if (next >= 0x81) i += 1;
  }
  return pairs > 2 * singles;
}

function isSmallLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}
