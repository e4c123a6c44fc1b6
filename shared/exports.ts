/** What an export is asked for and what it tells of itself; the same over HTTP, at the terminal and on the page. */

export const exportFormats = ['csv', 'xlsx', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportSeparators = [',', ';', '\t'] as const;

export const exportEncodings = ['utf-8', 'gb18030'] as const;

/** Words as the screen shows them, or values that the import reads back to the same ones in every language. */
export const exportValues = ['labels', 'raw'] as const;

/** Most rows of an export that is answered at once; larger ones are a job. */
export const mostRowsAtOnce = 10_000;

/** Hours for which the file of an export waits for its owner. */
export const exportHours = 24;

export interface ExportInfo {
  /** Of the export and of its job. */
  readonly id: string;
  /** Singular name. */
  readonly object: string;
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly state: 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  /** Rows written; the last count when it is done. */
  readonly rows: number;
  /** Bytes; null until it is done. */
  readonly size: number | null;
  readonly createdAt: string;
  /** When the file goes; null while there is none. */
  readonly expiresAt: string | null;
}
