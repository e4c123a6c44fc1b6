/** What the reading process is asked and answers, one JSON text per line on its standard output. */
import type { ImportColumn, ImportShape } from '../../../../shared/imports.ts';
import type { Label } from '../../../../shared/labels.ts';

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'gb18030',
  'big5',
  'euc-jp',
  'shift_jis',
  'iso-2022-jp',
  'iso-2022-cn',
  'euc-kr',
  'iso-2022-kr',
  'koi8-r',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-9',
  'windows-874',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
] as const;
export type Encoding = (typeof encodings)[number];

export type FileShape = ImportShape;
export type ColumnShape = ImportColumn;

export type ReadRequest =
  | { readonly ask: 'shape'; readonly size: number; readonly given: ShapeGiven }
  | { readonly ask: 'rows'; readonly shape: FileShape; readonly columnCount: number; readonly after: number }
  | { readonly ask: 'archive'; readonly size: number; readonly extract: boolean }
  | { readonly ask: 'photos'; readonly size: number };

/**
 * A row of the file: its number as a spreadsheet shows it, its cells as text, and what is wrong with it where it could not be
 * cut into its cells without doubt: such a row is refused in these words, never imported in part.
 */
export type Row = readonly [number: number, cells: readonly string[], fault?: Label];

/** What a person knows better about a file, and what they agree to. */
export interface ShapeGiven {
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly headerRows?: number | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  readonly spreadMerged?: boolean | undefined;
  readonly skipRows?: readonly number[] | undefined;
  readonly trailer?: number | undefined;
  readonly repeatedHeaders?: boolean | undefined;
}

export type ReadAnswer =
  /** The last one of a process that was not stopped. */
  | { readonly through: true }
  | { readonly shape: FileShape }
  | { readonly rows: readonly Row[] }
  | { readonly end: number }
  | { readonly isArchive: boolean }
  | { readonly entry: ArchiveEntry }
  /** The next bytes of the entry before, in Base64. */
  | { readonly piece: string }
  /** The entry before cannot be unpacked to its end. */
  | { readonly spoilt: Label }
  | { readonly refused: Label };

/** Most columns that an import takes. */
export const mostColumns = 1000;

/** Bytes of the largest file when it is unpacked; a sheet of a million rows unpacks to less. */
export const largestUnpacked = 600 * 1024 * 1024;

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its path in the archive, cleaned. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Something to import, or what may belong to a record. */
  readonly as: 'table' | 'file';
  /** Why it is left out; null: it can be taken. */
  readonly left: Label | null;
  readonly isTooLarge: boolean;
}
