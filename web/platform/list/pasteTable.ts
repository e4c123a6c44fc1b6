/** Reads what a spreadsheet puts on the clipboard and lays it over the cells from the cursor on. */

import { ValueError } from '../../../shared/errors.ts';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { fieldTypes } from '../../../shared/fields/types.ts';
import type { RecordData } from '../../../shared/query.ts';
import { sameValue } from '../fields/wireValue.ts';
import { type Column, valueAt } from './columns.ts';

/** Tab-separated lines; a cell in quotes may hold tabs, line breaks and doubled quotes. */
export function readTable(text: string): string[][] {
  const table: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const put = () => {
    table.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') put();
    else if (sign === '\n') {
      put();
      table.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || (table.at(-1)?.length ?? 0) > 0) put();
  return table.filter((row) => row.length > 0);
}

export interface PasteCell {
  readonly record: RecordData;
  readonly column: Column;
  readonly text: string;
  /** As an editor holds it; a lookup is still the typed name. */
  readonly value: unknown;
  readonly problem?: string;
}

export interface PastePlan {
  readonly changes: readonly PasteCell[];
  /** Cells that already say so, that cannot be edited, or that fall outside. */
  readonly skipped: number;
}

const byName: ReadonlySet<string> = new Set(['lookup', 'user', 'polymorphic']);

/** What pasting would change; nothing is written. */
export function planPaste(
  table: readonly (readonly string[])[],
  rows: readonly RecordData[],
  columns: readonly Column[],
  from: { readonly row: number; readonly column: number },
  env: FieldEnv,
): PastePlan {
  const changes: PasteCell[] = [];
  let skipped = 0;
  for (const [down, line] of table.entries()) {
    for (const [right, text] of line.entries()) {
      const record = rows[from.row + down];
      const column = columns[from.column + right];
      if (!record || !column?.editable) {
        skipped++;
        continue;
      }
      if (byName.has(column.field.type)) {
        const held = column.kit.text(valueAt(record, column.path), column.field, env);
        if (held === text.trim()) skipped++;
        else changes.push({ record, column, text, value: text.trim() || null });
        continue;
      }
      try {
        const value =
          text.trim() === '' ? null : fieldTypes[column.field.type].parseText(text, column.field, env);
        if (sameValue(column.field, value, valueAt(record, column.path))) skipped++;
        else changes.push({ record, column, text, value });
      } catch (thrown) {
        if (!(thrown instanceof ValueError)) throw thrown;
        changes.push({ record, column, text, value: null, problem: thrown.text[env.language] });
      }
    }
  }
  return { changes, skipped };
}
