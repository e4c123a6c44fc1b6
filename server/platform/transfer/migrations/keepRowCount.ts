/** Until a file was read from end to end its rows are an estimate; from then on their number is known. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealPart } from '../sealedPart.ts';
import type { MigrationPart } from './migrationStore.ts';

export async function keepRowCount(
  ctx: Context,
  { importId, shape }: Pick<MigrationPart, 'importId' | 'shape'>,
  rowCount: number,
): Promise<void> {
  if (rowCount === shape.rowCount) return;
  const counted = sealPart({ ...shape, rowCount }, importId);
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'imports')} set shape = to_jsonb(${counted}::text)
    where id = ${importId}::uuid`);
}
