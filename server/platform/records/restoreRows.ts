/** Restoring: out of the recycle bin, everything that went with it in the same delete. */
import type { Reference } from '../../../shared/fields/values.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { apply } from './apply.ts';
import { assignKeys } from './assignKeys.ts';
import type { ChangeSet } from './changeSets.ts';
import { referenceOf } from './checkLookups.ts';
import { checkUnique } from './checkUnique.ts';
import { refusalOf } from './databaseRefusals.ts';
import { type Batch, type Draft, isOpen, newDraft, refuse } from './draft.ts';
import { findChanges } from './findChanges.ts';
import { grouped } from './grouped.ts';
import { linksTo } from './links.ts';
import { take } from './loadChanged.ts';
import { loadRows } from './loadRows.ts';
import { permitRow } from './permit.ts';
import { problemOf } from './refusal.ts';

export async function restoreRows(ctx: Context, batch: Batch, changeSet: ChangeSet): Promise<void> {
  const open = batch.drafts.filter(isOpen);
  const stored = await loadRows(
    ctx,
    batch.object,
    open.map((draft) => draft.id),
    'delete',
  );
  for (const draft of open) {
    const row = stored.get(draft.id);
    if (permitRow(ctx, batch.object, draft, row, 'delete')) take(draft, row);
  }
  const restored = new Set<string>();
  for (const draft of batch.drafts.filter(isOpen)) {
    const deletionId = draft.deletionId;
    if (deletionId === null || restored.has(deletionId)) draft.result = 'unchanged';
    else await restoreDeletion(ctx, batch.object, draft, deletionId, changeSet);
    if (deletionId !== null && restored.has(deletionId)) await settleFromTable(ctx, batch.object, draft);
    if (deletionId !== null && isOpen(draft)) restored.add(deletionId);
  }
}

/** Went back with another of the list. */
async function settleFromTable(ctx: Context, object: ObjectType, draft: Draft): Promise<void> {
  const row = (await loadRows(ctx, object, [draft.id], 'change')).get(draft.id)!;
  draft.version = row.version;
  draft.result = 'restored';
}

async function restoreDeletion(
  ctx: Context,
  object: ObjectType,
  root: Draft,
  deletionId: string,
  changeSet: ChangeSet,
): Promise<void> {
  const batches: Batch[] = [];
  for (const [name, ids] of await idsOfDeletion(ctx, object, root.id, deletionId)) {
    batches.push(await restoredBatch(ctx, ctx.registry.object(name), ids, root));
  }
  // The record asked for comes first: the others point to it.
  batches.sort((a, b) => Number(b.object === object) - Number(a.object === object));
  const coming = new Set(batches.flatMap(({ drafts }) => drafts.map((draft) => draft.id)));
  for (const batch of batches) await checkRestored(ctx, batch, coming);
  const refused = batches.flatMap(({ drafts }) => drafts).find((draft) => !isOpen(draft));
  if (refused) {
    root.problem ??= problemOf(refused);
    return;
  }
  try {
    for (const batch of batches) await apply(ctx, batch, changeSet);
  } catch (error) {
    throw refusalOf(error, object) ?? error;
  }
}

/** Found by the moment of the delete, which every table has an index on. */
async function idsOfDeletion(ctx: Context, object: ObjectType, id: string, deletionId: string) {
  const { schema } = ctx.workspace;
  const parts = [...ctx.registry.objects.values()].map(
    (each) => sql`select ${each.name}::text as object, t.id from ${qualified(schema, each.table)} t, root
      where t.deleted_at = root.at and t.deletion_id = ${deletionId}::uuid`,
  );
  const rows = await ctx.db.rows<{ object: string; id: string }>(
    sql`with root as (select deleted_at as at from ${qualified(schema, object.table)} where id = ${id}::uuid)
      ${sql.join(parts, sql` union all `)}`,
  );
  return new Map(
    [...grouped(rows, (row) => row.object)].map(([name, group]) => [name, group.map((row) => row.id)]),
  );
}

async function restoredBatch(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  root: Draft,
): Promise<Batch> {
  const stored = await loadRows(ctx, object, ids, 'delete');
  const drafts = [...stored.values()].map((row, index) => {
    const draft = row.id === root.id ? root : newDraft({ op: 'restore', id: row.id }, index);
    take(draft, row);
    Object.assign(draft.after, draft.before);
    draft.deletionId = null;
    return draft;
  });
  return { object, drafts, allow: new Set() };
}

async function checkRestored(ctx: Context, batch: Batch, coming: ReadonlySet<string>): Promise<void> {
  await settleLookups(ctx, batch, coming);
  findChanges(batch);
  await checkUnique(ctx, batch);
  // The record above, or the owner's key, may have changed while it lay in the bin.
  await assignKeys(ctx, batch);
}

/** What a record pointed to may have been deleted meanwhile: then the pointer is cleared, or the record must wait. */
async function settleLookups(
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
  for (const { draft, field, to } of pointers) {
    if (!gone.has(to.id)) continue;
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
