/** The records inside an answer that the page keeps: of a list, a board or a single one. */
import type { BoardColumn, ListAnswer, RecordData } from '../../../../shared/query.ts';

function isRecord(value: unknown): value is RecordData {
  return typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
}

export function rowsIn(data: unknown): readonly RecordData[] {
  if (typeof data !== 'object' || data === null) return [];
  const {
    pages,
    columns,
    data: rows,
  } = data as {
    pages?: readonly ListAnswer[];
    columns?: readonly BoardColumn[];
    data?: readonly RecordData[];
  };
  if (Array.isArray(pages)) return pages.flatMap((page) => rowsIn(page));
  if (Array.isArray(columns)) return columns.flatMap((column) => column.data);
  if (Array.isArray(rows)) return rows.filter(isRecord);
  return isRecord(data) ? [data] : [];
}
