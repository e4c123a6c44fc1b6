/** People, groups and departments as targets of sharing: whether they are there, how they are called, how many they are. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Target, TargetKind } from '../../permissions/sharing/targets.ts';
import { getMany } from '../../query/reader.ts';
import { grouped } from '../grouped.ts';

function nameOf({ kind, id }: Target): string {
  return `${kind} ${id}`;
}

function columns(targets: readonly Target[]): Fragment {
  return sql`unnest(${targets.map(({ kind }) => kind)}::text[], ${targets.map(({ id }) => id)}::uuid[]) as n (kind, id)`;
}

/** Those that are absent, deleted or deactivated. */
export async function missingTargets(ctx: Context, targets: readonly Target[]): Promise<Target[]> {
  const { schema } = ctx.workspace;
  return ctx.db.rows<Target & { id: string }>(sql`
    select n.kind, n.id from ${columns(targets)} where case n.kind
      when 'user' then not exists (select from ${qualified(schema, 'users')} u
        where u.id = n.id and u.deleted_at is null and u.status is distinct from 'inactive')
      when 'group' then not exists (select from ${qualified(schema, 'groups')} g where g.id = n.id and g.deleted_at is null)
      else not exists (select from ${qualified(schema, 'departments')} d where d.id = n.id and d.deleted_at is null) end`);
}

export interface NamedTarget extends Target {
  /** Null for what is gone, and for what the reader may not see. */
  readonly label: string | null;
}

/** In the order of the targets; read with the rights of the caller. */
export async function namedTargets(ctx: Context, targets: readonly Target[]): Promise<NamedTarget[]> {
  const labels = new Map<string, string>();
  for (const [kind, group] of grouped(targets, (target) => target.kind)) {
    const object = ctx.registry.object(kind satisfies TargetKind);
    if (ctx.actor.rights.rows(kind, 'read') === null) continue;
    const title = object.titleField.name;
    const ids = [...new Set(group.map(({ id }) => id))];
    for (const record of await getMany(ctx, object, ids, ['id', title]))
      labels.set(nameOf({ kind, id: String(record.id) }), String(record[title] ?? ''));
  }
  return targets.map(({ kind, id }) => ({ kind, id, label: labels.get(nameOf({ kind, id })) ?? null }));
}

/** Active people among targets, each once: those named, members of groups, people of departments and of those below. */
export function peopleQuery(schema: string, targets: readonly Target[]): Fragment {
  return sql`select u.id from ${qualified(schema, 'users')} u
    where u.deleted_at is null and u.status is distinct from 'inactive' and exists (
      select from ${columns(targets)} where case n.kind
        when 'user' then n.id = u.id
        when 'group' then exists (
          select from ${qualified(schema, 'user_groups')} m
          join ${qualified(schema, 'groups')} of on of.id = m.group_id and of.deleted_at is null
          where m.group_id = n.id and m.user_id = u.id)
        else exists (
          select from ${qualified(schema, 'departments')} d
          where d.id = u.department_id and d.path @> array[n.id]) end)`;
}
