/** E-mails and phones in PostgreSQL: the list as jsonb, and the primary one beside it, which has the index. */
import type { FieldTypeName } from '../../../shared/metadata.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

interface Entry {
  readonly primary: boolean;
}

const opposites = { ne: 'eq', nin: 'in' } as const;

/** @param key the member of an entry that it is compared by. */
export function entryList<E extends Entry & Readonly<Record<Key, string>>, Key extends string>(
  name: FieldTypeName,
  key: Key,
): FieldStorage<readonly E[]> {
  return {
    name,
    columns: (field) => [
      { name: columnName(field), type: 'jsonb' },
      { name: `${columnName(field)}_primary`, type: 'text' },
    ],
    select: (field, alias) => [place(field, alias, 'jsonb')],
    read: ([value]) => value ?? [],
    readCanonical: ([value]) => (value as readonly E[] | null) ?? null,
    write: (value) =>
      value === null
        ? [null, null]
        : [JSON.stringify(value), value.find((entry) => entry.primary)?.[key] ?? null],
    sortBy: (field, alias) => sql`core.fold(${place(field, alias, 'text', '_primary')})`,
    sortType: 'text',
    test: (op, operand, field, alias, _env, member) => {
      if (member === 'primary') return textTest(op, operand, place(field, alias, 'text', '_primary'));
      const list = place(field, alias, 'jsonb');
      if (op === 'isNull') return nullTest(operand, list);
      const value = sql`(entry ->> ${key}::text)`;
      const some = (test: typeof value) =>
        sql`exists (select from jsonb_array_elements(coalesce(${list}, '[]')) entry where ${test})`;
      // “Not equal” speaks of the whole list: none of its entries is it.
      if (op === 'ne' || op === 'nin') return sql`(not ${some(textTest(opposites[op], operand, value))})`;
      return some(textTest(op, operand, value));
    },
    groups: (field, alias) => place(field, alias, 'text', '_primary'),
    measures: (field, alias) => place(field, alias, 'text', '_primary'),
  };
}
