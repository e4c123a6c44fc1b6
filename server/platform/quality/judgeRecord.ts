/** What stands against one record, and what should be its own alone. */
import { createHash } from 'node:crypto';
import { cleaningRules } from '../../../shared/cleaning/cleaningRules.ts';
import { cleanValue } from '../../../shared/cleaning/cleanValue.ts';
import { coreName } from '../../../shared/cleaning/coreName.ts';
import { holdsCompanyName } from '../../../shared/cleaning/nameFields.ts';
import type { CleaningEnv } from '../../../shared/cleaning/rule.ts';
import type { Entry } from '../../../shared/fields/entries.ts';
import { fold } from '../../../shared/fold.ts';
import { issueCode } from '../../../shared/quality/issueCode.ts';
import type { QualityPlan } from '../../../shared/quality/usualQuality.ts';
import type { RecordData } from '../../../shared/query.ts';
import { fieldCleaner } from '../cleaning/fieldCleaner.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';

export interface Judged {
  readonly issues: readonly string[];
  /** How bad it is: what counts more weighs more. */
  readonly points: number;
  readonly filled: readonly string[];
  readonly invalid: readonly string[];
  readonly keys: readonly { readonly field: string; readonly key: string }[];
  readonly isStale: boolean;
}

/** Rules that only write a value in another way. */
const cosmetic: ReadonlySet<string> = new Set(
  cleaningRules.filter(({ isCosmetic }) => isCosmetic).map(({ name }) => name),
);

/** Fields that are read for it, besides those that are measured. */
export function judgedFields(object: ObjectType, plan: QualityPlan): string[] {
  const last = object.fields.has('lastActivityAt') ? ['lastActivityAt'] : [];
  return [...new Set(['id', 'owner', 'department', 'updatedAt', ...last, ...plan.fields.keys()])];
}

/** @param freshSince ISO moment; what was last touched before is stale; null: age does not count */
export function judgeRecord(
  object: ObjectType,
  plan: QualityPlan,
  record: RecordData,
  env: CleaningEnv,
  freshSince: string | null,
): Judged {
  const issues = new Set<string>();
  const filled: string[] = [];
  const invalid: string[] = [];
  const keys: { field: string; key: string }[] = [];
  let points = 0;
  for (const [name, { weight, unique }] of plan.fields) {
    const field = object.fields.get(name)!;
    const value = record[name] ?? null;
    if (isEmpty(value)) {
      if (weight > 0) issues.add(issueCode(name, 'empty'));
      points += weight;
      continue;
    }
    filled.push(name);
    const { changes } = cleanValue(value, fieldCleaner(object, field), env);
    for (const { rule, after } of changes) issues.add(issueCode(name, rule, after !== null));
    const isInvalid = changes.some(({ rule, after }) => after === null || !cosmetic.has(rule));
    if (changes.length > 0) points += 1;
    if (isInvalid) {
      invalid.push(name);
      points += weight;
    }
    if (unique) for (const key of keysOf(object, field, value)) keys.push({ field: name, key });
  }
  const isStale = freshSince !== null && lastTouch(record) < freshSince;
  if (isStale) {
    issues.add(issueCode('', 'stale'));
    points += 1;
  }
  return { issues: [...issues], points, filled, invalid, keys, isStale };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function lastTouch({ updatedAt, lastActivityAt }: RecordData): string {
  const times = [updatedAt, lastActivityAt].filter((time) => typeof time === 'string');
  return times.sort().at(-1) ?? '';
}

/** What two records must not share, as a number that tells nothing of the value. */
function keysOf(object: ObjectType, field: Field, value: unknown): Set<string> {
  const texts = Array.isArray(value)
    ? value.map((entry: Entry | string) => (typeof entry === 'string' ? entry : entry.value))
    : typeof value === 'string'
      ? [value]
      : [];
  const isCompany = holdsCompanyName({ ...field, object: object.name });
  const plain = texts.map((text) => (isCompany ? coreName(text) : fold(text).trim()));
  return new Set(plain.filter((text) => text !== '').map(hashOf));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest().readBigInt64BE(0).toString();
}
