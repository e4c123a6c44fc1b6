/** The search over all records, as the palette asks it. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf } from '../../base/api.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { kitOf } from '../../platform/fields/fieldKits.ts';
import type { Choice } from './choices.ts';

/** A record with its name. */
export interface NamedRecord {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
  readonly label: string;
  /** Values of the object's subtitle fields. */
  readonly subtitle?: RecordData;
  /** What a record that was merged into this one was called, where that was met. */
  readonly formerly?: string;
}

export interface SearchHit extends NamedRecord {
  /** Parts of the label that were met, in UTF-16 code units; none when its sound or another field was. */
  readonly match: { readonly ranges: readonly (readonly [number, number])[] };
}

export async function searchRecords(q: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const call = api.GET('/api/v1/search', { params: { query: { q, limit: '12' } }, signal });
  return (await bodyOf(call)).data;
}

const people: ReadonlySet<string> = new Set(['contact', 'user']);
/** Objects whose records stand for companies; what is neither person nor company wears the object's icon. */
const companies: ReadonlySet<string> = new Set(['account']);

/** What tells two records of the same name apart, in words. */
function detailOf(object: ObjectMeta, values: RecordData, env: FieldEnv): string {
  return object.subtitleFields
    .map((name) => {
      const field = fieldOf(object, name);
      return field ? kitOf(field).text(values[name], field, env) : '';
    })
    .filter(Boolean)
    .join(' · ');
}

/** Null for a record of an object that this person no longer sees. */
export function recordChoice(
  hit: NamedRecord,
  objects: readonly ObjectMeta[],
  section: Choice['section'],
  env: FieldEnv,
): Choice | null {
  const object = objects.find((entry) => entry.name === hit.object);
  if (!object) return null;
  const detail = [
    hit.formerly === undefined ? '' : t('palette.formerly', { name: hit.formerly }),
    hit.subtitle ? detailOf(object, hit.subtitle, env) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    id: `${section}-${hit.id}`,
    section,
    label: hit.label,
    ...(detail ? { detail } : {}),
    kind: labelOf(object.label),
    icon: object.icon,
    recordId: hit.id,
    ...(people.has(object.name) ? { avatar: 'round' as const } : {}),
    ...(companies.has(object.name) ? { avatar: 'square' as const } : {}),
    target: { kind: 'go', path: `/${object.plural}/${hit.id}` },
  };
}
