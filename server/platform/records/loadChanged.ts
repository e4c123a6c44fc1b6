/** Step: the rows that are changed, locked, seen and within the actor's reach. */
import type { Context } from '../context.ts';
import { movesKeys } from './assignKeys.ts';
import { type Batch, type Draft, isOpen, notFound } from './draft.ts';
import { hasDependants } from './followKeys.ts';
import { loadRows } from './loadRows.ts';
import { permitRow } from './permit.ts';

/** Others wait before they hang something on a record that changes hands; see followKeys. */
function lockOf(ctx: Context, { object }: Batch, drafts: readonly Draft[]) {
  const moves = drafts.some((draft) => movesKeys(object, draft.given));
  return moves && hasDependants(ctx.registry, object) ? 'delete' : 'change';
}

export async function loadChanged(ctx: Context, batch: Batch): Promise<void> {
  const changing = batch.drafts.filter((draft) => isOpen(draft) && draft.op === 'update');
  if (changing.length === 0) return;
  const ids = changing.map((draft) => draft.id);
  const stored = await loadRows(ctx, batch.object, ids, lockOf(ctx, batch, changing));
  for (const draft of changing) {
    const row = stored.get(draft.id);
    if (!permitRow(ctx, batch.object, draft, row, 'update')) continue;
    if (row.deletionId !== null) draft.problem = notFound(draft.id);
    // What was said of a new record does not hold for one that is there.
    if (draft.operation.op === 'upsert') draft.moment = null;
    take(draft, row);
  }
}

/** The row as it lies in the table becomes the draft's starting point. */
export function take(draft: Draft, stored: NonNullable<Draft['stored']>): void {
  draft.stored = stored;
  draft.before = stored.values;
  draft.version = stored.version;
  draft.readers = stored.readers;
  draft.editors = stored.editors;
  draft.deletionId = stored.deletionId;
}
