/** Batches of rows as a workbook (XLSX) with typed cells and a head that stays, written as it comes. */
import type { CellKind, ExportColumn } from './exportColumns.ts';
import { cellXml, headXml } from './workbookCells.ts';
import {
  sheetHead,
  sheetTail,
  stylesXml,
  typesXml,
  workbookRelations,
  workbookXml,
} from './workbookParts.ts';
import { type ZipEntry, zipStream } from './zipStream.ts';

/** Rows of one sheet in every spreadsheet program, the head included. */
const mostRows = 1_048_576;

export function writeWorkbook(
  columns: readonly Pick<ExportColumn, 'header' | 'kind'>[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
  title: string,
): AsyncGenerator<Buffer> {
  return zipStream(entries(columns, batches, title));
}

async function* entries(
  columns: readonly Pick<ExportColumn, 'header' | 'kind'>[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
  title: string,
): AsyncGenerator<ZipEntry> {
  const kinds = columns.map((column) => column.kind);
  const head = headXml(columns.map((column) => column.header));
  const rows = new Rows(batches);
  let sheets = 0;
  do {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: sheet(kinds, head, rows) };
  } while (!rows.ended);
  // What lists the sheets comes last: only now is it known how many there are.
  yield* listOfSheets(workbookXml(title, sheets), sheets);
}

/** The entries of a workbook besides its sheets. */
export function* listOfSheets(workbook: string, sheets: number): Generator<ZipEntry> {
  for (const [name, text] of Object.entries({
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': stylesXml,
    '[Content_Types].xml': typesXml(sheets),
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  })) {
    yield { name, content: [Buffer.from(text)] };
  }
}

/** One sheet's share of the rows. */
export async function* sheet(kinds: readonly CellKind[], head: string, rows: Rows): AsyncGenerator<Buffer> {
  yield Buffer.from(sheetHead(kinds) + head);
  for (let left = mostRows - 1; left > 0; ) {
    const batch = await rows.next(left);
    if (batch.length === 0) break;
    left -= batch.length;
    let xml = '';
    for (const row of batch) {
      xml += '<row>';
      for (let at = 0; at < row.length; at += 1) xml += cellXml(row[at]!, kinds[at]!);
      xml += '</row>';
    }
    yield Buffer.from(xml);
  }
  yield Buffer.from(sheetTail);
}

/** Batches cut where a sheet is full. */
export class Rows {
  readonly #source: AsyncIterator<readonly (readonly string[])[]>;
  #held: readonly (readonly string[])[] = [];
  ended = false;

  constructor(batches: AsyncIterable<readonly (readonly string[])[]>) {
    this.#source = batches[Symbol.asyncIterator]();
  }

  /** At most `most` rows; none at the end. */
  async next(most: number): Promise<readonly (readonly string[])[]> {
    await this.#fill();
    const rows = this.#held.slice(0, most);
    this.#held = this.#held.slice(most);
    // Known before the sheet is closed, so that no empty one follows.
    await this.#fill();
    return rows;
  }

  async #fill(): Promise<void> {
    while (this.#held.length === 0 && !this.ended) {
      const { done, value } = await this.#source.next();
      if (done) this.ended = true;
      else this.#held = value;
    }
  }
}
