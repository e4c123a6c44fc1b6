/** Moves a computed time forward, never back: it raises neither version nor updatedAt nor history. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { type ObjectType, snake } from '../metadata/registry.ts';

/** `latest`: ISO times by record id. Rows are locked in id order, so that two writers cannot wait for each other. */
export async function raiseComputed(
  ctx: Context,
  object: ObjectType,
  field: string,
  latest: ReadonlyMap<string, string>,
): Promise<void> {
  if (latest.size === 0 || !object.fields.has(field)) return;
  const table = qualified(ctx.workspace.schema, object.table);
  const column = sql.id(snake(field));
  const ids = [...latest.keys()].sort();
  await ctx.db.run(
    sql`with late as (
        select t.id, n.at from ${table} t
        join unnest(${ids}::uuid[], ${ids.map((id) => latest.get(id)!)}::timestamptz[]) as n (id, at) on n.id = t.id
        where t.${column} is null or t.${column} < n.at
        order by t.id for update of t
      )
      update ${table} t set ${column} = late.at from late where t.id = late.id`,
  );
}
