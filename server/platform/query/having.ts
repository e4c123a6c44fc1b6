/** `having`: comparisons of measures with numbers, as SQL over the grouped rows. */
import { and, type Fragment, sql } from '../../base/sql.ts';
import { invalidRequest } from './refusals.ts';

const signs = new Map<string, Fragment>([
  ['eq', sql`=`],
  ['ne', sql`<>`],
  ['gt', sql`>`],
  ['gte', sql`>=`],
  ['lt', sql`<`],
  ['lte', sql`<=`],
]);

const numberShape = /^-?\d{1,30}(\.\d{1,30})?$/;

/** @param measures by name, the column that holds each; undefined for one that is no number */
export function havingSql(having: unknown, measures: ReadonlyMap<string, Fragment | undefined>): Fragment {
  if (having === undefined || having === null) return sql`true`;
  if (typeof having !== 'object' || Array.isArray(having)) throw wrong('having');
  return and(
    Object.entries(having).flatMap(([name, tests]) => {
      const column = measures.get(name);
      if (!column) throw wrong(name);
      if (typeof tests !== 'object' || tests === null) return [compare(column, 'eq', tests, name)];
      return Object.entries(tests).map(([op, operand]) => compare(column, op, operand, name));
    }),
  );
}

function compare(column: Fragment, op: string, operand: unknown, name: string): Fragment {
  const sign = signs.get(op);
  const number = typeof operand === 'number' && Number.isFinite(operand) ? String(operand) : operand;
  if (!sign || typeof number !== 'string' || !numberShape.test(number)) throw wrong(name);
  return op === 'ne'
    ? sql`(${column} is distinct from ${number}::numeric)`
    : sql`(${column} is not null and ${column} ${sign} ${number}::numeric)`;
}

function wrong(name: string): Error {
  return invalidRequest('having', {
    en: `having compares measures with numbers (eq, ne, gt, gte, lt, lte); “${name}” does not.`,
    zh: `having 只能将度量与数字比较（eq、ne、gt、gte、lt、lte）；“${name}”不符合。`,
  });
}
