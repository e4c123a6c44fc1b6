/** The merge itself, in the transaction at hand and without asking who may: what points there moves, values are brought, the others go. */
import { isoNow } from '../../../base/clock.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { apply } from '../apply.ts';
import type { ChangeSet } from '../changeSets.ts';
import { setComputed } from '../computed.ts';
import { refusalOf } from '../databaseRefusals.ts';
import { type Draft, isOpen, newDraft, type Stored } from '../draft.ts';
import { rekey } from '../followKeys.ts';
import { heldBack } from '../heldBack.ts';
import { take } from '../loadChanged.ts';
import { loadRows } from '../loadRows.ts';
import { mostRowsOfOneDelete, rowsOfOneStatement } from '../operations.ts';
import { problemOf } from '../refusal.ts';
import { moveBeside } from './besideRecords.ts';
import { breakCircles } from './circles.ts';
import { isRaised } from './mergeable.ts';
import { allChoices, type FieldChange, type FieldChanges, type MergeChoices } from './mergedValues.ts';
import { moveChildren, moveInBin } from './moveChildren.ts';
import { keptFiles, noteMoves } from './moves.ts';
import { renameAfter } from './namedAfter.ts';
import { planValues } from './planValues.ts';
import { leadOn, withOrigins } from './pointersBrought.ts';
import { unbound } from './repoint.ts';
import { mergesOf, type StoredMerge, storeMerges } from './storedMerges.ts';
import { permitChoices, survivorDraft } from './survivorDraft.ts';
import { traceMerge } from './traceMerge.ts';
import { originsOf } from './ways.ts';

export interface Together {
  readonly survivor: string;
  /** In the order in which they are asked for values. */
  readonly merged: readonly string[];
}

export interface MergeDone {
  readonly merges: readonly StoredMerge[];
  /** Records that point to the survivor now. */
  readonly moved: number;
  readonly version: number;
}

export async function mergeInto(
  ctx: Context,
  object: ObjectType,
  { survivor, merged }: Together,
  changeSet: ChangeSet,
  options: { readonly choices?: MergeChoices; readonly parent?: string } = {},
): Promise<MergeDone> {
  const together = [survivor, ...merged];
  const { choices = {}, parent = null } = options;
  const merges = await beginMerges(ctx, object, { survivor, merged }, changeSet, { choices, parent });
  let moved = 0;
  for (const merge of merges) {
    moved += await moveAll(ctx, object, merge, together, changeSet, mostRowsOfOneDelete - moved);
    await moveBeside(ctx, object, merge);
  }
  // Read again: what was worked out from those that moved is another now.
  const rows = await loadRows(ctx, object, together, 'delete');
  const stored = asBefore(rows.get(survivor)!, merges);
  const leaving = merged.map((id) => rows.get(id)!);
  const origins = await originsOf(ctx, object, [rows.get(survivor)!, ...leaving]);
  const changes = await planValues(ctx, object, stored, leaving, choices);
  const by = parent === null ? ctx : unbound(ctx);
  const draft = await survivorDraft(by, object, stored, [...changes.values()], leaving);
  permitChoices(ctx, object, draft, allChoices(object, choices));
  if (!isOpen(draft)) throw problemOf(draft);
  await removeMerged(ctx, object, survivor, leaving, changeSet);
  await applyOne(ctx, object, draft, changeSet);
  if (draft.changed.has(object.titleField.name)) await renameAfter(ctx, object, survivor, changeSet);
  await raise(ctx, object, survivor, changes);
  // The survivor is shared as the others were, and theirs are shared no more.
  await rekey(ctx, object, [survivor]);
  const done = withOrigins(
    ctx,
    object,
    stored,
    leaving,
    merges.map((merge) => ({
      ...merge,
      state: 'merged' as const,
      changes: settled(object, changes, draft, merge.mergedId, merged),
    })),
    origins,
  );
  await storeMerges(ctx, done);
  await leadOn(ctx, object, survivor, done);
  for (const merge of done) await moveInBin(ctx, object, merge);
  const version = (await breakCircles(ctx, object, survivor, changeSet)) ?? draft.version;
  for (const merge of done) await keepFiles(ctx, object, merge);
  if (parent === null) await traceMerge(ctx, object, done, { version, moved }, changeSet);
  return { merges: done, moved, version };
}

/** Those that a run began already, or new ones. */
export async function beginMerges(
  ctx: Context,
  object: ObjectType,
  { survivor, merged }: Together,
  changeSet: ChangeSet,
  { choices, parent }: { readonly choices: MergeChoices; readonly parent: string | null },
): Promise<StoredMerge[]> {
  const rows = await loadRows(ctx, object, [survivor, ...merged], 'delete');
  const held = await heldBack(ctx, new Map([[object, new Map(merged.map((id) => [id, id]))]]));
  for (const problem of held.values()) throw problem;
  const known = await mergesOf(ctx, merged);
  const merges = merged.map(
    (mergedId, at): StoredMerge =>
      known.find((each) => each.mergedId === mergedId) ?? {
        id: ctx.ids.next(),
        object: object.name,
        survivorId: survivor,
        mergedId,
        parentId: parent,
        changeSet: changeSet.id,
        state: 'moving',
        changes: at === 0 ? raisedOf(object, rows.get(survivor)!) : {},
        choices,
        mergedAt: isoNow(ctx.clock),
        mergedBy: ctx.actor.userId,
        undoneIn: null,
      },
  );
  await storeMerges(ctx, merges);
  return merges;
}

/** Times of the survivor that what moves will raise: as they were. */
function raisedOf(object: ObjectType, { values }: Stored): FieldChanges {
  const raised = [...object.fields.values()].filter(isRaised);
  return Object.fromEntries(
    raised.map(({ name }) => [name, { before: values[name] ?? null, after: values[name] ?? null }]),
  );
}

function asBefore(stored: Stored, [first]: readonly StoredMerge[]): Stored {
  const before = Object.entries(first?.changes ?? {}).map(([name, change]) => [name, change.before]);
  return { ...stored, values: { ...stored.values, ...Object.fromEntries(before) } };
}

async function moveAll(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  together: readonly string[],
  changeSet: ChangeSet,
  most: number,
): Promise<number> {
  for (let moved = 0; ; ) {
    if (moved > most) throw tooMany();
    const part = await moveChildren(ctx, object, merge, together, changeSet, rowsOfOneStatement, mergeInto);
    moved += part;
    if (part < rowsOfOneStatement) return moved;
  }
}

function tooMany(): Problem {
  return new Problem('limit_exceeded', {
    params: { limit: mostRowsOfOneDelete },
    detail: {
      en: `More than ${mostRowsOfOneDelete} records belong to these; merge them by themselves.`,
      zh: `与这些记录关联的记录超过 ${mostRowsOfOneDelete} 条，请单独合并。`,
    },
  });
}

/** Into the recycle bin, from where they come back only by taking the merge back. */
async function removeMerged(
  ctx: Context,
  object: ObjectType,
  survivor: string,
  leaving: readonly Stored[],
  changeSet: ChangeSet,
): Promise<void> {
  const at = isoNow(ctx.clock);
  const drafts = leaving.map((stored, index) => {
    const draft = newDraft({ op: 'delete', id: stored.id }, index);
    take(draft, stored);
    Object.assign(draft.after, draft.before, { deletedAt: at });
    draft.deletionId = stored.id;
    draft.mergedInto = survivor;
    return draft;
  });
  await apply(ctx, { object, drafts, allow: new Set() }, changeSet);
}

async function applyOne(ctx: Context, object: ObjectType, draft: Draft, changeSet: ChangeSet): Promise<void> {
  try {
    await apply(ctx, { object, drafts: [draft], allow: new Set() }, changeSet);
  } catch (error) {
    throw refusalOf(error, object) ?? error;
  }
}

async function raise(
  ctx: Context,
  object: ObjectType,
  id: string,
  changes: ReadonlyMap<string, FieldChanges>,
): Promise<void> {
  const values: Record<string, unknown> = {};
  for (const own of changes.values())
    for (const [name, { after }] of Object.entries(own))
      if (object.fields.get(name)?.computed) values[name] = after;
  if (Object.keys(values).length > 0) await setComputed(ctx, object, [{ id, values }]);
}

/** As it was written: with what followed from the values that were brought, counted to the first that brought any. */
function settled(
  object: ObjectType,
  changes: ReadonlyMap<string, FieldChanges>,
  draft: Draft,
  merged: string,
  order: readonly string[],
): FieldChanges {
  const own: Record<string, FieldChange> = {};
  const lastOf = (name: string) => order.findLast((id) => changes.get(id)?.[name] !== undefined);
  for (const [name, change] of Object.entries(changes.get(merged) ?? {})) {
    const computed = object.fields.get(name)?.computed ?? false;
    const last = lastOf(name) === merged && !computed;
    own[name] = last ? { before: change.before, after: draft.after[name] ?? null } : change;
  }
  const bringing = order.find((id) => Object.keys(changes.get(id) ?? {}).length > 0) ?? order[0];
  if (bringing !== merged) return own;
  for (const name of draft.changed) {
    if (object.fields.get(name)?.computed || lastOf(name) !== undefined) continue;
    own[name] = { before: draft.before?.[name] ?? null, after: draft.after[name] ?? null };
  }
  return own;
}

/** Files that the survivor gave up for another's are swept otherwise before it may have them back. */
async function keepFiles(ctx: Context, object: ObjectType, { id, changes }: StoredMerge): Promise<void> {
  const files = Object.entries(changes).flatMap(([name, { before }]) => {
    const type = object.fields.get(name)?.type;
    if ((type !== 'file' && type !== 'image') || !Array.isArray(before)) return [];
    return (before as { id: string }[]).map((file) => file.id);
  });
  await noteMoves(ctx, id, keptFiles, files);
}
