/** The filter language after parsing: one tree that compiles to SQL and evaluates in memory. */
import type { FieldMeta } from '../metadata.ts';

export const operators = [
  'eq',
  'eqExact',
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
] as const;

export type Operator = (typeof operators)[number];

export type Quantifier = 'some' | 'none' | 'every';

/** A walk over lookups to a field: `account.owner.name` is two steps and a field. Depth ≤ 3. */
export interface FieldPath {
  /** Lookup fields passed on the way, from the object asked, each with the object it leads to. */
  readonly steps: readonly { readonly field: FieldMeta; readonly object: string }[];
  readonly field: FieldMeta;
  /** A member of a composite value: `currency` of money, `city` of an address. */
  readonly member?: string;
}

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'test'; readonly path: FieldPath; readonly op: Operator; readonly operand: unknown }
  | {
      readonly kind: 'children';
      readonly quantifier: Quantifier;
      readonly relation: string;
      readonly object: string;
      /** The lookup field of the child that points to the parent. */
      readonly field: string;
      readonly of: Condition;
    };

/** Bounds that every question keeps, so that its cost is bounded. */
export const filterLimits = { conditions: 200, depth: 8, pathSteps: 3, listLength: 1000 } as const;
