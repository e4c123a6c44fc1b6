/**
 * Paging by the values of the last row: at most two ranges (values, then nulls), each of which an index can begin at
 * its first row. Written as one OR, the same question reads every row before the page.
 */
import { and, type Fragment, or, sql } from '../../base/sql.ts';
import type { SortKey } from './sortKeys.ts';

export interface Range {
  readonly conditions: readonly Fragment[];
  readonly orderBy: Fragment;
}

/** @param after the values of all keys in the last row before the page; undefined for the first page */
export function ranges(keys: readonly SortKey[], after: readonly unknown[] | undefined): readonly Range[] {
  const first = keys[0]!;
  const isNull = sql`${first.expression} is null`;
  const isValue = sql`${first.expression} is not null`;
  const values = (conditions: readonly Fragment[]): Range => ({ conditions, orderBy: orderBy(keys, true) });
  const nulls = (conditions: readonly Fragment[]): Range => ({
    conditions,
    orderBy: orderBy(keys.slice(1), false),
  });

  if (after === undefined) {
    // Ascending, an index has its nulls last anyhow.
    if (!first.nullable || !first.descending) return [values([])];
    return [values([isValue]), nulls([isNull])];
  }
  if (after[0] === null) return [nulls([isNull, following(keys.slice(1), after.slice(1))])];
  const rest = values([followingValue(keys, after)]);
  return first.nullable ? [rest, nulls([isNull])] : [rest];
}

/** The order over both ranges. */
export function wholeOrder(keys: readonly SortKey[]): Fragment {
  return orderBy(keys, false);
}

/** @param firstHasValue whether the range holds no null of the first key, or may leave nulls where the index has them */
function orderBy(keys: readonly SortKey[], firstHasValue: boolean): Fragment {
  const parts = keys.map(({ expression, descending, nullable }, n) => {
    if (!descending) return expression;
    return nullable && !(firstHasValue && n === 0)
      ? sql`${expression} desc nulls last`
      : sql`${expression} desc`;
  });
  return sql.join(parts);
}

/** Rows after the cursor whose first key has a value, as a range that begins at the cursor's value. */
function followingValue(keys: readonly SortKey[], after: readonly unknown[]): Fragment {
  const { expression, descending } = keys[0]!;
  const oneDirection = keys.every((key) => key.descending === descending);
  // A row comparison with a null in it is null, so only the first key, whose nulls have a range of their own, may be null.
  if (oneDirection && keys.slice(1).every((key) => !key.nullable)) {
    const columns = sql.join(keys.map((key) => key.expression));
    const values = sql.join(after);
    return descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
  }
  const from = descending ? sql`${expression} <= ${after[0]}` : sql`${expression} >= ${after[0]}`;
  const beyond = descending ? sql`${expression} < ${after[0]}` : sql`${expression} > ${after[0]}`;
  const tie = sql`(${expression} = ${after[0]} and ${following(keys.slice(1), after.slice(1))})`;
  return and([from, or([beyond, tie])]);
}

/** Rows after the cursor in full, nulls last. */
function following(keys: readonly SortKey[], after: readonly unknown[]): Fragment {
  const [key, ...rest] = keys;
  if (!key) return sql`false`;
  const { expression, descending, nullable } = key;
  const [value, ...others] = after;
  const next = following(rest, others);
  if (value === null) return sql`(${expression} is null and ${next})`;
  const beyond = descending ? sql`${expression} < ${value}` : sql`${expression} > ${value}`;
  const ways = [beyond, sql`(${expression} = ${value} and ${next})`];
  if (nullable) ways.push(sql`${expression} is null`);
  return or(ways);
}
