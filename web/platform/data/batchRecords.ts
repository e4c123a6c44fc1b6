/** Several records in one request, and edits of everything that a filter finds as a job. */
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf, BodyOf } from '../../base/apiCall.ts';

const batch = '/api/v1/objects/{object}/batch';
const bulk = '/api/v1/objects/{object}/bulk';

type BatchAnswer = AnswerOf<typeof batch, 'post'>;
export type BatchOperation = BodyOf<typeof batch, 'post'>['operations'][number];
export type BatchResult = BatchAnswer['results'][number];

/** Good operations stand, refused ones say why. */
export function batchRecords(plural: string, operations: readonly BatchOperation[]): Promise<BatchAnswer> {
  return bodyOf(
    api.POST(batch, { params: { path: { object: plural } }, body: { operations, atomic: false } }),
  );
}

export interface BulkTarget {
  readonly ids?: readonly string[];
  readonly filter?: unknown;
  readonly search?: string;
  readonly expectedCount?: number;
}

export type BulkWork = { readonly data: RecordData } | { readonly action: 'delete' };

/** Starts a job; its change set undoes all of it. */
export async function bulkRecords(plural: string, target: BulkTarget, what: BulkWork): Promise<string> {
  const call = api.POST(bulk, { params: { path: { object: plural } }, body: { ...target, ...what } });
  return (await bodyOf(call)).job;
}
