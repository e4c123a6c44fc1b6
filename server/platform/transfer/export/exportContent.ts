/** The content of an export as it comes: the next rows are read while those at hand are written. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../context.ts';
import { exportedRows } from '../../query/exportRows.ts';
import type { IdList } from '../../query/idList.ts';
import { sealedValues } from '../../query/sealedValues.ts';
import { exportColumns } from './exportColumns.ts';
import type { PlannedExport } from './exportPlan.ts';
import { writeCsv } from './writeCsv.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** Rows of one statement. */
const rowsOfPart = 1_000;
/** So many are written before others of the process get their turn. */
const rowsOfBreath = 250;

export interface ExportPace {
  /** With the rights that the actor has by now. */
  context(): Promise<Context>;
  /** Before each part; throws when the work should stop. */
  told(rows: number): Promise<void>;
}

/** @param ids what to export; rows that are gone by the time they are read are left out */
export function exportContent(
  ctx: Context,
  plan: PlannedExport,
  ids: IdList,
  pace: ExportPace,
): AsyncGenerator<Buffer> {
  const { order, object, fields } = plan;
  const records = recordParts(plan, ids, pace);
  if (order.format === 'ndjson') return writeLines(records);
  const columns = exportColumns(ctx, object, fields, order);
  const rows = inBreaths(records, (record) => columns.map((column) => column.text(record)));
  if (order.format === 'xlsx') return writeWorkbook(columns, rows, plan.title);
  return writeCsv(
    columns.map((column) => column.header),
    rows,
    order,
  );
}

async function* recordParts(
  { object, fields, secrets }: PlannedExport,
  ids: IdList,
  pace: ExportPace,
): AsyncGenerator<readonly RecordData[]> {
  // One after the other: all may go over one connection.
  const read = async (part: readonly string[], before: Promise<RecordData[]> | undefined) => {
    await before;
    const ctx = await pace.context();
    const rows = await exportedRows(ctx, object, fields, part);
    for (const field of secrets) {
      const values = await sealedValues(ctx, object, field, part, 'export');
      for (const row of rows) row[field.name] = values.get(row.id as string) ?? null;
    }
    return rows;
  };
  let [coming, written]: [Promise<RecordData[]> | undefined, number] = [undefined, 0];
  for (const part of ids.parts(rowsOfPart)) {
    const next = read(part, coming);
    // Waited for below; a refusal must not count as unheeded meanwhile.
    next.catch(() => undefined);
    if (coming) {
      const rows = await coming;
      yield rows;
      written += rows.length;
      await pace.told(written);
    }
    coming = next;
  }
  if (!coming) return;
  const rows = await coming;
  yield rows;
  await pace.told(written + rows.length);
}

async function* inBreaths<Row>(
  parts: AsyncIterable<readonly RecordData[]>,
  row: (record: RecordData) => Row,
): AsyncGenerator<readonly Row[]> {
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += rowsOfBreath) {
      yield part.slice(at, at + rowsOfBreath).map(row);
      await breathe();
    }
  }
}

/** One record a line, as the API gives it. */
async function* writeLines(parts: AsyncIterable<readonly RecordData[]>): AsyncGenerator<Buffer> {
  for await (const lines of inBreaths(parts, (record) => JSON.stringify(record))) {
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}
