/**
 * What an undo would leave as it is, counted by the database in one question for each object: of change sets too large to
 * be gone through while somebody waits. Rights and unique values are asked when it is done.
 */
import { and, column, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { getMany } from '../query/reader.ts';
import { linksTo } from './links.ts';
import type { UndoConflict } from './undo.ts';

export interface UndoCount {
  readonly restored: number;
  readonly conflictCount: number;
  /** The first of them. */
  readonly conflicts: readonly UndoConflict[];
}

/** @param shown how many conflicts are named */
export async function countUndo(ctx: Context, changeSet: string, shown: number): Promise<UndoCount> {
  const names = await ctx.db.rows<{ object: string }>(sql`
    select distinct object from ${qualified(ctx.workspace.schema, 'audit')}
    where change_set_id = ${changeSet}::uuid and record_id is not null`);
  let [restored, conflictCount] = [0, 0];
  const conflicts: UndoConflict[] = [];
  for (const { object: name } of names) {
    const object = ctx.registry.objects.get(name);
    if (!object) continue;
    const [row] = await ctx.db.rows<{ restored: number; staying: number; ids: string[] | null }>(
      question(ctx, object, changeSet, shown),
    );
    restored += row?.restored ?? 0;
    conflictCount += row?.staying ?? 0;
    const ids = (row?.ids ?? []).slice(0, shown - conflicts.length);
    conflicts.push(...(await named(ctx, object, ids)));
  }
  return { restored, conflictCount, conflicts };
}

function question(ctx: Context, object: ObjectType, changeSet: string, shown: number): Fragment {
  const { schema } = ctx.workspace;
  const audit = qualified(schema, 'audit');
  return sql`
    with deeds as materialized (
      select record_id, min(version) as first, max(version) as last, count(*) as times,
        (array_agg(verb order by seq))[1] in ('create', 'restore') as made
      from ${audit} where change_set_id = ${changeSet}::uuid and object = ${object.name} and record_id is not null
        and verb in ('create', 'update', 'delete', 'restore') group by record_id
    ), looked as (
      select d.record_id as id, d.made and t.deleted_at is not null as nothing,
        t.version is distinct from d.last or d.last - d.first + 1 <> d.times
          or (d.made and t.deleted_at is null and ${isUsed(ctx, object, changeSet)}) as stays
      from deeds d left join ${qualified(schema, object.table)} t on t.id = d.record_id
    )
    select count(*) filter (where not stays and not nothing)::int as restored,
      count(*) filter (where stays)::int as staying,
      (array_agg(id) filter (where stays))[1:${shown}::int] as ids
    from looked`;
}

/** Something points to `t` that the change set did not write last itself. */
function isUsed(ctx: Context, object: ObjectType, changeSet: string): Fragment {
  const { schema } = ctx.workspace;
  const uses = linksTo(ctx.registry, object).map(({ child, field }) => {
    const columns = storageOf(field.type).columns(field);
    const to = columnPlace(field, 'c', columns.at(-1)!);
    const points =
      field.type === 'polymorphic'
        ? sql`${columnPlace(field, 'c', columns[0]!)} = ${object.name} and ${to} = t.id`
        : sql`${to} = t.id`;
    return sql`exists (select from ${qualified(schema, child.table)} c
      where ${and([sql`${column('c', 'deleted_at')} is null`, points])}
        and not exists (select from ${qualified(schema, 'audit')} a
          where a.object = ${child.name} and a.record_id = c.id and a.change_set_id = ${changeSet}::uuid
            and a.version = c.version))`;
  });
  return uses.length === 0 ? sql`false` : sql`(${sql.join(uses, sql` or `)})`;
}

async function named(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<UndoConflict[]> {
  const title = object.titleField.name;
  const isOpen = ['read', 'edit'].includes(ctx.actor.rights.field(object.name, title));
  const records = await getMany(ctx, object, ids, ['id', ...(isOpen ? [title] : [])]);
  const labels = new Map(records.map((record) => [record.id as string, record[title]]));
  return ids.map((id) => {
    const label = labels.get(id);
    return { object: object.name, id, label: typeof label === 'string' ? label : null, fields: [] };
  });
}
