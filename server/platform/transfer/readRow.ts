/** From the cells of a row to the values of a record, as far as the row alone tells. */

import { ValueError } from '../../../shared/errors.ts';
import type { AddressValue } from '../../../shared/fields/address.ts';
import type { Entry } from '../../../shared/fields/entries.ts';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import { fold } from '../../../shared/fold.ts';
import type { Label } from '../../../shared/labels.ts';
import type { RecordData } from '../../../shared/query.ts';
import { columnEnv, writtenCell } from './cells/writtenCell.ts';
import { type CellChange, cleanAddresses, cleanedText } from './cleanCells.ts';
import type { PlannedColumn } from './planColumn.ts';
import { inForm } from './sources/cellForms.ts';
import { joinCells } from './sources/joinCells.ts';

/** What is wrong with a row; kept with it and given back as a file. */
export interface RowError {
  readonly field: string;
  /** Header of the column, where one is to blame. */
  readonly column: string | null;
  readonly text: Label;
}

/** A cell that names another record. */
export interface Reference {
  readonly column: PlannedColumn;
  readonly text: string;
}

export interface ReadRow {
  readonly values: RecordData;
  readonly references: readonly Reference[];
  readonly errors: readonly RowError[];
  /** What cleaning changed, or says. */
  readonly cleaned: readonly CellChange[];
}

function cellOf({ index, constant, join }: PlannedColumn, cells: readonly string[]): string {
  if (index === null) return constant ?? '';
  if (join === null) return cells[index] ?? '';
  return joinCells(
    [index, ...join.indexes].map((one) => cells[one] ?? ''),
    join.by,
    join.types,
  );
}

/** What the cell says after the rules changed its words: null for nothing. */
export function cellText(column: PlannedColumn, cells: readonly string[]): string | null {
  const cell = inForm(cellOf(column, cells), column.forms);
  const word = fold(cell.trim());
  if (column.only !== null && !column.only.has(word)) return null;
  const other = column.values.get(word);
  const text = other ?? cell;
  return text.trim() === '' ? null : text;
}

export function readRow(columns: readonly PlannedColumn[], cells: readonly string[], env: FieldEnv): ReadRow {
  const values: RecordData = {};
  const references: Reference[] = [];
  const errors: RowError[] = [];
  const members: { column: PlannedColumn; text: string | null }[] = [];
  const cleaned: CellChange[] = [];
  for (const column of columns) {
    attempt(errors, column, () => {
      const said = cellText(column, cells);
      const isPlain = column.lookup !== null || column.member !== null;
      const written = said === null || isPlain ? said : writtenCell(said, column, env);
      const text = column.lookup ? written : cleanedText(column, written || null, env, cleaned);
      if (column.member !== null) members.push({ column, text });
      else if (text !== null && column.lookup) references.push({ column, text: text.trim() });
      else {
        const { field, reading } = column;
        const own = columnEnv(reading, env);
        const value = text === null ? null : fieldType(field.type).parseText(text, field, own);
        values[field.name] = withEntries(values[field.name] ?? null, value, column, env);
      }
    });
  }
  for (const { column, text } of members) attempt(errors, column, () => setMember(values, column, text, env));
  cleanAddresses(columns, values, env, cleaned);
  return { values, references, errors, cleaned };
}

/** Entries of a list come together from several columns, each with the label of its own. */
function withEntries(
  before: unknown,
  value: unknown,
  { field, label }: PlannedColumn,
  env: FieldEnv,
): unknown {
  if (field.type !== 'emails' && field.type !== 'phones') return value;
  const labelled = (value as readonly Entry[] | null)?.map((entry) => ({
    ...entry,
    label: entry.label ?? label,
  }));
  // The first column fills the primary entry.
  const all = [...((before as readonly Entry[] | null) ?? []), ...(labelled ?? [])];
  return fieldType(field.type).parse(all, field, env);
}

/** Parts of an address come together from several columns, as do an amount and its currency. */
function setMember(
  values: RecordData,
  { field, member }: PlannedColumn,
  text: string | null,
  env: FieldEnv,
): void {
  const own = values[field.name] ?? null;
  if (field.type === 'address') {
    const parts = { ...(own as AddressValue | null), ...(text === null ? {} : { [member!]: text.trim() }) };
    values[field.name] = fieldType('address').parse(parts, field, env);
  } else if (own !== null && text !== null) {
    values[field.name] = fieldType('money').parse(
      { ...(own as object), currency: text.trim().toUpperCase() },
      field,
      env,
    );
  }
}

function attempt(errors: RowError[], column: PlannedColumn, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    errors.push({ field: column.field.name, column: column.header, text: error.text });
  }
}
