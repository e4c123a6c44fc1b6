/** Text in PostgreSQL: the text and, where lists sort by it, its sort key. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { sealedTest } from './sealed/sealedTest.ts';
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
  select: (field, alias) => [place(field, alias, 'text')],
  read: ([value]) => value ?? null,
  readCanonical: ([value]) => (value as string | null) ?? null,
  write: (value, field) => (hasSortKey(field) ? [value, value === null ? null : sortKey(value)] : [value]),
  sortBy: (field, alias) =>
    hasSortKey(field) ? place(field, alias, 'text', '_sort') : sql`core.fold(${place(field, alias, 'text')})`,
  sortType: 'text',
  test: (op, operand, field, alias, env) =>
    field.sensitive === undefined
      ? textTest(op, operand, place(field, alias, 'text'))
      : sealedTest(op, operand, field, alias, env),
  groups: (field, alias) => place(field, alias, 'text'),
  measures: (field, alias) => place(field, alias, 'text'),
};
