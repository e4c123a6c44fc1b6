/** Merges as they are stored: which record went into which, and what each brought. */
import { isoNow } from '../../../base/clock.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import type { FieldChanges, MergeChoices } from './mergedValues.ts';

/** `moving`, `leaving`: a large one on its way there, or back; both records are there meanwhile. */
export type MergeState = 'moving' | 'merged' | 'leaving' | 'undone';

export interface StoredMerge {
  readonly id: string;
  readonly object: string;
  readonly survivorId: string;
  readonly mergedId: string;
  /** The merge that took this one along. */
  readonly parentId: string | null;
  readonly changeSet: string;
  readonly state: MergeState;
  readonly changes: FieldChanges;
  /** By field whose value was chosen, kept when it is taken back. */
  readonly choices: MergeChoices;
  readonly mergedAt: string;
  readonly mergedBy: string | null;
  /** The change set of its undoing. */
  readonly undoneIn: string | null;
}

interface Row {
  readonly id: string;
  readonly object: string;
  readonly survivor_id: string;
  readonly merged_id: string;
  readonly parent_id: string | null;
  readonly change_set_id: string;
  readonly state: MergeState;
  readonly changes: FieldChanges;
  readonly choices: MergeChoices;
  readonly merged_at: string;
  readonly merged_by_id: string | null;
  readonly undone_in: string | null;
}

function mergeOf(row: Row): StoredMerge {
  return {
    id: row.id,
    object: row.object,
    survivorId: row.survivor_id,
    mergedId: row.merged_id,
    parentId: row.parent_id,
    changeSet: row.change_set_id,
    state: row.state,
    changes: row.changes,
    choices: row.choices,
    mergedAt: isoOfTimestamp(row.merged_at),
    mergedBy: row.merged_by_id,
    undoneIn: row.undone_in,
  };
}

/** The oldest first. `lock`: until the end of the transaction nobody else goes on with them. */
async function select(
  ctx: Context,
  condition: Fragment,
  lock: 'lock' | 'look' = 'look',
): Promise<StoredMerge[]> {
  const rows = await ctx.db.rows<Row>(sql`
    select id, object, survivor_id, merged_id, parent_id, change_set_id, state, changes, choices, merged_at, merged_by_id, undone_in
    from ${qualified(ctx.workspace.schema, 'merges')} m
    where ${condition} order by m.merged_at, m.id ${lock === 'lock' ? sql`for update` : sql``}`);
  return rows.map(mergeOf);
}

export async function mergeById(
  ctx: Context,
  id: string,
  lock: 'lock' | 'look' = 'look',
): Promise<StoredMerge | null> {
  return (await select(ctx, sql`m.id = ${id}::uuid`, lock))[0] ?? null;
}

/** Those that stand, by what they stand in: one record goes into one other at a time. */
export function mergesInto(ctx: Context, survivors: readonly string[]): Promise<StoredMerge[]> {
  return select(ctx, sql`m.survivor_id = any(${[...survivors]}::uuid[]) and m.state <> 'undone'`);
}

export function mergesOf(ctx: Context, merged: readonly string[]): Promise<StoredMerge[]> {
  return select(ctx, sql`m.merged_id = any(${[...merged]}::uuid[]) and m.state <> 'undone'`);
}

/** Standing ones of a change set that no other took along, the newest first. */
export async function mergesOfChangeSet(ctx: Context, changeSet: string): Promise<StoredMerge[]> {
  const found = await select(
    ctx,
    sql`m.change_set_id = ${changeSet}::uuid and m.parent_id is null and m.state <> 'undone'`,
  );
  return found.reverse();
}

/** Standing ones that this one took along, the newest first. */
export async function mergesAlong(ctx: Context, parent: string): Promise<StoredMerge[]> {
  return (await select(ctx, sql`m.parent_id = ${parent}::uuid and m.state <> 'undone'`)).reverse();
}

export async function storeMerges(ctx: Context, merges: readonly StoredMerge[]): Promise<void> {
  for (const merge of merges) {
    await ctx.db.run(sql`
      insert into ${qualified(ctx.workspace.schema, 'merges')} as m
        (id, object, survivor_id, merged_id, parent_id, change_set_id, state, changes, choices, merged_at, merged_by_id)
      values (${merge.id}::uuid, ${merge.object}, ${merge.survivorId}::uuid, ${merge.mergedId}::uuid,
        ${merge.parentId}::uuid, ${merge.changeSet}::uuid, ${merge.state}, ${JSON.stringify(merge.changes)}::jsonb,
        ${JSON.stringify(merge.choices)}::jsonb,
        ${merge.mergedAt}::timestamptz, ${merge.mergedBy}::uuid)
      on conflict (id) do update set state = excluded.state, changes = excluded.changes`);
  }
}

export async function setChanges(ctx: Context, id: string, changes: FieldChanges): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'merges')} set changes = ${JSON.stringify(changes)}::jsonb
    where id = ${id}::uuid`);
}

export async function beginLeaving(ctx: Context, id: string, changeSet: string): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'merges')} set state = 'leaving', undone_in = ${changeSet}::uuid
    where id = ${id}::uuid`);
}

/** What was needed for it alone is not kept. */
export async function endMerge(ctx: Context, id: string): Promise<void> {
  const { schema } = ctx.workspace;
  await ctx.db.run(sql`delete from ${qualified(schema, 'merge_moves')} where merge_id = ${id}::uuid`);
  await ctx.db.run(sql`
    update ${qualified(schema, 'merges')} set state = 'undone', changes = '{}',
      undone_at = ${isoNow(ctx.clock)}::timestamptz, undone_by_id = ${ctx.actor.userId}::uuid
    where id = ${id}::uuid`);
}
