/** Reads files in a process of its own with limits of memory and time: what a file is, and its rows in batches. */
import type { Readable } from 'node:stream';
import { askReader } from './askReader.ts';
import type { FileShape, Row, ShapeGiven } from './reading/readRequest.ts';

/** @param size bytes of the content. @param given what a person knows better, and what they agree to. Throws FileRefused. */
export async function readShape(content: Readable, size: number, given: ShapeGiven = {}): Promise<FileShape> {
  for await (const answer of askReader({ ask: 'shape', size, given }, content)) {
    if ('shape' in answer) return answer.shape;
  }
  throw new Error('the reading process did not answer');
}

/**
 * Rows after the row numbered `after`, in batches of at most `size`; empty rows are left out, and those that the shape
 * says. A row with a fault is to be refused in its words. Throws FileRefused.
 */
export async function* readRows(
  content: Readable,
  shape: FileShape,
  after: number,
  size: number,
): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  // An argument has its limit of length, and rows are read without knowing their columns.
  const { skipped: _proposals, ...known } = shape;
  const columnCount = 1 + Math.max(-1, ...shape.columns.map((column) => column.index));
  const request = { ask: 'rows', shape: { ...known, columns: [] }, columnCount, after } as const;
  for await (const answer of askReader(request, content)) {
    if (!('rows' in answer)) continue;
    for (const row of answer.rows) {
      batch.push(row);
      if (batch.length === size) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}
