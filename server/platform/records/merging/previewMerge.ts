/** What a merge would do, as far as the actor may know: whose values stay, and how much moves. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { visible } from '../../query/rowRights.ts';
import { isOpen } from '../draft.ts';
import { linksTo, pointsTo } from '../links.ts';
import { problemOf } from '../refusal.ts';
import { isShown, shownValues } from '../shownValues.ts';
import { besideRecord, besideRecords } from './besideRecords.ts';
import { takesPart } from './mergeable.ts';
import { allChoices } from './mergedValues.ts';
import { askedRecords, type MergeRequest } from './mergeRequest.ts';
import { mostMovedAtOnce } from './mergeRun.ts';
import { countChildren } from './moveChildren.ts';
import { planValues } from './planValues.ts';
import { permitChoices, survivorDraft } from './survivorDraft.ts';
import { isUnited } from './unitedLists.ts';

export interface PreviewedField {
  readonly field: string;
  /** The record whose value stays; null where the lists of several are united. */
  readonly from: string | null;
  /** As the actor may read it. */
  readonly value: unknown;
}

export interface MergePreview {
  /** Of all fields that take part and that the actor may know of. */
  readonly fields: readonly PreviewedField[];
  /** Records that he may see, by the lookup that points to the merged ones. */
  readonly relations: readonly { readonly object: string; readonly field: string; readonly count: number }[];
  /** Comments, files and the like, by their name. */
  readonly beside: Readonly<Record<string, number>>;
  /** So much moves that a job does it. */
  readonly large: boolean;
}

/** Throws what the merge would throw. */
export async function previewMerge(
  ctx: Context,
  object: ObjectType,
  request: MergeRequest,
): Promise<MergePreview> {
  const { survivor, merged, choices } = request;
  const rows = await askedRecords(ctx, object, request, 'none');
  const leaving = merged.map((id) => rows.get(id)!);
  const changes = await planValues(ctx, object, rows.get(survivor)!, leaving, choices);
  const draft = await survivorDraft(ctx, object, rows.get(survivor)!, [...changes.values()], leaving);
  permitChoices(ctx, object, draft, allChoices(object, choices));
  if (!isOpen(draft)) throw problemOf(draft);
  const [values] = await shownValues(ctx, object, survivor, [draft.after]);
  const fields = [...object.fields.values()].filter(
    (field) => takesPart(field) && isShown(ctx, object, field.name),
  );
  return {
    fields: fields.map((field) => ({
      field: field.name,
      from: fromOf(field.name, [...changes], survivor, isUnited(field) && choices[field.name] === undefined),
      value: values?.[field.name] ?? null,
    })),
    relations: await relationsOf(ctx, object, request),
    beside: await besideOf(ctx, object, merged),
    large: (await countChildren(ctx, object, merged, mostMovedAtOnce + 1)) > mostMovedAtOnce,
  };
}

function fromOf(
  name: string,
  changes: readonly (readonly [string, Readonly<Record<string, unknown>>])[],
  survivor: string,
  united: boolean,
): string | null {
  const bringing = changes.filter(([, own]) => own[name] !== undefined).map(([id]) => id);
  if (united && bringing.length > 0) return null;
  return bringing.at(-1) ?? survivor;
}

async function relationsOf(
  ctx: Context,
  object: ObjectType,
  { survivor, merged }: MergeRequest,
): Promise<MergePreview['relations']> {
  const relations: { object: string; field: string; count: number }[] = [];
  for (const { child, field } of linksTo(ctx.registry, object)) {
    if (ctx.actor.rights.rows(child.name, 'read') === null || !isShown(ctx, child, field.name)) continue;
    const together = [survivor, ...merged];
    const others = child === object ? sql`not t.id = any(${together}::uuid[])` : sql`true`;
    const [row] = await ctx.db.rows<{ count: number }>(sql`
      select count(*)::int as count from ${qualified(ctx.workspace.schema, child.table)} t
      where ${and([pointsTo(object, field, merged).condition, visible(ctx, child.name, 't'), others])}`);
    if (row && row.count > 0) relations.push({ object: child.name, field: field.name, count: row.count });
  }
  return relations;
}

async function besideOf(
  ctx: Context,
  object: ObjectType,
  merged: readonly string[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rows of besideRecords()) {
    if (rows.counted === undefined) continue;
    for (const id of merged) {
      const [row] = await ctx.db.rows<{ count: number }>(sql`
        select count(*)::int as count from ${qualified(ctx.workspace.schema, rows.table)} t
        where ${besideRecord('t', object, id, rows)}`);
      counts[rows.counted] = (counts[rows.counted] ?? 0) + (row?.count ?? 0);
    }
  }
  return counts;
}
