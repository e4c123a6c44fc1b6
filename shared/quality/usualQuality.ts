/** What an object's data is measured by where nobody said: which fields count how much, what should be unique, when it is stale. */
import { holdsCompanyName } from '../cleaning/nameFields.ts';
import { type QualityAspect, type QualityDocument, qualityAspects } from '../config/quality.ts';
import type { FieldMeta } from '../metadata.ts';

export interface QualityPlan {
  readonly isMeasured: boolean;
  readonly target: number;
  readonly freshDays: number;
  readonly weights: Readonly<Record<QualityAspect, number>>;
  /** By field; those that are not measured are not named. */
  readonly fields: ReadonlyMap<string, PlannedField>;
}

export interface PlannedField {
  readonly weight: number;
  readonly unique: boolean;
}

/** What the metadata of an object says, as far as it matters here. */
export interface MeasuredObject {
  readonly name: string;
  readonly titleField: string;
  readonly keyFields: readonly string[];
  readonly fields: readonly Pick<
    FieldMeta,
    'name' | 'type' | 'label' | 'required' | 'unique' | 'system' | 'readOnly' | 'sensitive' | 'default'
  >[];
}

/** Of the product's own housekeeping, and what people only jot down. */
const notMeasured: ReadonlySet<string> = new Set([
  ...['user', 'department', 'group', 'queue', 'problemReport', 'consent', 'consentPurpose'],
  ...['accountContact', 'activity', 'task', 'privacyRequest'],
]);
const days: Readonly<Record<string, number>> = { account: 365, contact: 365, lead: 90, opportunity: 90 };
const usualWeights: Readonly<Record<QualityAspect, number>> = { complete: 3, valid: 3, unique: 2, fresh: 2 };
const usualTarget = 80;

/** Values that are made up of files, or are somebody's choice every time. */
const skipped: ReadonlySet<string> = new Set([
  'id',
  'file',
  'image',
  'json',
  'autoNumber',
  'boolean',
  'richText',
]);

export function qualityPlan(object: MeasuredObject, said: QualityDocument | undefined): QualityPlan {
  const fields = new Map<string, PlannedField>();
  for (const field of object.fields) {
    const { name, type, system, readOnly, sensitive } = field;
    if (skipped.has(type) || (system && name !== 'owner') || readOnly || sensitive !== undefined) continue;
    const own = said?.fields && Object.hasOwn(said.fields, name) ? said.fields[name] : undefined;
    fields.set(name, {
      weight: own?.weight ?? usualWeight(object, field),
      unique: own?.unique ?? isUsuallyUnique(object, field),
    });
  }
  return {
    isMeasured: said?.measured ?? !notMeasured.has(object.name),
    target: said?.target ?? usualTarget,
    freshDays: said?.freshDays ?? days[object.name] ?? 0,
    weights: Object.fromEntries(
      qualityAspects.map((aspect) => [aspect, said?.weights?.[aspect] ?? usualWeights[aspect]]),
    ) as Record<QualityAspect, number>,
    fields,
  };
}

type Field = MeasuredObject['fields'][number];

function usualWeight(object: MeasuredObject, { name, type, required }: Field): number {
  if (name === object.titleField || required) return 3;
  if (type === 'emails' || type === 'phones') return 2;
  return object.keyFields.includes(name) || name === 'owner' ? 1 : 0;
}

/** Fields that are unique anyhow cannot be doubled; a switchboard's number is many people's. */
function isUsuallyUnique(object: MeasuredObject, field: Field): boolean {
  return field.type === 'emails' || holdsCompanyName({ ...field, object: object.name });
}
