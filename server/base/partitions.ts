/** Monthly partitions of the audit tables: this month, the next two, and a default that should stay empty. */
import type { Database, Db } from './database.ts';
import { underLock } from './migrate.ts';
import { runFormatted } from './runFormatted.ts';
import { sql } from './sql.ts';

const partitioned = ['audit', 'audit_values'];
const monthsAhead = 2;

/** Run by a daily job with the owner's connection. `now` in milliseconds. */
export function ensurePartitions(
  owner: Database,
  schema: string,
  appRole: string,
  now: number,
): Promise<void> {
  return underLock(owner, (db) => makePartitions(db, schema, appRole, now));
}

/** The same in the transaction at hand. */
export async function makePartitions(db: Db, schema: string, appRole: string, now: number): Promise<void> {
  for (const table of partitioned) {
    await makeDefault(db, schema, table);
    for (let ahead = 0; ahead <= monthsAhead; ahead += 1) {
      await makeMonth(db, schema, table, monthStart(now, ahead), monthStart(now, ahead + 1));
    }
    const partitions = await db.rows<{ name: string }>(sql`
      select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = ${`"${schema}"."${table}"`}::regclass`);
    const roles = await db.rows(
      sql`select from pg_roles where rolname = ${appRole} and rolname <> current_user`,
    );
    if (roles.length === 0) continue;
    for (const { name } of partitions) {
      await db.run(sql`revoke all on ${sql.id(schema, name)} from ${sql.id(appRole)}`);
    }
  }
}

function monthStart(now: number, ahead: number): Date {
  const at = new Date(now);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + ahead, 1));
}

async function exists(db: Db, schema: string, name: string): Promise<boolean> {
  const [row] = await db.rows<{ there: boolean }>(
    sql`select to_regclass(${`"${schema}"."${name}"`}) is not null as there`,
  );
  return row?.there === true;
}

async function makeDefault(db: Db, schema: string, table: string): Promise<void> {
  const name = `${table}_default`;
  if (await exists(db, schema, name)) return;
  await db.run(sql`create table ${sql.id(schema, name)} partition of ${sql.id(schema, table)} default`);
}

/** Rows that fell into the default partition meanwhile (the job did not run for months) are moved over. */
async function makeMonth(db: Db, schema: string, table: string, from: Date, to: Date): Promise<void> {
  const name = `${table}_${from.toISOString().slice(0, 7).replace('-', '')}`;
  if (await exists(db, schema, name)) return;
  const month = sql.id(schema, name);
  const [first, next] = [from.toISOString(), to.toISOString()];
  await db.run(
    sql`create table ${month} (like ${sql.id(schema, table)} including defaults including constraints)`,
  );
  await db.run(sql`with moved as (
      delete from ${sql.id(schema, `${table}_default`)}
      where at >= ${first}::timestamptz and at < ${next}::timestamptz returning *
    ) insert into ${month} select * from moved`);
  const attach = 'alter table %I.%I attach partition %I.%I for values from (%L) to (%L)';
  await runFormatted(db, attach, schema, table, schema, name, first, next);
}
