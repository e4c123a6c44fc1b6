/** The search over all records, as the palette asks it. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { call } from '../../base/api.ts';
import { labelOf } from '../../base/texts.ts';
import type { Choice } from './choices.ts';

export interface SearchHit {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
  readonly label: string;
  readonly subtitle?: string | null;
}

export async function searchRecords(q: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const answer = await call<{ data: readonly SearchHit[] }>('GET', '/search', {
    query: { q, limit: 12 },
    signal,
  });
  return answer.data;
}

const people: ReadonlySet<string> = new Set(['contact', 'user']);
/** Objects whose records stand for companies; what is neither person nor company wears the object's icon. */
const companies: ReadonlySet<string> = new Set(['account']);

export function recordChoice(
  hit: SearchHit,
  objects: readonly ObjectMeta[],
  section: Choice['section'],
): Choice | null {
  const object = objects.find((entry) => entry.name === hit.object);
  if (!object) return null;
  return {
    id: `${section}-${hit.id}`,
    section,
    label: hit.label,
    ...(hit.subtitle ? { detail: hit.subtitle } : {}),
    kind: labelOf(object.label),
    icon: object.icon,
    recordId: hit.id,
    ...(people.has(object.name)
      ? { avatar: 'round' as const }
      : companies.has(object.name)
        ? { avatar: 'square' as const }
        : {}),
    target: { kind: 'go', path: `/${object.plural}/${hit.id}` },
  };
}
