/** Writes what a survivor gives back: as an edit where it is there, in silence where it lies in the recycle bin itself. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { apply } from '../apply.ts';
import { assignKeys } from '../assignKeys.ts';
import type { ChangeSet } from '../changeSets.ts';
import { checkCycles } from '../checkCycles.ts';
import { referenceOf } from '../checkLookups.ts';
import { checkUnique } from '../checkUnique.ts';
import { setComputed } from '../computed.ts';
import { fillFormulas } from '../computing/fillFormulas.ts';
import { refusalOf } from '../databaseRefusals.ts';
import { type Draft, isOpen, newDraft, type Stored } from '../draft.ts';
import { findChanges } from '../findChanges.ts';
import { take } from '../loadChanged.ts';
import { problemOf } from '../refusal.ts';
import { deletedAmong } from '../restoreRows.ts';
import { checkKeys } from '../shaping/checkKeys.ts';
import { lookupPlace } from './moves.ts';
import { renameAfter } from './namedAfter.ts';
import { pointerTo } from './repoint.ts';
import { survivorsOf } from './survivors.ts';
import { setWay } from './ways.ts';
import { writeInBin } from './writeInBin.ts';

/**
 * Answers the version that the survivor has now.
 * @param values lookups name what they were set to, wherever that is now
 * @param coming the record that will be there again in a moment
 */
export async function writeGivenBack(
  ctx: Context,
  object: ObjectType,
  survivor: Stored,
  values: Readonly<RecordData>,
  changeSet: ChangeSet,
  coming: string,
): Promise<number> {
  const [computed, given] = parted(object, values);
  const draft = newDraft({ op: 'update', id: survivor.id, data: {} }, 0);
  take(draft, survivor);
  Object.assign(draft.after, draft.before, given);
  for (const name of Object.keys(given)) draft.given.add(name);
  const origins = await settlePointers(ctx, object, draft, coming);
  const batch = { object, drafts: [draft], allow: new Set<string>() };
  await fillFormulas(ctx, object, [draft]);
  findChanges(batch);
  if (survivor.deletionId !== null) await writeInBin(ctx, object, [draft]);
  else if (draft.changed.size > 0) {
    await checkUnique(ctx, batch);
    await checkKeys(ctx, batch);
    await checkCycles(ctx, batch);
    await assignKeys(ctx, batch);
    if (!isOpen(draft)) throw problemOf(draft);
    try {
      await apply(ctx, batch, changeSet);
    } catch (error) {
      throw refusalOf(error, object) ?? error;
    }
  }
  for (const [name, origin] of origins) await setWay(ctx, lookupPlace(object.name, name), draft.id, origin);
  if (survivor.deletionId === null && draft.changed.has(object.titleField.name))
    await renameAfter(ctx, object, draft.id, changeSet);
  if (Object.keys(computed).length > 0)
    await setComputed(ctx, object, [{ id: survivor.id, values: computed }]);
  return draft.version;
}

/** What the survivor pointed to may have been merged since, or deleted: then it points there, or nowhere. */
async function settlePointers(
  ctx: Context,
  object: ObjectType,
  draft: Draft,
  coming: string,
): Promise<ReadonlyMap<string, string | null>> {
  const origins = new Map<string, string | null>();
  for (const name of draft.given) {
    const field = object.fields.get(name);
    if (!field?.targets) continue;
    const to = referenceOf(field, draft.after[name]);
    origins.set(name, to?.id ?? null);
    if (to === null || to.id === coming) continue;
    const now = (await survivorsOf(ctx, [to.id])).get(to.id) ?? to.id;
    // What went into this very record is no place to point to.
    const gone = now === draft.id || (await deletedAmong(ctx, [{ ...to, id: now }])).size > 0;
    if (gone) origins.set(name, null);
    draft.after[name] = gone ? null : pointerTo(ctx.registry.object(to.object), field, now);
  }
  return origins;
}

function parted(object: ObjectType, values: Readonly<RecordData>): [RecordData, RecordData] {
  const entries = Object.entries(values);
  const isComputed = ([name]: [string, unknown]) => object.fields.get(name)?.computed ?? false;
  return [
    Object.fromEntries(entries.filter(isComputed)),
    Object.fromEntries(entries.filter((entry) => !isComputed(entry))),
  ];
}
