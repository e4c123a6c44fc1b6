/** From what an editor holds to what a write sends, and whether the two sides are the same value. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { pointsOf } from './contactPoints.ts';
import { filesOf } from './filesOf.ts';
import { lookupOf } from './lookupOf.ts';
import { richTextOf } from './richTextOf.ts';

export function wireValue(field: FieldMeta, value: unknown): unknown {
  switch (field.type) {
    case 'lookup':
    case 'user':
      return lookupOf(value)?.id ?? null;
    case 'polymorphic': {
      const lookup = lookupOf(value);
      return lookup ? { object: lookup.object, id: lookup.id } : null;
    }
    case 'emails':
    case 'phones': {
      // A row that was opened and left empty is no entry; the E.164 form is the server's to find.
      const points = pointsOf(value)
        .filter((point) => point.value.trim())
        .map(({ e164: _, label, ...point }) => (label ? { ...point, label } : point));
      return points.length > 0 ? points : null;
    }
    case 'richText': {
      const rich = richTextOf(value);
      return rich && { html: rich.html };
    }
    case 'file':
    case 'image': {
      const ids = filesOf(value).map(({ id }) => ({ id }));
      return field.multiple ? (ids.length > 0 ? ids : null) : (ids[0] ?? null);
    }
    default:
      return value === undefined || value === '' ? null : value;
  }
}

/** Equal on the wire: sending it would change nothing. */
export function sameValue(field: FieldMeta, a: unknown, b: unknown): boolean {
  return canonical(wireValue(field, a)) === canonical(wireValue(field, b));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'null' : `[${value.map(canonical).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
    return `{${entries
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, entry]) => `${name}:${canonical(entry)}`)
      .join()}}`;
  }
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+\.\d+$/.test(value))) {
    const text = String(value);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }
  return String(value ?? null);
}
