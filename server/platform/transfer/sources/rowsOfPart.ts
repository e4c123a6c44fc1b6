/** The rows that a part of a file takes, as far as the file has what its declaration names. */
import { fold } from '../../../../shared/fold.ts';
import { valuesOf } from '../chooseRows.ts';
import type { ColumnShape, FileShape } from '../reading/readRequest.ts';
import { rowsOfShape } from '../reading/shapeOfRows.ts';
import type { ImportRules } from '../rules.ts';
import type { Headers } from './headers.ts';
import type { KindDeclaration, RowsWith } from './sourceDeclaration.ts';

export type RowsOfPart = Pick<ImportRules, 'only' | 'each'>;

/** Whether one of the cells that were looked at is one of the words. */
function holdsOne({ filled, values = [] }: ColumnShape, words: readonly string[], rowCount: number): boolean {
  const wanted = new Set(words.map(fold));
  return (wanted.has('') && filled < rowCount) || values.some((value) => wanted.has(fold(value.trim())));
}

function columnOf({ headers: names, is }: RowsWith, headers: Headers, { rowCount }: FileShape) {
  const there = names.flatMap((name) => headers.get(name) ?? []);
  const sure = there.find((column) => holdsOne(column, is, rowCount));
  // Of a long file only the beginning was looked at, and too many words are not listed.
  const isLong = rowCount >= rowsOfShape;
  return sure ?? there.find(({ filled, values }) => filled > 0 && (isLong || values === undefined));
}

/** Null: the file has no such rows. */
export function rowsOfPart(
  { only = [], each }: KindDeclaration,
  headers: Headers,
  shape: FileShape,
): RowsOfPart | null {
  const rules: NonNullable<RowsOfPart['only']> = [];
  for (const rows of only) {
    const column = columnOf(rows, headers, shape);
    if (column) rules.push({ column: column.header, is: [...rows.is] });
    else if (!rows.optional) return null;
  }
  if (only.length > 0 && rules.length === 0) return null;
  const taken = rules.length === 0 ? {} : { only: rules };
  if (!each) return taken;
  const column = headers.first(each.headers);
  const { separator = ';' } = each;
  // A cell with one value says no more than the record itself does.
  const isWhole = shape.rowCount < rowsOfShape;
  const isOne = isWhole && column?.values?.every((value) => valuesOf(value, separator).length < 2);
  if (!column || column.filled === 0 || isOne) return null;
  return { ...taken, each: { column: column.header, separator } };
}
