/** What a copy out of a grid gives to the clipboard. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { RecordData } from '../../../shared/query.ts';
import { type Column, valueAt } from './columns.ts';

/** The ticked rows with their heads, as a spreadsheet takes them; the one value under the cursor where none is ticked. */
export function copiedText(
  ticked: readonly RecordData[],
  columns: readonly Column[],
  cursor: { readonly record: RecordData | undefined; readonly column: Column | undefined },
  env: FieldEnv,
): string {
  const textOf = (record: RecordData, column: Column) =>
    column.kit.text(valueAt(record, column.path), column.field, env).replace(/[\t\r\n]+/g, ' ');
  if (ticked.length === 0) return cursor.record && cursor.column ? textOf(cursor.record, cursor.column) : '';
  return [
    columns.map((column) => column.label),
    ...ticked.map((record) => columns.map((column) => textOf(record, column))),
  ]
    .map((line) => line.join('\t'))
    .join('\n');
}
