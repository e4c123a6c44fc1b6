/** Step: when a record changes hands, the keys of what hangs on it follow, level by level, in bounded statements. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType, Registry } from '../metadata/registry.ts';
import { rowsOfOneStatement } from './operations.ts';
import { rekeyRows } from './sharing/rekeyRows.ts';
import { inheritingField } from './sharing/shareable.ts';
import { sharingOf } from './sharing/sharingOf.ts';

interface Dependant {
  readonly child: ObjectType;
  /** It takes the shares of the record above only, and only where the workspace wants it. */
  readonly sharesOnly: boolean;
  /** Condition that a child `c` points to one of these. */
  points(ids: readonly string[]): Fragment;
}

/** Objects whose records take keys from records of `object`. */
function dependants(registry: Registry, object: ObjectType): Dependant[] {
  return [...registry.objects.values()].flatMap((child): Dependant[] => {
    const above = child.fields.get(child.declaration.readersFrom ?? '');
    const account = inheritingField(child);
    const found: Dependant[] = [];
    if (above?.targets?.includes(object.name))
      found.push({ child, sharesOnly: false, points: pointsTo(object, above) });
    if (account?.targets?.includes(object.name))
      found.push({ child, sharesOnly: true, points: pointsTo(object, account) });
    return found;
  });
}

function pointsTo(object: ObjectType, field: Field): Dependant['points'] {
  const columns = storageOf(field.type).columns(field);
  const pointer = columnPlace(field, 'c', columns.at(-1)!);
  return (ids) => {
    const points = sql`${pointer} = any(${[...ids]}::uuid[])`;
    if (field.type !== 'polymorphic') return points;
    return sql`(${columnPlace(field, 'c', columns[0]!)} = ${object.name} and ${points})`;
  };
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
  for (const { child, sharesOnly, points } of children) {
    if (sharesOnly && (await sharingOf(ctx, child)).inheritance === 'none') continue;
    let after: string | null = null;
    do {
      const part: readonly string[] = await childrenAfter(ctx, child, points(ids), after);
      const rows = await rekeyRows(ctx, child, part);
      await followKeys(
        ctx,
        child,
        rows.map((row) => row.id),
        depth + 1,
      );
      after = part.length < rowsOfOneStatement ? null : part.at(-1)!;
    } while (after !== null);
  }
}

async function childrenAfter(
  ctx: Context,
  child: ObjectType,
  points: Fragment,
  after: string | null,
): Promise<string[]> {
  const further = after === null ? sql`true` : sql`c.id > ${after}::uuid`;
  const rows = await ctx.db.rows<{ id: string }>(
    sql`select c.id from ${qualified(ctx.workspace.schema, child.table)} c
      where ${points} and ${further} order by c.id limit ${rowsOfOneStatement}`,
  );
  return rows.map((row) => row.id);
}

/** Makes the keys of rows anew, and those of what hangs on them. Answers how many of the rows came out otherwise. */
export async function rekey(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<number> {
  const rows = await rekeyRows(ctx, object, ids);
  await followKeys(
    ctx,
    object,
    rows.map((row) => row.id),
  );
  return rows.length;
}
