/** Rows of a bundle into a table: by the names of their columns, so that a column that came later gets its default. */
import type { Database, Db } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';
import { historyTable } from './bundleTables.ts';
import { readRowOf } from './sealedInRows.ts';

const rowsOfBatch = 2_000;
const bytesOfBatch = 8 * 1024 * 1024;

/** @param lines rows as JSON. @param passed called after each batch, with its rows; may throw to stop. */
export async function insertRows(
  owner: Database,
  schema: string,
  table: string,
  lines: AsyncIterable<string>,
  passed: (rows: number) => Promise<void>,
): Promise<void> {
  const known = await columnsOf(owner, schema, table);
  let batch: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const rows = batch;
    [batch, bytes] = [[], 0];
    await owner.transaction(async (db) => {
      await db.run(sql`set local statement_timeout = 0`);
      await insert(db, schema, table, rows, known);
    });
    await passed(rows.length);
  };
  for await (const line of lines) {
    batch.push(line);
    bytes += line.length;
    if (batch.length >= rowsOfBatch || bytes >= bytesOfBatch) await flush();
  }
  await flush();
}

/** Columns that are stored as given. */
async function columnsOf(db: Db, schema: string, table: string): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ name: string }>(sql`
    select attname::text as name from pg_attribute
    where attrelid = ${`"${schema}"."${table}"`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  return new Set(rows.map(({ name }) => name));
}

async function insert(
  db: Db,
  schema: string,
  table: string,
  lines: readonly string[],
  known: ReadonlySet<string>,
): Promise<void> {
  const given = Object.keys(readRowOf(lines[0]!)).filter((name) => known.has(name));
  const columns = sql.join(given.map((name) => sql.id(name)));
  const rows = `[${lines.join(',')}]`;
  await db.run(sql`
    insert into ${sql.id(schema, table)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${sql.id(schema, table)}, ${rows}::jsonb)`);
  if (table !== historyTable) return;
  await db.run(sql`
    insert into ${sql.id(schema, 'audit_values')} (at, seq, before, after)
    select (r ->> 'at')::timestamptz, (r ->> 'seq')::bigint, nullif(r -> 'before', 'null'), nullif(r -> 'after', 'null')
    from jsonb_array_elements(${rows}::jsonb) r
    where coalesce(r -> 'before', 'null') <> 'null' or coalesce(r -> 'after', 'null') <> 'null'`);
}
