/** What a field's cleaning rules say of what stands in a form; loaded when the first form opens. */
import { rulesOn } from '../../../shared/cleaning/cleaningRules.ts';
import { cleanValue, shownAddress } from '../../../shared/cleaning/cleanValue.ts';
import { hasHan } from '../../../shared/cleaning/scripts.ts';
import type { AddressValue } from '../../../shared/fields/address.ts';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { Label } from '../../../shared/labels.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { wireValue } from '../fields/wireValue.ts';

export interface Suggestion {
  /** As the form holds it; undefined where only a person can say what would be right. */
  readonly value: unknown;
  /** For people. */
  readonly shown: string | null;
  readonly why: Label;
}

/** Null where nothing is to be said. */
export async function suggestionFor(
  object: string,
  field: FieldMeta,
  value: unknown,
  env: FieldEnv,
): Promise<Suggestion | null> {
  const asked = { ...field, object };
  const rules = rulesOn(asked, field.cleaning);
  const wire = wireValue(field, value);
  if (rules.length === 0 || wire === null) return null;
  const { value: clean, changes } = cleanValue(wire, { field: asked, rules }, { country: env.country });
  // Spaces at the ends are cut when it is saved, whatever the rules say.
  const isOnlyTrimmed = typeof wire === 'string' && typeof clean === 'string' && wire.trim() === clean;
  const change = changes.findLast(({ after }) => after !== null);
  if (change && !isOnlyTrimmed) return { value: clean, shown: shownValue(clean), why: change.why };
  const told = changes.find(({ after }) => after === null);
  if (told) return { value: undefined, shown: null, why: told.why };
  const isAddress = field.type === 'address' && rules.some(({ name }) => name === 'address');
  return isAddress ? addressSuggestion(wire as AddressValue) : null;
}

/** The table of divisions lies on the server. */
async function addressSuggestion(value: AddressValue): Promise<Suggestion | null> {
  const { country, street = '', province = '', city = '', district = '' } = value;
  if ((country ?? 'CN') !== 'CN' || !hasHan([province, city, district, street].join(''))) return null;
  const body = Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part === 'string'));
  const found = await bodyOf(api.POST('/api/v1/quality/addresses', { body }));
  if (found.why === null) return null;
  const parts = found.value as AddressValue | null;
  return { value: parts ?? undefined, shown: parts && shownAddress(parts), why: found.why };
}

function shownValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map((item: string | { readonly value: string }) => (typeof item === 'string' ? item : item.value))
      .join('; ');
  return shownAddress(value as AddressValue);
}
