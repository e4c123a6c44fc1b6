/** What a cleaning rule is: one thing that is put right, or told of, in one text. */

import type { TextFormat } from '../fields/textFormat.ts';
import type { Label } from '../labels.ts';
import type { FieldTypeName, Option } from '../metadata.ts';
import type { Divisions } from './divisions.ts';

/** In the order in which they work: what a later rule looks at, an earlier one has put right. */
export const cleaningRuleNames = [
  'characters',
  'width',
  'confusables',
  'spaces',
  'personName',
  'companyName',
  'emails',
  'emailDomain',
  'phones',
  'website',
  'date',
  'option',
  'idCard',
  'creditCode',
  'address',
  'doubles',
  'junk',
] as const;

export type CleaningRuleName = (typeof cleaningRuleNames)[number];

/** `apply`: put right when a record is saved; `suggest`: offered; `off`: not looked at. */
export const cleaningModes = ['apply', 'suggest', 'off'] as const;
export type CleaningMode = (typeof cleaningModes)[number];

/** What rules know of a field. */
export interface CleaningField {
  /** Singular name of the object. */
  readonly object: string;
  readonly name: string;
  readonly type: FieldTypeName;
  readonly label: Label;
  readonly format?: TextFormat;
  readonly options?: readonly Option[];
}

export interface CleaningEnv {
  /** ISO 3166 code that local phone numbers belong to. */
  readonly country: string;
  /** Absent in browsers, which ask the server about addresses. */
  readonly divisions?: Divisions;
}

export interface Finding {
  /** What it would be better as; null where only a person can say. */
  readonly value: string | null;
  readonly why: Label;
}

export interface CleaningRule {
  readonly name: CleaningRuleName;
  /** What it puts right, as in a list of switches. */
  readonly label: Label;
  /** Whether it can look at such a field at all. */
  appliesTo(field: CleaningField): boolean;
  /** Only another way of writing: what it would change is valid as it is. */
  readonly isCosmetic?: true;
  /** Whether it looks at the field where nobody said. */
  isUsual(field: CleaningField): boolean;
  /**
   * Null where nothing is to be said. What it proposes, it would not change again. Absent for what looks at a whole list
   * or address.
   */
  clean?(text: string, field: CleaningField, env: CleaningEnv): Finding | null;
}

/** A finding of the usual shape: null where the text stays as it is. */
export function changed(text: string, value: string, en: string, zh: string): Finding | null {
  return value === text || value === '' ? null : { value, why: { en, zh } };
}
