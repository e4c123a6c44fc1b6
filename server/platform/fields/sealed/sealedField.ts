/** The values of a sensitive field: sealed for their record, opened for it, shown masked. */
import { maskSensitive, type SensitiveMark, wholeMask } from '../../../../shared/fields/sensitive.ts';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import { type Fragment, sql } from '../../../base/sql.ts';
import { place } from '../place.ts';
import { isSealed, type SealedPlace, unseal } from './sealedText.ts';

/** A field that is sensitive. */
export type SensitiveField<F extends FieldMeta = FieldMeta> = F & { readonly sensitive: SensitiveMark };

export function isSensitive<F extends FieldMeta>(field: F): field is SensitiveField<F> {
  return field.sensitive !== undefined;
}

export function placeOf(
  { workspace }: { readonly workspace: { readonly id: string } },
  field: SensitiveField,
  recordId: string,
): SealedPlace {
  return { workspaceId: workspace.id, mark: field.sensitive, recordId };
}

/**
 * The plain value; null where it cannot be opened. One that lies there unsealed is from before its field was sensitive
 * and waits for the run that seals it.
 */
export function plainOf(stored: string, at: SealedPlace): string | null {
  return isSealed(stored) ? unseal(stored, at) : stored;
}

/** What is shown of a stored value. `closed`: to someone who may only know that there is one. */
export function maskOf(stored: unknown, at: SealedPlace, closed = false): string | null {
  if (typeof stored !== 'string') return null;
  const plain = closed ? null : plainOf(stored, at);
  return plain === null ? wholeMask : maskSensitive(plain, at.mark);
}

/** The part of the stored text by which equal values are found. */
export function matchPart(field: FieldMeta, alias: string): Fragment {
  return matchOf(place(field, alias, 'text'));
}

export function matchOf(stored: Fragment): Fragment {
  return sql`split_part(${stored}, '.'::text, 3)`;
}
