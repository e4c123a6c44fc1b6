/**
 * Makes an empty schema with the tables of another one: by the migrations, and then whatever was made at run time besides
 * (tables of custom objects, indexes by need). Foreign keys and those indexes are answered, to be made once rows are in.
 */
import { foreignKeysOf, indexesOf, sequencesOf, tablesOf } from './backup/catalog.ts';
import type { Db } from './database.ts';
import { grantRows } from './grantRows.ts';
import { type MigrateOptions, makeSchema } from './migrate.ts';
import { markObjectTable, objectTablesIn } from './objectTables.ts';
import { makePartitions } from './partitions.ts';
import { runFormatted } from './runFormatted.ts';
import { sql } from './sql.ts';

export interface LaterParts {
  readonly foreignKeys: readonly {
    readonly table: string;
    readonly name: string;
    readonly definition: string;
  }[];
  /** Whole statements. */
  readonly indexes: readonly string[];
}

/** In the transaction at hand, in which `underLock` must hold. */
export async function makeSchemaLike(
  db: Db,
  source: string,
  target: string,
  options: MigrateOptions & { readonly now: number },
): Promise<LaterParts> {
  await makeSchema(db, target, options);
  await makePartitions(db, target, options.appRole, options.now);
  await makeMissingTables(db, source, target);
  await grantRows(db, target, options.appRole);
  for (const { table, name } of await foreignKeysOf(db, [target])) {
    await db.run(sql`alter table ${sql.id(target, table)} drop constraint ${sql.id(name)}`);
  }
  const foreignKeys = (await foreignKeysOf(db, [source])).map(({ table, name, definition }) => ({
    table,
    name,
    definition: inSchema(definition, source, target),
  }));
  const there = new Set((await indexesOf(db, target)).map(({ name }) => name));
  const indexes = (await indexesOf(db, source))
    .filter(({ name }) => !there.has(name))
    .map(({ definition }) => inSchema(definition, source, target));
  return { foreignKeys, indexes };
}

/** Each in a transaction of its own: none of them locks what others use. */
export async function addLaterParts(
  run: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>,
  target: string,
  { foreignKeys, indexes }: LaterParts,
): Promise<void> {
  for (const text of indexes) await run((db) => db.run({ text, values: [] }));
  for (const { table, name, definition } of foreignKeys) {
    await run((db) =>
      runFormatted(db, 'alter table %I.%I add constraint %I %s', target, table, name, definition),
    );
  }
}

async function makeMissingTables(db: Db, source: string, target: string): Promise<void> {
  const there = new Set((await tablesOf(db, [target])).map(({ table }) => table));
  const missing = (await tablesOf(db, [source])).filter(({ table }) => !there.has(table));
  for (const { table } of missing) {
    await db.run(sql`create table ${sql.id(target, table)} (like ${sql.id(source, table)} including all)`);
  }
  const made = new Set(missing.map(({ table }) => table));
  for (const { table, id } of await objectTablesIn(db, [source])) {
    if (made.has(table)) await markObjectTable(db, target, table, id);
  }
  for (const { table, column } of await sequencesOf(db, [source])) {
    if (!made.has(table)) continue;
    const owner = sql`pg_get_serial_sequence(format('%I.%I', ${target}::text, ${table}::text), ${column})`;
    const [own] = await db.rows<{ name: string | null }>(sql`select ${owner} as name`);
    // An identity column brought its own.
    if (own?.name !== null) continue;
    const name = `${table}_${column}_seq`;
    await db.run(sql`create sequence ${sql.id(target, name)} owned by ${sql.id(target, table, column)}`);
  }
}

/** PostgreSQL writes names of schemas out wherever they stand; ours need no quotes, so nothing else looks like them. */
function inSchema(definition: string, source: string, target: string): string {
  return definition.replaceAll(`${source}.`, `${target}.`);
}
