/** What every field type must know, without I/O: how to read input, show a value, compare two. */

import type { Operator } from '../filters/grammar.ts';
import type { Language } from '../labels.ts';
import type { FieldMeta, FieldTypeName } from '../metadata.ts';

/** What parsing and showing depends on besides the field: the reader's and the workspace's settings. */
export interface FieldEnv {
  readonly language: Language;
  readonly timeZone: string;
  /** ISO 4217 code of the workspace, used where an amount comes without a currency. */
  readonly currency: string;
  /** ISO 3166 code that local phone numbers belong to, such as `CN`. */
  readonly country: string;
}

export interface FieldType<Value> {
  readonly name: FieldTypeName;
  readonly operators: readonly Operator[];
  /** From a wire value (JSON) to the canonical value; null and '' mean empty. Throws ValueError. */
  parse(input: unknown, field: FieldMeta, env: FieldEnv): Value | null;
  /** From text that a person typed, pasted or imported. Throws ValueError. */
  parseText(text: string, field: FieldMeta, env: FieldEnv): Value | null;
  /** For people: '' for null. */
  format(value: Value | null, field: FieldMeta, env: FieldEnv): string;
  /** Text that parseText reads back to an equal value in any environment; for CSV export. '' for null. */
  toText(value: Value | null, field: FieldMeta): string;
  /** Equality as the writer sees it: an equal value is no change. */
  equal(a: Value | null, b: Value | null): boolean;
  /**
   * Order as the reader sorts and as gt/lt compare: negative, 0, positive; never called with null.
   * Absent where the type has no order.
   */
  compare?(a: Value, b: Value, field: FieldMeta): number;
}
