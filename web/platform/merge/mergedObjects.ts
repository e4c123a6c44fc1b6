/** Which records can be merged: all but people, how they are organised, and what belongs to one person only. */
import type { ObjectMeta } from '../../../shared/metadata.ts';

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

/** As many as stand beside each other on a screen; the server takes more. */
export const mostMerged = 10;

export function isMergedObject({ name }: Pick<ObjectMeta, 'name'>): boolean {
  return !administered.has(name);
}
