/** Tables that no migration makes: those of custom objects, which bear the object's id in their comment. */
import type { Db } from './database.ts';
import { runFormatted } from './runFormatted.ts';
import { sql } from './sql.ts';

const mark = 'custom object ';

/** What tells one such table from another: all else of it is the standard shape. */
export interface ObjectTable {
  readonly schema: string;
  readonly table: string;
  /** Of the object. */
  readonly id: string;
  /** What names its records. */
  readonly title: 'text' | 'autoNumber';
}

export async function markObjectTable(db: Db, schema: string, table: string, id: string): Promise<void> {
  await runFormatted(db, 'comment on table %I.%I is %L', schema, table, `${mark}${id}`);
}

export async function objectTablesIn(db: Db, schemas: readonly string[]): Promise<ObjectTable[]> {
  return db.rows<ObjectTable & Record<string, unknown>>(sql`
    select n.nspname::text as schema, c.relname::text as table,
      substr(obj_description(c.oid, 'pg_class'), ${mark.length + 1}::int) as id,
      case when a.atttypid = 'bigint'::regtype then 'autoNumber' else 'text' end as title
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'name'
    where c.relkind = 'r' and n.nspname = any(${schemas}::text[])
      and starts_with(obj_description(c.oid, 'pg_class'), ${mark})
    order by 1, 2`);
}

/** The id of the custom object whose table it is; null where there is none. Throws for a table of the product. */
export async function objectIdOf(db: Db, schema: string, table: string): Promise<string | null> {
  const [row] = await db.rows<{ note: string | null }>(sql`
    select obj_description(c.oid, 'pg_class') as note from pg_class c
    where c.relnamespace = ${schema}::regnamespace and c.relname = ${table}`);
  if (!row) return null;
  if (!row.note?.startsWith(mark)) throw new Error(`${table} is a table of the product`);
  return row.note.slice(mark.length);
}
