/** A file that a row of a table names, on its way to a record: what is known of both, and what stands against it. */
import type { Label } from '../../../../shared/labels.ts';
import type { AttachmentOutcome } from '../../../../shared/migrationAttachments.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { Moment } from '../../records/operations.ts';
import type { FoundFile } from './pathIndex.ts';
import { type KnownFile, nameFor } from './spooledFiles.ts';

/** The record as the table says it. */
export interface RecordSaid {
  readonly id: string;
  /** Names of the objects that it may be of; null: any. */
  readonly objects: readonly string[] | null;
}

/** Who hung it on its record in the other system, and when, as far as the table says it. */
export interface StampSaid {
  /** What the table calls the person by: tried in turn. */
  readonly by: readonly string[];
  /** ISO moment; null where the table says none that can be read. */
  readonly at: string | null;
}

export interface FileWish {
  readonly row: number;
  /** Of several files of one row. */
  readonly place: number;
  /** As the table calls the file. */
  readonly named: string;
  /** The name that people know it by. */
  name: string;
  file: KnownFile | null;
  said: RecordSaid | null;
  stamp: StampSaid | null;
  /** Where the importer may bring such things along; null: he adds it now. */
  moment: Moment | null;
  record: { readonly object: ObjectType; readonly id: string } | null;
  /** A field that holds it; null: it is attached. */
  readonly field: Field | null;
  /** Null while nothing stands against it. */
  outcome: AttachmentOutcome | null;
  reason: Label | null;
}

/** @param said what is known of the name; of others the path says it */
export function wishFor(
  at: Pick<FileWish, 'row' | 'place' | 'named'>,
  found: FoundFile<KnownFile>,
  said: string,
  field: Field | null = null,
): FileWish {
  const file = typeof found === 'string' ? null : found;
  return {
    ...at,
    name: nameFor(said, file?.path ?? at.named),
    file,
    said: null,
    stamp: null,
    moment: null,
    record: null,
    field,
    outcome: found === 'none' ? 'missing' : found === 'several' ? 'ambiguous' : (file?.refusal ?? null),
    reason: file?.reason ?? null,
  };
}

export function against(wish: FileWish, outcome: AttachmentOutcome, reason: Label | null = null): void {
  wish.outcome = outcome;
  wish.reason = reason;
}
