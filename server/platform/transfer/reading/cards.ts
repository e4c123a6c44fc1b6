/** Reads address books (vCard 2.1 to 4.0, jCard) and calendars (iCalendar, jCal) as tables. */

import type { Label } from '../../../../shared/labels.ts';
import type { CardPhoto } from './cardPhotos.ts';
import { type CardRow, tableOf } from './cardTable.ts';
import { contentLines } from './contentLines.ts';
import { FileRefused } from './fileRefused.ts';
import { calendarColumns, eventsOf, eventsOfJson } from './readCalendar.ts';
import type { FileShape, Row } from './readRequest.ts';
import { cardsOf, cardsOfJson, vcardColumns } from './readVcard.ts';
import { RowFilter } from './rowFilter.ts';
import { shapeOfRows } from './shapeOfRows.ts';

/** Bytes: whole address books are smaller, even with pictures. */
const largest = 100 * 1024 * 1024;

interface Read {
  readonly format: 'vcard' | 'ics';
  readonly rows: readonly CardRow[];
  readonly notes: readonly Label[];
  readonly photos?: readonly CardPhoto[];
}

/** Throws FileRefused for what is neither. */
function readCards(bytes: Buffer): Read {
  if (bytes.length > largest) throw tooLarge();
  if (/^\s*\[/.test(bytes.toString('utf8', 0, 100))) return readJson(bytes);
  const lines = contentLines(bytes);
  const isCalendar = /^BEGIN:(VCALENDAR|VEVENT)/i.test(lines[0]?.text ?? '');
  if (isCalendar) return { format: 'ics', ...eventsOf(lines) };
  return { format: 'vcard', ...cardsOf(lines) };
}

function readJson(bytes: Buffer): Read {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw broken();
  }
  const all = (typeof (json as unknown[])[0] === 'string' ? [json] : json) as unknown[];
  const isWhole = all.every(
    (one) => Array.isArray(one) && typeof one[0] === 'string' && Array.isArray(one[1]),
  );
  if (!isWhole) throw broken();
  try {
    return (all[0] as [string])[0] === 'vcard'
      ? { format: 'vcard', ...cardsOfJson(all as never) }
      : { format: 'ics', ...eventsOfJson(all) };
  } catch {
    throw broken();
  }
}

export function columnsOfCards(bytes: Buffer): FileShape {
  const { format, rows, notes } = readCards(bytes);
  const table = tableOf(rows, format === 'vcard' ? vcardColumns : calendarColumns);
  if (table.header.length === 0) throw broken();
  const { columns } = shapeOfRows(
    { rows: [table.header, ...table.rows], isEnd: false },
    { headerRow: 0 },
    null,
  );
  return {
    format,
    encoding: 'utf-8',
    headerRow: -1,
    rowCount: rows.length,
    columns,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

export function photosOfCards(bytes: Buffer): readonly CardPhoto[] {
  return readCards(bytes).photos ?? [];
}

export function* rowsOfCards(bytes: Buffer, shape: FileShape): Iterable<Row> {
  const { format, rows } = readCards(bytes);
  const table = tableOf(rows, format === 'vcard' ? vcardColumns : calendarColumns);
  const filter = new RowFilter(shape);
  for (const [index, cells] of table.rows.entries()) {
    const { fault } = rows[index]!;
    // Also one of which nothing could be read has its row, so that it is told.
    const shown = fault && cells.every((cell) => cell === '') ? ['?', ...cells.slice(1)] : cells;
    const row = filter.pass(fault ? [index + 1, shown, fault] : [index + 1, shown]);
    if (row) yield row;
  }
}

function tooLarge(): FileRefused {
  return new FileRefused({
    en: 'This address book or calendar is too large to be read at once. Export it in several parts.',
    zh: '此通讯录或日历过大，请分几部分导出后上传。',
  });
}

function broken(): FileRefused {
  return new FileRefused({
    en: 'There is no card or event in this file that can be read.',
    zh: '此文件中没有可读取的名片或日程。',
  });
}
