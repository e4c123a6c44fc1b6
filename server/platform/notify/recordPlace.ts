/** The record that somebody comments on, follows or adds files to: it must be one that he may read. */
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { visibleIds } from '../query/reader.ts';
import { rightsCondition } from '../query/rowRights.ts';
import { notFound } from '../records/draft.ts';

export interface RecordPlace {
  readonly object: ObjectType;
  readonly id: string;
}

/** Throws `not_found` for a record that is absent, deleted or out of sight. */
export async function mustSee(ctx: Context, { object, id }: RecordPlace): Promise<void> {
  if (ctx.actor.rights.rows(object.name, 'read') === null) throw notFound(id);
  if (!(await visibleIds(ctx, object, [id], 'read')).has(id)) throw notFound(id);
}

/** As `mustSee`; whoever sees the record but may not comment on it is told so. */
export async function mustComment(ctx: Context, place: RecordPlace): Promise<void> {
  await mustSee(ctx, place);
  const { object, id } = place;
  if (ctx.actor.rights.rows(object.name, 'comment') !== null) {
    if ((await visibleIds(ctx, object, [id], 'comment')).has(id)) return;
  }
  throw new Problem('forbidden', {
    detail: {
      en: 'You may read this record, but not comment on it.',
      zh: '您可以查看此记录，但无权评论。',
    },
  });
}

/** Those of `ids` that the actor may read, or might until they were deleted. */
export async function readableIds(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rights = rightsCondition(ctx, object.name, 't') ?? sql`true`;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where t.id = any(${[...ids]}::uuid[]) and ${rights}`);
  return new Set(rows.map((row) => row.id));
}

/** Owners by record id; records without one are left out. */
export async function ownersOf(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows<{ id: string; owner_id: string }>(sql`
    select id, owner_id from ${qualified(ctx.workspace.schema, object.table)}
    where id = any(${[...ids]}::uuid[]) and owner_id is not null`);
  return new Map(rows.map((row) => [row.id, row.owner_id]));
}
