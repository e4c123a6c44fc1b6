/** A table that grows as its rows bring new columns: cards and calendars name what they hold one by one. */
import type { Label } from '../../../../shared/labels.ts';

export interface CardRow {
  readonly cells: Map<string, string[]>;
  fault: Label | null;
  /** Pictures of the person within the card. */
  readonly photos: Buffer[];
}

export function newCard(): CardRow {
  return { cells: new Map(), fault: null, photos: [] };
}

/** Another value of a column: several stand in one cell, with semicolons between them. */
export function addValue(row: CardRow, column: string, value: string): void {
  const text = value.replaceAll('\u0000', '').trim();
  if (text === '') return;
  const values = row.cells.get(column) ?? [];
  if (!values.includes(text)) row.cells.set(column, [...values, text]);
}

/** Cells in the order of the columns. @param known the columns that come first, in their order. */
export function tableOf(
  rows: readonly CardRow[],
  known: readonly string[],
): { readonly header: string[]; readonly rows: string[][] } {
  const met = new Set(rows.flatMap((row) => [...row.cells.keys()]));
  const others = [...met].filter((column) => !known.includes(column)).sort();
  const header = [...known.filter((column) => met.has(column)), ...others];
  const cells = rows.map((row) =>
    header.map((column) => (row.cells.get(column) ?? []).join(column === 'Notes' ? '\n' : ';')),
  );
  return { header, rows: cells };
}
