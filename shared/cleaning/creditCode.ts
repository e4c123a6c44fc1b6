/** Unified social credit codes: letters that they never hold are digits misread; a check character that does not fit is told. */
import { isCreditCode } from '../fields/creditCode.ts';
import { type CleaningRule, changed } from './rule.ts';

/** I, O, S, V and Z do not occur. */
const misread: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

export const creditCode: CleaningRule = {
  name: 'creditCode',
  label: { en: 'Unified social credit codes', zh: '统一社会信用代码校验' },
  appliesTo: ({ type }) => type === 'text',
  isUsual: ({ type, name, label }) =>
    type === 'text' && (name === 'creditCode' || label.zh.includes('统一社会信用代码')),
  clean(text) {
    const compact = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    if (compact.length !== 18) {
      return {
        value: null,
        why: { en: 'A unified social credit code has 18 characters.', zh: '统一社会信用代码应为 18 位。' },
      };
    }
    const value = compact.replace(/[IOSZ]/g, (letter) => misread[letter]!);
    if (isCreditCode(value))
      return changed(
        text,
        value,
        'Written in capitals; letters that codes never hold are digits.',
        '统一为大写；代码中不含 I、O、S、Z，已按形近数字更正。',
      );
    return {
      value: null,
      why: {
        en: 'The check character does not fit; a character is wrong or two are swapped.',
        zh: '校验码不符，可能输错或颠倒了字符。',
      },
    };
  },
};
