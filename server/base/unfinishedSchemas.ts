/** Schemas of workspaces on their way in or out: named before they are touched, so that a crash leaves nothing behind. */
import type { Database, Db } from './database.ts';
import { underLock } from './migrate.ts';
import { sql } from './sql.ts';

export interface UnfinishedSchema {
  readonly schema: string;
  readonly slug: string;
  readonly doing: 'copy' | 'drop';
  /** Whoever works on it; the same holder may begin again after a crash without waiting for the lease to end. */
  readonly holder: string;
}

/** A holder that was not heard of for so long is dead. */
const leaseSeconds = 60;

/** Names the schema as being worked on, in the transaction at hand. False: somebody else is at it. */
export async function nameUnfinished(
  db: Db,
  { schema, slug, doing, holder }: UnfinishedSchema,
): Promise<boolean> {
  const rows = await db.rows(sql`
    insert into core.unfinished_schemas as u (schema_name, slug, doing, holder, lease_until)
    values (${schema}, ${slug}, ${doing}, ${holder}, now() + make_interval(secs => ${leaseSeconds}))
    on conflict (schema_name) do update
      set doing = excluded.doing, holder = excluded.holder, lease_until = excluded.lease_until, begun_at = now()
    where u.holder = excluded.holder or u.lease_until < now()
    returning 1`);
  return rows.length > 0;
}

/** Prolongs the lease. False: it was lost, and the schema with it. */
export async function keepUnfinished(db: Db, schema: string, holder: string): Promise<boolean> {
  const touched = await db.run(sql`
    update core.unfinished_schemas set lease_until = now() + make_interval(secs => ${leaseSeconds})
    where schema_name = ${schema} and holder = ${holder}`);
  return touched > 0;
}

/** The workspace is whole or gone: nothing is left to clear away. False: the lease was lost. */
export async function forgetUnfinished(db: Db, schema: string, holder: string): Promise<boolean> {
  const touched = await db.run(
    sql`delete from core.unfinished_schemas where schema_name = ${schema} and holder = ${holder}`,
  );
  return touched > 0;
}

/** Takes away what dead processes left; answers the slugs. Run at each start, by the worker, and by the commands. */
export async function clearUnfinished(owner: Database): Promise<string[]> {
  const left = await owner.rows<{ schema: string; slug: string }>(sql`
    select schema_name as schema, slug from core.unfinished_schemas where lease_until < now() order by schema_name`);
  for (const { schema } of left) {
    await dropSchema(owner, schema);
    await owner.run(
      sql`delete from core.unfinished_schemas where schema_name = ${schema} and lease_until < now()`,
    );
  }
  return left.map(({ slug }) => slug);
}

/** Table by table: one transaction over hundreds of them would need more locks than a server has. */
export async function dropSchema(owner: Database, schema: string): Promise<void> {
  await refuseLiving(owner, schema);
  const tables = await owner.rows<{ name: string }>(sql`
    select c.relname as name from pg_class c
    where c.relnamespace = to_regnamespace(${`"${schema}"`}) and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`);
  for (const { name } of tables) {
    await underLock(owner, (db) => db.run(sql`drop table if exists ${sql.id(schema, name)} cascade`));
  }
  await underLock(owner, (db) => db.run(sql`drop schema if exists ${sql.id(schema)} cascade`));
  await owner.run(sql`delete from core.migrations where scope = ${schema}`);
}

/** The last guard before anything is dropped: never the schema of a workspace that exists. */
async function refuseLiving(db: Db, schema: string): Promise<void> {
  const living = await db.rows(sql`select from core.workspaces where schema_name = ${schema}`);
  if (living.length > 0) throw new Error(`${schema} belongs to a workspace`);
}
