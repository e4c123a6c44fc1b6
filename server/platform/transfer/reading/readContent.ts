/** Reads whatever file comes: what it is, and its rows. */
import type { CardPhoto } from './cardPhotos.ts';
import { columnsOfCards, photosOfCards, rowsOfCards } from './cards.ts';
import { detectEncoding } from './detectEncoding.ts';
import { FileRefused } from './fileRefused.ts';
import { joined, type Opened, openContent, readWhole } from './openContent.ts';
import { rowsOfJson, shapeOfJson } from './readJson.ts';
import type { FileShape, Row, ShapeGiven } from './readRequest.ts';
import { openBook, rowsOfBook, shapeOfBook } from './readSheet.ts';
import { rowsOfText, shapeOfText } from './readText.ts';

/** So much of the end is looked at for sums and notes; a multiple of the bytes of any character. */
const endBytes = 65_536;

/** @param size bytes of the content. Throws FileRefused. */
export async function shapeOfContent(
  input: AsyncIterable<Buffer>,
  size: number,
  given: ShapeGiven,
): Promise<FileShape> {
  const opened = await openContent(input, size);
  if (opened.start.length === 0) throw new FileRefused({ en: 'The file is empty.', zh: '文件是空的。' });
  const shape = await shapeOf(opened, given);
  const { skipRows, trailer, repeatedHeaders } = given;
  return {
    ...shape,
    ...(opened.packed ? { packed: opened.packed } : {}),
    ...(skipRows?.length ? { skipRows } : {}),
    ...(trailer ? { trailer } : {}),
    ...(repeatedHeaders ? { repeatedHeaders } : {}),
  };
}

async function shapeOf(opened: Opened, given: ShapeGiven): Promise<FileShape> {
  if (opened.kind === 'sheet') return shapeOfBook(openBook(opened.start), given);
  if (opened.kind === 'cards') return columnsOfCards(await readWhole(joined(opened)));
  if (opened.place) {
    const encoding = given.encoding ?? detectEncoding(opened.start, false);
    return shapeOfJson(joined(opened), encoding, opened.place);
  }
  const { end, size } = await endOf(opened);
  return shapeOfText({ start: opened.start, end, size }, given);
}

/** Reads on to the end; null where `start` is all there is. */
async function endOf({ start, rest }: Opened): Promise<{ end: Buffer | null; size: number }> {
  let size = start.length;
  let kept: Buffer = start.subarray(-endBytes);
  let chunks: Buffer[] = [];
  for await (const chunk of rest) {
    size += chunk.length;
    chunks.push(chunk);
    if (chunks.length < 64) continue;
    kept = Buffer.concat([kept, ...chunks]).subarray(-2 * endBytes);
    chunks = [];
  }
  if (size === start.length) return { end: null, size };
  const end = Buffer.concat([kept, ...chunks]).subarray(-endBytes);
  // Whole characters, also of those of four bytes.
  return { end: end.subarray((4 - ((size - end.length) % 4)) % 4), size };
}

/** The rows to be imported, in their order. @param columnCount columns of the shape. Throws FileRefused. */
export async function* rowsOfContent(
  input: AsyncIterable<Buffer>,
  shape: FileShape,
  columnCount: number,
): AsyncGenerator<Row> {
  const opened = await openContent(input);
  if (opened.kind === 'sheet') yield* rowsOfBook(openBook(opened.start), shape);
  else if (opened.kind === 'cards') yield* rowsOfCards(await readWhole(joined(opened)), shape);
  else if (shape.format === 'json') yield* rowsOfJson(joined(opened), shape);
  else yield* rowsOfText(joined(opened), shape, columnCount);
}

/** The photos within cards; of other files none. Throws FileRefused. */
export async function photosOfContent(
  input: AsyncIterable<Buffer>,
  size: number,
): Promise<readonly CardPhoto[]> {
  const opened = await openContent(input, size);
  return opened.kind === 'cards' ? photosOfCards(await readWhole(joined(opened))) : [];
}
