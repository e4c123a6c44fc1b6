/** Writes a batch at once; where rows may fail alone, one that the database refuses does not spoil the others. */
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ChangeSet } from './changeSets.ts';
import { refusalOf } from './databaseRefusals.ts';
import { type Batch, isOpen } from './draft.ts';

type Apply = (ctx: Context, batch: Batch, changeSet: ChangeSet) => Promise<void>;

export async function applyEach(
  ctx: Context,
  batch: Batch,
  changeSet: ChangeSet,
  atomic: boolean,
  apply: Apply,
): Promise<void> {
  if (atomic) {
    try {
      return await apply(ctx, batch, changeSet);
    } catch (error) {
      throw refusalOf(error, batch.object) ?? error;
    }
  }
  if (await attempt(ctx, batch, changeSet, apply)) return;
  for (const draft of batch.drafts.filter(isOpen)) {
    const one = { ...batch, drafts: [draft] };
    const refused = await attempt(ctx, one, changeSet, apply, (problem) => {
      draft.problem = problem;
    });
    if (!refused && isOpen(draft)) throw new Error('a refused row has no reason');
  }
}

/** False when the database refused: everything since the savepoint is taken back. */
async function attempt(
  ctx: Context,
  batch: Batch,
  changeSet: ChangeSet,
  apply: Apply,
  onRefusal?: (problem: NonNullable<ReturnType<typeof refusalOf>>) => void,
): Promise<boolean> {
  const rows = changeSet.rows;
  await ctx.db.run(sql`savepoint write_attempt`);
  try {
    await apply(ctx, batch, changeSet);
  } catch (error) {
    const problem = refusalOf(error, batch.object);
    if (!problem) throw error;
    await ctx.db.run(sql`rollback to savepoint write_attempt`);
    await ctx.db.run(sql`release savepoint write_attempt`);
    changeSet.rows = rows;
    onRefusal?.(problem);
    return false;
  }
  await ctx.db.run(sql`release savepoint write_attempt`);
  return true;
}
