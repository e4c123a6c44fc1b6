/** A row on its way through the writer, with what the steps have learned of it. */

import type { Label } from '../../../shared/labels.ts';
import type { RecordData } from '../../../shared/query.ts';
import { type FieldRefusal, Problem } from '../../base/problem.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import type { DuplicateChoice, Moment, Operation, WriteResult } from './operations.ts';
import type { WrittenRow } from './steps.ts';

/** A record as it lies in its table. */
export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly readers: readonly number[];
  readonly editors: readonly number[];
  readonly deletionId: string | null;
  readonly values: RecordData;
}

/** A lookup named by a value of the record that it points to. */
export interface LookupMatch {
  readonly field: Field;
  readonly object: string;
  readonly by: Readonly<Record<string, unknown>>;
}

export interface Draft extends WrittenRow {
  /** Place of its operation in the list. */
  readonly index: number;
  readonly operation: Operation;
  /** Settled once an upsert knows whether its record exists. */
  op: WrittenRow['op'];
  id: string;
  moment: Moment | null;
  before: RecordData | null;
  after: RecordData;
  given: Set<string>;
  /** Canonical values that the caller gave. */
  input: RecordData;
  /** Lookups that the caller gave as `{match: {field: value}}`, until they are found. */
  matches: LookupMatch[];
  changed: Set<string>;
  version: number;
  readers: readonly number[];
  editors: readonly number[];
  stored: Stored | null;
  /** The delete that this row belongs to; null once restored. */
  deletionId: string | null;
  /** A refusal of the whole row, such as not_found. */
  problem: Problem | null;
  result: WriteResult['status'] | null;
  /** The record that it went into, where a merge deletes it. */
  mergedInto: string | null;
  /** It goes into a queue, or to whom the queue gives it: beyond the reach of who puts it there. */
  handedOut: boolean;
}

/** Rows of one object that are written together, no record twice. */
export interface Batch {
  readonly object: ObjectType;
  readonly drafts: readonly Draft[];
  readonly allow: ReadonlySet<string>;
  /** A verb whose reach every row must be within, besides that of what is done to it. */
  readonly also?: 'import' | undefined;
  readonly duplicates?: DuplicateChoice | undefined;
  /** Records that will be there, though they are not yet. */
  readonly foreseen?: ReadonlyMap<string, string> | undefined;
}

export function newDraft(operation: Operation, index: number): Draft {
  return {
    index,
    operation,
    op: operation.op === 'upsert' ? 'create' : operation.op,
    id: 'id' in operation && operation.id !== undefined ? operation.id : '',
    before: null,
    after: {},
    given: new Set(),
    input: {},
    matches: [],
    changed: new Set(),
    refusals: [],
    moment: ('moment' in operation ? operation.moment : undefined) ?? null,
    version: 0,
    readers: [],
    editors: [],
    stored: null,
    deletionId: null,
    problem: null,
    result: null,
    mergedInto: null,
    handedOut: false,
  };
}

export function isOpen(draft: Draft): boolean {
  return draft.problem === null && draft.refusals.length === 0;
}

export function refuse(
  draft: Draft,
  field: Field | string,
  code: FieldRefusal['code'],
  text: Label,
  params?: Readonly<Record<string, unknown>>,
): void {
  const name = typeof field === 'string' ? field : field.name;
  draft.refusals.push(
    params === undefined ? { field: name, code, text } : { field: name, code, text, params },
  );
}

/** The answer to a record that is not there, or that the caller may not see: the same for both. */
export function notFound(id: string): Problem {
  return new Problem('not_found', { params: { id } });
}
