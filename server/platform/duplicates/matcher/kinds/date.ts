/** Days such as birthdays: with a slip of the hand, day and month exchanged, or a few days apart. */
import { editDistance } from '../compare/editDistance.ts';
import { type Blocking, type Kind, whole } from './kind.ts';

/** `19081209` and `1908-12-09` are the same; a text that is no date stays as it is, without marks. */
function prepare(value: string): string {
  return value.replace(/\D+/g, '');
}

const levels = ['same', 'near', 'part', 'similar', 'different'] as const;

function compare(a: string, b: string): number {
  if (a.length === 8 && b.length === 8) {
    const exchanged = a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6);
    if (exchanged === b) return 1;
  }
  const distance = editDistance(a, b, 2);
  if (distance <= 1) return 1;
  return sameParts(a, b) === 2 ? 2 : distance === 2 ? 3 : 4;
}

/** Of year, month and day. */
function sameParts(a: string, b: string): number {
  if (a.length !== 8 || b.length !== 8) return 0;
  const year = a.slice(0, 4) === b.slice(0, 4);
  const month = a.slice(4, 6) === b.slice(4, 6);
  const day = a.slice(6) === b.slice(6);
  return Number(year) + Number(month) + Number(day);
}

const yearAndMonth: Blocking = { name: 'yearAndMonth', key: (date) => date.slice(0, 6) };
const monthAndDay: Blocking = { name: 'monthAndDay', key: (date) => date.slice(4) };
const yearAndDay: Blocking = { name: 'yearAndDay', key: (date) => date.slice(0, 4) + date.slice(6) };

export const date: Kind = {
  name: 'date',
  prepare,
  levels,
  compare,
  frequent: true,
  blocks: [yearAndMonth, monthAndDay, yearAndDay, whole],
};
