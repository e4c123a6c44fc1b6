/** A file that a row of a table names, on its way to a record: what is known of both, and what stands against it. */
import type { Label } from '../../../../shared/labels.ts';
import type { AttachmentOutcome } from '../../../../shared/migrationAttachments.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { FoundFile } from './pathIndex.ts';
import { type KnownFile, nameFor } from './spooledFiles.ts';

/** The record as the table says it. */
export interface RecordSaid {
  readonly id: string;
  /** Names of the objects that it may be of; null: any. */
  readonly objects: readonly string[] | null;
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
