/** The fixed parts of a workbook: its list of sheets, its styles, the head of a sheet. */
import type { CellKind } from './exportColumns.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Places in the list of styles below. */
export const styleOf = { head: 1, date: 2, moment: 3, text: 4, number: 0 } as const;

/** Text cells are of the format “text”: what is typed over one is not turned into a formula or a date. */
export const stylesXml = `${xml}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const widths: Readonly<Record<CellKind, number>> = {
  text: 24,
  number: 14,
  date: 12,
  moment: 20,
  boolean: 10,
};

/** The first row stays while the rest scrolls. */
export function sheetHead(kinds: readonly CellKind[]): string {
  const columns = kinds.map(
    (kind, at) => `<col min="${at + 1}" max="${at + 1}" width="${widths[kind]}" customWidth="1"/>`,
  );
  return `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

export const sheetTail = '</sheetData></worksheet>';

/** At most 31 signs, none of those that sheets refuse. */
function sheetName(title: string, no: number): string {
  const tail = no === 1 ? '' : ` ${no}`;
  const plain = title.replace(/[[\]:*?/\\<>&"'\p{Cc}]/gu, ' ').trim() || 'Sheet';
  return `${plain.slice(0, 31 - tail.length)}${tail}`;
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

export function workbookXml(title: string, sheets: number): string {
  return workbookOf(numbered(sheets).map((no) => sheetName(title, no)));
}

/** @param titles of sheets, no two alike */
export function workbookOf(titles: readonly string[]): string {
  const list = titles.map(
    (title, at) => `<sheet name="${sheetName(title, 1)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${xml}<workbook xmlns="${main}" xmlns:r="${document}"><sheets>${list.join('')}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const list = numbered(sheets).map(
    (no) => `<Relationship Id="rId${no}" Type="${document}/worksheet" Target="worksheets/sheet${no}.xml"/>`,
  );
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}<Relationship Id="rId${sheets + 1}" Type="${document}/styles" Target="styles.xml"/></Relationships>`;
}

export function typesXml(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const list = numbered(sheets).map(
    (no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${list.join('')}</Types>`;
}
