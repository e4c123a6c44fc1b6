/** Values of pick lists that are one letter away from an option. */
import { fold } from '../fold.ts';
import { closestWord } from './closestWord.ts';
import type { CleaningRule } from './rule.ts';

export const option: CleaningRule = {
  name: 'option',
  label: { en: 'Misspelt options of pick lists', zh: '选项的误写' },
  appliesTo: ({ type }) => type === 'select' || type === 'multiSelect',
  isUsual: ({ type }) => type === 'select' || type === 'multiSelect',
  clean(text, { options = [] }) {
    const active = options.filter((one) => one.active);
    const wanted = fold(text.trim());
    const isOption = options.some(({ value, label }) =>
      [value, label.en, label.zh].some((each) => fold(each) === wanted),
    );
    if (isOption) return null;
    const meant = closestWord(
      text,
      active.flatMap(({ value, label }) => [
        { word: value, means: value },
        { word: label.en, means: value },
        { word: label.zh, means: value },
      ]),
    );
    const found = active.find(({ value }) => value === meant);
    if (!found) return null;
    return {
      value: found.value,
      why: { en: `May be a slip of “${found.label.en}”.`, zh: `可能是“${found.label.zh}”的误写。` },
    };
  },
};
