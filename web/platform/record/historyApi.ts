/** The history of one field of a record, with the names of those who changed it. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { queryRecords } from '../../base/records.ts';
import { t } from '../../base/texts.ts';

export interface FieldChange {
  readonly at: string;
  readonly actor: string;
  readonly before: unknown;
  readonly after: unknown;
}

async function namesOf(
  object: ObjectMeta,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<unknown, string>> {
  if (ids.length === 0) return new Map();
  const answer = await queryRecords(
    object.plural,
    { fields: ['id', object.titleField], filter: { id: { in: ids } }, limit: ids.length },
    signal,
  );
  return new Map(answer.data.map((record) => [record.id, String(record[object.titleField] ?? '')]));
}

/** Newest first. Values of a lookup are ids in the history; they come back with the names of now. */
export async function readFieldHistory(
  object: ObjectMeta,
  id: string,
  field: FieldMeta,
  objects: readonly ObjectMeta[],
  signal: AbortSignal,
): Promise<readonly FieldChange[]> {
  const { data } = await bodyOf(
    api.GET('/api/v1/objects/{object}/{id}/history', {
      params: { path: { object: object.plural, id }, query: { field: field.name, limit: '50' } },
      signal,
    }),
  );
  const changes = data.flatMap((entry) =>
    entry.changes.filter((change) => change.field === field.name).map((change) => ({ entry, change })),
  );
  const users = objects.find((entry) => entry.name === 'user');
  const actors = users
    ? await namesOf(users, [...new Set(data.flatMap((entry) => entry.actor.id ?? []))], signal)
    : new Map();
  const points = field.type === 'lookup' || field.type === 'user';
  const target = points ? objects.find((entry) => entry.name === (field.targets?.[0] ?? 'user')) : undefined;
  const ids = [
    ...new Set(
      changes
        .flatMap(({ change }) => [change.before, change.after])
        .filter((value) => typeof value === 'string'),
    ),
  ];
  const named = target ? await namesOf(target, ids, signal) : new Map();
  const shown = (value: unknown) =>
    target && value != null ? { id: value, object: target.name, label: named.get(value) ?? '…' } : value;
  return changes.map(({ entry, change }) => ({
    at: entry.at,
    actor: actors.get(entry.actor.id) ?? t('record.system'),
    before: shown(change.before),
    after: shown(change.after),
  }));
}
