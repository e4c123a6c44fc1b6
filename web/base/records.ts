/** The record calls of the API with their shapes: what lists, boards, forms and record pages ask for. */
import type { ListAnswer, ListQuery, RecordData } from '../../shared/query.ts';
import { api, bodyOf, ifMatch, type Schemas } from './api.ts';

export interface StoredRecord extends RecordData {
  readonly id: string;
  readonly version: number;
}

const one = '/api/v1/objects/{object}/{id}';

export function queryRecords(plural: string, query: ListQuery, signal?: AbortSignal): Promise<ListAnswer> {
  return bodyOf(
    api.POST('/api/v1/objects/{object}/query', {
      params: { path: { object: plural } },
      body: query,
      signal: signal ?? null,
    }),
  );
}

/** Records that belong to one, by the name of the relation. */
export function queryRelated(
  plural: string,
  id: string,
  relation: string,
  query: ListQuery,
  signal?: AbortSignal,
): Promise<ListAnswer> {
  return bodyOf(
    api.POST('/api/v1/objects/{object}/{id}/related/{relation}/query', {
      params: { path: { object: plural, id, relation } },
      body: query,
      signal: signal ?? null,
    }),
  );
}

export function getRecord(
  plural: string,
  id: string,
  fields?: readonly string[],
  signal?: AbortSignal,
): Promise<StoredRecord> {
  return bodyOf(
    api.GET(one, {
      params: { path: { object: plural, id }, query: { fields: fields?.join(',') } },
      signal: signal ?? null,
    }),
  );
}

/** A record as it stands after a write, with what undoes it; null when nothing changed. */
export type WrittenRecord = Schemas['WrittenRecord'];

/** The person has seen that there may be such a record already, and means it. */
export interface DuplicateMeant {
  readonly allowDuplicate?: boolean;
}

function meantHeader({ allowDuplicate }: DuplicateMeant): Record<string, string> {
  return allowDuplicate === true ? { 'Allow-Duplicate': 'true' } : {};
}

export function createRecord(
  plural: string,
  data: RecordData,
  idempotencyKey?: string,
  meant: DuplicateMeant = {},
): Promise<WrittenRecord> {
  return bodyOf(
    api.POST('/api/v1/objects/{object}', {
      params: { path: { object: plural }, header: { 'Idempotency-Key': idempotencyKey } },
      headers: meantHeader(meant),
      body: data,
    }),
  );
}

/** Without a version the change is made whatever others wrote meanwhile. */
export function updateRecord(
  plural: string,
  id: string,
  version: number | undefined,
  data: RecordData,
  meant: DuplicateMeant = {},
): Promise<WrittenRecord> {
  return bodyOf(
    api.PATCH(one, {
      params: {
        path: { object: plural, id },
        ...(version === undefined ? {} : { header: ifMatch(version) }),
      },
      headers: meantHeader(meant),
      body: data,
    }),
  );
}

/** Answers the change set that brings it back. */
export async function deleteRecord(plural: string, id: string): Promise<string | null> {
  const { response } = await api.DELETE(one, { params: { path: { object: plural, id } } });
  return response.headers.get('Guanxi-Change-Set');
}

export interface UndoAnswer {
  readonly changeSet: string | null;
  readonly restored: number;
  readonly conflicts: readonly {
    readonly object: string;
    readonly id: string;
    readonly label: string | null;
    readonly fields: readonly string[];
  }[];
}

/** A large change set is undone by a job. */
export function undoChangeSet(changeSet: string): Promise<UndoAnswer | { readonly job: string }> {
  return bodyOf(api.POST('/api/v1/changeSets/{id}/undo', { params: { path: { id: changeSet } } }));
}
