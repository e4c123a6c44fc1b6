/** What the reading process is asked and answers, one JSON text per line on its standard output. */
import type { Label } from '../../../../shared/labels.ts';

export type FileKind = 'csv' | 'sheet';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What a file is, found by looking at it; a person may correct it. */
export interface FileShape {
  readonly kind: FileKind;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Names of the sheets; empty for text. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Row of the column names, counted from 1; what is above it are titles. */
  readonly headerRow: number;
  readonly columns: readonly ColumnShape[];
  /** Rows below the header; of large files an estimate. */
  readonly rows: number;
}

export interface ColumnShape {
  readonly index: number;
  readonly header: string;
  /** A few values that are not empty. */
  readonly samples: readonly string[];
}

export type ReadRequest =
  | { readonly ask: 'shape'; readonly size: number; readonly sheet?: string; readonly headerRow?: number }
  | { readonly ask: 'rows'; readonly shape: FileShape; readonly after: number };

/** A row of the file: its number as a spreadsheet shows it, and its cells as text. */
export type Row = readonly [number: number, cells: readonly string[]];

export type ReadAnswer =
  | { readonly shape: FileShape }
  | { readonly rows: readonly Row[] }
  | { readonly end: number }
  | { readonly refused: Label };

/** Most columns and longest cell that an import takes. */
export const mostColumns = 1000;
export const longestCell = 131_072;
