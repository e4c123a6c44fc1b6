/** Puts an archive into an empty installation: everything in one transaction, compared with the archive before it ends. */
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database, Db } from '../database.ts';
import { grantRows } from '../grantRows.ts';
import type { KeyRing } from '../keys.ts';
import { type MigrateOptions, makeCore, makeSchema, underLock } from '../migrate.ts';
import type { ObjectTable } from '../objectTables.ts';
import { runFormatted } from '../runFormatted.ts';
import { sql } from '../sql.ts';
import { StartRefusal } from '../startRefusal.ts';
import { beginEventsAnew } from './beginEventsAnew.ts';
import { foreignKeysOf, tablesOf } from './catalog.ts';
import { copyIn, copyOut } from './copyText.ts';
import { damaged } from './frames.ts';
import { type ArchiveFacts, readArchive } from './readArchive.ts';
import { RowDigest } from './rowDigest.ts';
import type { AboutSection, TableSection } from './sections.ts';
import { setSequences } from './setSequences.ts';
import { countTransactionsBeyond, renumberTransactions } from './transactionOrder.ts';

export interface RestoreTarget extends MigrateOptions {
  readonly owner: Database;
  readonly filesDir: string;
  /** Makes the table of a custom object, which no migration makes. */
  readonly makeObjectTable: (db: Db, table: ObjectTable) => Promise<void>;
  /** Runs once all data is there and equal, and before it counts: the last place for something outside the database. */
  readonly beforeCommit?: () => void;
}

/** Reads the whole file first; throws a StartRefusal, and changes nothing, when it or the installation is not fit. */
export async function restoreArchive(
  file: string,
  ring: KeyRing | null,
  target: RestoreTarget,
): Promise<ArchiveFacts> {
  const { owner } = target;
  const { about } = await readArchive(file, ring);
  refuseNewer(about, target);
  for (const { schema } of about.workspaces) if (!/^ws_[a-z0-9_]+$/.test(schema)) throw damaged(file);
  let highest = 0;
  const facts = await underLock(owner, async (db) => {
    await db.run(sql`set local idle_in_transaction_session_timeout = 0`);
    await refuseNonEmpty(db);
    await makeTables(db, about, target);
    const restored = await fill(file, ring, db, about, target);
    const schemas = ['core', ...about.workspaces.map(({ schema }) => schema)];
    await compare(db, restored, schemas, file, owner);
    await setSequences(db, about.sequences);
    for (const schema of schemas) highest = Math.max(highest, await renumberTransactions(db, schema));
    await quiet(db);
    for (const { schema } of about.workspaces) await beginEventsAnew(db, schema);
    for (const schema of schemas) await grantRows(db, schema, target.appRole);
    target.beforeCommit?.();
    return restored;
  });
  await countTransactionsBeyond(owner, highest);
  await owner.run({ text: 'analyze', values: [] });
  return facts;
}

function refuseNewer(about: AboutSection, { migrations }: MigrateOptions): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = about.migrations.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new StartRefusal({
    en: `This backup was made by a newer Guanxi (it has “${unknown}”). Restore it with that version or a later one.`,
    zh: `此备份由更新的版本生成（包含“${unknown}”）。请使用该版本或更高版本恢复。`,
  });
}

async function refuseNonEmpty(db: Db): Promise<void> {
  const registry = await db.rows(sql`select where to_regclass('core.workspaces') is not null`);
  if (registry.length === 0) return;
  const present = await db.rows<{ slug: string }>(sql`select slug from core.workspaces limit 1`);
  if (present[0] === undefined) return;
  throw new StartRefusal({
    en: `This installation is not empty (it has the workspace “${present[0].slug}”); nothing was changed. Restore into an empty DATA_DIR or an empty database.`,
    zh: `此系统不是空的（已有工作区“${present[0].slug}”）；未做任何更改。请恢复到空的 DATA_DIR 或空数据库。`,
  });
}

/** The tables as they were: the migrations that the archive's installation had, and no later ones. */
async function makeTables(db: Db, about: AboutSection, target: RestoreTarget): Promise<void> {
  const had = new Set(about.migrations);
  const options = { ...target, migrations: target.migrations.filter(({ name }) => had.has(name)) };
  await db.run(sql`drop schema if exists core cascade`);
  await makeCore(db, options);
  for (const { schema } of about.workspaces) await makeSchema(db, schema, options);
  const made = new Set(about.workspaces.map(({ schema }) => schema));
  for (const table of about.objectTables ?? []) {
    if (!made.has(table.schema)) throw new Error(`${nameOf(table)} is in no workspace of the archive`);
    await target.makeObjectTable(db, table);
  }
  for (const { schema, parent, name, bound } of about.partitions) {
    const made = 'create table %I.%I partition of %I.%I';
    if (bound === 'DEFAULT') {
      await runFormatted(db, `${made} default`, schema, name, schema, parent);
      continue;
    }
    const [, from, to] = /^FOR VALUES FROM \('([^']+)'\) TO \('([^']+)'\)$/.exec(bound) ?? [];
    if (from === undefined || to === undefined) {
      throw new Error(`The partition ${schema}.${name} has no range that we know: ${bound}`);
    }
    await runFormatted(db, `${made} for values from (%L) to (%L)`, schema, name, schema, parent, from, to);
  }
}

async function fill(
  file: string,
  ring: KeyRing | null,
  db: Db,
  about: AboutSection,
  target: RestoreTarget,
): Promise<ArchiveFacts> {
  const { owner, filesDir } = target;
  const schemas = ['core', ...about.workspaces.map(({ schema }) => schema)];
  const here = new Map((await tablesOf(db, schemas)).map((table) => [nameOf(table), table]));
  // Checked all at once when they are made again, whatever order the tables come in and however they refer to each other.
  const keys = await foreignKeysOf(db, schemas);
  for (const { schema, table, name } of keys) {
    await db.run(sql`alter table ${sql.id(schema, table)} drop constraint ${sql.id(name)}`);
  }
  const facts = await readArchive(file, ring, {
    about: async () => {},
    async table(section, rows) {
      const columns = new Set(here.get(nameOf(section))?.columns);
      if (!section.columns.every((column) => columns.has(column))) {
        throw new Error(
          `The archive has a table or column that its migrations do not make: ${nameOf(section)}`,
        );
      }
      await pipeline(rows, await owner.copyFrom(db, copyIn(section)));
    },
    async file({ path: name }, bytes) {
      const place = path.join(filesDir, name);
      if (path.relative(filesDir, place).startsWith('..') || name.includes('\\')) throw damaged(file);
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      await pipeline(bytes, createWriteStream(place, { mode: 0o600, flush: true }));
    },
  });
  for (const { schema, table, name, definition } of keys) {
    await runFormatted(db, 'alter table %I.%I add constraint %I %s', schema, table, name, definition);
  }
  return facts;
}

function nameOf({ schema, table }: { schema: string; table: string }): string {
  return `${schema}.${table}`;
}

/** Reads every table back and compares counts and digests with the archive's. */
async function compare(
  db: Db,
  facts: ArchiveFacts,
  schemas: readonly string[],
  file: string,
  owner: Database,
): Promise<void> {
  const expected = new Map(facts.manifest.tables.map((table) => [nameOf(table), table]));
  const columns = new Map<string, TableSection>();
  for (const table of await tablesOf(db, schemas)) columns.set(nameOf(table), table);
  for (const [name, { rows, digest }] of expected) {
    const table = columns.get(name);
    if (table === undefined) throw damaged(file);
    const found = new RowDigest();
    for await (const chunk of await owner.copyTo(db, copyOut(table))) found.add(chunk);
    if (found.rows !== rows || found.text !== digest) {
      throw new Error(`${name} does not read back as it was written: ${found.rows} rows instead of ${rows}`);
    }
  }
}

/** A restored installation sends nothing and goes on with nothing until an administrator releases it. */
async function quiet(db: Db): Promise<void> {
  await db.run(sql`update core.workspaces set paused = true`);
  await db.run(sql`update core.runs set state = 'cancelled', finished_at = now(), lease_until = null
    where kind = 'backup' and state in ('queued', 'running', 'paused')`);
  await db.run(sql`update core.runs set state = 'paused', wish = null, lease_until = null
    where state in ('queued', 'running')`);
}
