/** Restoring: out of the recycle bin, each record with everything that went with it in the same delete. */
import type { Reference } from '../../../shared/fields/values.ts';
import type { Label } from '../../../shared/labels.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { apply } from './apply.ts';
import { assignKeys } from './assignKeys.ts';
import type { ChangeSet } from './changeSets.ts';
import { referenceOf } from './checkLookups.ts';
import { checkUnique } from './checkUnique.ts';
import { workOut } from './computing/fillFormulas.ts';
import { refusalOf } from './databaseRefusals.ts';
import { type Batch, type Draft, isOpen, newDraft, refuse, type Stored } from './draft.ts';
import { findChanges } from './findChanges.ts';
import { grouped } from './grouped.ts';
import { deletedTogether, linksTo } from './links.ts';
import { take } from './loadChanged.ts';
import { loadRows } from './loadRows.ts';
import { followMerged } from './merging/followMerged.ts';
import { survivorSeen } from './merging/mergeRequest.ts';
import { mergesOf } from './merging/storedMerges.ts';
import { rowsOfOneStatement } from './operations.ts';
import { permitRow } from './permit.ts';
import { problemOf } from './refusal.ts';
import { tellObstacle } from './restoreObstacle.ts';
import { checkKeys } from './shaping/checkKeys.ts';

/** A row that comes back, and the delete that it went with. */
interface Returning {
  readonly object: ObjectType;
  readonly stored: Stored;
  readonly deletion: string;
}

export async function restoreRows(ctx: Context, batch: Batch, changeSet: ChangeSet): Promise<void> {
  const asked = await loadAsked(ctx, batch);
  let rows = await rowsOfDeletions(ctx, batch.object, asked);
  // A record that stays away takes what points to it along, so the checks go on until nothing more is refused.
  for (;;) {
    const batches = batchesOf(batch.object, rows, asked);
    const coming = new Set(rows.map(({ stored }) => stored.id));
    for (const each of batches) await checkRestored(ctx, each, coming);
    const refused = refusedDeletions(batches, rows);
    if (refused.size === 0) return applyAll(ctx, batch.object, batches, changeSet);
    for (const draft of asked) {
      const standing = refused.get(draft.stored!.deletionId!);
      if (standing) draft.problem = problemOf(standing.draft);
      if (standing) tellObstacle(draft.problem!, standing);
    }
    rows = rows.filter((row) => !refused.has(row.deletion));
    if (rows.length === 0) return;
  }
}

/** Rows that the caller may bring back; those that are not in the bin are settled as they are. */
async function loadAsked(ctx: Context, { object, drafts }: Batch): Promise<Draft[]> {
  const open = drafts.filter(isOpen);
  const stored = await loadRows(
    ctx,
    object,
    open.map((draft) => draft.id),
    'delete',
  );
  for (const draft of open) {
    const row = stored.get(draft.id);
    if (!permitRow(ctx, object, draft, row, 'restore')) continue;
    take(draft, row);
    if (row.deletionId === null) draft.result = 'unchanged';
  }
  await refuseMerged(ctx, object, open.filter(isOpen));
  return open.filter((draft) => isOpen(draft) && draft.result === null);
}

/** A merged record is not there for itself: it comes back by taking the merge back. */
async function refuseMerged(ctx: Context, object: ObjectType, drafts: readonly Draft[]): Promise<void> {
  const merges = await mergesOf(
    ctx,
    drafts.map((draft) => draft.id),
  );
  const byId = new Map(merges.map((merge) => [merge.mergedId, merge]));
  for (const draft of drafts) {
    const merge = byId.get(draft.id);
    if (!merge || draft.result !== null) continue;
    const survivor = await survivorSeen(ctx, object, draft.id);
    draft.problem = new Problem('invalid_request', {
      params: { reason: mergedText.en },
      detail: mergedText,
      extra: {
        merge: merge.id,
        ...(survivor === null ? {} : { mergedInto: { object: object.name, id: survivor } }),
      },
    });
  }
}

const mergedText: Label = {
  en: 'This record was merged into another one; take the merge back on the page of that one, and it is there again.',
  zh: '此记录已合并到另一条记录；请在那条记录的页面撤销合并，即可恢复。',
};

/** Found by the moment of the delete, which every table has an index on. */
async function rowsOfDeletions(
  ctx: Context,
  object: ObjectType,
  asked: readonly Draft[],
): Promise<Returning[]> {
  if (asked.length === 0) return [];
  const { schema } = ctx.workspace;
  const ids = asked.map((draft) => draft.id);
  const parts = deletedTogether(ctx.registry, object).map(
    (each) => sql`select ${each.name}::text as object, t.id, t.deletion_id as deletion
      from root join ${qualified(schema, each.table)} t on t.deleted_at = root.at and t.deletion_id = root.deletion`,
  );
  const found = await ctx.db.rows<{ object: string; id: string; deletion: string }>(
    sql`with root as (select distinct deleted_at as at, deletion_id as deletion
        from ${qualified(schema, object.table)} where id = any(${ids}::uuid[]))
      ${sql.join(parts, sql` union all `)}`,
  );
  const rows: Returning[] = [];
  for (const [name, group] of grouped(found, (row) => row.object)) {
    const each = ctx.registry.object(name);
    const deletions = new Map(group.map((row) => [row.id, row.deletion]));
    for (const stored of (await loadRows(ctx, each, [...deletions.keys()], 'delete')).values()) {
      rows.push({ object: each, stored, deletion: deletions.get(stored.id)! });
    }
  }
  return rows;
}

/** The object asked for comes first: the others point to it. Drafts that were asked for are those of the batch. */
function batchesOf(object: ObjectType, rows: readonly Returning[], asked: readonly Draft[]): Batch[] {
  const own = new Map(asked.map((draft) => [draft.id, draft]));
  const groups = [...grouped(rows, (row) => row.object)];
  groups.sort(([a], [b]) => Number(b === object) - Number(a === object));
  return groups.map(([each, group]) => ({
    object: each,
    allow: new Set<string>(),
    drafts: group.map(({ stored }, index) => {
      const draft = own.get(stored.id) ?? newDraft({ op: 'restore', id: stored.id }, index);
      take(draft, stored);
      draft.after = { ...stored.values };
      draft.changed = new Set();
      draft.deletionId = null;
      return draft;
    }),
  }));
}

/** By delete, the first of its rows that cannot come back. */
function refusedDeletions(batches: readonly Batch[], rows: readonly Returning[]) {
  const deletions = new Map(rows.map(({ stored, deletion }) => [stored.id, deletion]));
  const refused = new Map<string, { object: ObjectType; draft: Draft }>();
  for (const { object, drafts } of batches) {
    for (const draft of drafts) {
      const deletion = deletions.get(draft.id)!;
      if (!isOpen(draft) && !refused.has(deletion)) refused.set(deletion, { object, draft });
    }
  }
  return refused;
}

async function applyAll(
  ctx: Context,
  object: ObjectType,
  batches: readonly Batch[],
  changeSet: ChangeSet,
): Promise<void> {
  try {
    for (const batch of batches) {
      for (let from = 0; from < batch.drafts.length; from += rowsOfOneStatement) {
        const drafts = batch.drafts.slice(from, from + rowsOfOneStatement);
        await apply(ctx, { ...batch, drafts }, changeSet);
      }
    }
  } catch (error) {
    throw refusalOf(error, object) ?? error;
  }
}

async function checkRestored(ctx: Context, batch: Batch, coming: ReadonlySet<string>): Promise<void> {
  await settleLookups(ctx, batch, coming);
  // What they are worked out from may have changed while they lay in the bin.
  await workOut(
    ctx,
    batch.object,
    batch.drafts.map(({ after }) => after),
  );
  findChanges(batch);
  await checkUnique(ctx, batch);
  await checkKeys(ctx, batch);
  // The record above, or the owner's key, may have changed while it lay in the bin.
  await assignKeys(ctx, batch);
}

/** What a record pointed to may have been deleted meanwhile: then the pointer is cleared, or the record must wait. */
export async function settleLookups(
  ctx: Context,
  { object, drafts }: Batch,
  coming: ReadonlySet<string>,
): Promise<void> {
  const pointers = drafts.flatMap((draft) =>
    [...object.fields.values()].flatMap((field) => {
      const to = referenceOf(field, draft.after[field.name]);
      return to === null || coming.has(to.id) ? [] : [{ draft, field, to }];
    }),
  );
  const gone = await deletedAmong(
    ctx,
    pointers.map(({ to }) => to),
  );
  const hanging = pointers.filter(({ to }) => gone.has(to.id));
  const followed = await followMerged(ctx, object, hanging);
  for (const pointer of hanging) {
    if (followed.has(pointer)) continue;
    const { draft, field, to } = pointer;
    const link = linksTo(ctx.registry, ctx.registry.object(to.object)).find(
      (each) => each.child === object && each.field === field,
    );
    if (!link) continue;
    if (link.onDelete === 'clear') draft.after[field.name] = null;
    else {
      refuse(draft, field, 'invalid_value', {
        en: `The record that ${field.label.en} points to is deleted; restore that one first.`,
        zh: `“${field.label.zh}”所指的记录已删除，请先恢复该记录。`,
      });
    }
  }
}

export async function deletedAmong(ctx: Context, references: readonly Reference[]): Promise<Set<string>> {
  const gone = new Set<string>();
  for (const [name, group] of grouped(references, (reference) => reference.object)) {
    const ids = [...new Set(group.map(({ id }) => id))];
    const rows = await ctx.db.rows<{ id: string }>(
      sql`select t.id from ${qualified(ctx.workspace.schema, ctx.registry.object(name).table)} t
        where t.id = any(${ids}::uuid[]) and t.deleted_at is not null`,
    );
    for (const row of rows) gone.add(row.id);
  }
  return gone;
}
