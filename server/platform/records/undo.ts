/** Undo of anything: a change set that restores the former values, except where someone wrote since. */
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isBeingWritten } from '../jobs/runs.ts';
import { apply } from './apply.ts';
import type { ChangeSet } from './changeSets.ts';
import { refusalOf } from './databaseRefusals.ts';
import { type Batch, type Draft, isOpen } from './draft.ts';
import { mergeChangeKind } from './merging/mergeRecords.ts';
import { mergesOfChangeSet } from './merging/storedMerges.ts';
import { undoMerges } from './merging/undoMerges.ts';
import { unmergeChangeKind } from './merging/unmerge.ts';
import { rowsOfOneStatement } from './operations.ts';
import { reaches, rowsOf } from './rowRights.ts';
import { checkUndo, type Foreseen, undoBatch } from './undoDrafts.ts';
import { changedByOthers, type Deed, deedsOf, type UndoStage, writtenBy } from './undoEntries.ts';
import { undoSteps } from './undoSteps.ts';

/** A record that was left as it is. */
export interface UndoConflict {
  readonly object: string;
  readonly id: string;
  /** Null where the actor may not see the record. */
  readonly label: string | null;
  /** Fields that stand in the way: changed since, not the actor's to change, or pointing to what is gone. */
  readonly fields: readonly string[];
}

export interface UndoAnswer {
  /** The change set that took the other back, itself open to undo; null when nothing was restored. */
  readonly changeSet: string | null;
  readonly restored: number;
  readonly conflicts: readonly UndoConflict[];
}

/** Where a long undo stands; written down with each part, so that it goes on after a crash. */
export interface UndoPosition {
  readonly changeSet: string;
  readonly stage: UndoStage;
  readonly below: string | null;
  readonly done: boolean;
}

export interface UndoPart {
  readonly position: UndoPosition;
  readonly restored: number;
  readonly conflicts: readonly UndoConflict[];
}

/** Everything at once: in the transaction at hand, or part by part in transactions of their own. */
export async function undo(
  ctx: Context,
  changeSet: string,
  options: { dryRun?: boolean } = {},
): Promise<UndoAnswer> {
  const conflicts: UndoConflict[] = [];
  const foreseen: Foreseen = { gone: new Set(), back: new Set(), loosened: new Set() };
  let position = startOfUndo(ctx);
  let restored = 0;
  while (!position.done) {
    const part = await undoPart(ctx, changeSet, position, { ...options, foreseen });
    conflicts.push(...part.conflicts);
    restored += part.restored;
    position = part.position;
  }
  return { changeSet: restored > 0 && !options.dryRun ? position.changeSet : null, restored, conflicts };
}

export function startOfUndo(ctx: Context): UndoPosition {
  return { changeSet: ctx.ids.next(), stage: 'again', below: null, done: false };
}

/** The next rows, the last written first; joins the transaction at hand, so that the position is kept with them. */
export function undoPart(
  ctx: Context,
  changeSet: string,
  position: UndoPosition,
  options: { readonly dryRun?: boolean; readonly foreseen?: Foreseen; readonly limit?: number } = {},
): Promise<UndoPart> {
  return inTransaction(ctx, async (inside) => {
    const kind = await openForUndo(inside, changeSet, position);
    const limit = options.limit ?? rowsOfOneStatement;
    const merges = await mergesOfChangeSet(inside, changeSet);
    if (merges.length > 0) {
      const part = await undoMerges(inside, changeSet, merges, position, { ...options, limit });
      return { ...part, position: { ...position, ...part.position } };
    }
    if (kind === mergeChangeKind || kind === unmergeChangeKind) throw mergeAgain();
    // An undo that began before there were stages takes the rest back as one.
    const { stage = 'last' } = position as Partial<UndoPosition>;
    const deeds = await deedsOf(inside, changeSet, stage, position.below, limit);
    const foreseen = {
      gone: new Set(options.foreseen?.gone),
      back: new Set(options.foreseen?.back),
      loosened: new Set(options.foreseen?.loosened),
    };
    if (stage === 'again' && deeds.length === 0)
      return undoPart(inside, changeSet, { ...position, stage: afterAgain(position), below: null }, options);
    const batches = await batchesOf(inside, deeds, { stage, undoing: position.changeSet, foreseen });
    await checkUndo(inside, batches, foreseen);
    if (stage === 'again') return loosen(inside, { changeSet, position, options, foreseen, batches, deeds });
    const drafts = batches.flatMap((batch) => batch.drafts);
    // What the change set itself made and deleted again is as it was.
    const open = drafts.filter((draft) => isOpen(draft) && (draft.op !== 'update' || draft.changed.size > 0));
    const isThrough = deeds.length < limit;
    const goesBack = isThrough && stage === 'last' && (await hasBack(inside, changeSet));
    const done = isThrough && !goesBack;
    let beside = 0;
    if (!options.dryRun) {
      await applyUndo(inside, changeSet, position, batches);
      if (done) beside = await undoBeside(inside, changeSet, position);
    } else if (options.foreseen) keep(options.foreseen, foreseen);
    return {
      position: goesBack
        ? { ...position, stage: 'back', below: null, done }
        : { ...position, below: deeds.at(-1)?.place ?? position.below, done },
      // Those of the last stage were counted when they came back.
      restored: (stage === 'back' ? 0 : open.length) + beside,
      conflicts: await conflictsOf(inside, changeSet, batches, deeds),
    };
  });
}

/** Where nothing was written again, what was written last goes first. */
function afterAgain({ below }: UndoPosition): UndoStage {
  return below === null ? 'last' : 'first';
}

async function hasBack(ctx: Context, changeSet: string): Promise<boolean> {
  return (await deedsOf(ctx, changeSet, 'back', null, 1)).length > 0;
}

interface Part {
  readonly changeSet: string;
  readonly position: UndoPosition;
  readonly options: { readonly dryRun?: boolean; readonly foreseen?: Foreseen; readonly limit?: number };
  readonly foreseen: Foreseen;
  readonly batches: readonly Batch[];
  readonly deeds: readonly Deed[];
}

/** The first stage: what stands against it is told by the second, which comes to the same records. */
async function loosen(ctx: Context, part: Part): Promise<UndoPart> {
  const { changeSet, position, options, foreseen, batches, deeds } = part;
  const open = batches.flatMap(({ drafts }) => drafts.filter(isOpen));
  for (const { id } of open) foreseen.loosened.add(id);
  if (!options.dryRun) await applyUndo(ctx, changeSet, position, batches);
  else if (options.foreseen) keep(options.foreseen, foreseen);
  const isThrough = deeds.length < (options.limit ?? rowsOfOneStatement);
  const next: UndoPosition = isThrough
    ? { ...position, stage: 'first', below: null }
    : { ...position, below: deeds.at(-1)!.place };
  return { position: next, restored: 0, conflicts: [] };
}

function keep(all: Foreseen, part: Foreseen): void {
  for (const id of part.gone) all.gone.add(id);
  for (const id of part.back) all.back.add(id);
  for (const id of part.loosened) all.loosened.add(id);
}

/** One's own change sets, and those of others for who may read the audit; one that was undone is undone by undoing that. */
async function openForUndo(ctx: Context, id: string, position: UndoPosition): Promise<string> {
  const [row] = await ctx.db.rows<{ kind: string; actor_id: string | null; undone_by: string | null }>(
    sql`select kind, actor_id, undone_by from ${qualified(ctx.workspace.schema, 'change_sets')}
      where id::text = ${id} for update`,
  );
  const own = ctx.actor.kind === 'system' || (row?.actor_id ?? null) === ctx.actor.userId;
  if (!row || !(own || ctx.actor.rights.may('audit'))) throw new Problem('not_found', { params: { id } });
  if (await isBeingWritten(ctx, id)) throw notYet();
  if (row.undone_by === null || row.undone_by === position.changeSet) return row.kind;
  const reason = {
    en: 'it was undone already; undo that change to have it again.',
    zh: '此更改已撤销；如需恢复，请撤销那次撤销。',
  };
  throw new Problem('invalid_request', {
    params: { reason: reason.en },
    detail: reason,
    extra: { undoneBy: row.undone_by },
  });
}

/** What is written after an undo could not be taken back any more. */
function notYet(): Problem {
  const reason = {
    en: 'the job that makes this change has not ended; cancel it first, or wait for it.',
    zh: '产生此更改的任务尚未结束，请先取消该任务或等待其完成。',
  };
  return new Problem('invalid_request', { params: { reason: reason.en }, detail: reason });
}

function mergeAgain(): Problem {
  const reason = {
    en: 'what was taken apart is merged again by merging it, with choices of now.',
    zh: '已撤销的合并不能再恢复；如有需要，请重新合并并选择取值。',
  };
  return new Problem('invalid_request', { params: { reason: reason.en }, detail: reason });
}

interface Staged {
  readonly stage: UndoStage;
  /** The change set that takes back. */
  readonly undoing: string;
  readonly foreseen: Foreseen;
}

/** Rows of one object that follow each other are written together; the order of the whole is kept. */
async function batchesOf(
  ctx: Context,
  all: readonly Deed[],
  { stage, undoing, foreseen }: Staged,
): Promise<Batch[]> {
  const isAgain = ({ entries }: Deed) => stage === 'back' || (stage === 'first' && entries > 1);
  const again = all.filter(isAgain).map(({ id }) => id);
  const touched = await writtenBy(ctx, undoing, again);
  // What could not come back was told when it should have.
  const deeds = stage === 'back' ? all.filter(({ id }) => touched.has(id) || foreseen.back.has(id)) : all;
  const runs: Deed[][] = [];
  for (const deed of deeds) {
    const run = runs.at(-1);
    if (run && run[0]!.object === deed.object) run.push(deed);
    else runs.push([deed]);
  }
  const batches: Batch[] = [];
  for (const run of runs)
    batches.push(await undoBatch(ctx, ctx.registry.object(run[0]!.object), run, { stage, touched }));
  return batches;
}

async function applyUndo(
  ctx: Context,
  undone: string,
  position: UndoPosition,
  batches: readonly Batch[],
): Promise<void> {
  const changeSet: ChangeSet = { id: position.changeSet, kind: 'undo', summary: {}, undoes: undone, rows: 0 };
  for (const batch of batches) {
    try {
      await apply(ctx, { ...batch, drafts: batch.drafts.filter(isOpen) }, changeSet);
    } catch (error) {
      throw refusalOf(error, batch.object) ?? error;
    }
  }
  if (changeSet.rows > 0) await markUndone(ctx, undone, position);
}

/** What was written beside records comes back with the last of them. */
async function undoBeside(ctx: Context, undone: string, position: UndoPosition): Promise<number> {
  let count = 0;
  for (const step of undoSteps()) count += await step.undo(ctx, undone, position.changeSet);
  if (count > 0) await markUndone(ctx, undone, position);
  return count;
}

async function markUndone(ctx: Context, undone: string, position: UndoPosition): Promise<void> {
  await ctx.db.run(
    sql`update ${qualified(ctx.workspace.schema, 'change_sets')} set undone_by = ${position.changeSet}::uuid
      where id = ${undone}::uuid`,
  );
}

async function conflictsOf(
  ctx: Context,
  changeSet: string,
  batches: readonly Batch[],
  deeds: readonly Deed[],
): Promise<UndoConflict[]> {
  const refused = batches.flatMap(({ object, drafts }) =>
    drafts.filter((draft) => !isOpen(draft)).map((draft) => ({ object, draft })),
  );
  if (refused.length === 0) return [];
  const ids = new Set(refused.map(({ draft }) => draft.id));
  const others = await changedByOthers(
    ctx,
    changeSet,
    deeds.filter((deed) => ids.has(deed.id)),
  );
  return refused.map(({ object, draft }) => {
    const seen = draft.stored !== null && reaches(rowsOf(ctx, object.name, 'read'), draft.stored.readers);
    const named = draft.refusals
      .map((refusal) => refusal.field)
      .filter((name) => object.fields.has(name) && name !== 'version');
    const fields = [...new Set([...named, ...(others.get(draft.id) ?? [])])];
    const readable = (name: string) =>
      !['hidden', 'masked'].includes(ctx.actor.rights.field(object.name, name));
    return {
      object: object.name,
      id: draft.id,
      label: seen && readable(object.titleField.name) ? titleOf(object.titleField.name, draft) : null,
      fields: seen ? fields.filter(readable).sort() : [],
    };
  });
}

function titleOf(field: string, draft: Draft): string | null {
  const title = draft.before?.[field];
  return typeof title === 'string' ? title : null;
}
