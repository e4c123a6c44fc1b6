/** The same address or number twice in one list; see cleanList. */
import type { CleaningRule } from './rule.ts';

export const doubles: CleaningRule = {
  name: 'doubles',
  label: { en: 'Doubles in a list', zh: '列表中的重复项' },
  appliesTo: ({ type }) => ['emails', 'phones', 'tags', 'multiSelect'].includes(type),
  isUsual: ({ type }) => ['emails', 'phones', 'tags', 'multiSelect'].includes(type),
};
