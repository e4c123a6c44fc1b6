/** A process of its own that reads one file from its standard input, so that a hostile one can only end this process. */
import { once } from 'node:events';
import { filesOf, isWorkbook } from './reading/archive.ts';
import { FileRefused } from './reading/fileRefused.ts';
import { readWhole } from './reading/openContent.ts';
import { photosOfContent, rowsOfContent, shapeOfContent } from './reading/readContent.ts';
import type { ReadAnswer, ReadRequest, Row } from './reading/readRequest.ts';
import { unzip } from './reading/unzip.ts';
import { isZip, zipDirectory } from './reading/zipDirectory.ts';

const rowsOfOneAnswer = 500;

async function answer(what: ReadAnswer): Promise<void> {
  // The reader of our output sets the pace.
  if (!process.stdout.write(`${JSON.stringify(what)}\n`)) await once(process.stdout, 'drain');
}

async function rows({ shape, columnCount, after }: Extract<ReadRequest, { ask: 'rows' }>): Promise<void> {
  let batch: Row[] = [];
  let last = 0;
  for await (const row of rowsOfContent(process.stdin, shape, columnCount)) {
    last = row[0];
    if (last <= after) continue;
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
    try {
      for await (const piece of unzip(bytes, zip)) await answer({ piece: piece.toString('base64') });
    } catch (error) {
      // One damaged file among thousands is told, and does not keep the others out; a table is needed whole.
      if (entry.as === 'table' || !(error instanceof FileRefused)) throw error;
      await answer({ spoilt: error.text });
    }
  }
}

const bytesOfPiece = 192 * 1024;

/** The photos within cards, as an archive's files are answered. */
async function photos({ size }: Extract<ReadRequest, { ask: 'photos' }>): Promise<void> {
  for (const { path, bytes } of await photosOfContent(process.stdin, size)) {
    await answer({ entry: { name: path, size: bytes.length, as: 'file', left: null, isTooLarge: false } });
    for (let at = 0; at < bytes.length; at += bytesOfPiece)
      await answer({ piece: bytes.subarray(at, at + bytesOfPiece).toString('base64') });
  }
}

async function main(): Promise<void> {
  const request = JSON.parse(process.argv[2] ?? '') as ReadRequest;
  try {
    if (request.ask === 'shape')
      await answer({ shape: await shapeOfContent(process.stdin, request.size, request.given) });
    else if (request.ask === 'rows') await rows(request);
    else if (request.ask === 'photos') await photos(request);
    else await archive(request);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await answer({ refused: error.text });
  }
}

await main();
await answer({ through: true });
// What is written waits in this process when its reader is slow: an exit would throw it away.
await new Promise((resolve) => process.stdout.write('', resolve));
// Whoever feeds us may not be through; nothing of it is needed any more.
process.exit(0);
