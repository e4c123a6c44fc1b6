/** The document of an object's data quality: which cleaning rules look at which field, what counts, and what is aimed at. */

import type { RuleModes } from '../cleaning/cleaningRules.ts';
import { cleaningModes, cleaningRuleNames } from '../cleaning/rule.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

export const qualityAspects = ['complete', 'valid', 'unique', 'fresh'] as const;
export type QualityAspect = (typeof qualityAspects)[number];

export interface FieldQuality {
  /** How much the field counts in the scores of its object: 0 not at all. */
  readonly weight?: number;
  /** Whether two records should not share the value. */
  readonly unique?: boolean;
  readonly rules?: RuleModes;
}

/** Named by the object. What is not said is as we propose it (usualQuality). */
export interface QualityDocument {
  /** Whether the object is measured at all. */
  readonly measured?: boolean;
  /** Percent: who looks after data quality is told when the score falls below. */
  readonly target?: number;
  /** A record that nobody touched for longer is stale; 0: age does not count. */
  readonly freshDays?: number;
  readonly weights?: Readonly<Partial<Record<QualityAspect, number>>>;
  readonly fields?: Readonly<Record<string, FieldQuality>>;
}

const mostWeight = 10;
const longestAge = 3_650;

export function readQuality(data: unknown, name: string): QualityDocument {
  const read = new Reading(data);
  if (!/^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(name))
    read.refuse('', 'The name is that of an object, such as account.', '名称应为对象名，例如 account。');
  const document: QualityDocument = clean({
    measured: read.optional('measured', () => read.flag('measured')),
    target: read.optional('target', () => read.whole('target', 0, 100)),
    freshDays: read.optional('freshDays', () => read.whole('freshDays', 0, longestAge)),
    weights: read.optional('weights', () => readWeights(read)),
    fields: read.optional('fields', () => readFields(read)),
  });
  read.end();
  return document;
}

function readWeights(read: Reading): QualityDocument['weights'] {
  return read.part('weights', (weights) =>
    Object.fromEntries(
      qualityAspects
        .filter((aspect) => weights.has(aspect))
        .map((aspect) => [aspect, weights.whole(aspect, 0, mostWeight)]),
    ),
  );
}

function readFields(read: Reading): Record<string, FieldQuality> {
  const raw = read.raw('fields');
  const names = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
  return read.part('fields', (fields) =>
    Object.fromEntries(
      names.filter((name) => fields.has(name)).map((name) => [name, fields.part(name, readField)]),
    ),
  );
}

function readField(field: Reading): FieldQuality {
  return clean({
    weight: field.optional('weight', () => field.whole('weight', 0, mostWeight)),
    unique: field.optional('unique', () => field.flag('unique')),
    rules: field.optional('rules', () =>
      field.part('rules', (rules) =>
        Object.fromEntries(
          cleaningRuleNames
            .filter((rule) => rules.has(rule))
            .map((rule) => [rule, rules.oneOf(rule, cleaningModes)]),
        ),
      ),
    ),
  });
}
