/** The tree of departments with the people in each, now or as it was on a day, from the history of moves. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { rightsCondition, visible } from '../../../platform/query/rowRights.ts';

export interface TreeDepartment {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly parent: string | null;
  readonly manager: { readonly id: string; readonly name: string } | null;
  /** People of the department itself who are not deactivated. */
  readonly people: number;
}

export async function departmentTree(ctx: Context): Promise<TreeDepartment[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<
    Omit<TreeDepartment, 'manager'> & { manager_id: string | null; manager: string | null }
  >(sql`
    select d.id, d.version, d.name, d.parent_id as parent, m.id as manager_id, m.name as manager,
      (select count(*)::int from ${qualified(schema, 'users')} u where u.department_id = d.id
        and ${visible(ctx, 'user', 'u')} and u.status is distinct from 'inactive') as people
    from ${qualified(schema, 'departments')} d
    left join ${qualified(schema, 'users')} m on m.id = d.manager_id and ${visible(ctx, 'user', 'm')}
    where ${visible(ctx, 'department', 'd')} order by d.name_sort, d.id`);
  return rows.map(({ manager_id, manager, ...row }) => ({
    ...row,
    manager: manager_id === null || manager === null ? null : { id: manager_id, name: manager },
  }));
}

export interface PastDepartment {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** It exists no more. */
  readonly gone: boolean;
}

/**
 * What the first change after the moment says was there before it; where nothing changed since, it is as now. Departments
 * that were made later are left out, those that were deleted later are back.
 */
export async function departmentTreeAt(ctx: Context, at: string): Promise<PastDepartment[]> {
  const { schema } = ctx.workspace;
  const former = (field: string) => sql`left join lateral (
    select v.before from ${qualified(schema, 'audit')} a
    join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
    where a.object = 'department' and a.record_id = d.id and a.verb = 'update' and a.at > ${at}::timestamptz
      and a.fields @> array[${field}]
    order by a.at, a.seq limit 1) ${sql.id(`former_${field}`)} on true`;
  const rows = await ctx.db.rows<PastDepartment>(sql`
    select d.id, case when former_name.before is null then d.name else former_name.before->>'name' end as name,
      case when former_parent.before is null then d.parent_id::text else former_parent.before->>'parent' end as parent,
      d.deleted_at is not null as gone
    from ${qualified(schema, 'departments')} d ${former('name')} ${former('parent')}
    where d.created_at <= ${at}::timestamptz and (d.deleted_at is null or d.deleted_at > ${at}::timestamptz)
      and ${rightsCondition(ctx, 'department', 'd') ?? sql`true`}
    order by d.name_sort, d.id`);
  return rows;
}
