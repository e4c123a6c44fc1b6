/** Rows of a bundle into a table: by the names of their columns, so that a column that came later gets its default. */
import type { Database, Db } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';
import { historyTable } from './bundleTables.ts';
import { readRowOf } from './sealedInRows.ts';

const rowsOfBatch = 2_000;
const bytesOfBatch = 8 * 1024 * 1024;
/** Batches under way at a time: one is read and sent while PostgreSQL writes the other. */
const underWayAtOnce = 2;

/** @param lines rows as JSON. @param passed called after each batch, with its rows; may throw to stop. */
export async function insertRows(
  owner: Database,
  schema: string,
  table: string,
  lines: AsyncIterable<string>,
  passed: (rows: number) => Promise<void>,
): Promise<void> {
  const known = await columnsOf(owner, schema, table);
  const write = async (rows: readonly string[]) => {
    await owner.transaction(async (db) => {
      await db.run(sql`set local statement_timeout = 0`);
      // The transaction with which the workspace comes to be makes all of them last.
      await db.run(sql`set local synchronous_commit = off`);
      await insert(db, schema, table, rows, known);
    });
    await passed(rows.length);
  };
  const underWay = new Set<Promise<void>>();
  try {
    for await (const rows of batchesOf(lines)) {
      if (underWay.size === underWayAtOnce) await Promise.race(underWay);
      const work = write(rows).then(() => {
        underWay.delete(work);
      });
      // One that failed stays among them, and is met there.
      work.catch(() => undefined);
      underWay.add(work);
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
}

async function* batchesOf(lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let [batch, bytes]: [string[], number] = [[], 0];
  for await (const line of lines) {
    batch.push(line);
    bytes += line.length;
    if (batch.length < rowsOfBatch && bytes < bytesOfBatch) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
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
