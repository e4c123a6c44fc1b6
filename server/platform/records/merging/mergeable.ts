/** Which records can be merged, and which of their fields take part in it. */
import type { Field, ObjectType } from '../../metadata/registry.ts';

/** People and how they are organised are handed over or closed; a consent belongs to its person and goes with him. */
const administered: ReadonlySet<string> = new Set([
  'user',
  'department',
  'group',
  'queue',
  'problemReport',
  'consent',
  'consentPurpose',
  'privacyRequest',
]);

export function isMergeable(object: ObjectType): boolean {
  return !administered.has(object.name);
}

/** The survivor's stay, unless somebody chooses another's: who has a record is not filled in from elsewhere. */
export const hands: ReadonlySet<string> = new Set(['owner', 'department', 'queue']);

/** Values that people give; what the product fills in follows from them, and ids of other systems stay with their record. */
export function takesPart({ system, name, computed, readOnly, type }: Field): boolean {
  if (system) return hands.has(name);
  return !computed && !readOnly && type !== 'autoNumber';
}

/** Times that only move forward, such as the last activity: worked out, but from nothing that is there to be asked. */
export function isRaised({ computed, type, declaration }: Field): boolean {
  return (
    computed && type === 'datetime' && declaration.formula === undefined && declaration.rollup === undefined
  );
}
