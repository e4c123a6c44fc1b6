/** Comparisons of one ordered value as SQL: true or false, never null, and able to use an index on the value. */
import type { Operator } from '../../../shared/filters/grammar.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import { unsupported } from './unsupported.ts';

const signs: Partial<Record<Operator, Fragment>> = {
  eq: sql`=`,
  gt: sql`>`,
  gte: sql`>=`,
  lt: sql`<`,
  lte: sql`<=`,
};

/**
 * `expression is not null and …` instead of coalesce, so that an index serves the second half.
 * @param type PostgreSQL type of the expression, to which operands are cast.
 */
export function compareTest(op: Operator, operand: unknown, expression: Fragment, type: Fragment): Fragment {
  const sign = signs[op];
  if (sign) return sql`(${expression} is not null and ${expression} ${sign} ${operand}::${type})`;
  switch (op) {
    case 'ne':
      return sql`(${expression} is null or ${expression} <> ${operand}::${type})`;
    case 'in':
      return sql`(${expression} is not null and ${expression} = any(${operand}::${type}[]))`;
    case 'nin':
      return sql`(${expression} is null or ${expression} <> all(${operand}::${type}[]))`;
    case 'between': {
      const [low, high] = operand as readonly [unknown, unknown];
      return sql`(${expression} is not null and ${expression} between ${low}::${type} and ${high}::${type})`;
    }
    case 'isNull':
      return nullTest(operand, expression);
    default:
      return unsupported(op);
  }
}

export function nullTest(operand: unknown, expression: Fragment): Fragment {
  return operand === false ? sql`(${expression} is not null)` : sql`(${expression} is null)`;
}
