/** Reads a file as an import does, with sniffing only: its header and all its rows, also those that would be refused. */
import { createReadStream, statSync } from 'node:fs';
import { FileRefused } from '../../server/platform/transfer/reading/fileRefused.ts';
import { rowsOfContent, shapeOfContent } from '../../server/platform/transfer/reading/readContent.ts';
import type { FileShape, Row } from '../../server/platform/transfer/reading/readRequest.ts';

export interface LoadedTable {
  readonly shape: FileShape;
  readonly rows: readonly Row[];
}

/** Answers the refusal where the file was refused in words; throws whatever else happens. */
export async function loadTable(path: string): Promise<LoadedTable | FileRefused> {
  try {
    const shape = await shapeOfContent(createReadStream(path), statSync(path).size, {});
    const columnCount = 1 + Math.max(-1, ...shape.columns.map((column) => column.index));
    const rows: Row[] = [];
    for await (const row of rowsOfContent(createReadStream(path), shape, columnCount)) rows.push(row);
    return { shape, rows };
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

/** The cells as a benchmark wants them: the header first, where the file has one. */
export function cellsOfTable({ shape, rows }: LoadedTable): (readonly string[])[] {
  const cells = rows.map(([, row]) => row);
  return shape.headerRow < 0 ? cells : [shape.columns.map((column) => column.header), ...cells];
}
