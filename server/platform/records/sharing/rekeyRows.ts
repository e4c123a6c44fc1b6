/** Makes the grant keys of rows anew from what they follow from: the same as the writer's step, said in SQL for rows that nobody writes. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { columnPlace } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { sharedGrantKinds } from '../../permissions/sharing/targets.ts';
import { conditionSql } from '../../query/conditionSql.ts';
import { type RekeyedRow, writeSteps } from '../steps.ts';
import { inheritingField } from './shareable.ts';
import { grantKind, isLive } from './sharedKeys.ts';
import { ruleContext, type Sharing, sharingOf } from './sharingOf.ts';

/** In the transaction at hand; answers the rows whose keys came out otherwise. At most as many as one statement writes. */
export async function rekeyRows(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<RekeyedRow[]> {
  if (ids.length === 0) return [];
  const sharing = await sharingOf(ctx, object);
  const table = qualified(ctx.workspace.schema, object.table);
  // First the lock, then a look: what a writer committed while we waited is seen by the second statement.
  await ctx.db.rows(
    sql`select 1 from ${table} where id = any(${[...ids]}::uuid[]) order by id for no key update`,
  );
  const rows = await ctx.db.rows<{ id: string; owner_id: string | null; readers: number[] }>(sql`
    with anew as materialized (${outdatedQuery(ctx, object, ids, sharing)})
    update ${table} t set readers = anew.readers, editors = anew.editors from anew where t.id = anew.id
    returning t.id, t.owner_id, t.readers`);
  const changed = rows.map((row) => ({ id: row.id, ownerId: row.owner_id, readers: row.readers }));
  if (changed.length > 0) for (const step of writeSteps()) await step.rekey?.(ctx, object, changed);
  return changed;
}

/** Those of the rows whose keys are not what they should be; nothing is locked, so that what is right stays untouched. */
export async function outdatedRows(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<string[]> {
  const sharing = await sharingOf(ctx, object);
  const rows = await ctx.db.rows<{ id: string }>(outdatedQuery(ctx, object, ids, sharing));
  return rows.map(({ id }) => id);
}

function outdatedQuery(ctx: Context, object: ObjectType, ids: readonly string[], sharing: Sharing): Fragment {
  return sql`select t.id, n.readers, n.editors from ${qualified(ctx.workspace.schema, object.table)} t
    cross join lateral (
      select coalesce(array_agg(distinct k.key order by k.key), '{}') as readers,
        coalesce(array_agg(distinct k.key order by k.key) filter (where k.edits), '{}') as editors
      from (${keysOfRow(ctx, object, sharing)}) k (key, edits)
    ) n
    where t.id = any(${[...ids]}::uuid[])
      and (t.readers is distinct from n.readers or t.editors is distinct from n.editors)`;
}

/** A query of two columns, key and whether it edits, for the row `t`. */
function keysOfRow(ctx: Context, object: ObjectType, { rules, inheritance }: Sharing): Fragment {
  const { schema } = ctx.workspace;
  const grants = qualified(schema, 'grants');
  const parts: Fragment[] = [
    sql`select g.key, true from ${grants} g where g.kind = 'user' and g.ref = t.owner_id`,
    sql`select g.key, true from ${grants} g where g.kind = 'department' and g.ref = t.department_id`,
    sql`select g.key, true from ${grants} g where g.kind = 'queue' and g.ref = t.queue_id`,
    sql`select g.key, s.access = 'edit' from ${qualified(schema, 'record_shares')} s
      join ${grants} g on g.kind = ${grantKind} and g.ref = s.ref
      where s.object = ${object.name} and s.record_id = t.id and ${isLive(ctx)}`,
  ];
  const asking = ruleContext(ctx);
  for (const { key, edits, condition } of rules) {
    if (condition !== null)
      parts.push(sql`select ${key}::int, ${edits}::boolean where ${conditionSql(asking, condition, 't')}`);
  }
  const account = inheritingField(object);
  if (account && inheritance !== 'none') parts.push(sharesOfAccount(ctx, account, inheritance === 'same'));
  const above = object.fields.get(object.declaration.readersFrom ?? '');
  if (above) parts.push(...readersAbove(ctx, above));
  return sql.join(parts, sql` union all `);
}

function sharesOfAccount(ctx: Context, field: Field, same: boolean): Fragment {
  const { schema } = ctx.workspace;
  const parent = qualified(schema, ctx.registry.object(field.targets![0]!).table);
  return sql`select g.key, ${same}::boolean and g.key = any(p.editors) from ${parent} p
    join ${qualified(schema, 'grants')} g on g.key = any(p.readers) and g.kind = any(${[...sharedGrantKinds]}::text[])
    where p.id = ${columnPlace(field, 't', storageOf(field.type).columns(field)[0]!)}`;
}

function readersAbove(ctx: Context, field: Field): Fragment[] {
  const columns = storageOf(field.type).columns(field);
  const points = sql`p.id = ${columnPlace(field, 't', columns.at(-1)!)}`;
  return (field.targets ?? []).map((target) => {
    const ofObject =
      field.type === 'polymorphic' ? sql` and ${columnPlace(field, 't', columns[0]!)} = ${target}` : sql``;
    return sql`select r.key, false from ${qualified(ctx.workspace.schema, ctx.registry.object(target).table)} p
      cross join unnest(p.readers) r (key) where ${points}${ofObject}`;
  });
}
