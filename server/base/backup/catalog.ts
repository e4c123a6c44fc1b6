/** What a database of ours holds, as PostgreSQL's catalog tells it: no list of tables is kept by hand. */
import type { Db } from '../database.ts';
import { type Fragment, sql } from '../sql.ts';
import type { AboutSection, TableSection, WorkspaceFacts } from './sections.ts';

/** Tables whose rows belong to a running installation, not to its data. */
const leftOut = new Set(['core.migrations', 'core.leases', 'core.setup_tokens', 'core.unfinished_schemas']);

export async function workspacesOf(db: Db): Promise<WorkspaceFacts[]> {
  return db.rows<WorkspaceFacts & Record<string, unknown>>(
    sql`select schema_name as schema, slug, name from core.workspaces order by schema_name`,
  );
}

function isIn(column: Fragment, schemas: readonly string[]): Fragment {
  return sql`${column} = any(${schemas}::text[])`;
}

/** Tables with the columns that are stored as given; partitions are read and written through their parent. */
export async function tablesOf(db: Db, schemas: readonly string[]): Promise<TableSection[]> {
  const rows = await db.rows<{ schema: string; table: string; columns: string[] }>(sql`
    select n.nspname::text as schema, c.relname::text as table,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and ${isIn(sql`n.nspname`, schemas)}
    group by 1, 2 order by 1, 2`);
  return rows
    .filter(({ schema, table }) => !leftOut.has(`${schema}.${table}`))
    .map((row) => ({ kind: 'table', ...row }));
}

export async function partitionsOf(db: Db, schemas: readonly string[]): Promise<AboutSection['partitions']> {
  return db.rows<AboutSection['partitions'][number] & Record<string, unknown>>(sql`
    select n.nspname::text as schema, p.relname::text as parent, c.relname::text as name,
      pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_inherits i on i.inhrelid = c.oid
    join pg_class p on p.oid = i.inhparent
    where c.relispartition and c.relkind = 'r' and ${isIn(sql`n.nspname`, schemas)}
    order by 1, 2, 3`);
}

/** Sequences behind columns, with the last number given out ('0': none yet). */
export async function sequencesOf(db: Db, schemas: readonly string[]): Promise<AboutSection['sequences']> {
  return db.rows<AboutSection['sequences'][number] & Record<string, unknown>>(sql`
    select n.nspname::text as schema, t.relname::text as table, a.attname::text as column,
      coalesce(pg_sequence_last_value(s.oid), 0)::text as last
    from pg_class s
    join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    join pg_class t on t.oid = d.refobjid and not t.relispartition
    join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and ${isIn(sql`n.nspname`, schemas)}
    order by 1, 2, 3`);
}

export async function foreignKeysOf(
  db: Db,
  schemas: readonly string[],
): Promise<{ schema: string; table: string; name: string; definition: string }[]> {
  return db.rows(sql`
    select n.nspname::text as schema, c.relname::text as table, k.conname::text as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${isIn(sql`n.nspname`, schemas)}
    order by 1, 2, 3`);
}

/** Columns that hold a transaction number of the cluster they were written in. */
export async function transactionColumnsOf(
  db: Db,
  schema: string,
): Promise<{ table: string; column: string }[]> {
  return db.rows(sql`
    select c.relname::text as table, a.attname::text as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.atttypid = 'xid8'::regtype
    order by 1, 2`);
}

/** Indexes that are not those of a key, as statements that make them; those of partitioned tables are not made by one. */
export async function indexesOf(
  db: Db,
  schema: string,
): Promise<{ table: string; name: string; definition: string }[]> {
  return db.rows(sql`
    select t.relname::text as table, c.relname::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_class t on t.oid = i.indrelid
    where t.relnamespace = ${schema}::regnamespace and t.relkind = 'r' and not t.relispartition and i.indisvalid and not i.indisprimary
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 1, 2`);
}
