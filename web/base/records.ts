/** The record calls of the API with their shapes: what lists, boards, forms and record pages ask for. */
import type { ListAnswer, ListQuery, RecordData } from '../../shared/query.ts';
import { call } from './api.ts';

export interface StoredRecord extends RecordData {
  readonly id: string;
  readonly version: number;
}

export function queryRecords(plural: string, query: ListQuery, signal?: AbortSignal): Promise<ListAnswer> {
  return call('POST', `/objects/${plural}/query`, { body: query, ...(signal ? { signal } : {}) });
}

export function getRecord(
  plural: string,
  id: string,
  fields?: readonly string[],
  signal?: AbortSignal,
): Promise<StoredRecord> {
  return call('GET', `/objects/${plural}/${id}`, { query: { fields }, ...(signal ? { signal } : {}) });
}

export function createRecord(
  plural: string,
  data: RecordData,
  idempotencyKey?: string,
): Promise<StoredRecord> {
  return call('POST', `/objects/${plural}`, { body: data, ...(idempotencyKey ? { idempotencyKey } : {}) });
}

export function updateRecord(
  plural: string,
  id: string,
  version: number,
  data: RecordData,
): Promise<StoredRecord> {
  return call('PATCH', `/objects/${plural}/${id}`, { body: data, version });
}

export function deleteRecord(plural: string, id: string): Promise<void> {
  return call('DELETE', `/objects/${plural}/${id}`);
}

export function restoreRecord(plural: string, id: string): Promise<StoredRecord> {
  return call('POST', `/objects/${plural}/${id}/restore`);
}

export interface UndoAnswer {
  readonly changeSet: string | null;
  readonly restored: number;
  readonly conflicts: readonly {
    readonly object: string;
    readonly id: string;
    readonly label: string;
    readonly fields: readonly string[];
  }[];
}

/** A large change set is undone by a job. */
export function undoChangeSet(changeSet: string): Promise<UndoAnswer | { readonly job: string }> {
  return call('POST', `/changeSets/${changeSet}/undo`);
}
