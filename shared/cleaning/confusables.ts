/** Letters of another alphabet that look like those around them: Асme with a Cyrillic А. Pairs of Unicode TR39. */
import { type CleaningRule, changed } from './rule.ts';

/** Each letter of Cyrillic or Greek before the Latin one of the same shape (confusables.txt 14.0; I in place of l). */
const cyrillic = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxѕsіiјjһh';
const greek = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvιi';

const pairs = (text: string): [string, string][] =>
  [...text].flatMap((letter, at, all): [string, string][] => (at % 2 === 0 ? [[letter, all[at + 1]!]] : []));
const toLatin = new Map([...pairs(cyrillic), ...pairs(greek)]);
const toCyrillic = new Map(pairs(cyrillic).map(([own, latin]) => [latin, own]));

const foreign = /[\u0370-\u04ff]/;
const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const word = /[\p{L}\p{M}]+/gu;

export const confusables: CleaningRule = {
  name: 'confusables',
  label: { en: 'Letters of another alphabet that look alike', zh: '形近的异体字符' },
  appliesTo: ({ type }) => ['text', 'emails', 'url', 'tags'].includes(type),
  isUsual: ({ type }) => type === 'text' || type === 'emails',
  clean(text) {
    let value = text;
    if (radicals.test(value))
      value = value.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => sign.normalize('NFKC'));
    if (foreign.test(value)) {
      const isLatinText = hasOnlyLatinWords(value);
      value = value.replace(word, (each) => inOneScript(each, isLatinText));
    }
    return changed(
      text,
      value,
      'A letter of another alphabet stands in a word where one that looks the same belongs.',
      '词中混入了外形相同的其他文字字符。',
    );
  },
};

/** Whether the words that are of one script are Latin ones, so that a word of look-alikes only is meant in Latin too. */
function hasOnlyLatinWords(text: string): boolean {
  const words = text.match(word) ?? [];
  const certain = words.filter((each) =>
    [...each].some((letter) => !toLatin.has(letter) && /\p{L}/u.test(letter)),
  );
  return certain.length > 0 && certain.every((each) => /\p{Script=Latin}/u.test(each));
}

function inOneScript(each: string, isLatinText: boolean): string {
  const letters = [...each];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const others = letters.filter((letter) => foreign.test(letter));
  if (others.length === 0) return each;
  if (
    others.every((letter) => toLatin.has(letter)) &&
    (latin.length > 0 || (isLatinText && letters.length > 1))
  )
    return letters.map((letter) => toLatin.get(letter) ?? letter).join('');
  const isCyrillic = others.every((letter) => /\p{Script=Cyrillic}/u.test(letter));
  if (
    isCyrillic &&
    latin.length > 0 &&
    latin.length < others.length &&
    latin.every((letter) => toCyrillic.has(letter))
  )
    return letters.map((letter) => toCyrillic.get(letter) ?? letter).join('');
  return each;
}
