/** Reads delimited text: its shape from the beginning, its rows as a stream. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unguarded } from '../guardedCell.ts';
import { csvOptions } from './csvOptions.ts';
import { detectDelimiter, sampleRows } from './detectDelimiter.ts';
import { detectEncoding } from './detectEncoding.ts';
import { FileRefused } from './fileRefused.ts';
import type { FileShape, Row } from './readRequest.ts';
import { rowsOfShape, shapeOfRows } from './shapeOfRows.ts';

/** @param sample the first bytes. @param size bytes of the whole file. */
export function shapeOfText(sample: Uint8Array, size: number, headerRow?: number): FileShape {
  const whole = sample.length >= size;
  const encoding = detectEncoding(sample, whole);
  const text = new TextDecoder(encoding).decode(sample, { stream: !whole });
  if (text.includes('\u0000')) throw notText();
  const delimiter = detectDelimiter(text, whole);
  const rows = sampleRows(text, delimiter, whole, rowsOfShape).map((cells) => cells.map(unguarded));
  const shape = shapeOfRows(rows, headerRow);
  return {
    format: 'csv',
    encoding,
    delimiter,
    ...shape,
    rowCount: Math.max(
      0,
      Math.round(countLines(text) * (size / Math.max(1, sample.length))) - shape.headerRow - 1,
    ),
  };
}

function countLines(text: string): number {
  return text.trimEnd().split(/\r\n|\n|\r/).length;
}

function notText(): FileRefused {
  return new FileRefused({
    en: 'This is neither a text file nor a spreadsheet; bring a CSV, XLSX, XLS or ODS file.',
    zh: '此文件既不是文本也不是电子表格，请使用 CSV、XLSX、XLS 或 ODS 文件。',
  });
}

/** All rows below the header. */
export async function* rowsOfText(content: AsyncIterable<Uint8Array>, shape: FileShape): AsyncIterable<Row> {
  const decoder = new TextDecoder(shape.encoding ?? 'utf-8');
  async function* decoded(): AsyncIterable<string> {
    for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  const parser = Readable.from(decoded()).compose(parse(csvOptions(shape.delimiter ?? ','))) as AsyncIterable<
    string[]
  >;
  let number = 0;
  try {
    for await (const cells of parser) {
      number += 1;
      if (number > shape.headerRow + 1) yield [number, cells.map(unguarded)];
    }
  } catch (error) {
    if (error instanceof CsvError) throw brokenAt(number + 1);
    throw error;
  }
}

function brokenAt(row: number): FileRefused {
  return new FileRefused({
    en: `Row ${row} cannot be read: a quotation mark opens a cell that does not end. Close it and bring the file again.`,
    zh: `第 ${row} 行无法读取：单元格的引号没有闭合。请补上引号后重新上传。`,
  });
}
