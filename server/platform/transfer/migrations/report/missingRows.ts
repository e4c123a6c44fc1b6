/** Every row that did not arrive, and why, in the order of the files. */
import type { MissingRow } from '../../../../../shared/migrationReport.ts';
import { Problem } from '../../../../base/problem.ts';
import type { Context } from '../../../context.ts';
import { failuresFile, type KeptFailure, keptFailures } from '../../failures.ts';
import { getMigration, type MigrationPart, partsOf } from '../migrationStore.ts';

function missingRow(ctx: Context, importId: string, kept: KeptFailure): MissingRow {
  const { row, cells, errors, leftOut } = kept;
  return {
    importId,
    row,
    why: leftOut ? 'leftOut' : 'refused',
    cells,
    errors: errors.map((error) => ({
      field: error.column ?? error.field,
      code: 'invalid_value',
      message: error.text[ctx.actor.language],
    })),
  };
}

/** The file, and its last run, or its last trial while nothing was run. */
async function partWithRun(
  ctx: Context,
  id: string,
  importId: string,
): Promise<{ readonly part: MigrationPart; readonly run: string | null }> {
  const one = await getMigration(ctx, id);
  const part = (await partsOf(ctx, id)).find((each) => each.importId === importId);
  if (!part) throw new Problem('not_found');
  return { part, run: one.runId ?? one.dryRunId };
}

export async function missingRows(
  ctx: Context,
  id: string,
  asked: { readonly importId: string; readonly after: number; readonly limit: number },
): Promise<MissingRow[]> {
  const { run } = await partWithRun(ctx, id, asked.importId);
  if (run === null) return [];
  const { after, limit } = asked;
  const rows = await keptFailures(ctx, asked.importId, run, { after, limit, leftOut: true });
  return rows.map((kept) => missingRow(ctx, asked.importId, kept));
}

/** All of one file as a file to put right and bring again; throws `not_found` before a trial or a run. */
export async function missingFile(
  ctx: Context,
  id: string,
  importId: string,
): Promise<AsyncGenerator<string>> {
  const { part, run } = await partWithRun(ctx, id, importId);
  if (run === null) throw new Problem('not_found');
  return failuresFile(ctx, importId, run, part.shape, { leftOut: true });
}

const rowsOfOnePage = 1000;

/** All of them, file by file, in batches. */
export async function* allMissingRows(
  ctx: Context,
  parts: readonly MigrationPart[],
  run: string,
): AsyncGenerator<readonly { readonly part: MigrationPart; readonly missing: MissingRow }[]> {
  for (const part of parts) {
    let after = 0;
    for (;;) {
      const rows = await keptFailures(ctx, part.importId, run, {
        after,
        limit: rowsOfOnePage,
        leftOut: true,
      });
      yield rows.map((kept) => ({ part, missing: missingRow(ctx, part.importId, kept) }));
      after = rows.at(-1)?.row ?? after;
      if (rows.length < rowsOfOnePage) break;
    }
  }
}
