/**
 * A workspace made from a bundle: the same company with the same ids, history, rights and files. It comes to be with its
 * last transaction; whatever ends before that leaves nothing. It is paused until an administrator releases it, and nobody
 * but him gets in before he invites them.
 */
import { foreignKeysOf, tablesOf } from '../../../base/backup/catalog.ts';
import type { Workspace } from '../../../base/context.ts';
import type { Database, Db } from '../../../base/database.ts';
import { grantRows } from '../../../base/grantRows.ts';
import type { LaterParts } from '../../../base/makeSchemaLike.ts';
import { type MigrateOptions, makeSchema, underLock } from '../../../base/migrate.ts';
import { makePartitions } from '../../../base/partitions.ts';
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import { forgetUnfinished } from '../../../base/unfinishedSchemas.ts';
import { loadWorkspaces } from '../../../base/workspaces.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import { retiredObjects } from '../../metadata/retiredObjects.ts';
import { settingStays } from '../sandbox/tableFates.ts';
import { makeUnfinished, underWay } from '../unfinishedWorkspace.ts';
import { asRefusal } from './asRefusal.ts';
import { tableOf } from './bundleFormat.ts';
import { firstTables, goesAlong, historyTable } from './bundleTables.ts';
import { checkBundle } from './checkBundle.ts';
import { checkDocument } from './checkDocument.ts';
import { finishLoad, searchTable } from './finishLoad.ts';
import { insertRows } from './insertRows.ts';
import { takeIndexes } from './laterIndexes.ts';
import type { Bundle } from './readBundle.ts';
import { type Row, readRowOf, sealedInRows, sealing } from './sealedInRows.ts';

/** Fewer are written into their indexes one by one. */
const manyRows = 10_000;

export interface LoadWishes {
  readonly slug: string;
  readonly name: string;
}

export interface LoadTools {
  readonly owner: Database;
  readonly options: MigrateOptions;
  readonly files: FileStore;
  readonly registryOf: (db: Db, workspace: Workspace) => Promise<Registry>;
  /** Makes the table of a custom object. */
  readonly makeTable: (ctx: Context, object: ObjectType) => Promise<void>;
  /** Makes the search words of all records of an object, where there are none yet. */
  readonly fillSearch: (
    ctx: Context,
    object: ObjectType,
    passed: (records: number) => Promise<void>,
  ) => Promise<unknown>;
  /** Starts what is made from the records by jobs; they wait until the workspace is released. */
  readonly startJobs: (ctx: Context) => Promise<void>;
  /** Gives the workspace the administrator who may open it; in the transaction with which it comes to be, like the jobs. */
  readonly addAdministrator: (ctx: Context) => Promise<void>;
  /** Says in the same transaction that the work is done. */
  readonly announced?: (db: Db) => Promise<void>;
  readonly holder: string;
  readonly passed: (rows: number, total: number) => Promise<void>;
}

/** @param ctx of the product itself or of who asked; only its database, clock and ids are used. */
export function loadBundle(
  ctx: Context,
  bundle: Bundle,
  wishes: LoadWishes,
  tools: LoadTools,
): Promise<Workspace> {
  refuseNewer(bundle, tools.options);
  return makeUnfinished(ctx.database, { slug: wishes.slug, ...tools }, async (schema, passed) => {
    const workspace = workspaceOf(ctx, bundle, wishes, schema);
    const inside = await new Loading(ctx, bundle, workspace, { ...tools, passed }).run().catch(asRefusal);
    return announce(inside, wishes, tools);
  });
}

function refuseNewer({ facts }: Bundle, { migrations }: MigrateOptions): void {
  if (migrations.some(({ name }) => name === facts.migration)) return;
  const text = {
    en: `This bundle was made by Guanxi ${facts.product}, which is newer than this one; update this one first.`,
    zh: `此数据包由更新版本的关系（${facts.product}）生成，请先升级当前版本。`,
  };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'file', code: 'invalid_value', text }],
  });
}

function workspaceOf(ctx: Context, { facts }: Bundle, wishes: LoadWishes, schema: string): Workspace {
  const { currency, country, language, timeZone, weekStart, fiscalYearStart } = facts;
  return {
    ...{ id: ctx.ids.next(), slug: wishes.slug, name: wishes.name, schema },
    ...{ currency, country, language, timeZone, weekStart, fiscalYearStart },
    ...{ metadataVersion: 1, rightsVersion: 1, paused: true },
  };
}

class Loading {
  readonly #ctx: Context;
  readonly #bundle: Bundle;
  readonly #workspace: Workspace;
  readonly #tools: LoadTools;
  /** Rows, and records whose words are made; what is done of them. */
  #total = 0;
  #done = 0;

  constructor(ctx: Context, bundle: Bundle, workspace: Workspace, tools: LoadTools) {
    this.#ctx = ctx;
    this.#bundle = bundle;
    this.#workspace = workspace;
    this.#tools = tools;
  }

  /** Answers the context of the new workspace. */
  async run(): Promise<Context> {
    const { owner } = this.#tools;
    const { schema } = this.#workspace;
    await checkBundle(this.#bundle, () => this.#step(0));
    const foreignKeys = await this.#makeSchema();
    for (const table of firstTables) await this.#load(table);
    const registry = await this.#tools.registryOf(owner, this.#workspace);
    const inside: Context = { ...this.#ctx, workspace: this.#workspace, registry };
    await this.#makeCustomTables(inside);
    const filled = this.#plan(registry);
    const indexes = await takeIndexes(owner, schema, filled);
    const there = new Set((await tablesOf(owner, [schema])).map(({ table }) => table));
    const tables = new Set(this.#bundle.manifest.entries.flatMap(({ name }) => tableOf(name) ?? []));
    const ofObjects = new Set(withRetired(registry).map(({ table }) => table));
    // Whoever packed it: what a bundle does not take along, it does not bring either.
    const isTaken = (table: string) => ofObjects.has(table) || goesAlong(table) || table === historyTable;
    for (const table of tables) {
      if (there.has(table) && isTaken(table) && !firstTables.includes(table))
        await this.#load(table, registry);
    }
    const { sequences } = this.#bundle.manifest;
    const fillSearch = (object: ObjectType) =>
      this.#tools.fillSearch(inside, object, (records) => this.#step(records));
    await finishLoad(inside, { owner, tables: there, filled, sequences, foreignKeys, indexes, fillSearch });
    return inside;
  }

  /**
   * Answers the tables that get so many rows that their indexes are made sooner at once, afterwards; but for merges, by
   * whose index the words of merged records are found.
   */
  #plan(registry: Registry): ReadonlySet<string> {
    const rows = rowsByTable(this.#bundle);
    const searched = [...registry.objects.values()].filter(
      ({ declaration }) => declaration.inSearch !== false,
    );
    const words = searched.reduce((sum, { table }) => sum + (rows.get(table) ?? 0), 0);
    this.#total = [...rows.values()].reduce((sum, each) => sum + each, words);
    const all = [...rows, [searchTable, words] as const];
    return new Set(all.flatMap(([table, own]) => (own >= manyRows && table !== 'merges' ? [table] : [])));
  }

  async #step(count: number): Promise<void> {
    this.#done += count;
    await this.#tools.passed(this.#done, Math.max(this.#total, this.#done));
  }

  /** With all tables and no foreign keys: rows come in any order. */
  #makeSchema(): Promise<LaterParts['foreignKeys']> {
    const { owner, options } = this.#tools;
    const { schema } = this.#workspace;
    return underLock(owner, async (db) => {
      await makeSchema(db, schema, options);
      await makePartitions(db, schema, options.appRole, this.#ctx.clock.now());
      await grantRows(db, schema, options.appRole);
      // What every new workspace begins with gives way to what the company had.
      const foreignKeys = await foreignKeysOf(db, [schema]);
      for (const { table, name } of foreignKeys) {
        await db.run(sql`alter table ${sql.id(schema, table)} drop constraint ${sql.id(name)}`);
      }
      for (const { table } of await tablesOf(db, [schema])) {
        await db.run(sql`delete from ${sql.id(schema, table)}`);
      }
      return foreignKeys;
    });
  }

  async #makeCustomTables(inside: Context): Promise<void> {
    const there = new Set(
      (await tablesOf(this.#tools.owner, [this.#workspace.schema])).map(({ table }) => table),
    );
    for (const object of withRetired(inside.registry)) {
      if (!there.has(object.table)) await this.#tools.makeTable(inside, object);
    }
  }

  async #load(table: string, registry?: Registry): Promise<void> {
    const names = this.#bundle.manifest.entries.flatMap(({ name }) =>
      tableOf(name) === table ? [name] : [],
    );
    const { owner } = this.#tools;
    for (const name of names) {
      const rows = this.#changed(table, this.#bundle.lines(name), registry);
      await insertRows(owner, this.#workspace.schema, table, rows, (count) => this.#step(count));
    }
  }

  async *#changed(
    table: string,
    lines: AsyncIterable<string>,
    registry: Registry | undefined,
  ): AsyncGenerator<string> {
    const sealed = registry && sealedInRows(registry, this.#workspace.id);
    const opens = sealed?.holds(table) === true || table === historyTable || table === 'merges';
    for await (const line of lines) {
      if (table === 'files') yield JSON.stringify(await this.#keepFile(readRowOf(line)));
      else if (table === 'settings' && !settingStays(String(readRowOf(line).key))) continue;
      else if (table === 'config_items') {
        checkDocument(readRowOf(line));
        yield line;
      } else if (!opens) yield line;
      else {
        const row = readRowOf(line);
        if (table === historyTable) sealed?.history(row, sealing);
        else if (table === 'merges') sealed?.merge(row, sealing);
        else sealed?.record(table, row, sealing);
        yield JSON.stringify(row);
      }
    }
  }

  /** The content goes into the store of this installation; a preview is made again when it is asked for. */
  async #keepFile(row: Row): Promise<Row> {
    const size = Number(row.size);
    const content = this.#bundle.content(`files/${String(row.id)}`);
    const stored = await this.#tools.files.put(content, size);
    const { storedAs, sha256, type } = stored;
    return {
      ...row,
      // Its own size and type, whatever the row claims.
      ...{ size: stored.size, type },
      stored_as: storedAs,
      sha256: `\\x${sha256.toString('hex')}`,
      preview_as: null,
      preview_type: null,
    };
  }
}

function rowsByTable({ manifest }: Bundle): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { name, rows: own } of manifest.entries) {
    const table = tableOf(name);
    if (table !== null) rows.set(table, (rows.get(table) ?? 0) + (own ?? 0));
  }
  return rows;
}

/** Also those that were put away: their records come along. */
function withRetired(registry: Registry): readonly ObjectType[] {
  return [...registry.objects.values(), ...retiredObjects(registry)];
}

/** The transaction with which the workspace comes to be, with somebody who may open it. */
async function announce(inside: Context, { slug }: LoadWishes, tools: LoadTools): Promise<Workspace> {
  const { workspace } = inside;
  return tools.owner.transaction(async (db) => {
    if (!(await forgetUnfinished(db, workspace.schema, tools.holder))) throw underWay(slug);
    await db.run(sql`
      insert into core.workspaces (id, slug, name, schema_name, currency, country, language, time_zone, week_start,
        fiscal_year_start, paused)
      values (${workspace.id}, ${slug}, ${workspace.name}, ${workspace.schema}, ${workspace.currency}, ${workspace.country},
        ${workspace.language}, ${workspace.timeZone}, ${workspace.weekStart}, ${workspace.fiscalYearStart}, true)`);
    const made = (await loadWorkspaces(db)).find((each) => each.slug === slug);
    if (made === undefined) throw new Error('The new workspace is not in the registry');
    const there: Context = { ...inside, db, workspace: made };
    await tools.addAdministrator(there);
    await tools.startJobs(there);
    await tools.announced?.(db);
    return made;
  });
}
