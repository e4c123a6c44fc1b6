/** The first day of the span that a date or moment falls in: weeks and fiscal years as the workspace begins them. */
import type { Bucket } from '../../../shared/query.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field } from '../metadata/registry.ts';

export function canBucket(field: Field): boolean {
  return field.type === 'date' || field.type === 'datetime';
}

/**
 * As a date. A moment falls on a day of `timeZone`; a date is that day everywhere.
 * @param expression of type date or timestamptz, by the field's type
 */
export function bucket(
  ctx: Context,
  field: Field,
  expression: Fragment,
  size: Bucket,
  timeZone: string,
): Fragment {
  const local =
    field.type === 'date'
      ? sql`${expression}::timestamp`
      : sql`(${expression} at time zone ${timeZone}::text)`;
  switch (size) {
    case 'day':
      return sql`${local}::date`;
    case 'week': {
      // date_trunc begins weeks on Monday; other first days are moved there and back.
      const days = (8 - ctx.workspace.weekStart) % 7;
      return sql`(date_trunc('week', ${local} + make_interval(days => ${days}::int))::date - ${days}::int)`;
    }
    case 'month':
      return sql`date_trunc('month', ${local})::date`;
    case 'quarter':
      return fiscal(sql`'quarter'`);
    case 'year':
      return fiscal(sql`'year'`);
  }

  /** Subtracting months from the last day of a month keeps the month that the span is found by. */
  function fiscal(unit: Fragment): Fragment {
    const months = sql`make_interval(months => ${ctx.workspace.fiscalYearStart - 1}::int)`;
    return sql`(date_trunc(${unit}, ${local} - ${months}) + ${months})::date`;
  }
}
