/** Files that did not arrive, each with its reason: those that tables name, then those that no table names. */

import type { Label } from '../../../../shared/labels.ts';
import type { AttachmentOutcome, MissingAttachment } from '../../../../shared/migrationAttachments.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { getMigration } from '../migrations/migrationStore.ts';

export interface Asked {
  /** The id of the last one of the page before; null: from the beginning. */
  readonly after: string | null;
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

interface Row {
  id: string;
  file_name: string | null;
  row_number: string | null;
  named: string;
  size: string | null;
  outcome: AttachmentOutcome | 'unnamed';
  reason: Label | null;
}

/** Where a place in a table is: `import-row-place`; of a file that no table names its own id. */
const placeShape = /^([0-9a-f-]{36})-(\d{1,15})-(\d{1,9})$/;

/** Each page reads its own rows only, by the keys of both tables, however many there are before it. */
export async function missingOfRun(
  ctx: Context,
  migrationId: string,
  runId: string,
  { after, limit }: Asked,
): Promise<MissingAttachment[]> {
  const place = after === null ? null : placeShape.exec(after);
  const rows: Row[] = [];
  if (after === null || place !== null) {
    const [, lastImport, row = '0', at = '-1'] = place ?? [];
    const imports = await importsOf(ctx, migrationId);
    const first = lastImport === undefined ? 0 : imports.findIndex(({ id }) => id === lastImport);
    if (first < 0) return [];
    for (const one of imports.slice(first)) {
      if (rows.length === limit) break;
      const behind = one.id === lastImport ? ([row, at] as const) : (['0', '-1'] as const);
      rows.push(...(await namedBy(ctx, one, runId, { behind, limit: limit - rows.length })));
    }
  }
  if (rows.length < limit) {
    const last = place === null ? after : null;
    rows.push(...(await unnamed(ctx, migrationId, runId, { last, limit: limit - rows.length })));
  }
  return rows.map(({ file_name: fileName, row_number: row, size, ...others }) => ({
    ...others,
    fileName,
    row: row === null ? null : Number(row),
    size: size === null ? null : Number(size),
  }));
}

interface ImportOfMigration {
  readonly id: string;
  readonly file_name: string;
}

/** A migration has some two hundred at most. */
function importsOf({ db, workspace }: Context, migrationId: string): Promise<ImportOfMigration[]> {
  return db.rows<ImportOfMigration>(sql`
    select id, file_name from ${qualified(workspace.schema, 'imports')} where migration_id = ${migrationId}::uuid
    order by load_order nulls last, file_name, id`);
}

/** Files that a table names, in the order of its rows. */
function namedBy(
  { db, workspace }: Context,
  { id, file_name: fileName }: ImportOfMigration,
  runId: string,
  { behind: [row, place], limit }: { readonly behind: readonly [string, string]; readonly limit: number },
): Promise<Row[]> {
  return db.rows<Row>(sql`
    select concat_ws('-', l.import_id, l.row_number, l.place) as id, ${fileName}::text as file_name, l.row_number, l.named,
      case when l.migration_file_id is not null then l.size end as size, l.outcome, l.reason
    from ${qualified(workspace.schema, 'migration_links')} l
    where l.import_id = ${id}::uuid and l.run_id = ${runId}::uuid
      and (l.row_number, l.place) > (${row}::bigint, ${place}::int)
      and l.outcome not in ('attached', 'there', 'leftOut')
    order by l.row_number, l.place limit ${limit}`);
}

/** Files that no table names, by their paths. */
function unnamed(
  { db, workspace: { schema } }: Context,
  migrationId: string,
  runId: string,
  { last, limit }: { readonly last: string | null; readonly limit: number },
): Promise<Row[]> {
  const files = qualified(schema, 'migration_files');
  const behind =
    last === null
      ? sql`true`
      : sql`(f.path, f.id) > (select p.path, p.id from ${files} p where p.id::text = ${last})`;
  return db.rows<Row>(sql`
    select f.id, null as file_name, null as row_number, f.path as named, f.size,
      coalesce(f.refusal, 'unnamed') as outcome, f.reason
    from ${files} f
    where f.migration_id = ${migrationId}::uuid and ${behind}
      and not exists (select from ${qualified(schema, 'migration_links')} l
        where l.migration_file_id = f.id and l.run_id = ${runId}::uuid)
    order by f.path, f.id limit ${limit}`);
}

const rowsOfOnePage = 1000;

export async function* allMissing(
  ctx: Context,
  migrationId: string,
  runId: string,
): AsyncGenerator<readonly MissingAttachment[]> {
  for (let after: string | null = null; ; ) {
    const rows = await missingOfRun(ctx, migrationId, runId, { after, limit: rowsOfOnePage });
    yield rows;
    if (rows.length < rowsOfOnePage) return;
    after = rows.at(-1)!.id;
  }
}
