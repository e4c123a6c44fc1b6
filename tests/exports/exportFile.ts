/** A file as another system exports it: a table, its text, and what the reading makes of it. */
import { columnReading } from '../../server/platform/transfer/reading/columnReading.ts';
import type { FileShape } from '../../server/platform/transfer/reading/readRequest.ts';
import type { FileToRecognise } from '../../server/platform/transfer/sources/recognisedFile.ts';

export interface ExportFile {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Every value in quotes, as some systems write. */
  readonly quoted?: boolean;
  readonly bom?: boolean;
  readonly lineEnd?: '\n' | '\r\n';
  /** Lines behind the rows that are none, such as the footer of a report. */
  readonly trailer?: readonly string[];
}

/** @param record cells by header; those that are not given are empty */
export function rowOf(
  headers: readonly string[],
  record: Readonly<Record<string, string | number>>,
): string[] {
  for (const header of Object.keys(record)) {
    if (!headers.includes(header)) throw new Error(`The export has no column “${header}”.`);
  }
  return headers.map((header) => String(record[header] ?? ''));
}

function cell(text: string, quoted: boolean): string {
  return quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvOf(file: ExportFile): string {
  const { headers, rows, quoted = false, bom = false, lineEnd = '\r\n', trailer = [] } = file;
  const lines = [headers, ...rows].map((row) => row.map((one) => cell(one, quoted)).join(','));
  return `${bom ? '\ufeff' : ''}${[...lines, ...trailer].join(lineEnd)}${lineEnd}`;
}

/** As the reading process answers it. */
export function shapeOf({ headers, rows }: Pick<ExportFile, 'headers' | 'rows'>): FileShape {
  return {
    format: 'csv',
    headerRow: 0,
    rowCount: rows.length,
    columns: headers.map((header, index) => {
      const cells = rows.map((row) => row[index] ?? '').filter((one) => one.trim() !== '');
      const values = [...new Set(cells)];
      return {
        index,
        header,
        samples: values.slice(0, 5),
        ...(values.length <= 200 ? { values } : {}),
        filled: cells.length,
        ...columnReading(header, cells),
      };
    }),
  };
}

export function toRecognise(file: ExportFile): FileToRecognise {
  return { fileName: file.name, shape: shapeOf(file) };
}
