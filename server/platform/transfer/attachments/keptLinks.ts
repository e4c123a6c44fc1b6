/** What became of each file that a table names, kept for the figures and for the list of those that did not arrive. */
import type { Db } from '../../../base/database.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileWish } from './fileWish.ts';

export async function keepLinks(
  ctx: Context,
  db: Db,
  importId: string,
  runId: string,
  wishes: readonly FileWish[],
): Promise<void> {
  if (wishes.length === 0) return;
  const reasons = wishes.map(({ reason }) => (reason === null ? null : JSON.stringify(reason)));
  await db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'migration_links')}
      (import_id, run_id, row_number, place, named, migration_file_id, size, object, record_id, outcome, reason)
    select ${importId}::uuid, ${runId}::uuid, row_number, place, named, file_id, size, object, record_id, outcome, reason::jsonb
    from unnest(
      ${wishes.map(({ row }) => row)}::bigint[], ${wishes.map(({ place }) => place)}::int[],
      ${wishes.map(({ named }) => named.replaceAll('\u0000', '').slice(0, 1000))}::text[],
      ${wishes.map(({ file }) => file?.id ?? null)}::uuid[], ${wishes.map(({ file }) => file?.size ?? 0)}::bigint[],
      ${wishes.map(({ record }) => record?.object.name ?? null)}::text[],
      ${wishes.map(({ record }) => record?.id || null)}::uuid[],
      ${wishes.map(({ outcome }) => outcome ?? 'attached')}::text[], ${reasons}::text[]
    ) as n (row_number, place, named, file_id, size, object, record_id, outcome, reason)`);
}

/** Those of earlier trials and runs. */
export async function dropLinks(
  ctx: Context,
  db: Db,
  migrationId: string,
  { but }: { readonly but: string | null },
): Promise<void> {
  const { schema } = ctx.workspace;
  await db.run(sql`
    delete from ${qualified(schema, 'migration_links')} l using ${qualified(schema, 'imports')} i
    where i.id = l.import_id and i.migration_id = ${migrationId}::uuid and l.run_id is distinct from ${but}::uuid`);
}
