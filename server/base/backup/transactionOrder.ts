/**
 * Transaction numbers say in which order rows were committed, and who follows them remembers how far it has read. They
 * mean something in one cluster only. A restored workspace keeps the order with small numbers 1, 2, 3 …, and the new
 * cluster is counted up beyond them, so that everything written from now on comes after.
 */
import type { Database, Db } from '../database.ts';
import { sql } from '../sql.ts';
import { transactionColumnsOf } from './catalog.ts';

/** Returns the highest number used. '0' stands for “nothing yet” and stays. */
export async function renumberTransactions(db: Db, schema: string): Promise<number> {
  const columns = await transactionColumnsOf(db, schema);
  if (columns.length === 0) return 0;
  const all = columns.map(
    ({ table, column }) => sql`select distinct ${sql.id(column)} as old from ${sql.id(schema, table)}`,
  );
  await db.run(sql`create temporary table transaction_order on commit drop as
    select old, row_number() over (order by old) as new
    from (${sql.join(all, sql` union `)}) every where old <> '0'`);
  await db.run(sql`analyze transaction_order`);
  for (const { table, column } of columns) {
    await db.run(sql`update ${sql.id(schema, table)} set ${sql.id(column)} = o.new::text::xid8
      from transaction_order o where o.old = ${sql.id(schema, table, column)}`);
  }
  const [row] = await db.rows<{ highest: string }>(
    sql`select coalesce(max(new), 0) as highest from transaction_order`,
  );
  await db.run(sql`drop table transaction_order`);
  return Number(row?.highest ?? 0);
}

/** Uses transaction numbers up until the next one is beyond `number`; about 300,000 a second. */
export async function countTransactionsBeyond(owner: Database, number: number): Promise<void> {
  const perStep = 200_000;
  for (;;) {
    const [row] = await owner.rows<{ next: string }>(
      sql`select pg_snapshot_xmax(pg_current_snapshot())::text as next`,
    );
    const missing = number + 1 - Number(row?.next ?? 0);
    if (missing <= 0) return;
    await owner.run({
      text: `do $$ begin for i in 1..${Math.min(missing, perStep)} loop
        perform pg_current_xact_id(); commit; end loop; end $$`,
      values: [],
    });
  }
}
