/** A process of its own that reads one file from its standard input, so that a hostile one can only end this process. */
import { once } from 'node:events';
import { filesOf, isWorkbook } from './reading/archive.ts';
import { FileRefused } from './reading/fileRefused.ts';
import type { ReadAnswer, ReadRequest, Row } from './reading/readRequest.ts';
import { isSheet, openBook, rowsOfBook, shapeOfBook } from './reading/readSheet.ts';
import { rowsOfText, shapeOfText } from './reading/readText.ts';
import { unzip } from './reading/unzip.ts';
import { isZip, zipDirectory } from './reading/zipDirectory.ts';

/** So much of a text file is looked at to know its shape. */
const sampleBytes = 1024 * 1024;
const rowsOfOneAnswer = 500;

async function answer(what: ReadAnswer): Promise<void> {
  // The reader of our output sets the pace.
  if (!process.stdout.write(`${JSON.stringify(what)}\n`)) await once(process.stdout, 'drain');
}

async function readUpTo(input: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks);
}

/** In one piece from the beginning: a file of half a gigabyte must not lie in memory twice. */
async function readWhole(input: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const whole = Buffer.alloc(size);
  let length = 0;
  for await (const chunk of input) length += chunk.copy(whole, length);
  return whole.subarray(0, length);
}

async function shape(request: Extract<ReadRequest, { ask: 'shape' }>): Promise<void> {
  const chunks = process.stdin.iterator({ destroyOnReturn: false });
  const start = await readUpTo(chunks, sampleBytes);
  if (start.length === 0) {
    throw new FileRefused({ en: 'The file is empty.', zh: '文件是空的。' });
  }
  if (!isSheet(start)) {
    await answer({ shape: shapeOfText(start.subarray(0, sampleBytes), request.size, request.headerRow) });
    return;
  }
  const whole = Buffer.concat([start, await readUpTo(process.stdin, Number.POSITIVE_INFINITY)]);
  await answer({ shape: shapeOfBook(openBook(whole), request.sheet, request.headerRow) });
}

async function rows({ shape, after }: Extract<ReadRequest, { ask: 'rows' }>): Promise<void> {
  const all: AsyncIterable<Row> | Iterable<Row> =
    shape.format === 'csv'
      ? rowsOfText(process.stdin, shape)
      : rowsOfBook(openBook(await readUpTo(process.stdin, Number.POSITIVE_INFINITY)), shape);
  let batch: Row[] = [];
  let last = shape.headerRow + 1;
  for await (const row of all) {
    last = row[0];
    if (row[0] <= after || row[1].every((cell) => cell.trim() === '')) continue;
    batch.push(row);
    if (batch.length < rowsOfOneAnswer) continue;
    await answer({ rows: batch });
    batch = [];
  }
  if (batch.length > 0) await answer({ rows: batch });
  await answer({ end: last });
}

/** What an archive holds, and with `extract` the bytes of its files; a workbook is none. */
async function archive({ size, extract }: Extract<ReadRequest, { ask: 'archive' }>): Promise<void> {
  const bytes = await readWhole(process.stdin, size);
  const isArchive = isZip(bytes) && !isWorkbook(zipDirectory(bytes));
  await answer({ isArchive });
  if (!isArchive) return;
  for (const { zip, entry } of filesOf(bytes)) {
    await answer({ entry });
    if (!extract || entry.left !== null) continue;
    for await (const piece of unzip(bytes, zip)) await answer({ piece: piece.toString('base64') });
  }
}

async function main(): Promise<void> {
  const request = JSON.parse(process.argv[2] ?? '') as ReadRequest;
  try {
    if (request.ask === 'shape') await shape(request);
    else if (request.ask === 'rows') await rows(request);
    else await archive(request);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await answer({ refused: error.text });
  }
}

await main();
// Whoever feeds us may not be through; nothing of it is needed any more.
process.exit(0);
