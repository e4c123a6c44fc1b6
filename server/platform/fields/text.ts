/** Text in PostgreSQL: the text and, where lists sort by it, its sort key. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { column, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { sortKey } from './sortKey.ts';
import { textTest } from './textTest.ts';

/** The platform's own texts (source, sourceId) are looked up, not leafed through. */
function hasSortKey(field: FieldMeta): boolean {
  return field.sortable && !field.system;
}

export const text: FieldStorage<string> = {
  name: 'text',
  columns: (field) => {
    const name = columnName(field);
    const own = { name, type: 'text' };
    return hasSortKey(field) ? [own, { name: `${name}_sort`, type: 'text' }] : [own];
  },
  select: (field, alias) => [column(alias, columnName(field))],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value, field) => (hasSortKey(field) ? [value, value === null ? null : sortKey(value)] : [value]),
  sortBy: (field, alias) =>
    hasSortKey(field)
      ? column(alias, `${columnName(field)}_sort`)
      : sql`core.fold(${column(alias, columnName(field))})`,
  sortType: 'text',
  test: (op, operand, field, alias) => textTest(op, operand, column(alias, columnName(field))),
  groups: (field, alias) => column(alias, columnName(field)),
  measures: (field, alias) => column(alias, columnName(field)),
};
