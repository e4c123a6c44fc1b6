/** What names a role besides the rights themselves: it must be told before a role goes, or be moved to another one. */
import type { Label } from '../../../../shared/labels.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

export interface RoleUse {
  /** user, view, viewDefault, layout, recordType, securityPolicy or signOnProvider. */
  readonly kind: string;
  /** Id or name of what uses it. */
  readonly ref: string;
  readonly label: Label;
}

export interface RoleUses {
  readonly uses: readonly RoleUse[];
  /** All of them, where not all are named. */
  readonly count: number;
}

interface UseSource {
  find(ctx: Context, role: string): Promise<RoleUse[]>;
  /** In the transaction of the removal; absent: it must be changed by hand first. */
  replace?(ctx: Context, role: string, by: string): Promise<void>;
}

/** Named in one answer, of each kind. */
const most = 50;

const views: UseSource = {
  async find({ db, workspace }, role) {
    const rows = await db.rows<{ id: string; label: Label }>(sql`
      select id, label from ${qualified(workspace.schema, 'views')} where roles @> array[${role}] order by position, id limit ${most}`);
    return rows.map(({ id, label }) => ({
      kind: 'view',
      ref: id,
      label: { en: `the view “${label.en}”`, zh: `视图“${label.zh}”` },
    }));
  },
  async replace({ db, workspace }, role, by) {
    await db.run(sql`
      update ${qualified(workspace.schema, 'views')} set version = version + 1, roles = (
        select array_agg(distinct r) from unnest(array_replace(roles, ${role}, ${by})) r)
      where roles @> array[${role}]`);
  },
};

const viewDefaults: UseSource = {
  async find({ db, workspace, registry }, role) {
    const rows = await db.rows<{ object: string }>(sql`
      select object from ${qualified(workspace.schema, 'view_defaults')} where role = ${role} order by object limit ${most}`);
    return rows.map(({ object }) => {
      const words = registry.objects.get(object)?.declaration.pluralLabel ?? { en: object, zh: object };
      return {
        kind: 'viewDefault',
        ref: object,
        label: { en: `what opens first for ${words.en.toLowerCase()}`, zh: `“${words.zh}”的默认视图` },
      };
    });
  },
  async replace({ db, workspace }, role, by) {
    const table = qualified(workspace.schema, 'view_defaults');
    await db.run(sql`
      update ${table} d set role = ${by} where role = ${role}
        and not exists (select from ${table} o where o.object = d.object and o.role = ${by})`);
    await db.run(sql`delete from ${table} where role = ${role}`);
  },
};

/** Layouts and record types are for roles; they are changed where they are shaped. */
const documents: UseSource = {
  async find({ db, workspace }, role) {
    const rows = await db.rows<{ kind: string; name: string }>(sql`
      select kind, name from ${qualified(workspace.schema, 'config_items')}
      where data -> 'roles' @> ${JSON.stringify([role])}::jsonb order by kind, name limit ${most}`);
    return rows.map(({ kind, name }) => ({
      kind,
      ref: name,
      label:
        kind === 'layout'
          ? { en: `the layout ${name}`, zh: `布局 ${name}` }
          : { en: `the record type ${name}`, zh: `记录类型 ${name}` },
    }));
  },
};

/** The security policy asks roles for a second factor, or for addresses: what is in force is the newest one. */
const policy: UseSource = {
  async find({ db, workspace }, role) {
    const rows = await db.rows(sql`
      select from core.security_policies p
      where p.workspace_id = ${workspace.id}::uuid
        and p.version = (select max(o.version) from core.security_policies o where o.workspace_id = p.workspace_id)
        and (p.document #> '{secondFactor,roles}' @> ${JSON.stringify([role])}::jsonb
          or p.document -> 'networks' @> ${JSON.stringify([{ role }])}::jsonb)`);
    return rows.map(() => ({
      kind: 'securityPolicy',
      ref: workspace.id,
      label: { en: 'the security policy', zh: '安全策略' },
    }));
  },
};

/** Who comes by another system is given roles by the groups that it names. */
const signOn: UseSource = {
  async find({ db, workspace }, role) {
    const rows = await db.rows<{ id: string; label: string }>(sql`
      select id, label from core.sign_on_providers
      where workspace_id = ${workspace.id}::uuid and mapping -> 'roles' @> ${JSON.stringify([{ role }])}::jsonb
      order by label, id limit ${most}`);
    return rows.map(({ id, label }) => ({
      kind: 'signOnProvider',
      ref: id,
      label: { en: `the sign-in by “${label}”`, zh: `登录方式“${label}”` },
    }));
  },
};

const sources: readonly UseSource[] = [views, viewDefaults, documents, policy, signOn];

/** Users, deactivated ones too, but for those in the recycle bin. */
export async function usersWith(
  { db, workspace }: Context,
  role: string,
): Promise<{ id: string; name: string; roles: string[] }[]> {
  return db.rows(sql`
    select id, name, roles from ${qualified(workspace.schema, 'users')}
    where roles @> array[${role}] and deleted_at is null order by name_sort, id`);
}

export async function usesOfRole(ctx: Context, role: string): Promise<RoleUses> {
  const users = await usersWith(ctx, role);
  const found = await usesBesideUsers(ctx, role);
  const named = users.slice(0, most).map(({ id, name }) => ({
    kind: 'user',
    ref: id,
    label: { en: name, zh: name },
  }));
  return { uses: [...named, ...found], count: users.length + found.length };
}

export async function usesBesideUsers(ctx: Context, role: string): Promise<RoleUse[]> {
  const found: RoleUse[] = [];
  for (const source of sources) found.push(...(await source.find(ctx, role)));
  return found;
}

/** Answers what nothing could be put in place of. */
export async function replaceUses(ctx: Context, role: string, by: string): Promise<RoleUse[]> {
  const left: RoleUse[] = [];
  for (const source of sources) {
    if (source.replace) await source.replace(ctx, role, by);
    else left.push(...(await source.find(ctx, role)));
  }
  return left;
}
