/** Roles as they are stored. */
import type { Label } from '../../../../shared/labels.ts';
import type { RoleRights } from '../../../../shared/rights.ts';
import { Problem } from '../../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

/** What people say of a role. */
export interface RoleContent {
  readonly label: Label;
  readonly description: Label | null;
  readonly rights: RoleRights;
}

export interface Role extends RoleContent {
  readonly id: string;
  /** Users, layouts and views carry it; it never changes. */
  readonly name: string;
  /** Ready-made. */
  readonly system: boolean;
  readonly version: number;
  readonly updatedAt: string;
  /** Users who have it and are not deactivated. */
  readonly people: number;
}

/** May everything, always, so that nobody is locked out: it cannot be changed or removed. */
export const fixedRole = 'administrator';

type Scoped = Pick<Context, 'db' | 'workspace'>;

export function listRoles(ctx: Scoped): Promise<Role[]> {
  return rolesWhere(ctx, sql`true`);
}

/** Throws `not_found`. */
export async function getRole(ctx: Scoped, id: string): Promise<Role> {
  const [role] = await rolesWhere(ctx, sql`r.id = ${id}::uuid`);
  if (!role) throw new Problem('not_found', { params: { id } });
  return role;
}

export async function rolesNamed(ctx: Scoped, names: readonly string[]): Promise<Role[]> {
  return names.length === 0 ? [] : rolesWhere(ctx, sql`r.name = any(${[...names]}::text[])`);
}

async function rolesWhere({ db, workspace }: Scoped, condition: Fragment): Promise<Role[]> {
  const rows = await db.rows<Role & { people: string }>(sql`
    select r.id, r.name, r.label, r.description, r.rights, r.system, r.version,
      to_char(r.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt",
      (select count(*) from ${qualified(workspace.schema, 'users')} u
        where r.name = any(u.roles) and u.deleted_at is null and u.status is distinct from 'inactive') as people
    from ${qualified(workspace.schema, 'roles')} r where ${condition} order by r.place, r.created_at, r.name`);
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}
