/** Why rows did not arrive, counted: the most frequent reasons of a run. */
import type { ReportFile } from '../../../../../shared/migrationReport.ts';
import type { Context } from '../../../context.ts';
import { keptFailures } from '../../failures.ts';

const rowsOfOnePage = 1000;
const mostReasons = 200;
const shownReasons = 50;

export async function reasonsOf(
  ctx: Context,
  importId: string,
  runId: string,
): Promise<ReportFile['reasons']> {
  const reasons = new Map<
    string,
    { -readonly [Key in keyof ReportFile['reasons'][number]]: ReportFile['reasons'][number][Key] }
  >();
  let after = 0;
  for (;;) {
    const rows = await keptFailures(ctx, importId, runId, { after, limit: rowsOfOnePage });
    for (const { row, errors } of rows) {
      after = row;
      for (const { column, text } of errors) {
        // Errors that repeat what stands in the cell are of one kind.
        const key = `${column ?? ''} ${text.en.replace(/“[^”]*”/g, '“”')}`;
        const known = reasons.get(key);
        if (known) known.count += 1;
        else if (reasons.size < mostReasons) reasons.set(key, { text, column, count: 1 });
      }
    }
    if (rows.length < rowsOfOnePage) break;
  }
  return [...reasons.values()].sort((a, b) => b.count - a.count).slice(0, shownReasons);
}
