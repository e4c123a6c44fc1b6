/** Moves what points to one record to another, as the product does it: whether or not the actor sees each of them. */
import type { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { allRights } from '../../permissions/computeRights.ts';
import { apply } from '../apply.ts';
import { assignKeys } from '../assignKeys.ts';
import type { ChangeSet } from '../changeSets.ts';
import { checkUnique } from '../checkUnique.ts';
import { fillFormulas } from '../computing/fillFormulas.ts';
import { refusalOf } from '../databaseRefusals.ts';
import { isOpen, newDraft } from '../draft.ts';
import { findChanges } from '../findChanges.ts';
import { take } from '../loadChanged.ts';
import { loadRows } from '../loadRows.ts';
import { problemOf } from '../refusal.ts';
import { runTraits } from '../runTraits.ts';
import { checkKeys } from '../shaping/checkKeys.ts';

/** The same person, whose rights do not narrow what the product does by itself. */
export function unbound(ctx: Context): Context {
  return { ...ctx, actor: { ...ctx.actor, rights: allRights } };
}

/** A lookup's value that names `id`. */
export function pointerTo(target: ObjectType, field: Field, id: string): unknown {
  return field.type === 'polymorphic' ? { object: target.name, id } : id;
}

/**
 * Answers what stands against some of them; those stay as they are.
 * @param ids records of `child` that are not deleted, at most as many as one statement writes
 */
export async function repoint(
  given: Context,
  child: ObjectType,
  field: Field,
  ids: readonly string[],
  target: { readonly object: ObjectType; readonly id: string },
  changeSet: ChangeSet,
): Promise<ReadonlyMap<string, Problem>> {
  if (ids.length === 0) return new Map();
  const ctx = unbound(given);
  // What hangs on these takes its keys from them, and must not be hung on while they change hands.
  const stored = await loadRows(ctx, child, ids, 'delete');
  const drafts = [...stored.values()].map((row, index) => {
    const draft = newDraft({ op: 'update', id: row.id, data: {} }, index);
    take(draft, row);
    Object.assign(draft.after, draft.before, { [field.name]: pointerTo(target.object, field, target.id) });
    draft.given.add(field.name);
    return draft;
  });
  const batch = { object: child, drafts, allow: new Set<string>() };
  await runTraits(ctx, child, 'fill', drafts);
  await fillFormulas(ctx, child, drafts);
  findChanges(batch);
  await checkUnique(ctx, batch);
  await checkKeys(ctx, batch);
  await assignKeys(ctx, batch);
  const refused = drafts.filter((draft) => !isOpen(draft));
  try {
    await apply(ctx, batch, changeSet);
  } catch (error) {
    throw refusalOf(error, child) ?? error;
  }
  return new Map(refused.map((draft) => [draft.id, problemOf(draft)]));
}
