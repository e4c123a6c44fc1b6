/** The document of a duplicate rule: which fields two records of an object share when they may be the same, and what follows. */
import type { Label } from '../labels.ts';
import { checkDocumentName } from './documentName.ts';
import { readCondition } from './fieldMap.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

/** `normalised`: without what people write in several ways, such as legal forms, marks, `www.`. */
export const duplicateComparisons = ['exact', 'normalised', 'fuzzy'] as const;
export type DuplicateComparison = (typeof duplicateComparisons)[number];

/**
 * `warn`: refused until the person says that he means it. `block`: refused. `blockUnlessManager`: refused but to those who
 * have the right `duplicates`. `routeToOwner`: saved, and the owner of the other record is told.
 */
export const duplicateOutcomes = ['warn', 'block', 'blockUnlessManager', 'routeToOwner'] as const;
export type DuplicateOutcome = (typeof duplicateOutcomes)[number];

/** `all` needs the workspace's disclosure; without it every rule asks only records that the person may read. */
export const duplicateScopes = ['visible', 'all'] as const;
export type DuplicateScope = (typeof duplicateScopes)[number];

export interface DuplicateRuleField {
  readonly field: string;
  readonly compare: DuplicateComparison;
  /** Fuzzy only: from how alike on two values count as the same, in percent. */
  readonly threshold?: number;
}

/** Named `object.rule`. All fields must fit; a record that lacks one of them is no duplicate by this rule. */
export interface DuplicateRuleDocument {
  readonly label: Label;
  readonly fields: readonly DuplicateRuleField[];
  readonly scope: DuplicateScope;
  readonly outcome: DuplicateOutcome;
  /** In the filter language: only records for which it is true are compared, on both sides. */
  readonly filter?: Readonly<Record<string, unknown>>;
  /** Switched off: kept, and asked of nobody. */
  readonly inactive?: boolean;
}

export const usualThreshold = 90;

export function readDuplicateRule(data: unknown, name: string): DuplicateRuleDocument {
  const read = new Reading(data);
  checkDocumentName(read, name);
  const document: DuplicateRuleDocument = clean({
    label: read.label('label', 100),
    fields: read.list('fields', 8, readField),
    scope: read.oneOf('scope', duplicateScopes),
    outcome: read.oneOf('outcome', duplicateOutcomes),
    filter: read.optional('filter', () => readCondition(read, 'filter')),
    inactive: read.optional('inactive', () => read.flag('inactive') || undefined),
  });
  const names = document.fields.map(({ field }) => field);
  if (names.length === 0) read.refuse('fields', 'Name at least one field.', '请至少指定一个字段。');
  if (new Set(names).size < names.length)
    read.refuse('fields', 'A field is there twice.', '有字段重复出现。');
  read.end();
  return document;
}

function readField(read: Reading): DuplicateRuleField {
  const compare = read.oneOf('compare', duplicateComparisons);
  const threshold = read.optional('threshold', () => read.whole('threshold', 50, 100));
  if (threshold !== undefined && compare !== 'fuzzy')
    read.refuse('threshold', 'Only a fuzzy comparison has a threshold.', '只有模糊比较才有阈值。');
  return clean({
    field: read.text('field', 60),
    compare,
    threshold: compare === 'fuzzy' ? (threshold ?? usualThreshold) : undefined,
  });
}
