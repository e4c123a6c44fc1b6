/** Days in texts of a file: read where they can be read in one way only, and written as 2026-11-22. */
import { ValueError } from '../errors.ts';
import { readDay } from '../fields/dayReading.ts';
import { type CleaningRule, changed } from './rule.ts';

export const date: CleaningRule = {
  name: 'date',
  label: { en: 'Dates', zh: '日期写法' },
  appliesTo: ({ type }) => type === 'date',
  isUsual: ({ type }) => type === 'date',
  clean(text) {
    const plain = text
      .normalize('NFKC')
      .trim()
      // A midnight that a program added, and the day of the week.
      .replace(/[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/, '')
      .replace(/\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/, '')
      .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
      .replace(/(?<=\d)(?:st|nd|rd|th)\b/i, '');
    try {
      return changed(text, readDay(plain), 'The day is written as 2026-11-22.', '日期统一写成 2026-11-22。');
    } catch (error) {
      if (error instanceof ValueError) return null;
      throw error;
    }
  },
};
