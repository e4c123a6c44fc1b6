/** Step: when a record changes hands, the readers of what hangs on it follow, level by level, in bounded statements. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType, Registry } from '../metadata/registry.ts';
import { rowsOfOneStatement } from './operations.ts';
import { type RekeyedRow, writeSteps } from './steps.ts';

/** Objects whose records take readers from records of `object`, with the condition that a child `c` points to a parent `p`. */
function dependants(registry: Registry, object: ObjectType): { child: ObjectType; points: Fragment }[] {
  return [...registry.objects.values()].flatMap((child) => {
    const field = child.fields.get(child.declaration.readersFrom ?? '');
    if (!field?.targets?.includes(object.name)) return [];
    const columns = storageOf(field.type).columns(field);
    const points = sql`${columnPlace(field, 'c', columns.at(-1)!)} = p.id`;
    const ofObject = sql`${columnPlace(field, 'c', columns[0]!)} = ${object.name}`;
    return [{ child, points: field.type === 'polymorphic' ? sql`(${ofObject} and ${points})` : points }];
  });
}

export function hasDependants(registry: Registry, object: ObjectType): boolean {
  return dependants(registry, object).length > 0;
}

/** Nothing hangs deeper; a circle of readers ends here. */
const deepest = 8;

export async function followKeys(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  depth = 0,
): Promise<void> {
  if (ids.length === 0 || depth >= deepest) return;
  const children = dependants(ctx.registry, object);
  if (children.length === 0) return;
  // Waits for whoever hangs something on these records right now; see assignKeys.
  await ctx.db.rows(
    sql`select 1 from ${qualified(ctx.workspace.schema, object.table)}
      where id = any(${ids}::uuid[]) order by id for update`,
  );
  for (const { child, points } of children) {
    for (;;) {
      const rows = await rekeySome(ctx, object, child, points, ids);
      if (rows.length === 0) break;
      for (const step of writeSteps()) await step.rekey?.(ctx, child, rows);
      await followKeys(
        ctx,
        child,
        rows.map((row) => row.id),
        depth + 1,
      );
      if (rows.length < rowsOfOneStatement) break;
    }
  }
}

/** A row's own keys are its editors; its readers are these and the readers of the record above. */
async function rekeySome(
  ctx: Context,
  object: ObjectType,
  child: ObjectType,
  points: Fragment,
  ids: readonly string[],
): Promise<RekeyedRow[]> {
  const parents = qualified(ctx.workspace.schema, object.table);
  const table = qualified(ctx.workspace.schema, child.table);
  const rows = await ctx.db.rows<{ id: string; owner_id: string | null; readers: number[] }>(
    sql`with outdated as materialized (
        select c.id, n.readers from ${table} c join ${parents} p on ${points}
        cross join lateral (
          select coalesce(array_agg(distinct k order by k), '{}') as readers from unnest(c.editors || p.readers) k
        ) n
        where p.id = any(${ids}::uuid[]) and c.readers is distinct from n.readers
        order by c.id limit ${rowsOfOneStatement} for no key update of c
      )
      update ${table} c set readers = outdated.readers from outdated where c.id = outdated.id
      returning c.id, c.owner_id, c.readers`,
  );
  return rows.map((row) => ({ id: row.id, ownerId: row.owner_id, readers: row.readers }));
}
