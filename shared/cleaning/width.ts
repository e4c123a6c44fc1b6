/** Full-width letters and digits (Ａ１) as everybody types them; half-width kana as they are read. */
import { type CleaningRule, changed } from './rule.ts';
import { isEastAsian } from './scripts.ts';

const wide = /[\uff01-\uff9f\u3000]/;
const letters = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** Marks that belong between letters and digits in any language. */
const signs = /[\uff02-\uff07\uff0a\uff0b\uff0d-\uff0f\uff1c-\uff1e\uff20\uff3b-\uff40\uff5b-\uff5d]/g;
const punctuation = /[\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/g;
const halfKana = /[\uff61-\uff9f]+/g;

const half = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

export const width: CleaningRule = {
  name: 'width',
  label: { en: 'Full-width letters and digits', zh: '全角字母和数字' },
  appliesTo: ({ type }) => ['text', 'longText', 'emails', 'phones', 'url', 'address', 'tags'].includes(type),
  isUsual: ({ type }) => type !== 'longText',
  clean(text) {
    if (!wide.test(text)) return null;
    let value = text
      .replace(/\u3000/g, ' ')
      .replace(halfKana, (run) => run.normalize('NFKC'))
      .replace(letters, half)
      .replace(signs, half);
    // In Chinese text the punctuation is full-width by right.
    if (!isEastAsian(value)) value = value.replace(punctuation, half).replace(/\uff0e/g, '.');
    return changed(
      text,
      value,
      'It holds full-width letters, digits or signs.',
      '含有全角字母、数字或符号。',
    );
  },
};
