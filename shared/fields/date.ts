/** A day without time. */
import { ValueError } from '../errors.ts';
import { existingDay, readDay } from './dayReading.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';

/** A day in the form of the wire, which must exist. */
export function wireDay(input: unknown): string {
  const match = typeof input === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(input) : null;
  const day = match && existingDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day) return day;
  throw new ValueError({
    en: 'This must be a date that exists, such as "2026-11-22".',
    zh: '此处必须是存在的日期，例如 "2026-11-22"。',
  });
}

export const date: FieldType<string> = {
  name: 'date',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'within', 'isNull'],
  parse: (input) => (isEmpty(input) ? null : wireDay(input)),
  // Sheets write days with a time of zero.
  parseText: (input) =>
    input.trim() === '' ? null : readDay(input.replace(/[T ]0{1,2}:00(:00(\.0+)?)?Z?$/, '')),
  format: (value) => value ?? '',
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
