/** Records that would have the same value of a key that is to be made. */
import type { UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import { and, type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { storageOf } from '../../fields/storages.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { Finding } from './registryNames.ts';

export interface Double {
  readonly values: readonly string[];
  readonly count: number;
  /** The first of them. */
  readonly ids: readonly string[];
}

const shown = 20;

/** The values that come more than once, the most frequent first, and how many such values there are. */
export async function findDoubles(
  ctx: Context,
  object: ObjectType,
  { fields }: UniqueKeyDocument,
): Promise<{ readonly first: readonly Double[]; readonly total: number }> {
  const parts = fields.map((name): Fragment => {
    const field = object.fields.get(name)!;
    const { groups, select } = storageOf(field.type);
    const value = groups ? groups(field, 't') : select(field, 't')[0]!;
    return sql`nullif(btrim(core.fold(${value}::text)), '')`;
  });
  const rows = await ctx.db.rows<{ values: string[]; count: string; ids: string[]; total: string }>(sql`
    select array[${sql.join(parts)}] as values, count(*) as count,
      (array_agg(t.id order by t.id))[1:5]::text[] as ids, count(*) over () as total
    from ${qualified(ctx.workspace.schema, object.table)} t
    where t.deleted_at is null and ${and(parts.map((part) => sql`${part} is not null`))}
    group by ${sql.join(parts)} having count(*) > 1 order by 2 desc limit ${shown}`);
  return {
    first: rows.map(({ values, count, ids }) => ({ values, count: Number(count), ids })),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** Refuses a key over values that are there twice, with the list. */
export async function doublesFound(
  ctx: Context,
  object: ObjectType,
  key: UniqueKeyDocument,
  path: string,
): Promise<Finding[]> {
  const { first, total } = await findDoubles(ctx, object, key);
  if (total === 0) return [];
  const list = (separator: string) =>
    first.map(({ values, count }) => `“${values.join(' / ')}” × ${count}`).join(separator);
  return [
    {
      path,
      code: 'not_unique',
      text: {
        en: `${total} values are there more than once, so they cannot be unique yet: ${list(', ')}. Change or merge these records first.`,
        zh: `有 ${total} 个值重复出现，暂不能设为唯一：${list('、')}。请先修改或合并这些记录。`,
      },
    },
  ];
}
