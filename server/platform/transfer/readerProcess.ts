/** A process of its own that reads one file from its standard input, so that a hostile one can only end this process. */
import { once } from 'node:events';
import { FileRefused } from './reading/fileRefused.ts';
import type { ReadAnswer, ReadRequest, Row } from './reading/readRequest.ts';
import { isSheet, openBook, rowsOfBook, shapeOfBook } from './reading/readSheet.ts';
import { rowsOfText, shapeOfText } from './reading/readText.ts';

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

async function main(): Promise<void> {
  const request = JSON.parse(process.argv[2] ?? '') as ReadRequest;
  try {
    await (request.ask === 'shape' ? shape(request) : rows(request));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await answer({ refused: error.text });
  }
}

await main();
// Whoever feeds us may not be through; nothing of it is needed any more.
process.exit(0);
