/** Spaces before, after and doubled between. */
import { type CleaningRule, changed } from './rule.ts';

const untidy = /^\s|\s$|[ \t]{2}|[ \t]\n/;

export const spaces: CleaningRule = {
  name: 'spaces',
  label: { en: 'Spaces at the ends and doubled', zh: '首尾及多余空格' },
  appliesTo: ({ type }) =>
    ['text', 'longText', 'emails', 'phones', 'url', 'address', 'tags', 'select', 'multiSelect'].includes(
      type,
    ),
  isUsual: () => true,
  clean(text, { type }) {
    if (!untidy.test(text) && (type === 'longText' || !/[\t\r\n]/.test(text))) return null;
    const value =
      type === 'longText' ? text.replace(/[ \t]+(?=\n|$)/g, '').trim() : text.replace(/\s+/g, ' ').trim();
    return changed(text, value, 'There are spaces too many.', '有多余的空格。');
  },
};
