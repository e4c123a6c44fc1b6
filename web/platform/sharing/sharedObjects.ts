/** Objects whose records are shared: people and how they are organised are not. */
import type { ObjectMeta } from '../../../shared/metadata.ts';

const administered: ReadonlySet<string> = new Set([
  'user',
  'department',
  'group',
  'queue',
  'problemReport',
  'consent',
]);

export function isSharedObject({ name }: ObjectMeta): boolean {
  return !administered.has(name);
}
