/** Files that did not arrive, each with its reason: those that tables name, then those that no table names. */

import type { Label } from '../../../../shared/labels.ts';
import type { AttachmentOutcome, MissingAttachment } from '../../../../shared/migrationAttachments.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { getMigration } from '../migrations/migrationStore.ts';

export interface Asked {
  /** So many are passed over. */
  readonly after: number;
  readonly limit: number;
}

/** Of the last run, or of the last trial while nothing was run. */
export async function missingAttachments(
  ctx: Context,
  id: string,
  asked: Asked,
): Promise<MissingAttachment[]> {
  const one = await getMigration(ctx, id);
  const run = one.runId ?? one.dryRunId;
  return run === null ? [] : missingOfRun(ctx, id, run, asked);
}

export async function missingOfRun(
  ctx: Context,
  migrationId: string,
  runId: string,
  { after, limit }: Asked,
): Promise<MissingAttachment[]> {
  const { schema } = ctx.workspace;
  const links = qualified(schema, 'migration_links');
  const rows = await ctx.db.rows<{
    id: string;
    file_name: string | null;
    row_number: string | null;
    named: string;
    size: string | null;
    outcome: AttachmentOutcome | 'unnamed';
    reason: Label | null;
  }>(sql`
    select id, file_name, row_number, named, size, outcome, reason from (
      select i.file_name, l.row_number, l.place, l.named, case when l.migration_file_id is not null then l.size end as size,
        l.outcome, l.reason, i.load_order, concat_ws('-', i.id, l.row_number, l.place) as id
      from ${links} l join ${qualified(schema, 'imports')} i on i.id = l.import_id
      where i.migration_id = ${migrationId}::uuid and l.run_id = ${runId}::uuid
        and l.outcome not in ('attached', 'there', 'leftOut')
      union all
      select null, null, null, f.path, f.size, coalesce(f.refusal, 'unnamed'), f.reason, null, f.id::text
      from ${qualified(schema, 'migration_files')} f where f.migration_id = ${migrationId}::uuid
        and not exists (select from ${links} l where l.migration_file_id = f.id and l.run_id = ${runId}::uuid)
    ) as m order by load_order nulls last, file_name nulls last, row_number, place, named, id
    offset ${after} limit ${limit}`);
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    row: row.row_number === null ? null : Number(row.row_number),
    named: row.named,
    size: row.size === null ? null : Number(row.size),
    outcome: row.outcome,
    reason: row.reason,
  }));
}

const rowsOfOnePage = 1000;

export async function* allMissing(
  ctx: Context,
  migrationId: string,
  runId: string,
): AsyncGenerator<readonly MissingAttachment[]> {
  for (let after = 0; ; after += rowsOfOnePage) {
    const rows = await missingOfRun(ctx, migrationId, runId, { after, limit: rowsOfOnePage });
    yield rows;
    if (rows.length < rowsOfOnePage) return;
  }
}
