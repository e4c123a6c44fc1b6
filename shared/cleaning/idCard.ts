/** Numbers of identity cards whose check digit or date does not fit; told without the number. */
import { ValueError } from '../errors.ts';
import { readIdCard } from '../fields/idCard.ts';
import { type CleaningRule, changed } from './rule.ts';

export const idCard: CleaningRule = {
  name: 'idCard',
  label: { en: 'Check digit of ID cards', zh: '身份证号校验' },
  appliesTo: ({ type }) => type === 'text',
  isUsual: ({ type, format, label }) =>
    type === 'text' && (format === 'idCard' || /^(居民)?身份证(号码?)?$/.test(label.zh)),
  clean(text) {
    try {
      return changed(
        text,
        readIdCard(text),
        'Written without spaces, X as a capital.',
        '去除空格，X 用大写。',
      );
    } catch (error) {
      if (error instanceof ValueError) return { value: null, why: error.text };
      throw error;
    }
  },
};
