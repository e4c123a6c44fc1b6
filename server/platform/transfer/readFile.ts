/** Reads files in a process of its own with limits of memory and time: what a file is, and its rows in batches. */
import type { Readable } from 'node:stream';
import { askReader } from './askReader.ts';
import type { FileShape, Row } from './reading/readRequest.ts';

/** @param corrections what a person knows better. Throws FileRefused. */
export async function readShape(
  content: Readable,
  size: number,
  corrections: { readonly sheet?: string; readonly headerRow?: number } = {},
): Promise<FileShape> {
  for await (const answer of askReader({ ask: 'shape', size, ...corrections }, content)) {
    if ('shape' in answer) return answer.shape;
  }
  throw new Error('the reading process did not answer');
}

/** Rows after the row numbered `after`, in batches of at most `size`; empty rows are left out. Throws FileRefused. */
export async function* readRows(
  content: Readable,
  shape: FileShape,
  after: number,
  size: number,
): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  // An argument has its limit of length, and rows are read without knowing their columns.
  const request = { ask: 'rows', shape: { ...shape, columns: [] }, after } as const;
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
