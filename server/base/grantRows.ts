/** What the application's role may do in a schema: rows of every table, and only add to the audit trail. */
import type { Db } from './database.ts';
import { sql } from './sql.ts';

/** Tables that the application can read and add to, never change. */
const appendOnly = ['audit', 'audit_values', 'audit_seals', 'audit_archives', 'security_log'];

/** Tables of `core` that only the owner writes. */
const readOnly = ['migrations'];

/** Repeated after every change of the schema; a database with one role for everything needs no grants. */
export async function grantRows(db: Db, schema: string, appRole: string): Promise<void> {
  const [owner] = await db.rows<{ name: string }>(sql`select current_user as name`);
  if (owner?.name === appRole) return;
  const where = sql.id(schema);
  const role = sql.id(appRole);
  await db.run(sql`grant usage on schema ${where} to ${role}`);
  await db.run(sql`grant select, insert, update, delete on all tables in schema ${where} to ${role}`);
  await db.run(sql`grant usage, select on all sequences in schema ${where} to ${role}`);
  await db.run(sql`alter default privileges in schema ${where}
    grant select, insert, update, delete on tables to ${role}`);
  await db.run(sql`alter default privileges in schema ${where} grant usage, select on sequences to ${role}`);
  await restrict(db, schema, appRole);
}

async function restrict(db: Db, schema: string, appRole: string): Promise<void> {
  const tables = await db.rows<{ name: string; parent: string | null }>(sql`
    select c.relname as name, p.relname as parent
    from pg_class c
    left join pg_inherits i on i.inhrelid = c.oid
    left join pg_class p on p.oid = i.inhparent
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p')`);
  const role = sql.id(appRole);
  for (const { name, parent } of tables) {
    const table = sql.id(schema, name);
    // Partitions are reached through their parent, whose rights count.
    if (parent !== null) await db.run(sql`revoke all on ${table} from ${role}`);
    else if (appendOnly.includes(name)) await db.run(sql`revoke update, delete on ${table} from ${role}`);
    else if (schema === 'core' && readOnly.includes(name)) {
      await db.run(sql`revoke insert, update, delete on ${table} from ${role}`);
    }
  }
}
