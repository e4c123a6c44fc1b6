/** Several lists as the sheets of one workbook, written as they come. */
import type { CellKind } from './exportColumns.ts';
import { headXml } from './workbookCells.ts';
import { workbookOf } from './workbookParts.ts';
import { listOfSheets, Rows, sheet } from './writeWorkbook.ts';
import { type ZipEntry, zipStream } from './zipStream.ts';

export interface Sheet {
  /** No two alike. */
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly kind: CellKind }[];
  /** Rows beyond what a sheet can hold are left out. */
  readonly batches: AsyncIterable<readonly (readonly string[])[]>;
}

export function writeSheets(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return zipStream(entries(sheets));
}

async function* entries(sheets: readonly Sheet[]): AsyncGenerator<ZipEntry> {
  for (const [at, { columns, batches }] of sheets.entries()) {
    const kinds = columns.map(({ kind }) => kind);
    const head = headXml(columns.map(({ header }) => header));
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, content: sheet(kinds, head, new Rows(batches)) };
  }
  yield* listOfSheets(workbookOf(sheets.map(({ title }) => title)), sheets.length);
}
