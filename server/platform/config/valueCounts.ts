/** How many records have what a change would touch. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import { type Field, type ObjectType, snake } from '../metadata/registry.ts';
import { testEnvOf } from '../query/testEnv.ts';

/** Records of an object, those in the recycle bin too. */
export async function rowsOf(ctx: Context, plural: string): Promise<number> {
  const { schema } = ctx.workspace;
  const table = snake(plural);
  const there = await ctx.db.rows(
    sql`select from pg_class where relnamespace = ${schema}::regnamespace and relname = ${table}`,
  );
  // An object that was put away when it was made never had a table.
  if (there.length === 0) return 0;
  const [row] = await ctx.db.rows<{ count: string }>(
    sql`select count(*) as count from ${qualified(schema, table)}`,
  );
  return Number(row!.count);
}

/** Records that have a value in the field; with `alive` those in the recycle bin do not count. */
export function filledRows(
  ctx: Context,
  object: ObjectType,
  field: Field,
  { alive = false }: { readonly alive?: boolean } = {},
): Promise<number> {
  const test = storageOf(field.type).test('isNull', false, field, 't', testEnvOf(ctx));
  return countWhere(ctx, object, alive ? sql`${test} and t.deleted_at is null` : test);
}

/** Records that have one of these options, by option; with `alive` those in the recycle bin do not count. */
export async function rowsWithOptions(
  ctx: Context,
  object: ObjectType,
  field: Field,
  values: readonly string[],
  { alive = false }: { readonly alive?: boolean } = {},
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const operand = field.type === 'multiSelect' ? [value] : value;
    const op = field.type === 'multiSelect' ? 'contains' : 'eq';
    const test = storageOf(field.type).test(op, operand, field, 't', testEnvOf(ctx));
    const count = await countWhere(ctx, object, alive ? sql`${test} and t.deleted_at is null` : test);
    if (count > 0) counts.set(value, count);
  }
  return counts;
}

/** Values that several records that are not deleted share, compared as a unique field compares them. */
export function sharedValues(ctx: Context, object: ObjectType, field: Field): Promise<number> {
  const value = sql`core.fold(${storageOf(field.type).select(field, 't')[0]!})`;
  return ctx.db
    .rows<{ count: string }>(
      sql`select count(*) as count from (
        select 1 from ${qualified(ctx.workspace.schema, object.table)} as t
        where t.deleted_at is null and ${value} is not null group by ${value} having count(*) > 1) as shared`,
    )
    .then(([row]) => Number(row!.count));
}

async function countWhere(ctx: Context, object: ObjectType, condition: Fragment): Promise<number> {
  const [row] = await ctx.db.rows<{ count: string }>(
    sql`select count(*) as count from ${qualified(ctx.workspace.schema, object.table)} as t where ${condition}`,
  );
  return Number(row!.count);
}
