/** Names of people, whole or in part: Chinese ones also by how they sound, western ones in any order of their words. */
import { foldLatin } from '../../../../../shared/cleaning/foldLatin.ts';
import { sortKey } from '../../../fields/sortKey.ts';
import { jaroWinkler } from '../compare/jaroWinkler.ts';
import { soundOf } from '../compare/sound.ts';
import { type Blocking, type Kind, whole } from './kind.ts';

const han = /\p{Script=Han}/u;
/** Between the pinyin of a Chinese name and the name. */
const mark = '\u0001';

/** `张伟` is `zhang wei` and its characters, `Müller-Lüdenscheidt` is `muller ludenscheidt`. */
function prepare(value: string): string {
  const folded = foldLatin(value);
  const words = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  if (!han.test(words)) return words;
  const [spoken] = sortKey(words.replaceAll(' ', '')).split(mark);
  return `${spoken}${mark}${words.replaceAll(' ', '')}`;
}

/** Where other characters sound the same, or one side is pinyin. */
function spokenOf(prepared: string): string {
  const end = prepared.indexOf(mark);
  return end < 0 ? prepared : prepared.slice(0, end);
}

const levels = ['same', 'reordered', 'near', 'similar', 'swapped', 'different'] as const;
const near = 0.92;
const similar = 0.85;

function inOneOrder(spoken: string): string {
  return spoken.split(' ').sort().join('');
}

function compare(a: string, b: string): number {
  const left = spokenOf(a);
  const right = spokenOf(b);
  if (left === right) return 1;
  let orderless = 0;
  if (left.includes(' ') || right.includes(' ')) {
    const [one, other] = [inOneOrder(left), inOneOrder(right)];
    if (one === other || left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 1;
    orderless = jaroWinkler(one, other);
  }
  const score = jaroWinkler(left, right);
  if (score >= near) return 2;
  return score >= similar || orderless >= near ? 3 : 5;
}

const sound: Blocking = { name: 'sound', key: (prepared) => soundOf(spokenOf(prepared)).slice(0, 4) };
/** The first letters, by which names that were written into each other's fields are sought, too. */
export const head: Blocking = { name: 'head', key: (prepared) => spokenOf(prepared).slice(0, 3) };
/** The words in one order, so that `Wang Fang` meets `Fang Wang`. */
const sorted: Blocking = {
  name: 'sorted',
  key: (prepared) => inOneOrder(spokenOf(prepared)),
};

function alike(a: string, b: string): number {
  const level = levels[compare(a, b)]!;
  return level === 'reordered' ? 0.97 : jaroWinkler(spokenOf(a), spokenOf(b));
}

export const personName: Kind = {
  name: 'personName',
  prepare,
  levels,
  compare,
  alike,
  frequent: true,
  blocks: [head, sound, sorted, whole],
};
