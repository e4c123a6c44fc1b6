/** The rows of a table as lines of JSON, from one moment: every value that JSON could bend is a text. */
import type { Readable } from 'node:stream';
import { sequencesOf, tablesOf } from '../../../base/backup/catalog.ts';
import type { Database, Db } from '../../../base/database.ts';
import { compile, type Fragment, sql } from '../../../base/sql.ts';
import { historyTable } from './bundleTables.ts';
import { wholeLines, withoutMarks } from './rowChunks.ts';

export interface TableColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Types whose values JSON holds as they are. */
const plain: ReadonlySet<string> = new Set([
  'bool',
  'int2',
  'int4',
  'json',
  'jsonb',
  '_int4',
  '_text',
  '_uuid',
]);
/** Of another cluster's transactions, and of rights that are made anew by sealing: they mean nothing elsewhere. */
const leftColumns: ReadonlySet<string> = new Set(['xid']);

async function typesOf(db: Db, schema: string, table: string): Promise<Map<string, string>> {
  const rows = await db.rows<{ column: string; type: string }>(sql`
    select a.attname::text as column, t.typname::text as type
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    where a.attrelid = ${`"${schema}"."${table}"`}::regclass and a.attnum > 0 and not a.attisdropped`);
  return new Map(rows.map((row) => [row.column, row.type]));
}

export async function tablesIn(db: Db, schema: string): Promise<readonly TableColumns[]> {
  const tables = await tablesOf(db, [schema]);
  return tables.map(({ table, columns }) => ({
    table,
    columns: columns.filter((name) => !leftColumns.has(name)),
  }));
}

export async function lastNumbers(db: Db, schema: string) {
  const sequences = await sequencesOf(db, [schema]);
  return sequences.map(({ table, column, last }) => ({ table, column, last }));
}

/** Many whole lines at a time; `snapshot` is the transaction of the moment. */
export async function* rowChunks(
  from: Database,
  snapshot: Db,
  schema: string,
  { table, columns }: TableColumns,
): AsyncGenerator<Buffer> {
  const types = await typesOf(snapshot, schema, table);
  const shown = columns.map((name) => {
    const place = sql.id('t', name);
    return plain.has(types.get(name) ?? '') ? sql`${place}` : sql`${place}::text as ${sql.id(name)}`;
  });
  const source: Fragment =
    table === historyTable
      ? sql`select ${sql.join(shown)}, v.before, v.after from ${sql.id(schema, table)} t
          left join ${sql.id(schema, 'audit_values')} v on v.at = t.at and v.seq = t.seq
          where t.object is not null order by t.at, t.seq`
      : sql`select ${sql.join(shown)} from ${sql.id(schema, table)} t
          where ${table === 'files' ? isKeptFile(schema) : sql`true`}`;
  const text = compile(sql`copy (select to_jsonb(s)::text from (${source}) s) to stdout`).text;
  const stream: Readable = await from.copyTo(snapshot, text);
  try {
    for await (const chunk of wholeLines(stream)) yield withoutMarks(chunk);
  } finally {
    stream.destroy();
  }
}

/** Files, `t`, that records hold: what was brought to be imported, or exported for a day, is nobody's to keep. */
export function isKeptFile(schema: string): Fragment {
  return sql`(exists (select from ${sql.id(schema, 'file_uses')} u where u.file_id = t.id)
    or exists (select from ${sql.id(schema, 'attachments')} u where u.file_id = t.id))`;
}
