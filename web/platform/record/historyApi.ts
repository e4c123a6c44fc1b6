/** The history of one field of a record, newest first, in the names of today. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { t } from '../../base/texts.ts';

export interface FieldChange {
  readonly at: string;
  readonly actor: string;
  readonly before: unknown;
  readonly after: unknown;
}

export async function readFieldHistory(
  object: ObjectMeta,
  id: string,
  field: FieldMeta,
  signal: AbortSignal,
): Promise<readonly FieldChange[]> {
  const { data } = await bodyOf(
    api.GET('/api/v1/objects/{object}/{id}/history', {
      params: { path: { object: object.plural, id }, query: { field: field.name, limit: '50' } },
      signal,
    }),
  );
  return data.flatMap((entry) =>
    entry.changes.map(({ before, after }) => ({
      at: entry.at,
      actor: entry.actor.label ?? t('record.system'),
      before,
      after,
    })),
  );
}
