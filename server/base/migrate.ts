/** Brings a database to this version's schema: one linear list, each migration one transaction under a lock. */
import type { Database, Db } from './database.ts';
import { grantRows } from './grantRows.ts';
import { sql } from './sql.ts';
import { StartRefusal } from './startRefusal.ts';

/** A file of server/migrations: SQL for the schema core, for every workspace's schema, or both. Never edited again. */
export interface Migration {
  readonly name: string;
  readonly core?: string;
  readonly workspace?: string;
}

export interface MigrateOptions {
  /** In order of their names. */
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  /** The role that the application connects as; gets rights to rows, never to tables. */
  readonly appRole: string;
  /** Called before each step of a database that is not up to date. */
  readonly progress?: (step: MigrationStep) => void;
}

export interface MigrationStep {
  readonly migration: string;
  /** `core`, or the schema of a workspace. */
  readonly scope: string;
  /** Steps behind us. */
  readonly done: number;
}

export const coreScope = 'core';

/** Any number that nobody else uses: all processes that change the schema of one database take turns. */
const lockKey = 7_311_853;

/** Runs what is missing. Two processes may do this at once: the second finds the work done. */
export async function migrate(owner: Database, options: MigrateOptions): Promise<void> {
  await underLock(owner, makeRegistry);
  const known = new Set(options.migrations.map((migration) => migration.name));
  const applied = await owner.rows<{ name: string; scope: string; app_version: string }>(
    sql`select name, scope, app_version from core.migrations order by name desc`,
  );
  const newer = applied.find(({ name }) => !known.has(name));
  if (newer !== undefined) {
    throw new StartRefusal({
      en: `The database was changed by a newer Guanxi (${newer.app_version}, “${newer.name}”). Start that version or a later one, or restore a backup.`,
      zh: `数据库已被更新的版本（${newer.app_version}，“${newer.name}”）升级。请启动该版本或更高版本，或恢复备份。`,
    });
  }
  const past = new Set(applied.map(({ name, scope }) => `${scope} ${name}`));
  let done = 0;
  for (const migration of options.migrations) {
    const scopes = migration.core === undefined ? [] : [coreScope];
    // The registry of workspaces is the work of the first migration, so it is there from the second on.
    if (migration.workspace !== undefined) scopes.push(...(await schemasOf(owner)));
    for (const scope of scopes) {
      if (past.has(`${scope} ${migration.name}`)) continue;
      options.progress?.({ migration: migration.name, scope, done });
      await apply(owner, migration, scope, options);
      done += 1;
    }
  }
}

async function schemasOf(db: Db): Promise<string[]> {
  const rows = await db.rows<{ schema_name: string }>(
    sql`select schema_name from core.workspaces order by schema_name`,
  );
  return rows.map((row) => row.schema_name);
}

/** The table that says what was applied where. */
async function makeRegistry(db: Db): Promise<void> {
  const there = await db.rows(sql`select where to_regclass('core.migrations') is not null`);
  if (there.length > 0) return;
  await db.run(sql`create schema if not exists core`);
  await db.run(sql`create table core.migrations (
    scope text not null,
    name text not null,
    applied_at timestamptz not null default now(),
    app_version text not null,
    primary key (scope, name)
  )`);
}

async function apply(
  owner: Database,
  migration: Migration,
  scope: string,
  options: MigrateOptions,
): Promise<void> {
  await underLock(owner, async (db) => {
    const done = await db.rows(
      sql`select from core.migrations where scope = ${scope} and name = ${migration.name}`,
    );
    if (done.length > 0) return;
    await applyHere(db, migration, scope, options);
    await grantRows(db, scope, options.appRole);
  });
}

/** Runs one migration's part for one scope in the transaction at hand. */
async function applyHere(
  db: Db,
  migration: Migration,
  scope: string,
  options: MigrateOptions,
): Promise<void> {
  const text = scope === coreScope ? migration.core : migration.workspace;
  if (text === undefined) return;
  // The one place where names are found by a path: migrations name the tables of their own schema bare.
  await db.run(sql`select set_config('search_path', ${scope === coreScope ? '' : `"${scope}"`}, true)`);
  await db.run({ text, values: [] });
  await db.run(sql`select set_config('search_path', '', true)`);
  await db.run(sql`insert into core.migrations (scope, name, app_version)
    values (${scope}, ${migration.name}, ${options.appVersion})`);
}

/** Makes the schema core of an empty database, in the transaction at hand. */
export async function makeCore(db: Db, options: MigrateOptions): Promise<void> {
  await makeRegistry(db);
  for (const migration of options.migrations) await applyHere(db, migration, coreScope, options);
}

/** Makes the schema and everything in it, in the transaction at hand; `underLock` must hold. */
export async function makeSchema(db: Db, schema: string, options: MigrateOptions): Promise<void> {
  await db.run(sql`create schema ${sql.id(schema)}`);
  for (const migration of options.migrations) await applyHere(db, migration, schema, options);
}

/** One transaction in which nobody else changes the schema. */
export function underLock<Result>(owner: Database, work: (db: Db) => Promise<Result>): Promise<Result> {
  return owner.transaction(async (db) => {
    await db.run(sql`set local statement_timeout = 0`);
    await db.run(sql`set local lock_timeout = '10min'`);
    await db.run(sql`select pg_advisory_xact_lock(${lockKey})`);
    // From here on we wait for tables, and whoever queues behind us waits too.
    await db.run(sql`set local lock_timeout = '3s'`);
    return work(db);
  });
}
