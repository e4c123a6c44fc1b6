/** From what a change set did to the rows that take it back, each checked: nothing that others wrote since is lost. */
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { assignKeys } from './assignKeys.ts';
import { checkCycles } from './checkCycles.ts';
import { referenceOf } from './checkLookups.ts';
import { checkUnique } from './checkUnique.ts';
import { fillFormulas } from './computing/fillFormulas.ts';
import { type Batch, type Draft, isOpen, newDraft, refuse } from './draft.ts';
import { findChanges } from './findChanges.ts';
import { heldBack } from './heldBack.ts';
import { linkedRows, linksTo } from './links.ts';
import { take } from './loadChanged.ts';
import { loadRows } from './loadRows.ts';
import { rowsOfOneStatement } from './operations.ts';
import { permitRow, permitTransfer } from './permit.ts';
import { deletedAmong } from './restoreRows.ts';
import { checkKeys } from './shaping/checkKeys.ts';
import { checkRules } from './shaping/checkRules.ts';
import type { Deed, UndoStage } from './undoEntries.ts';

/** What a dry run would have done so far; empty where it is done for real. */
export interface Foreseen {
  readonly gone: Set<string>;
  readonly back: Set<string>;
  /** What was written again to these is taken back, so that they point to nothing that came later. */
  readonly loosened: Set<string>;
}

/**
 * Rows of one object; a refused draft is a conflict.
 * @param touched those that the undo itself has written in an earlier stage
 */
export async function undoBatch(
  ctx: Context,
  object: ObjectType,
  deeds: readonly Deed[],
  { stage, touched }: { readonly stage: UndoStage; readonly touched: ReadonlySet<string> },
): Promise<Batch> {
  const stored = await loadRows(
    ctx,
    object,
    deeds.map((deed) => deed.id),
    'delete',
  );
  const drafts = deeds.map((deed, index) => {
    const draft = newDraft({ op: 'update', id: deed.id, data: {} }, index);
    const row = stored.get(deed.id);
    const isAlive = row?.deletionId === null;
    const moves = stage !== 'back' && isAlive !== deed.wasAlive;
    const verb = moves ? (deed.wasAlive ? 'restore' : 'delete') : 'update';
    if (!permitRow(ctx, object, draft, row, verb)) return draft;
    take(draft, row);
    const isOurs = touched.has(deed.id) && row.version === deed.lastVersion + 1;
    if (!deed.unbroken || !(row.version === deed.lastVersion || isOurs)) {
      refuse(draft, 'version', 'version_conflict', {
        en: 'Someone changed this record since; look at it and change it by hand.',
        zh: '此记录之后已被他人修改，请查看后手工修改。',
      });
    }
    Object.assign(draft.after, draft.before, deed.before);
    // What it pointed to may come back later: `back` sets that, once everything is there.
    for (const name of deed.loosened)
      if (object.fields.get(name)?.targets) draft.after[name] = draft.before?.[name] ?? null;
    if (moves) draft.op = deed.wasAlive ? 'restore' : 'delete';
    settleDeletion(ctx, draft, isAlive);
    return draft;
  });
  const batch = { object, drafts, allow: new Set<string>() };
  await fillFormulas(ctx, object, drafts.filter(isOpen));
  findChanges(batch);
  permitFields(ctx, batch);
  await permitByTraits(ctx, batch);
  for (const draft of drafts) if (isOpen(draft) && draft.op === 'update') permitTransfer(ctx, object, draft);
  return batch;
}

function settleDeletion(ctx: Context, draft: Draft, isAlive: boolean): void {
  if (draft.op === 'restore') draft.deletionId = null;
  if (draft.op !== 'delete') return;
  draft.deletionId = isAlive ? draft.id : draft.deletionId;
  draft.after.deletedAt = new Date(ctx.clock.now()).toISOString();
}

/** Nobody sets by undoing what he may not set by writing; read-only fields follow from the others. */
function permitFields(ctx: Context, { object, drafts }: Batch): void {
  for (const draft of drafts) {
    for (const name of draft.changed) {
      const field = object.fields.get(name)!;
      const access = ctx.actor.rights.field(object.name, name);
      if (access === 'edit' || field.computed || (field.readOnly && access !== 'hidden')) continue;
      refuse(draft, field, 'forbidden', { en: 'You may not change this field.', zh: '您无权修改此字段。' });
    }
  }
}

async function permitByTraits(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const rows = drafts.filter(isOpen).map((draft) => ({ ...draft, given: draft.changed }));
  if (rows.length === 0) return;
  for (const trait of object.declaration.traits ?? []) if (trait.always) await trait.run(ctx, rows);
}

/** Checks that need the other rows of the part: uniqueness, what points where, what would be left hanging. */
export async function checkUndo(ctx: Context, batches: readonly Batch[], foreseen: Foreseen): Promise<void> {
  const open = batches.flatMap(({ drafts }) => drafts.filter(isOpen));
  for (const draft of open) {
    if (draft.op === 'restore') foreseen.back.add(draft.id);
    if (draft.op === 'delete') foreseen.gone.add(draft.id);
  }
  for (const batch of batches) {
    const staying = {
      ...batch,
      drafts: batch.drafts.filter((draft) => isOpen(draft) && draft.op !== 'delete'),
    };
    await checkRules(ctx, { ...staying, drafts: staying.drafts.filter((draft) => draft.op === 'update') });
    await checkUnique(ctx, staying);
    await checkKeys(ctx, staying);
    await checkCycles(ctx, staying);
    await assignKeys(ctx, batch);
  }
  for (const batch of batches) await refuseHeld(ctx, batch);
  // A record that stays keeps those that it points to, and one that stays away those that point to it, so this goes on
  // until nothing more is refused.
  for (let again = true; again; ) {
    again = false;
    for (const draft of open) {
      if (isOpen(draft)) continue;
      foreseen.gone.delete(draft.id);
      foreseen.back.delete(draft.id);
    }
    for (const batch of batches) {
      const gone = await refuseGoneTargets(ctx, batch, foreseen);
      const used = await refuseUsed(ctx, batch, foreseen);
      again ||= gone || used;
    }
  }
}

/** What is kept, such as by a legal hold, does not go by an undo either. */
async function refuseHeld(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const leaving = drafts.filter((draft) => isOpen(draft) && draft.op === 'delete');
  if (leaving.length === 0) return;
  const held = await heldBack(ctx, new Map([[object, new Map(leaving.map(({ id }) => [id, id]))]]));
  for (const draft of leaving) {
    const problem = held.get(draft.id);
    if (problem) draft.problem = problem;
  }
}

/** True when a row was refused because what it pointed to is deleted. */
async function refuseGoneTargets(
  ctx: Context,
  { object, drafts }: Batch,
  { back }: Foreseen,
): Promise<boolean> {
  const staying = drafts.filter((draft) => isOpen(draft) && draft.op !== 'delete');
  const pointers = staying.flatMap((draft) =>
    [...object.fields.values()].flatMap((field) => {
      const to = referenceOf(field, draft.after[field.name]);
      const asked =
        to !== null && (draft.op === 'restore' || draft.changed.has(field.name)) && !back.has(to.id);
      return asked ? [{ draft, field, to }] : [];
    }),
  );
  const gone = await deletedAmong(
    ctx,
    pointers.map(({ to }) => to),
  );
  const hanging = pointers.filter(({ to }) => gone.has(to.id));
  for (const { draft, field } of hanging) {
    refuse(draft, field, 'invalid_value', {
      en: `The record that ${field.label.en} pointed to is deleted.`,
      zh: `“${field.label.zh}”原来所指的记录已删除。`,
    });
  }
  return hanging.length > 0;
}

/** True when a row was refused because something else still points to it. */
async function refuseUsed(
  ctx: Context,
  { object, drafts }: Batch,
  { gone, loosened }: Foreseen,
): Promise<boolean> {
  const leaving = new Map(
    drafts.filter((draft) => isOpen(draft) && draft.op === 'delete').map((draft) => [draft.id, draft]),
  );
  if (leaving.size === 0) return false;
  let refused = false;
  for (const link of linksTo(ctx.registry, object)) {
    const rows = await linkedRows(ctx, object, link, [...leaving.keys()], rowsOfOneStatement * 10);
    for (const row of rows) {
      const draft = leaving.get(row.to);
      if (!draft || !isOpen(draft) || gone.has(row.id) || loosened.has(row.id)) continue;
      refused = true;
      refuse(draft, link.field.name, 'in_use', {
        en: `It is in use by now: ${link.child.declaration.pluralLabel.en.toLowerCase()} point to it.`,
        zh: `现已被${link.child.declaration.label.zh}使用。`,
      });
    }
  }
  return refused;
}
