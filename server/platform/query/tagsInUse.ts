/** The tags that records of a field carry, the most used first, as far as the actor may see the records. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { accessTo } from './fieldPath.ts';
import { unknownField } from './refusals.ts';
import { visible } from './rowRights.ts';

export interface TagInUse {
  readonly tag: string;
  readonly count: number;
}

/** So many of the newest records that carry a tag are looked at: what nobody uses any more need not be offered. */
const newest = 20_000;

/** Throws `unknown_field` for a field that holds no tags, is hidden or is masked. */
export function tagsField(ctx: Context, object: ObjectType, name: string): Field {
  const field = object.fields.get(name);
  if (field?.type !== 'tags' || accessTo(ctx, object, field) !== 'open') throw unknownField(name);
  return field;
}

export async function tagsInUse(
  ctx: Context,
  object: ObjectType,
  name: string,
  limit: number,
): Promise<TagInUse[]> {
  const field = tagsField(ctx, object, name);
  const storage = storageOf(field.type);
  const rows = await ctx.db.rows<{ tag: string; count: string }>(sql`
    select tag, count(*) as count
    from (
      select ${storage.select(field, 't')[0]!} as tags
      from ${qualified(ctx.workspace.schema, object.table)} as t
      where ${visible(ctx, object.name, 't')} and ${storage.test('isNull', false, field, 't', { ...ctx.env, ...never })}
      order by t.id desc limit ${newest}
    ) as recent, unnest(recent.tags) as tag
    group by tag order by count(*) desc, tag limit ${limit}`);
  return rows.map(({ tag, count }) => ({ tag, count: Number(count) }));
}

/** Whether there is a tag depends on no moment and no person. */
const never = { userId: null, departmentId: null, workspaceId: '', now: 0, weekStart: 1, fiscalYearStart: 1 };
