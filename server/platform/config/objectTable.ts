/** Tables of custom objects: made and dropped by the owner's role, in the standard shape, and marked with the object's id. */
import type { Db } from '../../base/database.ts';
import { markObjectTable, type ObjectTable, objectIdOf } from '../../base/objectTables.ts';
import { sqlStateOf } from '../../base/openDatabase.ts';
import { ownerOf } from '../../base/owner.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { customObject } from '../metadata/customObjects.ts';
import type { ObjectDeclaration } from '../metadata/declarations.ts';
import { type ObjectType, Registry } from '../metadata/registry.ts';
import { createTable, tableIndexes } from '../metadata/tables.ts';

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
  const id = object.declaration.id ?? '';

  const known = await objectIdOf(db, schema, object.table);
  if (known === id) return;
  // No document names it: an object that was removed, or never came to be.
  if (known !== null) await db.run(sql`drop table ${qualified(schema, object.table)} cascade`);
  await db.run(sql`select set_config('search_path', ${`"${schema}"`}, true)`);
  await db.run({ text: [createTable(object), ...tableIndexes(object)].join('\n'), values: [] });
  await db.run(sql`select set_config('search_path', '', true)`);
  await markObjectTable(db, schema, object.table, id);
}

/** Drops the table if it is still this object's. */
export async function dropObjectTable(ctx: Context, table: string, id: string): Promise<void> {
  const { schema } = ctx.workspace;
  await ownerOf(ctx).database.transaction(async (db) => {
    if ((await objectIdOf(db, schema, table)) === id)
      await db.run(sql`drop table ${qualified(schema, table)} cascade`);
  });
}

/** The same table in a database that is restored, where no document is read yet. */
export async function restoreObjectTable(
  db: Db,
  { schema, table, id, title }: ObjectTable,
  declarations: readonly ObjectDeclaration[],
): Promise<void> {
  const label = { en: table, zh: table };
  // Whatever it was called: its name in snake case is the table's.
  const plural = table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const object = customObject(table, {
    ...{ id, plural, label, pluralLabel: label, icon: 'box' },
    title: { type: title, label },
  });
  await makeTable(db, schema, new Registry([...declarations, object]).object(table));
}
