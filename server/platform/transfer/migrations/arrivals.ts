/** The record that each row of a migration became or met: written with the batch, asked by what comes after. */
import type { Db } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Arrival } from '../importBatch.ts';
import type { Row } from '../reading/readRequest.ts';

export async function keepArrivals(
  ctx: Context,
  db: Db,
  importId: string,
  arrivals: readonly Arrival[],
): Promise<void> {
  if (arrivals.length === 0) return;
  await db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'import_rows')} (import_id, row_number, record_id, deed)
    select ${importId}::uuid, * from unnest(${arrivals.map(({ row }) => row)}::bigint[],
      ${arrivals.map(({ id }) => id)}::uuid[], ${arrivals.map(({ deed }) => deed)}::text[])`);
}

/** @param batch of the file, in its order */
export async function arrivalsOf(
  ctx: Context,
  importId: string,
  batch: readonly Row[],
): Promise<Map<number, Arrival>> {
  const [first, last] = [batch[0]?.[0] ?? 0, batch.at(-1)?.[0] ?? 0];
  const rows = await ctx.db.rows<{ row_number: string; record_id: string; deed: Arrival['deed'] }>(sql`
    select row_number, record_id, deed from ${qualified(ctx.workspace.schema, 'import_rows')}
    where import_id = ${importId}::uuid and row_number between ${first} and ${last}`);
  return new Map(
    rows.map(({ row_number, record_id, deed }) => {
      const row = Number(row_number);
      return [row, { row, id: record_id, deed }];
    }),
  );
}

/** Before a migration runs again. */
export async function forgetArrivals(ctx: Context, db: Db, migrationId: string): Promise<void> {
  const { schema } = ctx.workspace;
  await db.run(sql`
    delete from ${qualified(schema, 'import_rows')} r using ${qualified(schema, 'imports')} i
    where i.id = r.import_id and i.migration_id = ${migrationId}::uuid`);
}
