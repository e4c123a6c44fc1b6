/** For whom a view is: the roles that can be chosen, and the people that a choice reaches. */
import type { Label } from '../../../shared/labels.ts';
import { Problem } from '../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import { peopleOf } from '../../platform/notify/people.ts';
import type { ViewRow } from './viewStore.ts';

export interface AudienceRole {
  readonly name: string;
  readonly label: Label;
  /** Active users who have it. */
  readonly people: number;
}

const active = sql`u.deleted_at is null and u.status is distinct from 'inactive'`;

function users(ctx: Context): Fragment {
  return qualified(ctx.workspace.schema, 'users');
}

export async function audienceRoles(ctx: Context): Promise<AudienceRole[]> {
  const rows = await ctx.db.rows<{ name: string; label: Label; people: string }>(sql`
    select r.name, r.label, (select count(*) from ${users(ctx)} as u where ${active} and r.name = any(u.roles)) as people
    from ${qualified(ctx.workspace.schema, 'roles')} as r order by r.created_at, r.name`);
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

/** A misspelt role would share with nobody. */
export async function checkRoles(ctx: Context, roles: readonly string[] | null | undefined): Promise<void> {
  if (!roles) return;
  const known = new Set((await audienceRoles(ctx)).map((role) => role.name));
  const unknown = roles.find((role) => !known.has(role));
  if (unknown === undefined) return;
  const text = { en: `There is no role “${unknown}”.`, zh: `没有名为“${unknown}”的角色。` };
  throw new Problem('invalid_value', { errors: [{ field: 'roles', code: 'invalid_value', text }] });
}

export interface Audience {
  /** Who keeps it; null: he is gone, or out of the caller's sight. */
  readonly owner: string | null;
  readonly everyone: boolean;
  readonly roles: readonly string[];
  /** How many active people can open it, its owner included. */
  readonly people: number;
}

export async function audienceOf(ctx: Context, view: ViewRow): Promise<Audience> {
  const { shared, roles, owner_id: owner } = view;
  const reached = !shared
    ? sql`u.id = ${owner}`
    : roles === null
      ? sql`true`
      : sql`(u.id = ${owner} or u.roles && ${roles}::text[])`;
  const [row] = await ctx.db.rows<{ people: string }>(sql`
    select count(*) as people from ${users(ctx)} as u where ${active} and ${reached}`);
  return {
    owner: (await peopleOf(ctx, [owner])).get(owner)?.label ?? null,
    everyone: shared && roles === null,
    roles: shared ? (roles ?? []) : [],
    people: Number(row?.people ?? 0),
  };
}
