/** A filter of the API as a row of simple conditions that chips can show and change, and back. */
import type { Operator } from '../../../shared/filters/grammar.ts';
import type { UiOperator } from './uiOperator.ts';

export interface SimpleCondition {
  /** A field or a path over lookups, such as `account.industry`. */
  readonly field: string;
  readonly operator: UiOperator;
  readonly operand: unknown;
}

/** What no chip can take apart (or, not, conditions over child lists); kept as it is. */
export interface OpaqueCondition {
  readonly filter: Readonly<Record<string, unknown>>;
}

export type ChipCondition = SimpleCondition | OpaqueCondition;

export function isSimple(condition: ChipCondition): condition is SimpleCondition {
  return 'field' in condition;
}

const joins: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const shown: ReadonlySet<string> = new Set<Operator>([
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'contains',
  'startsWith',
  'endsWith',
  'isNull',
  'between',
  'within',
]);

function plain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ofField(field: string, test: unknown): ChipCondition[] {
  if (!plain(test)) {
    if (test === null) return [{ field, operator: 'empty', operand: true }];
    return [
      Array.isArray(test)
        ? { field, operator: 'in', operand: test }
        : { field, operator: 'eq', operand: test },
    ];
  }
  const entries = Object.entries(test);
  if (entries.length === 0 || entries.some(([operator]) => !shown.has(operator)))
    return [{ filter: { [field]: test } }];
  return entries.map(([operator, operand]): SimpleCondition => {
    if (operator === 'isNull')
      return { field, operator: operand === false ? 'notEmpty' : 'empty', operand: true };
    return { field, operator: operator as UiOperator, operand };
  });
}

/** Top-level keys and `and` lists become chips of their own. */
export function conditionsOf(filter: unknown): ChipCondition[] {
  if (!plain(filter)) return [];
  return Object.entries(filter).flatMap(([key, test]) => {
    if (key === 'and' && Array.isArray(test)) return test.flatMap(conditionsOf);
    if (joins.has(key)) return [{ filter: { [key]: test } }];
    return ofField(key, test);
  });
}

function testOf({ operator, operand }: SimpleCondition): Record<string, unknown> {
  if (operator === 'empty') return { isNull: true };
  if (operator === 'notEmpty') return { isNull: false };
  return { [operator]: operand };
}

/** `undefined` when there is nothing to ask for. Conditions that are not complete are left out. */
export function filterOf(conditions: readonly ChipCondition[]): Record<string, unknown> | undefined {
  const parts = conditions
    .filter(
      (condition) => !isSimple(condition) || (condition.operand !== null && condition.operand !== undefined),
    )
    .map((condition) => (isSimple(condition) ? { [condition.field]: testOf(condition) } : condition.filter));
  const keys = parts.flatMap(Object.keys);
  if (parts.length === 0) return undefined;
  // One object where no key meets another: shorter addresses, and the same answer.
  if (new Set(keys).size === keys.length) return Object.assign({}, ...parts) as Record<string, unknown>;
  return { and: parts };
}

/** Both must hold. */
export function bothFilters(a: unknown, b: unknown): unknown {
  const all = [a, b].filter((filter) => plain(filter) && Object.keys(filter).length > 0);
  return all.length > 1 ? { and: all } : all[0];
}
