/** Days in PostgreSQL: no time, no time zone. */
import { type DayOperand, dayOperand } from '../../../shared/filters/dayOperand.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

export const date: FieldStorage<string> = {
  name: 'date',
  columns: (field) => [{ name: columnName(field), type: 'date' }],
  select: (field, alias) => [place(field, alias, 'date')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value) => [value],
  sortBy: (field, alias) => place(field, alias, 'date'),
  sortType: 'date',
  test: (op, operand, field, alias, env) => {
    const expression = place(field, alias, 'date');
    if (op === 'within') {
      const { from, to } = dayOperand(operand as DayOperand, env);
      return sql`(${expression} is not null and ${expression} >= ${from}::date and ${expression} < ${to}::date)`;
    }
    if (op === 'isNull') return compareTest(op, operand, expression, sql`date`);
    const day = (one: unknown): string => dayOperand(one as DayOperand, env).from;
    return compareTest(op, Array.isArray(operand) ? operand.map(day) : day(operand), expression, sql`date`);
  },
  groups: (field, alias) => place(field, alias, 'date'),
  measures: (field, alias) => place(field, alias, 'date'),
};
