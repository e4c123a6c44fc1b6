/** Free labels in PostgreSQL: as they are written, and folded beside it, which questions are asked of and which has the index. */
import { fold } from '../../../shared/fold.ts';
import { sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { unsupported } from './unsupported.ts';

export const tags: FieldStorage<readonly string[]> = {
  name: 'tags',
  columns: (field) => [
    { name: columnName(field), type: 'text[]' },
    { name: `${columnName(field)}_folded`, type: 'text[]' },
  ],
  select: (field, alias) => [place(field, alias, 'text[]')],
  read: ([value]) => value ?? [],
  readCanonical: ([value]) => (value as readonly string[] | null) ?? null,
  write: (value) => [value, value?.map(fold) ?? null],
  test: (op, operand, field, alias) => {
    const folded = place(field, alias, 'text[]', '_folded');
    switch (op) {
      case 'in':
        return sql`(${folded} is not null and ${folded} && ${operand}::text[])`;
      case 'nin':
        return sql`(${folded} is null or not ${folded} && ${operand}::text[])`;
      case 'contains':
        return sql`(${folded} is not null and ${folded} @> ${operand}::text[])`;
      case 'isNull':
        return nullTest(operand, folded);
      default:
        return unsupported(op);
    }
  },
};
