/** Names of companies: brackets, stray punctuation, the writing of the legal form, and names in capitals only. */
import { keptForms, spacedForms, unspacedForms, wordlike } from './legalForms.ts';
import { holdsCompanyName } from './nameFields.ts';
import { type CleaningRule, changed, type Finding } from './rule.ts';
import { isEastAsian } from './scripts.ts';

/** Longer ones first: `Co., Ltd.` is not a name that ends in `Co.` with the form `Ltd.` */
const words: readonly (readonly [pattern: RegExp, shown: string])[] = spacedForms
  .flatMap(({ shown, words }) => words.map((word) => ({ word, shown })))
  .filter(({ word }) => !keptForms.has(word))
  .sort((a, b) => b.word.length - a.word.length)
  .map(({ word, shown }) => [patternOf(word), shown]);

/** `co ltd` as `Co.,Ltd`, `CO LTD.`; a form of one word that is a word of its own only with its dots. */
function patternOf(form: string): RegExp {
  const parts = form.split(' ').map((part) => {
    if (part === 'and') return '(?:&|\\+|and|u|und)';
    if (!/^[a-z]{1,4}$/.test(part)) return part;
    return [...part].join(wordlike.has(form) ? '\\.\\s?' : '\\.?');
  });
  // `S p A` is the form, `Spa` is not.
  const joined = parts.reduce(
    (sum, part, at) => `${sum}${/^\w$/.test(parts[at - 1]!) ? '[\\s.]+' : '[\\s.,]*'}${part}`,
  );
  return new RegExp(`(?<=[\\s,)，])${joined}\\.?$`, 'i');
}

export const companyName: CleaningRule = {
  name: 'companyName',
  label: { en: 'Legal form, brackets and case of company names', zh: '公司名称的组织形式、括号与大小写' },
  appliesTo: ({ type }) => type === 'text',
  isUsual: holdsCompanyName,
  clean(text) {
    return isEastAsian(text) ? unspaced(text) : spaced(text);
  },
};

function unspaced(text: string): Finding | null {
  const forms = unspacedForms.join('|');
  const value = text
    .replace(/\s*[(（[【]\s*/g, '（')
    .replace(/\s*[)）\]】]\s*/g, '）')
    .replace(/(?<=[\p{Script=Han}）])\s+(?=[\p{Script=Han}（])/gu, '')
    .replace(new RegExp(`[\\s,，.。、;；]+(?=(?:${forms})$)`, 'u'), '')
    .replace(/(?<=\p{Script=Han}|）)[\s,，.。、;；]+$/u, '')
    .replace(/公司(?:公司)+$/, '公司');
  const balanced = value.split('（').length === value.split('）').length ? value : text;
  return changed(
    text,
    balanced,
    'Names of companies are written without spaces and stray punctuation, with full-width brackets.',
    '公司名称不含空格和多余标点，括号用全角。',
  );
}

function spaced(text: string): Finding | null {
  let value = text
    .replace(/\s+([,.])/g, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/\s+\)/g, ')')
    .replace(/[,;，；、]+$/, '');
  const found = words.find(([pattern]) => pattern.test(value));
  let form = '';
  let name = value;
  if (found) {
    const at = value.search(found[0]);
    form = found[1];
    name = value.slice(0, at);
  }
  const cased = properCase(name);
  value = cased + form;
  return changed(
    text,
    value,
    form === '' || name === cased
      ? 'The legal form is written in its usual way.'
      : 'The name is written with capital first letters, the legal form in its usual way.',
    form === '' || name === cased ? '统一法律形式的写法。' : '名称首字母大写，统一法律形式的写法。',
  );
}

/** Only names of several long words: IBM, BASF and eBay are written so by those who bear them. */
function properCase(name: string): string {
  const parts = name.split(/[^\p{L}]+/u).filter((part) => part !== '');
  const long = parts.filter((part) => part.length > 3);
  const isLatin = /^[\p{Script=Latin}\p{M}\p{N}\s.,&'’()-]*$/u.test(name);
  if (!isLatin || long.length < 2) return name;
  const isUpper = name === name.toUpperCase();
  if (!isUpper && name !== name.toLowerCase()) return name;
  if (isUpper && parts.some((part) => part.length > 3 && !/[AEIOUY]/.test(part))) return name;
  return name.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word, at: number) => {
    if (isUpper && word.length <= 3 && !small.has(word.toLowerCase())) return word;
    const lower = word.toLowerCase();
    if (at > 0 && small.has(lower)) return lower;
    const [first = ''] = lower;
    const upper = first.toUpperCase();
    return [...upper].length === 1 ? upper + lower.slice(first.length) : word;
  });
}

const small: ReadonlySet<string> = new Set(
  'of and the for in on at de la le del du da und van von'.split(' '),
);
