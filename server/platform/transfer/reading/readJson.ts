/** Reads JSON as a table: records one a line, one after another, or in a list, streamed. */
import type { Label } from '../../../../shared/labels.ts';
import { decodePieces, decoderOf } from './decodeText.ts';
import { detectEncoding } from './detectEncoding.ts';
import { FileRefused } from './fileRefused.ts';
import { JsonColumns } from './jsonColumns.ts';
import { type JsonText, jsonCutter } from './jsonCutter.ts';
import { jsonHeaders } from './jsonHeaders.ts';
import { type JsonPlace, jsonPlaceOf } from './jsonPlace.ts';
import { type ColumnShape, type Encoding, type FileShape, mostColumns, type Row } from './readRequest.ts';
import { jsonFault } from './rowFault.ts';
import { RowFilter } from './rowFilter.ts';
import { rowsOfShape, shapeOfRows } from './shapeOfRows.ts';

/** Characters of the records that are looked at to know the columns. */
const charactersOfShape = 64 * 1024 * 1024;
/** Characters of a record that cannot be read, shown with what is wrong. */
const shownOfBroken = 200;

/** Where records lie in a file that begins so; null where it holds none. */
export function jsonPlaceOfStart(start: Buffer, whole: boolean): JsonPlace | null {
  const encoding = detectEncoding(start, whole);
  const text = decoderOf(encoding).decode(start, { stream: !whole });
  return jsonPlaceOf(text.replace(/^\ufeff/, ''), whole);
}

/** Reads all of it: members that only the last record has are columns as well. Throws FileRefused. */
export async function shapeOfJson(
  content: AsyncIterable<Buffer>,
  encoding: Encoding,
  { layout, path }: JsonPlace,
): Promise<FileShape> {
  const columns = new JsonColumns();
  const looked: (readonly string[])[] = [];
  let [count, characters] = [0, 0];
  for await (const [, cells, fault] of recordsOf(content, encoding, { layout, path }, columns)) {
    count += 1;
    if (fault || looked.length >= rowsOfShape || characters > charactersOfShape) continue;
    looked.push(cells);
    characters += cells.reduce((sum, cell) => sum + cell.length, 0);
  }
  if (columns.paths.length === 0) throw noRecords();
  return {
    format: 'json',
    encoding,
    layout,
    ...(path.length > 0 ? { recordsAt: path } : {}),
    headerRow: -1,
    rowCount: count,
    columns: columnsOf(columns.paths, looked),
  };
}

function columnsOf(
  paths: readonly (readonly string[])[],
  looked: readonly (readonly string[])[],
): ColumnShape[] {
  const header = jsonHeaders(paths);
  const { columns } = shapeOfRows({ rows: [header, ...looked], isEnd: false }, { headerRow: 0 }, null);
  return columns
    .filter(({ index, filled }) => filled > 0 || !isOnTheWay(paths, paths[index]!))
    .map(({ ambiguous, ...column }) =>
      // A machine wrote it: what stands before a fraction is a point.
      ambiguous === 'dayMonth' ? { ...column, ambiguous } : column,
    );
}

/** `owner` is null in some records and has `owner.id` in others: it holds nothing itself. */
function isOnTheWay(paths: readonly (readonly string[])[], path: readonly string[]): boolean {
  return paths.some((other) => other.length > path.length && path.every((name, at) => other[at] === name));
}

/** The records to be imported, each with what is wrong with it. */
export async function* rowsOfJson(content: AsyncIterable<Buffer>, shape: FileShape): AsyncGenerator<Row> {
  const filter = new RowFilter(shape);
  const place = { layout: shape.layout ?? 'lines', path: shape.recordsAt ?? [] };
  for await (const row of recordsOf(content, shape.encoding as Encoding, place, new JsonColumns())) {
    const passed = filter.pass(row);
    if (passed) yield passed;
  }
}

async function* recordsOf(
  content: AsyncIterable<Buffer>,
  encoding: Encoding,
  { layout, path }: JsonPlace,
  columns: JsonColumns,
): AsyncGenerator<Row> {
  const cutter = jsonCutter(layout, path);
  let damaged = false;
  for await (const { text, isDamaged } of decodePieces(content, encoding)) {
    damaged ||= isDamaged;
    for (const record of cutter.cut(text, false)) yield rowOf(record, damaged);
  }
  for (const record of cutter.cut('', true)) yield rowOf(record, damaged);

  function rowOf({ number, text, fault }: JsonText, isDamaged: boolean): Row {
    const refused = (why: Label): Row => [number, [text.trim().slice(0, shownOfBroken) || '?'], why];
    if (fault) return refused(jsonFault(number, fault));
    if (isDamaged && text.includes('\ufffd')) return refused(jsonFault(number, 'damaged'));
    const cells = columns.cellsOf(text);
    return Array.isArray(cells) ? [number, cells] : refused(jsonFault(number, cells));
  }
}

function noRecords(): FileRefused {
  return new FileRefused({
    en: `There is no record in this JSON file: bring a list of objects, or one object a line, of at most ${mostColumns} members each.`,
    zh: `此 JSON 文件中没有记录：请使用对象列表，或每行一个对象，每个对象最多 ${mostColumns} 个成员。`,
  });
}
