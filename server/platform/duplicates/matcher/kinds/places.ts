/** Addresses by their words and numbers, and short names of places and things. */
import { foldLatin } from '../../../../../shared/cleaning/foldLatin.ts';
import { jaroWinkler } from '../compare/jaroWinkler.ts';
import { wordOverlap } from '../compare/wordOverlap.ts';
import { type Blocking, type Kind, whole } from './kind.ts';
import { partsOf } from './organisation.ts';

/** Words by which most addresses end or turn; they tell little, and are written in several ways. */
const common: ReadonlyMap<string, string> = new Map(
  Object.entries({
    street: 'st',
    str: 'st',
    strasse: 'st',
    avenue: 'ave',
    av: 'ave',
    road: 'rd',
    drive: 'dr',
    boulevard: 'blvd',
    lane: 'ln',
    place: 'pl',
    court: 'ct',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
    suite: 'ste',
    floor: 'fl',
    parkway: 'pkwy',
    square: 'sq',
    crescent: 'cr',
    cres: 'cr',
    close: 'cl',
    circuit: 'cct',
    terrace: 'tce',
    highway: 'hwy',
    first: '1st',
    second: '2nd',
    third: '3rd',
  }),
);

function prepare(value: string): string {
  return foldLatin(value)
    .replace(/['’.]/g, '')
    .replace(/(\d+)([\p{Script=Han}])/gu, '$1 $2')
    .replace(/([\p{Script=Han}])(\d+)/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => common.get(word) ?? word)
    .join(' ');
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^\d/.test(word)).join(' ');
}

function isShort(word: string): boolean {
  return word.length <= 2 && !/^\d/.test(word);
}

const levels = ['same', 'near', 'similar', 'sameNumbers', 'part', 'different'] as const;

function compare(a: string, b: string): number {
  const left = a.split(' ');
  const right = b.split(' ');
  const numbers = numbersOf(left);
  const same = numbers === numbersOf(right);
  const words = (all: readonly string[]) =>
    partsOf(all.filter((word) => !/^\d/.test(word) && !isShort(word)).join(' '));
  const { both, within } = wordOverlap(words(left), words(right));
  const first = left[0] === right[0] && /^\d/.test(left[0]!);
  if (same && (both >= 0.8 || within >= 0.95)) return 1;
  if ((same || first) && within >= 0.6) return 2;
  if (same && numbers !== '') return 3;
  return both >= 0.75 ? 4 : 5;
}

const start: Blocking = { name: 'start', key: (text) => text.slice(0, 8) };
/** House number and the word that tells most. */
const numberAndWord: Blocking = {
  name: 'numberAndWord',
  key(text) {
    const words = text.split(' ');
    const number = words.find((word) => /^\d/.test(word)) ?? '';
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
    return number === '' ? longest : `${number} ${longest.slice(0, 4)}`;
  },
};

/** Another house is not alike, however the street is called. */
function alike(a: string, b: string): number {
  const left = a.split(' ');
  const right = b.split(' ');
  const { both } = wordOverlap(left, right);
  return numbersOf(left) === numbersOf(right) ? both : both * 0.8;
}

export const address: Kind = {
  name: 'address',
  prepare,
  levels,
  compare,
  alike,
  frequent: true,
  blocks: [start, numberAndWord, whole],
};

/** A city, a street without its number, the word for a thing. */
export const place: Kind = {
  name: 'place',
  prepare,
  levels: ['same', 'near', 'similar', 'different'],
  compare(a, b) {
    const score = jaroWinkler(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
    return score >= 0.94 ? 1 : score >= 0.86 ? 2 : 3;
  },
  frequent: true,
  blocks: [{ name: 'head', key: (text) => text.slice(0, 4) }, whole],
};

/** Another record that both point to: it is the same or it is not. */
export const reference: Kind = {
  name: 'reference',
  prepare: (value) => value,
  levels: ['same', 'different'],
  compare: () => 1,
  frequent: true,
  blocks: [whole],
};
