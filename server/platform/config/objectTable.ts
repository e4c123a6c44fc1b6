/** Tables of custom objects: made and dropped by the owner's role, in the standard shape, and marked with the object's id. */
import type { Db } from '../../base/database.ts';
import { sqlStateOf } from '../../base/openDatabase.ts';
import { ownerOf } from '../../base/owner.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { createTable, tableIndexes } from '../metadata/tables.ts';

const mark = 'custom object ';

/**
 * Makes the table before the change that names it commits: a crash in between leaves an empty table without a document,
 * which the next attempt, or the nightly care, takes away. Whoever makes tables holds the lock of the change. A table
 * that bears the object's own id is that of a change which was taken back, and has its records.
 */
export async function makeObjectTable(ctx: Context, object: ObjectType): Promise<void> {
  try {
    await ownerOf(ctx).database.transaction((db) => makeTable(db, ctx.workspace.schema, object));
  } catch (error) {
    if (sqlStateOf(error) !== '42P07') throw error;
    throw new Problem('invalid_value', {
      errors: [
        {
          field: 'plural',
          code: 'not_unique',
          text: {
            en: `The database has something called ${object.table} already; choose another plural.`,
            zh: `数据库中已有名为 ${object.table} 的内容，请换一个复数名称。`,
          },
        },
      ],
    });
  }
}

async function makeTable(db: Db, schema: string, object: ObjectType): Promise<void> {
  const { id } = object.declaration;

  const known = await objectIdOf(db, schema, object.table);
  if (known === id) return;
  // No document names it: an object that was removed, or never came to be.
  if (known !== null) await db.run(sql`drop table ${qualified(schema, object.table)} cascade`);
  await db.run(sql`select set_config('search_path', ${`"${schema}"`}, true)`);
  const text = [
    createTable(object),
    ...tableIndexes(object),
    `comment on table "${object.table}" is '${mark}${id}'`,
  ];
  await db.run({ text: text.join('\n'), values: [] });
}

/** The id of the custom object whose table it is; null where there is none. Throws for a table of the product. */
async function objectIdOf(db: Db, schema: string, table: string): Promise<string | null> {
  const [row] = await db.rows<{ note: string | null }>(sql`
    select obj_description(c.oid, 'pg_class') as note from pg_class c
    where c.relnamespace = ${schema}::regnamespace and c.relname = ${table}`);
  if (!row) return null;
  if (!row.note?.startsWith(mark)) throw new Error(`${table} is a table of the product`);
  return row.note.slice(mark.length);
}

/** Drops the table if it is still this object's. */
export async function dropObjectTable(ctx: Context, table: string, id: string): Promise<void> {
  const { schema } = ctx.workspace;
  await ownerOf(ctx).database.transaction(async (db) => {
    if ((await objectIdOf(db, schema, table)) === id)
      await db.run(sql`drop table ${qualified(schema, table)} cascade`);
  });
}

/** Tables of custom objects, with the ids of these. */
export async function objectTables(ctx: Context): Promise<{ table: string; id: string }[]> {
  return ctx.db.rows<{ table: string; id: string }>(sql`
    select c.relname as table, substr(obj_description(c.oid, 'pg_class'), ${mark.length + 1}::int) as id
    from pg_class c where c.relnamespace = ${ctx.workspace.schema}::regnamespace and c.relkind = 'r'
      and starts_with(obj_description(c.oid, 'pg_class'), ${mark})`);
}
