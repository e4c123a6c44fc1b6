/** Rows that an import did not take, kept with their cells so that they can be put right and brought again. */
import type { Language } from '../../../shared/labels.ts';
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { csvLine } from './csvText.ts';
import type { Failure } from './importBatch.ts';
import type { FileShape } from './reading/readRequest.ts';
import type { RowError } from './readRow.ts';
import { openPart, sealPart } from './sealedPart.ts';

export async function keepFailures(
  ctx: Context,
  db: Db,
  importId: string,
  runId: string,
  failures: readonly Failure[],
): Promise<void> {
  if (failures.length === 0) return;
  const rows = failures.map(({ row, errors, leftOut }) => ({
    row_number: row[0],
    left_out: leftOut,
    cells: sealPart(row[1], importId),
    // An error may repeat what stands in the cell.
    errors: errors.map((error) => sealPart(error, importId)),
  }));
  await db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'import_failures')} as f (import_id, run_id, row_number, cells, errors, left_out)
    select ${importId}::uuid, ${runId}::uuid, row_number, cells, errors, left_out
    from jsonb_to_recordset(${JSON.stringify(rows).replaceAll('\\u0000', '')}::jsonb) as r (row_number bigint, cells jsonb, errors jsonb, left_out boolean)
    on conflict (import_id, run_id, row_number) do update set errors = f.errors || excluded.errors`);
}

export async function dropFailures(ctx: Context, db: Db, runId: string): Promise<void> {
  await db.run(
    sql`delete from ${qualified(ctx.workspace.schema, 'import_failures')} where run_id = ${runId}::uuid`,
  );
}

export interface KeptFailure {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly RowError[];
  /** The rules say that the row is no record of ours. */
  readonly leftOut: boolean;
}

/** In the order of the file, behind the row `after`. */
export async function keptFailures(
  ctx: Context,
  importId: string,
  runId: string,
  asked: {
    readonly after?: number;
    readonly limit: number;
    /** Also rows that the rules left out. */
    readonly leftOut?: boolean;
  },
): Promise<KeptFailure[]> {
  const { after = 0, limit, leftOut = false } = asked;
  const rows = await ctx.db.rows<{
    row_number: string;
    cells: unknown;
    errors: unknown[];
    left_out: boolean;
  }>(sql`
    select row_number, cells, errors, left_out from ${qualified(ctx.workspace.schema, 'import_failures')}
    where import_id = ${importId}::uuid and run_id = ${runId}::uuid and row_number > ${after}
      and (${leftOut} or not left_out)
    order by row_number limit ${limit}`);
  return rows.map(({ row_number, cells, errors, left_out }) => ({
    leftOut: left_out,
    row: Number(row_number),
    cells: openPart<readonly string[]>(cells, importId),
    errors: errors.map((error) => openPart<RowError>(error, importId)),
  }));
}

function wordsOf(errors: readonly RowError[], language: Language): string {
  const separator = language === 'zh' ? '：' : ': ';
  return errors
    .map(({ column, text }) => `${column ? `${column}${separator}` : ''}${text[language]}`)
    .join(' | ');
}

const rowsOfOnePage = 1000;

/** The rows as a file like the one that was brought, with a last column that says why each did not come. */
export async function* failuresFile(
  ctx: Context,
  importId: string,
  runId: string,
  shape: FileShape,
  asked: { readonly leftOut?: boolean } = {},
): AsyncGenerator<string> {
  const { language } = ctx.actor;
  const width = Math.max(0, ...shape.columns.map((column) => column.index + 1));
  const header = Array.from(
    { length: width },
    (_, index) => shape.columns.find((one) => one.index === index)?.header ?? '',
  );
  // The mark lets spreadsheets know that it is UTF-8.
  yield `\ufeff${csvLine([...header, language === 'zh' ? '行号' : 'Row', language === 'zh' ? '错误' : 'Error'])}`;
  let after = 0;
  for (;;) {
    const rows = await keptFailures(ctx, importId, runId, { ...asked, after, limit: rowsOfOnePage });
    for (const { row, cells, errors } of rows) {
      const whole = Array.from({ length: width }, (_, index) => cells[index] ?? '');
      yield csvLine([...whole, String(row), wordsOf(errors, language)]);
      after = row;
    }
    if (rows.length < rowsOfOnePage) return;
  }
}
