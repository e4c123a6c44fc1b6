/**
 * What a text can be found by. Each token is kept as a hash, so that a row stays small; `words` is the text in the form
 * that confirms a hit, because tokens that stand apart, or share a hash, do not make one.
 */
import { pinyin } from 'pinyin-pro';
import { fold } from '../../../shared/fold.ts';

/** `title` is also found by pinyin; a phone by its end and its beginning. */
export type TextKind = 'title' | 'text' | 'phone';

export interface Indexed {
  readonly tokens: readonly string[];
  readonly words: string;
}

/** Most tokens of one row; the first ones, which belong to the title, matter most. */
export const mostTokens = 120;
/** Prefixes of words up to here are tokens; a longer question is confirmed by `words`. */
export const longestPrefix = 8;
/** Chinese characters of one text that are read as pinyin. */
const mostSpoken = 12;
/** Code points of one value that are looked at. */
const longestValue = 300;

const dense = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
/** Runs of characters that are written without spaces between words, and runs of other letters and digits. */
const runShape = new RegExp(`${dense}+|(?:(?!${dense})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const denseShape = new RegExp(`^${dense}`, 'u');

/** The same for ASCII and common Chinese characters alone, which is most text, at a fraction of the cost. */
const commonText = /^[ -~\u4e00-\u9fff]*$/;
const commonRun = /[\u4e00-\u9fff]+|[a-z0-9]+/g;

export function runsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(commonText.test(folded) ? commonRun : runShape) ?? [];
}

export function isDense(run: string): boolean {
  return denseShape.test(run);
}

/** 32 bits of FNV-1a over UTF-16 code units, signed as PostgreSQL's int is. */
export function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < token.length; n += 1) hash = Math.imul(hash ^ token.charCodeAt(n), 0x01000193);
  return hash | 0;
}

export function tokensOf(value: string, kind: TextKind): Indexed {
  const text = value.length <= longestValue ? value : Array.from(value).slice(0, longestValue).join('');
  if (kind === 'phone') return phoneTokens(text);
  const runs = runsOf(text);
  const tokens = new Set<string>();
  if (kind === 'title') tokens.add(wholeOf(runs));
  for (const run of runs) for (const token of isDense(run) ? grams(run) : prefixes(run, 1)) tokens.add(token);
  let words = ` ${runs.join(' ')}`;
  if (kind === 'title') {
    for (const syllables of spoken(runs)) {
      for (const token of spokenTokens(syllables)) tokens.add(token);
      words += ` '${syllables.join("'")}`;
    }
  }
  return { tokens: [...tokens], words };
}

/** Stands for a title as a whole. */
export function wholeToken(text: string): string {
  return wholeOf(runsOf(text));
}

function wholeOf(runs: readonly string[]): string {
  return `=${runs.join(' ')}`;
}

/** Characters and pairs of neighbours. */
export function grams(run: string): readonly string[] {
  const characters = Array.from(run);
  return [...characters, ...characters.slice(1).map((character, n) => characters[n]! + character)];
}

function prefixes(word: string, from: number): readonly string[] {
  const found: string[] = [];
  let prefix = '';
  let length = 0;
  for (const character of word) {
    prefix += character;
    length += 1;
    if (length >= from) found.push(prefix);
    if (length === longestPrefix) break;
  }
  return found;
}

/** The syllables of each run of Chinese characters. */
function spoken(runs: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let left = mostSpoken;
  for (const run of runs) {
    const characters = Array.from(run).filter((character) => /\p{Script=Han}/u.test(character));
    if (characters.length === 0 || left <= 0) continue;
    const said = characters.slice(0, left).join('');
    left -= characters.length;
    // A short run is likely a person, whose surname has a reading of its own.
    const surname = characters.length <= 4 ? 'head' : 'off';
    const syllables = pinyin(said, { toneType: 'none', type: 'array', v: true, surname });
    found.push(syllables.filter((syllable) => /^[a-z]+$/.test(syllable)));
  }
  return found.filter((syllables) => syllables.length > 0);
}

/**
 * Pinyin, each token behind `'`: the beginnings of the first syllable, every syllable, neighbours in full (`hua'xing`)
 * and with the second begun (`hua'x`), initials by two and by three.
 */
function spokenTokens(syllables: readonly string[]): readonly string[] {
  const initials = syllables.map((syllable) => syllable[0]!);
  const following = syllables.slice(1);
  return [
    ...prefixes(syllables[0]!, 1),
    ...following.map((_, n) => initials[n]! + initials[n + 1]!),
    ...syllables.slice(2).map((_, n) => initials.slice(n, n + 3).join('')),
    ...syllables,
    ...following.map((syllable, n) => `${syllables[n]}'${syllable[0]}`),
    ...following.map((syllable, n) => `${syllables[n]}'${syllable}`),
  ].map((token) => `'${token}`);
}

const shortestTail = 4;
export const longestTail = 8;

/** A number is found by its first digits, with and without the country code of China, and by its last ones. */
function phoneTokens(value: string): Indexed {
  const digits = fold(value).replace(/\D/g, '');
  const numbers = digits.startsWith('86') && digits.length > 10 ? [digits, digits.slice(2)] : [digits];
  const tails = Array.from({ length: longestTail - shortestTail + 1 }, (_, n) => n + shortestTail)
    .filter((length) => length <= digits.length)
    .map(tailToken);
  return {
    tokens: [...numbers.flatMap((number) => prefixes(number, 3)), ...tails],
    words: numbers.map((number) => ` ${number}$`).join(''),
  };

  function tailToken(length: number): string {
    return `#${digits.slice(-length)}`;
  }
}
