/** The merges of a record, for its page: what went into it, when and by whom, and whether the reader may take it back. */
import { and, or, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import { isSensitive } from '../../fields/sealed/sealedField.ts';
import { titleText } from '../../fields/titleText.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { mask } from '../../query/mask.ts';
import { visibleIds } from '../../query/reader.ts';
import { rightsCondition } from '../../query/rowRights.ts';
import { notFound } from '../draft.ts';
import type { TimelineContent } from '../timelineContents.ts';
import { userNames } from '../userNames.ts';
import type { MergeState } from './storedMerges.ts';
import { mergeContentName } from './traceMerge.ts';

export interface ShownMerge {
  readonly id: string;
  /** The record that went in; its name, where the reader may know it. */
  readonly merged: { readonly id: string; readonly label: string | null };
  /** What it went into: the record that was asked for, or one that went into that since. */
  readonly survivor: string;
  readonly state: MergeState;
  readonly mergedAt: string;
  readonly mergedBy: { readonly id: string; readonly label: string | null } | null;
  readonly changeSet: string;
  readonly mayUndo: boolean;
}

interface Row {
  readonly id: string;
  readonly object: string;
  readonly survivor_id: string;
  readonly merged_id: string;
  readonly state: MergeState;
  readonly merged_at: string;
  readonly merged_by_id: string | null;
  readonly change_set_id: string;
}

/** Those that stand, the newest first, with those of what went into it. Throws `not_found` as a read does. */
export async function readMerges(
  ctx: Context,
  object: ObjectType,
  id: string,
): Promise<{ data: ShownMerge[] }> {
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) throw notFound(id);
  const merges = qualified(ctx.workspace.schema, 'merges');
  const rows = await ctx.db.rows<Row>(sql`
    with recursive inside (id) as (
      select ${id}::uuid
      union
      select m.merged_id from inside i join ${merges} m on m.survivor_id = i.id and m.state <> 'undone'
    )
    select m.id, m.object, m.survivor_id, m.merged_id, m.state, m.merged_at, m.merged_by_id, m.change_set_id
    from inside i join ${merges} m on m.survivor_id = i.id
    where m.state <> 'undone' and m.parent_id is null and m.object = ${object.name}
    order by m.merged_at desc, m.id desc`);
  if (rows.length === 0) return { data: [] };
  const labels = await mergedLabels(
    ctx,
    object,
    rows.map((row) => row.merged_id),
  );
  const names = await userNames(
    ctx,
    rows.map((row) => row.merged_by_id),
  );
  const may = (await visibleIds(ctx, object, [id], 'merge')).has(id);
  return {
    data: rows.map((row) => ({
      id: row.id,
      merged: { id: row.merged_id, label: labels.get(row.merged_id)?.label ?? null },
      survivor: row.survivor_id,
      state: row.state,
      mergedAt: isoOfTimestamp(row.merged_at),
      mergedBy:
        row.merged_by_id === null
          ? null
          : { id: row.merged_by_id, label: names.get(row.merged_by_id) ?? null },
      changeSet: row.change_set_id,
      mayUndo: may && (labels.get(row.merged_id)?.open ?? false),
    })),
  };
}

/** Names of merged records, as far as the reader might read the record if it were there. */
export async function mergedLabels(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { label: string | null; open: boolean }>> {
  const title = object.titleField;
  const access = ctx.actor.rights.field(object.name, title.name);
  const read = rightsCondition(ctx, object.name, 't') ?? sql`true`;
  const merge = rightsCondition(ctx, object.name, 't', 'merge') ?? sql`true`;
  const rows = await ctx.db.rows<{ id: string; title: string | null; seen: boolean; open: boolean }>(sql`
    select t.id, ${titleText(title, 't')}::text as title, ${read} as seen, ${and([read, merge])} as open
    from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = any(${[...new Set(ids)]}::uuid[]) and ${or([read, merge])}`);
  return new Map(
    rows.map((row) => {
      const readable = row.seen && access !== 'hidden' && !isSensitive(title);
      const label = access === 'masked' ? (mask(row.title) as string | null) : row.title;
      return [row.id, { label: readable ? label : null, open: row.open }];
    }),
  );
}

/** Of the records of merges that were taken back those that are there, neither deleted nor merged. */
async function thereOf(
  ctx: Context,
  object: ObjectType,
  merges: readonly Row[],
): Promise<ReadonlySet<string>> {
  const ids = merges.flatMap((row) => (row.state === 'undone' ? [row.merged_id, row.survivor_id] : []));
  if (ids.length === 0) return new Set();
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = any(${ids}::uuid[]) and t.deleted_at is null`);
  return new Set(rows.map(({ id }) => id));
}

/** On timelines: the record that went in, or came out again. */
export const mergeContent: TimelineContent = {
  name: mergeContentName,
  async load(ctx, ids) {
    const rows = await ctx.db.rows<Row>(sql`
      select id, object, survivor_id, merged_id, state from ${qualified(ctx.workspace.schema, 'merges')}
      where id = any(${[...ids]}::uuid[])`);
    const found = new Map<string, unknown>();
    for (const name of new Set(rows.map((row) => row.object))) {
      const object = ctx.registry.objects.get(name);
      if (!object) continue;
      const own = rows.filter((row) => row.object === name);
      const labels = await mergedLabels(
        ctx,
        object,
        own.flatMap((row) => [row.merged_id, row.survivor_id]),
      );
      const there = await thereOf(ctx, object, own);
      const shown = (id: string) => ({ id, label: labels.get(id)?.label ?? null });
      for (const { id, merged_id, survivor_id, state } of own) {
        const pair = [merged_id, survivor_id];
        const mayRedo = state === 'undone' && pair.every((one) => there.has(one) && labels.get(one)?.open);
        found.set(id, { id, merged: shown(merged_id), survivor: shown(survivor_id), state, mayRedo });
      }
    }
    return found;
  },
};
