/** Names of people: case (JOHN SMITH), and no spaces between Chinese characters (张 三). */
import { holdsPersonName } from './nameFields.ts';
import { type CleaningRule, changed } from './rule.ts';

/** Small in the middle of a name. */
const particles: ReadonlySet<string> = new Set(
  'van von der den de del della di da do dos das du la le el al bin bint ibn ter ten zu zur af av y e'.split(
    ' ',
  ),
);
const suffixes: Readonly<Record<string, string>> = {
  ii: 'II',
  iii: 'III',
  iv: 'IV',
  jr: 'Jr',
  'jr.': 'Jr.',
  sr: 'Sr',
  'sr.': 'Sr.',
  phd: 'PhD',
  md: 'MD',
  mba: 'MBA',
  cpa: 'CPA',
};
const spacedHan = /^\p{Script=Han}(?:\s*[\p{Script=Han}])+$/u;
const latin = /^[\p{Script=Latin}\p{M}\s.,'’-]+$/u;

export const personName: CleaningRule = {
  name: 'personName',
  label: { en: 'Upper and lower case of people’s names', zh: '人名的大小写与空格' },
  appliesTo: ({ type }) => type === 'text',
  isUsual: holdsPersonName,
  clean(text) {
    if (spacedHan.test(text)) {
      const whole = text.replace(/\s+/g, '');
      return changed(text, whole, 'Chinese names are written without spaces.', '中文姓名中间不加空格。');
    }
    if (!latin.test(text)) return null;
    const isUpper = text === text.toUpperCase();
    // A name in both cases was written by somebody who knew how.
    if (!isUpper && text !== text.toLowerCase()) return null;
    // Initials, or a word that is an abbreviation: JT, KPMG.
    if (isUpper && /^\S{1,4}$/.test(text) && !/[AEIOUY]/.test(text)) return null;
    const value = text
      .toLowerCase()
      .split(/(\s+)/)
      .map((word, at, all) => nameWord(word, at === 0, at === all.length - 1))
      .join('');
    return changed(text, value, 'Names are written with a capital first letter.', '英文姓名应首字母大写。');
  },
};

function nameWord(word: string, isFirst: boolean, isLast: boolean): string {
  const known = Object.hasOwn(suffixes, word) ? suffixes[word] : undefined;
  if (known !== undefined && isLast && !isFirst) return known;
  if (particles.has(word) && !isFirst && !isLast) return word;
  return word
    .split(/([-.'’])/)
    .map(partOfWord)
    .join('');
}

/** `McDonald` and `O'Brien`, but `D'souza` stays a matter of the family. */
function partOfWord(part: string, at: number, all: readonly string[]): string {
  const mc = /^mc(\p{L}{3,})$/u.exec(part)?.[1];
  if (mc !== undefined) return `Mc${capital(mc)}`;
  // What follows an apostrophe is a part of the name only after one letter: O'Brien, but Sinai's.
  const afterApostrophe = at > 0 && /['’]/.test(all[at - 1]!);
  if (afterApostrophe && (all[at - 2]?.length ?? 0) > 2) return part;
  return capital(part);
}

function capital(word: string): string {
  const [first = ''] = word;
  const upper = first.toUpperCase();
  // `ß` has no capital of one letter.
  return [...upper].length === 1 ? upper + word.slice(first.length) : word;
}
