/** Reads a lookup off the wire; an empty one is null. */
import type { LookupValue } from '../../../shared/query.ts';

export function lookupOf(value: unknown): LookupValue | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const lookup = value as LookupValue;
  return lookup.id === null && !lookup.restricted ? null : lookup;
}
