/** `search=` of a list: the records whose words hold every term, as a condition on the list's rows. */
import { qualified, sql } from '../../base/sql.ts';
import type { SearchCondition } from '../query/searchCondition.ts';
import { classesFor } from './searchClasses.ts';
import { lookedUpSql, termsOf } from './terms.ts';

/** The list brings its own rights. A class row holds all terms or is no hit, so that no field tells of another. */
export const listSearch: SearchCondition = async (ctx, object, words, alias) => {
  const terms = termsOf(words);
  const classes = await classesFor(ctx, object);
  if (terms.length === 0 || classes.length === 0) return sql`false`;
  return sql`exists (select 1 from ${qualified(ctx.workspace.schema, 'search')} as s where s.object = ${object.name} and s.record_id = ${sql.id(alias)}.id and s.field_class = any(${classes}::text[]) and ${lookedUpSql(terms, 's')})`;
};
