/** What cleaning would do to the cells of an import, before it runs: counts by column and rule, with the first examples. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { FileStore } from '../files/fileStore.ts';
import { chooseRows, fileRow } from './chooseRows.ts';
import { type CleanedCells, countCleaned } from './cleaningTally.ts';
import { planImport } from './importPlan.ts';
import { asProblem, getImport, type Import, importInfo, withFile } from './imports.ts';
import { leftOutBy } from './pendingRow.ts';
import { readRows } from './readFile.ts';
import { readRow } from './readRow.ts';

export interface CleaningPreview {
  /** Rows that were looked at: somebody waits for the answer; a dry run counts all. */
  readonly rows: number;
  readonly whole: boolean;
  readonly cleaned: readonly CleanedCells[];
}

const rowsOfOneBatch = 1_000;

/** @param all as if every column were cleaned by all rules that fit, whatever the rules of the import say */
export async function previewCleaning(
  ctx: Context,
  store: FileStore,
  id: string,
  { all, most }: { readonly all: boolean; readonly most: number },
): Promise<CleaningPreview> {
  const one = await getImport(ctx, id);
  const { proposal } = importInfo(ctx, one);
  const rules = one.rules ?? (proposal.rules as NonNullable<Import['rules']>);
  const asked = all
    ? {
        ...rules,
        cleaning: 'all' as const,
        columns: rules.columns.map(({ cleaning: _, ...column }) => column),
      }
    : rules;
  const plan = planImport(ctx, asked, one.shape);
  const cleaned: CleanedCells[] = [];
  let rows = 0;
  let isWhole = true;
  await asProblem(
    withFile(ctx, store, one, async (content) => {
      for await (const batch of readRows(content, one.shape, 0, rowsOfOneBatch)) {
        for (const row of chooseRows(plan.rows, batch)) {
          if (row[2] || leftOutBy(plan, row) !== null) continue;
          countCleaned(cleaned, fileRow(plan.rows, row[0]), readRow(plan.columns, row[1], ctx.env).cleaned);
        }
        rows += batch.length;
        if (rows < most) continue;
        isWhole = rows >= one.shape.rowCount;
        break;
      }
    }),
  );
  return { rows, whole: isWhole, cleaned };
}

/** Of the files of a migration that become records, in their order. */
export async function importsOfMigration(ctx: Context, id: string): Promise<string[]> {
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select id from ${qualified(ctx.workspace.schema, 'imports')}
    where migration_id = ${id}::uuid and file_use = 'import' order by load_order, id`);
  return rows.map((row) => row.id);
}
