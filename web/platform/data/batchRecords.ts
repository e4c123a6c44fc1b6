/** Several records in one request, and edits of everything that a filter finds as a job. */
import type { FieldProblem, ProblemDocument } from '../../../shared/errors.ts';
import type { RecordData } from '../../../shared/query.ts';
import { call, send } from '../../base/api.ts';

export interface BatchOperation {
  readonly op: 'create' | 'update' | 'delete';
  readonly id?: string;
  readonly data?: RecordData;
}

export interface BatchResult {
  readonly status: string;
  readonly id: string | null;
  readonly error?: ProblemDocument | { readonly title: string; readonly errors?: readonly FieldProblem[] };
}

export interface BatchAnswer {
  readonly results: readonly BatchResult[];
  readonly changeSet: string | null;
}

/** Good operations stand, refused ones say why. */
export async function batchRecords(plural: string, operations: readonly BatchOperation[]): Promise<BatchAnswer> {
  const response = await send('POST', `/objects/${plural}/batch`, { body: { operations, atomic: false } });
  const body = (await response.json()) as { results?: BatchResult[]; data?: BatchResult[]; changeSet?: string | null };
  return {
    results: body.results ?? body.data ?? [],
    changeSet: body.changeSet ?? response.headers.get('Guanxi-Change-Set'),
  };
}

export interface BulkTarget {
  readonly ids?: readonly string[];
  readonly filter?: unknown;
  readonly search?: string;
  readonly expectedCount?: number;
}

/** Starts a job; its change set undoes all of it. */
export async function bulkRecords(plural: string, target: BulkTarget, what: { data: RecordData } | { action: string }): Promise<string> {
  const { job } = await call<{ job: string | { id: string } }>('POST', `/objects/${plural}/bulk`, { body: { ...target, ...what } });
  return typeof job === 'string' ? job : job.id;
}
