/**
 * A sandbox: a workspace with the rights, the configuration and as many records as another one, in which nobody can be
 * recognised and which does nothing by itself until an administrator releases it. People go on working meanwhile: the
 * rows are those of one moment. The copy exists from its last transaction on; before that only its unfinished schema does.
 */
import { beginEventsAnew } from '../../../base/backup/beginEventsAnew.ts';
import { sequencesOf, tablesOf } from '../../../base/backup/catalog.ts';
import { setSequences } from '../../../base/backup/setSequences.ts';
import type { Workspace } from '../../../base/context.ts';
import type { Database, Db } from '../../../base/database.ts';
import { addLaterParts, type LaterParts, makeSchemaLike } from '../../../base/makeSchemaLike.ts';
import { type MigrateOptions, underLock } from '../../../base/migrate.ts';
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import { forgetUnfinished } from '../../../base/unfinishedSchemas.ts';
import { loadWorkspaces } from '../../../base/workspaces.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { makeUnfinished, underWay } from '../unfinishedWorkspace.ts';
import { copyRows } from './copyRows.ts';
import { emptyFiles } from './emptyFiles.ts';
import { objectOfTable, rowMaskOf } from './maskedObjects.ts';
import { Masks } from './masks.ts';
import { copied, settingStays } from './tableFates.ts';

export interface CopyWishes {
  readonly slug: string;
  readonly name: string;
  /** Who may open the copy with the sign-in that he has: administrators only, or everybody who may open the source. */
  readonly members: 'administrators' | 'all';
}

export interface CopyTools {
  readonly owner: Database;
  readonly options: MigrateOptions;
  readonly files: FileStore;
  /** Makes the search words of all records of an object. */
  readonly reindex: (ctx: Context, object: ObjectType) => Promise<unknown>;
  /** Of this attempt; the same again after a crash takes over what the former one left. */
  readonly holder: string;
  /** How many rows are there of about how many; may throw to give the copy up. */
  readonly passed: (rows: number, total: number) => Promise<void>;
}

export function copyWorkspace(ctx: Context, wishes: CopyWishes, tools: CopyTools): Promise<Workspace> {
  const { slug } = wishes;
  return makeUnfinished(ctx.database, { slug, ...tools }, async (schema, passed) => {
    await fill(ctx, schema, { ...tools, passed });
    return announce(ctx, schema, wishes, tools);
  });
}

async function fill(ctx: Context, schema: string, tools: CopyTools): Promise<void> {
  const { owner, options } = tools;
  const later = await underLock(owner, (db) =>
    makeSchemaLike(db, ctx.workspace.schema, schema, { ...options, now: ctx.clock.now() }),
  );
  await ctx.database.transaction(
    async (snapshot) => {
      // A large table takes longer than a request may; a reader in a snapshot stands in nobody's way.
      await snapshot.run(sql`set local statement_timeout = 0`);
      await snapshot.run(sql`set local idle_in_transaction_session_timeout = 0`);
      await copyTables(ctx, snapshot, schema, tools).catch((error: unknown) => {
        // Without its SQLSTATE: rows that are written already must not be written again.
        throw error instanceof Problem ? error : new Error('The workspace was not copied', { cause: error });
      });
    },
    { snapshot: true },
  );
  await finish(ctx, schema, later, tools);
}

async function copyTables(ctx: Context, snapshot: Db, schema: string, tools: CopyTools): Promise<void> {
  const source = ctx.workspace.schema;
  const masks = new Masks();
  const routes = (await tablesOf(snapshot, [source])).flatMap((table) => {
    const object = objectOfTable(ctx.registry, table.table);
    if (object === undefined && !copied.has(table.table)) return [];
    return [{ table, mask: object === undefined ? null : rowMaskOf(object, table.columns, masks) }];
  });
  const total = await about(
    snapshot,
    source,
    routes.map(({ table }) => table.table),
  );
  let before = 0;
  for (const { table, mask } of routes) {
    const ways = { from: ctx.database, snapshot, to: tools.owner, table, schema, mask };
    before += await copyRows({
      ...ways,
      passed: (rows) => tools.passed(before + rows, Math.max(total, before + rows)),
    });
  }
  const sequences = (await sequencesOf(snapshot, [source])).map((each) => ({ ...each, schema }));
  const there = new Set(routes.map(({ table }) => table.table));
  await tools.owner.transaction((db) =>
    setSequences(
      db,
      sequences.filter(({ table }) => there.has(table)),
    ),
  );
}

/** By PostgreSQL's own estimate: counting would read everything once more. */
async function about(db: Db, schema: string, tables: readonly string[]): Promise<number> {
  const [row] = await db.rows<{ rows: number }>(sql`
    select coalesce(sum(greatest(reltuples, 0)), 0)::float8 as rows from pg_class
    where relnamespace = ${schema}::regnamespace and relname = any(${tables}::text[])`);
  return Math.round(row?.rows ?? 0);
}

/** Keys and indexes once the rows are in, then what is made from the rows. */
async function finish(ctx: Context, schema: string, later: LaterParts, tools: CopyTools): Promise<void> {
  const { owner } = tools;
  const settings = await ctx.db.rows<{ key: string }>(sql`select key from ${sql.id(schema, 'settings')}`);
  const secret = settings.map(({ key }) => key).filter((key) => !settingStays(key));
  await owner.transaction(async (db) => {
    await db.run(sql`delete from ${sql.id(schema, 'settings')} where key = any(${secret}::text[])`);
    await beginEventsAnew(db, schema);
  });
  await emptyFiles(owner, schema, tools.files);
  await addLaterParts(
    (work) =>
      owner.transaction(async (db) => {
        await db.run(sql`set local statement_timeout = 0`);
        return work(db);
      }),
    schema,
    later,
  );
  for (const { table } of await tablesOf(ctx.database, [schema])) {
    await owner.run(sql`analyze ${sql.id(schema, table)}`);
  }
  // The roles are those of the source, whose version they are remembered under; the copy's own row is written last.
  const inCopy: Context = { ...ctx, workspace: { ...ctx.workspace, schema } };
  for (const object of ctx.registry.objects.values()) {
    if (object.declaration.inSearch !== false) await tools.reindex(inCopy, object);
  }
}

/** The transaction with which the copy comes to be. */
async function announce(
  ctx: Context,
  schema: string,
  wishes: CopyWishes,
  tools: CopyTools,
): Promise<Workspace> {
  const { owner, holder } = tools;
  const source = ctx.workspace;
  await owner.transaction(async (db) => {
    if (!(await forgetUnfinished(db, schema, holder))) throw underWay(wishes.slug);
    const id = ctx.ids.next();
    await db.run(sql`
      insert into core.workspaces (id, slug, name, schema_name, currency, country, language, time_zone, week_start,
        fiscal_year_start, paused, copied_from)
      select ${id}, ${wishes.slug}, ${wishes.name}, ${schema}, currency, country, language, time_zone, week_start,
        fiscal_year_start, true, slug from core.workspaces where id = ${source.id}`);
    await db.run(sql`
      insert into core.members (workspace_id, user_id, identity_id, active, sign_on_only)
      select ${id}, m.user_id, m.identity_id, true, m.sign_on_only from core.members m
      join ${sql.id(schema, 'users')} u on u.id = m.user_id
      where m.workspace_id = ${source.id} and m.active
        and (${wishes.members === 'all'} or u.roles @> array['administrator'])`);
  });
  await ctx.database.transaction((db) =>
    record({ ...ctx, db }, [{ verb: 'workspaceCopied', after: { slug: wishes.slug, name: wishes.name } }]),
  );
  const made = (await loadWorkspaces(ctx.database)).find(({ slug }) => slug === wishes.slug);
  if (made === undefined) throw new Error('The copy is not in the registry');
  return made;
}
