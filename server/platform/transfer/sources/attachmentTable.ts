/** Tables of other systems that say which file of an archive belongs to which record, and columns that name a row's own files. */
import type { CellForm } from '../../../../shared/imports.ts';
import type { FileRule } from '../rules.ts';
import type { Headers } from './headers.ts';

type List = readonly string[];

/** Every list is of headers; the first that the file has counts, unless it is said otherwise. */
export interface AttachmentTableDeclaration {
  /** The id of the record. Absent: the table only says what files are called. */
  readonly record?: List;
  /** The word that says of which object the record is. */
  readonly recordType?: List;
  /** Our objects by that word; every object is asked for the id where the word is not among them. */
  readonly objects?: Readonly<Record<string, List>>;
  /** How ids begin that are of no record: people, libraries. */
  readonly elsewhere?: List;
  /** What the archive calls the file by; all of them are tried in turn. */
  readonly file?: List;
  readonly folders?: List;
  /** The name that people know it by. */
  readonly name?: List;
  /** The id by which one table names the document and another its records. */
  readonly document?: List;
  /** Who attached it: the id, e-mail address or name of a person; the first that names one counts. */
  readonly addedBy?: List;
  readonly addedAt?: List;
}

/** Of a file: headers that it has. It is kept with the file, so it holds all that the run has to know. */
export interface AttachmentTable {
  readonly record: string | null;
  readonly recordType: string | null;
  readonly objects: Readonly<Record<string, List>>;
  readonly elsewhere: List;
  readonly file: List;
  readonly folders: List;
  readonly name: string | null;
  readonly document: string | null;
  /** Absent in tables that were recognised before files kept who attached them. */
  readonly added?: { readonly by: List; readonly at: string | null; readonly timeZone: string };
  readonly leaveOut: readonly { readonly column: string; readonly is: List }[];
  /** What ids are made into, as those of records are. */
  readonly forms: readonly CellForm[];
}

interface DeclaredTable {
  readonly attaches?: AttachmentTableDeclaration;
  readonly leaveOut?: readonly { readonly column: string; readonly is: List }[];
}

export function attachmentTableOf(
  { attaches, leaveOut = [] }: DeclaredTable,
  headers: Headers,
  forms: readonly CellForm[],
  timeZone: string,
): AttachmentTable | null {
  if (!attaches) return null;
  const first = (wanted: List = []): string | null => headers.first(wanted)?.header ?? null;
  return {
    record: first(attaches.record),
    recordType: first(attaches.recordType),
    objects: attaches.objects ?? {},
    elsewhere: attaches.elsewhere ?? [],
    file: (attaches.file ?? []).flatMap((header) => headers.get(header)?.header ?? []),
    folders: attaches.folders ?? [],
    name: first(attaches.name),
    document: first(attaches.document),
    added: {
      by: (attaches.addedBy ?? []).flatMap((header) => headers.get(header)?.header ?? []),
      at: first(attaches.addedAt),
      timeZone,
    },
    leaveOut: leaveOut.flatMap(({ column, is }) => {
      const found = headers.get(column);
      return found ? [{ column: found.header, is }] : [];
    }),
    forms,
  };
}

/** A column of a table of records that names files of theirs. */
export interface FileColumn {
  /** Headers of what the archive calls the file by. */
  readonly file: List;
  /** Headers of the name that people know it by; a row without one has no file. */
  readonly name?: List;
  readonly folders?: List;
}

export function fileRulesOf(
  { fileColumns = [] }: { readonly fileColumns?: readonly FileColumn[] },
  headers: Headers,
): FileRule[] {
  return fileColumns.flatMap(({ file, name, folders }): FileRule[] => {
    const column = headers.first(file);
    const called = name && headers.first(name);
    if (!column || column.filled === 0 || (name && !(called && called.filled > 0))) return [];
    return [
      {
        column: column.header,
        to: 'attachments',
        ...(called ? { nameColumn: called.header } : {}),
        ...(folders ? { folders: [...folders] } : {}),
      },
    ];
  });
}
