/** Deleting: into the recycle bin, each record with what belongs to it, under its own id as deletion id. */
import { isoNow } from '../../base/clock.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { apply } from './apply.ts';
import { assignKeys } from './assignKeys.ts';
import type { ChangeSet } from './changeSets.ts';
import { fillFormulas } from './computing/fillFormulas.ts';
import { type DeletionPlan, type Obstacle, planDeletion } from './deletionPlan.ts';
import { type Batch, type Draft, isOpen, newDraft, notFound } from './draft.ts';
import { findChanges } from './findChanges.ts';
import { grouped } from './grouped.ts';
import { heldBack } from './heldBack.ts';
import { take } from './loadChanged.ts';
import { loadRows } from './loadRows.ts';
import { mostRowsOfOneDelete, rowsOfOneStatement } from './operations.ts';
import { permitRow } from './permit.ts';
import { runTraits } from './runTraits.ts';

export async function deleteRows(ctx: Context, batch: Batch, changeSet: ChangeSet): Promise<void> {
  await loadDeleted(ctx, batch);
  const plan = await planOpen(ctx, batch);
  if (!plan) return;
  const at = isoNow(ctx.clock);
  for (const [object, rows] of plan.cleared) await clearLookups(ctx, object, rows, changeSet);
  // What hangs deepest goes first, so that the history of the whole, read backwards, brings it back in order.
  for (const [object, ids] of [...plan.deleted].reverse()) {
    if (object !== batch.object) await deleteAlong(ctx, object, ids, at, changeSet);
  }
  const asked = new Set(batch.drafts.map((draft) => draft.id));
  const along = [...plan.deleted.get(batch.object)!].filter(([id]) => !asked.has(id));
  await deleteAlong(ctx, batch.object, new Map(along), at, changeSet);
  const open = batch.drafts.filter(isOpen);
  for (const draft of open) markDeleted(draft, { id: draft.id, at });
  await apply(ctx, batch, changeSet);
}

async function loadDeleted(ctx: Context, batch: Batch): Promise<void> {
  const open = batch.drafts.filter(isOpen);
  const stored = await loadRows(
    ctx,
    batch.object,
    open.map((draft) => draft.id),
    'delete',
  );
  for (const draft of open) {
    const row = stored.get(draft.id);
    if (!permitRow(ctx, batch.object, draft, row, 'delete')) continue;
    if (row.deletionId !== null) draft.problem = notFound(draft.id);
    take(draft, row);
  }
}

/** The plan of what may go; a root that is in use is refused, and the others are planned again without it. */
async function planOpen(ctx: Context, { object, drafts }: Batch): Promise<DeletionPlan | null> {
  for (;;) {
    const roots = drafts.filter(isOpen);
    if (roots.length === 0) return null;
    const plan = await planDeletion(
      ctx,
      object,
      roots.map((draft) => draft.id),
    );
    if (plan.tooMany) {
      for (const draft of roots) draft.problem = tooMany();
      return null;
    }
    const held = await heldBack(ctx, plan.deleted);
    if (plan.obstacles.size === 0 && held.size === 0) return plan;
    for (const draft of roots) {
      const obstacles = plan.obstacles.get(draft.id);
      if (obstacles) draft.problem = inUse(obstacles);
      else draft.problem = held.get(draft.id) ?? null;
    }
  }
}

function tooMany(): Problem {
  return new Problem('limit_exceeded', {
    params: { limit: mostRowsOfOneDelete },
    detail: {
      en: `More than ${mostRowsOfOneDelete} records belong to this; delete them in parts first.`,
      zh: `与此关联的记录超过 ${mostRowsOfOneDelete} 条，请先分批删除。`,
    },
  });
}

function inUse(obstacles: readonly Obstacle[]): Problem {
  const groups = [...grouped(obstacles, ({ child, field }) => `${child.name}.${field.name}`).values()];
  const usedBy = groups.map((group) => {
    const { child, field } = group[0]!;
    return { object: child.name, field: field.name, count: group.length, child, label: field.label };
  });
  const en = usedBy
    .map(
      ({ count, child, label }) => `${count} ${child.declaration.pluralLabel.en.toLowerCase()} (${label.en})`,
    )
    .join(', ');
  const zh = usedBy
    .map(({ count, child, label }) => `${count} 条${child.declaration.label.zh}（${label.zh}）`)
    .join('、');
  return new Problem('in_use', {
    params: { usedBy: en },
    detail: {
      en: `It is still used by ${en}; give these another value or delete them first.`,
      zh: `仍被 ${zh} 使用，请先修改或删除这些记录。`,
    },
    extra: { usedBy: usedBy.map(({ object, field, count }) => ({ object, field, count })) },
  });
}

/** The record that was asked for, whose id all rows that go with it carry; and the moment, by which restoring finds them. */
interface Deletion {
  readonly id: string;
  readonly at: string;
}

function markDeleted(draft: Draft, deletion: Deletion): void {
  draft.op = 'delete';
  Object.assign(draft.after, draft.before, { deletedAt: deletion.at });
  draft.deletionId = deletion.id;
}

async function* loadedInParts(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): AsyncIterable<Draft[]> {
  for (let from = 0; from < ids.length; from += rowsOfOneStatement) {
    const part = ids.slice(from, from + rowsOfOneStatement);
    const stored = await loadRows(ctx, object, part, 'delete');
    yield part.map((id, index) => {
      const draft = newDraft({ op: 'update', id, data: {} }, index);
      take(draft, stored.get(id)!);
      return draft;
    });
  }
}

async function deleteAlong(
  ctx: Context,
  object: ObjectType,
  roots: ReadonlyMap<string, string>,
  at: string,
  changeSet: ChangeSet,
): Promise<void> {
  for await (const drafts of loadedInParts(ctx, object, [...roots.keys()])) {
    for (const draft of drafts) markDeleted(draft, { id: roots.get(draft.id)!, at });
    await apply(ctx, { object, drafts, allow: new Set() }, changeSet);
  }
}

async function clearLookups(
  ctx: Context,
  object: ObjectType,
  rows: ReadonlyMap<string, ReadonlySet<string>>,
  changeSet: ChangeSet,
): Promise<void> {
  for await (const drafts of loadedInParts(ctx, object, [...rows.keys()])) {
    for (const draft of drafts) {
      Object.assign(draft.after, draft.before);
      for (const name of rows.get(draft.id)!) {
        draft.given.add(name);
        draft.after[name] = null;
      }
    }
    const batch = { object, drafts, allow: new Set<string>() };
    await runTraits(ctx, object, 'fill', drafts);
    await fillFormulas(ctx, object, drafts);
    findChanges(batch);
    await assignKeys(ctx, batch);
    await apply(ctx, batch, changeSet);
  }
}
