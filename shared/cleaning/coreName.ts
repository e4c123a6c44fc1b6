/** What of a company's name tells it from others: folded, without legal form, marks and punctuation. */
import { foldLatin } from './foldLatin.ts';
import { leadingForms, spacedForms, unspacedForms, wordlike } from './legalForms.ts';

const forms: ReadonlySet<string> = new Set(spacedForms.flatMap(({ words }) => words));
const longestForm = Math.max(...[...forms].map((form) => form.split(' ').length));

/** Scripts that are written without spaces: kana, Han, hangul. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]/u;
const branch = /(?:股份)?有限(?:责任)?公司(?=.{1,20}(?:分公司|分行|支行|分店|办事处)$)/;

/**
 * `Acme, Inc.`, `ACME Incorporated` and `acme inc` are `acme`; `上海柏楚电子科技股份有限公司` is `上海柏楚电子科技`.
 * What stands in brackets is part of the name (`阿里巴巴（中国）有限公司` is another company than `阿里巴巴集团`).
 * Empty only for a text without letters and digits; a name that is nothing but a legal form stays itself.
 */
export function coreName(name: string): string {
  const folded = foldLatin(name);
  const core = unspaced.test(folded) ? coreOfUnspaced(folded) : coreOfWords(folded);
  return core === '' ? folded.replace(/[^\p{L}\p{N}]+/gu, '') : core;
}

function coreOfUnspaced(folded: string): string {
  let core = folded.replace(/\((?:株|有|合)\)/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (branch.test(core)) return core.replace(branch, '');
  if (unspacedForms.includes(core)) return core;
  for (const form of leadingForms) {
    if (core.startsWith(form) && core.length > form.length) core = core.slice(form.length);
  }
  for (;;) {
    const form = unspacedForms.find((one) => core.endsWith(one) && core.length > one.length);
    if (form === undefined) return withoutSpacedForm(core, folded);
    core = core.slice(0, -form.length);
  }
}

/** `阿里巴巴 Co., Ltd.`: a Chinese name with a western form. */
function withoutSpacedForm(core: string, folded: string): string {
  const tail = /[\s,，](co[.,\s]*ltd|inc|ltd|llc|gmbh|co|corp)\.?$/.exec(folded.trim())?.[1];
  const letters = tail?.replace(/[^a-z]/g, '');
  return letters !== undefined && core.endsWith(letters) && core.length > letters.length
    ? core.slice(0, -letters.length)
    : core;
}

function coreOfWords(folded: string): string {
  const words = folded
    .replace(/&|\+/g, ' and ')
    .replace(/['’`´.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let end = words.length;
  for (;;) {
    const shorter = withoutForm(words, end, folded);
    if (shorter === end) break;
    end = shorter;
    while (end > 1 && words[end - 1] === 'and') end -= 1;
  }
  const start = words[0] === 'the' && end > 1 ? 1 : 0;
  return words.slice(start, end).join(' ');
}

/** Where the name ends once its last form is taken off; something always remains. */
function withoutForm(words: readonly string[], end: number, folded: string): number {
  for (let length = Math.min(longestForm, end - 1); length > 0; length--) {
    const tail = words.slice(end - length, end).join(' ');
    if (!forms.has(tail)) continue;
    if (length > 1 || !wordlike.has(tail) || isWrittenAsForm(tail, folded)) return end - length;
  }
  return end;
}

/** With dots (`s.p.a.`), or `co`, which ends no name that means something else. */
function isWrittenAsForm(word: string, folded: string): boolean {
  return word === 'co' || folded.includes([...word].join('.'));
}
