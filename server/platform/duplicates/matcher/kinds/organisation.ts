/** Names of companies and of other organisations, by what remains without their legal form. */
import { coreName } from '../../../../../shared/cleaning/coreName.ts';
import { jaroWinkler } from '../compare/jaroWinkler.ts';
import { wordOverlap } from '../compare/wordOverlap.ts';
import { type Blocking, type Kind, whole } from './kind.ts';

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Words of a name; of a text without spaces its pairs of characters (q-grams, Ukkonen 1992). */
export function partsOf(core: string): string[] {
  if (!unspaced.test(core)) return core.split(' ');
  const characters = Array.from(core.replaceAll(' ', ''));
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

const levels = ['same', 'near', 'similar', 'part', 'different'] as const;

function compare(a: string, b: string): number {
  const score = jaroWinkler(a, b);
  if (score >= 0.96) return 1;
  const { both, within } = wordOverlap(partsOf(a), partsOf(b));
  if (both >= 0.8) return 1;
  if (both >= 0.55 || score >= 0.92) return 2;
  return within >= 0.75 ? 3 : 4;
}

const head: Blocking = { name: 'head', key: (core) => core.slice(0, 4) };
/** Its longest word, which tells most. */
const longest: Blocking = {
  name: 'longest',
  key: (core) => (unspaced.test(core) ? core.slice(0, 3) : longestOf(core.split(' '))),
};
const last: Blocking = { name: 'last', key: (core) => (unspaced.test(core) ? core.slice(-3) : lastOf(core)) };

function longestOf(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}

function lastOf(core: string): string {
  return core.slice(core.lastIndexOf(' ') + 1);
}

export const organisation: Kind = {
  name: 'organisation',
  prepare: coreName,
  levels,
  compare,
  alike: (a, b) => Math.max(jaroWinkler(a, b), wordOverlap(partsOf(a), partsOf(b)).both),
  frequent: true,
  blocks: [head, last, longest, whole],
};
