/** A merge of records that much belongs to: what points to them moves part by part, and the end is one step. */

import type { ErrorCode } from '../../../../shared/errors.ts';
import type { Label } from '../../../../shared/labels.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { startRun } from '../../jobs/runs.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { rowsOfOneStatement } from '../operations.ts';
import { beginMerges, mergeInto } from './mergeInto.ts';
import { type MergeAnswer, mergeChangeKind } from './mergeRecords.ts';
import { askedRecords, type MergeRequest } from './mergeRequest.ts';
import { moveChildren } from './moveChildren.ts';
import { countMoved } from './movedRecords.ts';
import { mergesOf, mergesOfChangeSet } from './storedMerges.ts';
import { unmergeChangeSet } from './unmerge.ts';
import { unmergePart } from './unmergePart.ts';

/** More than these are moved by a run. */
export const mostMovedAtOnce = rowsOfOneStatement;

interface MergeInput extends MergeRequest {
  readonly object: string;
}

interface Position {
  readonly changeSet: string;
  /** Something stands against it, or somebody stopped it: what moved goes back, and then the run ends with this. */
  readonly failing: { readonly code: ErrorCode; readonly detail: Label | null } | 'stopped' | null;
}

type Handle = RunHandle<MergeInput, Position>;

export const mergeRunKind = 'merge';

/** Answers the run's id. Refuses at once what would be refused later. */
export async function startMerge(ctx: Context, object: ObjectType, request: MergeRequest): Promise<string> {
  await askedRecords(ctx, object, request, 'none');
  return startRun(ctx, mergeRunKind, { ...request, object: object.name } satisfies MergeInput);
}

export const mergeRun: RunKind<MergeInput, Position> = {
  kind: mergeRunKind,
  async run(ctx, handle): Promise<MergeAnswer | null> {
    let position = handle.position ?? (await begin(handle, ctx.ids.next()));
    if (position.failing === null) {
      try {
        const answer = await forward(handle, position);
        if (answer !== 'stopped') return answer;
        if (handle.wish !== 'cancel') return null;
        position = { ...position, failing: 'stopped' };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        position = { ...position, failing: { code: error.code, detail: error.detail ?? null } };
      }
    }
    await goBack(handle, position);
    if (position.failing === 'stopped' || position.failing === null) return null;
    const { code, detail } = position.failing;
    throw new Problem(code, detail ? { detail } : {});
  },
};

function changeSetOf({ input }: Handle, id: string): ChangeSet {
  const { object, survivor, merged } = input;
  return {
    id,
    kind: mergeChangeKind,
    summary: { object, survivor, merged: merged.length },
    undoes: null,
    rows: 0,
  };
}

async function begin(handle: Handle, changeSet: string): Promise<Position> {
  const now = await handle.context();
  const object = now.registry.object(handle.input.object);
  const position: Position = { changeSet, failing: null };
  await now.database.transaction(async (db) => {
    const ctx = { ...now, db };
    await askedRecords(ctx, object, handle.input, 'delete');
    const { choices } = handle.input;
    await beginMerges(ctx, object, handle.input, changeSetOf(handle, changeSet), { choices, parent: null });
    await handle.checkpoint(db, { position, done: 0 });
  });
  return position;
}

async function forward(handle: Handle, position: Position): Promise<MergeAnswer | 'stopped'> {
  const { survivor, merged } = handle.input;
  let { done } = handle;
  for (let open = true; open; ) {
    if (handle.shouldStop()) return 'stopped';
    const now = await handle.context();
    const object = now.registry.object(handle.input.object);
    open = await now.database.transaction(async (db) => {
      const ctx = { ...now, db };
      let moved = 0;
      for (const merge of await mergesOf(ctx, merged)) {
        const left = rowsOfOneStatement - moved;
        const changeSet = changeSetOf(handle, position.changeSet);
        if (left > 0)
          moved += await moveChildren(ctx, object, merge, [survivor, ...merged], changeSet, left, mergeInto);
      }
      done += moved;
      await handle.checkpoint(db, { position, done, changeSet: position.changeSet });
      return moved >= rowsOfOneStatement;
    });
  }
  if (handle.shouldStop()) return 'stopped';
  const now = await handle.context();
  return now.database.transaction(async (db) => {
    const ctx = { ...now, db };
    const object = ctx.registry.object(handle.input.object);
    const { choices } = handle.input;
    // What somebody changed meanwhile is as good as what was there: versions were asked for at the beginning.
    await askedRecords(ctx, object, { survivor, merged, choices }, 'delete', position.changeSet);
    const changeSet = changeSetOf(handle, position.changeSet);
    const last = await mergeInto(ctx, object, { survivor, merged }, changeSet, { choices });
    let moved = 0;
    for (const { id } of last.merges) moved += await countMoved(ctx, id, object.name, survivor);
    const answer: MergeAnswer = {
      changeSet: position.changeSet,
      survivor: { id: survivor, version: last.version },
      merges: last.merges.map(({ id, mergedId }) => ({ id, merged: mergedId })),
      moved,
    };
    await handle.checkpoint(db, { position, done: done + last.moved, result: answer });
    return answer;
  });
}

/** The way back is gone to its end: nobody finds half of it. */
async function goBack(handle: Handle, position: Position): Promise<void> {
  const now = await handle.context();
  for (const merge of await mergesOfChangeSet(now, position.changeSet)) {
    for (let done = false; !done; ) {
      done = await now.database.transaction(async (db) => {
        const ctx = { ...now, db };
        const undoing = unmergeChangeSet(merge.undoneIn ?? merge.id, merge);
        const part = await unmergePart(ctx, merge.id, undoing);
        await handle.checkpoint(db, { position });
        return part.done;
      });
    }
  }
}
