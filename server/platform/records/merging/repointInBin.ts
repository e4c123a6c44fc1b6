/** Pointers of records in the recycle bin, for when these come back. */
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { fillFormulas } from '../computing/fillFormulas.ts';
import { newDraft } from '../draft.ts';
import { findChanges } from '../findChanges.ts';
import { take } from '../loadChanged.ts';
import { loadRows } from '../loadRows.ts';
import { runTraits } from '../runTraits.ts';
import { pointerTo, unbound } from './repoint.ts';
import { writeInBin } from './writeInBin.ts';

export async function repointInBin(
  ctx: Context,
  child: ObjectType,
  field: Field,
  ids: readonly string[],
  target: { readonly object: ObjectType; readonly id: string },
): Promise<void> {
  if (ids.length === 0) return;
  const drafts = [...(await loadRows(ctx, child, ids, 'delete')).values()].map((row, index) => {
    const draft = newDraft({ op: 'update', id: row.id, data: {} }, index);
    take(draft, row);
    Object.assign(draft.after, draft.before, { [field.name]: pointerTo(target.object, field, target.id) });
    draft.given.add(field.name);
    return draft;
  });
  const free = unbound(ctx);
  await runTraits(free, child, 'fill', drafts);
  await fillFormulas(free, child, drafts);
  findChanges({ object: child, drafts, allow: new Set() });
  await writeInBin(ctx, child, drafts);
}
