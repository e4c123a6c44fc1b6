/** The encoding of a text file, by its first bytes and by what its bytes can be. */
import type { Encoding } from './readRequest.ts';

/** @param sample the beginning of the file. @param whole whether the sample is all of it. */
export function detectEncoding(sample: Uint8Array, whole: boolean): Encoding {
  const [a, b, c] = sample;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const wide = wideEncoding(sample);
  if (wide) return wide;
  if (canBe('utf-8', sample, whole)) return 'utf-8';
  return isChinese(sample) && canBe('gb18030', sample, whole) ? 'gb18030' : 'windows-1252';
}

/** UTF-16 without a mark: delimiters and digits leave every second byte zero. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  let [even, odd] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const few = sample.length / 20;
  if (odd > few && odd > 10 * even) return 'utf-16le';
  if (even > few && even > 10 * odd) return 'utf-16be';
  return null;
}

/** A character that the end of the sample cuts is no objection. */
function canBe(encoding: Encoding, sample: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** Chinese text is written in pairs of high bytes; a European letter stands alone between plain ones. */
function isChinese(sample: Uint8Array): boolean {
  let [pairs, singles] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < 0x81) continue;
    const next = sample[i + 1] ?? 0;
    if (sample[i]! >= 0xa1 && next >= 0xa1) pairs += 1;
    else singles += 1;
    if (next >= 0x81) i += 1;
  }
  return pairs > 2 * singles;
}
