/** Making, changing and removing roles: with its trace, and with what follows for everyone who has one. */
import type { RoleRights } from '../../../shared/rights.ts';
import { isoNow } from '../../base/clock.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import { raiseRightsVersion } from '../../platform/permissions/rightsFollow.ts';
import { mayChangeRole } from '../../platform/permissions/roles/mayGive.ts';
import {
  fixedRole,
  getRole,
  type Role,
  type RoleContent,
  rolesNamed,
} from '../../platform/permissions/roles/roleStore.ts';

/** What the trace keeps of a role: enough to make it again. */
interface Kept extends RoleContent {
  readonly system: boolean;
}

const noRights: RoleRights = { objects: {}, admin: [] };

/** Changes of roles come one after the other: the row of the workspace is theirs until the end. */
async function takeTurn(ctx: Context): Promise<void> {
  await ctx.db.rows(sql`select from core.workspaces where id = ${ctx.workspace.id}::uuid for update`);
}

export function createRole(
  outside: Context,
  given: RoleContent & { readonly name: string; readonly id?: string | undefined },
): Promise<Role> {
  return inTransaction(outside, async (ctx) => {
    await takeTurn(ctx);
    const [taken] = await rolesNamed(ctx, [given.name]);
    if (taken) throw nameTaken(taken);
    mayChangeRole(ctx, [], given.rights.admin);
    const id = given.id ?? ctx.ids.next();
    const same = await ctx.db.rows(
      sql`select from ${qualified(ctx.workspace.schema, 'roles')} where id = ${id}::uuid`,
    );
    if (same.length > 0) throw idTaken;
    await insertRole(ctx, id, given.name, { ...given, system: false });
    await trace(ctx, { id, name: given.name, before: null, after: { ...given, system: false } });
    return getRole(ctx, id);
  });
}

export function changeRole(
  outside: Context,
  id: string,
  change: Partial<RoleContent>,
  version?: number,
): Promise<Role> {
  return inTransaction(outside, async (ctx) => {
    await takeTurn(ctx);
    const role = await getRole(ctx, id);
    mayTouch(role);
    if (version !== undefined && version !== role.version)
      throw new Problem('version_conflict', { extra: { current: role } });
    const after = { ...keptOf(role), ...change };
    mayChangeRole(ctx, role.rights.admin, after.rights.admin);
    if (sameContent(keptOf(role), after)) return role;
    await updateRole(ctx, id, after);
    await trace(ctx, { id, name: role.name, before: keptOf(role), after });
    return getRole(ctx, id);
  });
}

/** Whoever calls has seen to it that nothing uses the role any more. */
export async function removeRole(ctx: Context, role: Role): Promise<void> {
  mayTouch(role);
  mayChangeRole(ctx, role.rights.admin, []);
  await ctx.db.run(sql`delete from ${qualified(ctx.workspace.schema, 'roles')} where id = ${role.id}::uuid`);
  await trace(ctx, { id: role.id, name: role.name, before: keptOf(role), after: null });
}

interface ChangeRow {
  readonly id: string;
  readonly role_id: string;
  readonly name: string;
  readonly before: Kept | null;
  readonly after: Kept | null;
  readonly undone_by: string | null;
}

/** Puts back what was; refused where somebody changed the role since. Null: the role is gone again. */
export function undoRoleChange(outside: Context, changeId: string): Promise<Role | null> {
  return inTransaction(outside, async (ctx) => {
    await takeTurn(ctx);
    const { schema } = ctx.workspace;
    const [change] = await ctx.db.rows<ChangeRow>(sql`
      select id, role_id, name, before, after, undone_by from ${qualified(schema, 'role_changes')}
      where id = ${changeId}::uuid for update`);
    if (!change) throw new Problem('not_found', { params: { id: changeId } });
    const { role_id: id, name, before, after } = change;
    const [now] = await rolesNamed(ctx, [name]);
    const same = after === null ? now === undefined : now?.id === id && sameContent(keptOf(now), after);
    if (change.undone_by !== null || !same) throw changedSince;
    mayChangeRole(ctx, after?.rights.admin ?? [], before?.rights.admin ?? []);
    if (before === null) {
      const uses = await ctx.db.rows(sql`
        select from ${qualified(schema, 'users')} where roles @> array[${name}] and deleted_at is null limit 1`);
      if (uses.length > 0) throw new Problem('in_use', { params: { usedBy: name }, detail: usedMeanwhile });
      await ctx.db.run(sql`delete from ${qualified(schema, 'roles')} where id = ${id}::uuid`);
    } else if (after === null) await insertRole(ctx, id, name, before);
    else await updateRole(ctx, id, before);
    await trace(ctx, { id, name, before: after, after: before, undoes: changeId });
    return before === null ? null : getRole(ctx, id);
  });
}

function keptOf({ label, description, rights, system }: Role): Kept {
  return { label, description, rights, system };
}

/** The database keeps members in an order of its own. */
function sameContent(a: Kept, b: Kept): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function mayTouch({ name }: Role): void {
  if (name !== fixedRole) return;
  const text = {
    en: 'The role “Administrator” may always do everything and cannot be changed or removed; copy it and change the copy.',
    zh: '“管理员”角色始终拥有全部权限，不可修改或删除；可复制后修改副本。',
  };
  throw new Problem('forbidden', { detail: text });
}

function nameTaken({ name, label }: Role): Problem {
  const text = {
    en: `The role “${label.en}” has the name ${name} already; choose another.`,
    zh: `角色“${label.zh}”已使用名称 ${name}，请换一个。`,
  };
  return new Problem('not_unique', { errors: [{ field: 'name', code: 'not_unique', text }] });
}

const idTaken = new Problem('not_unique', {
  errors: [
    {
      field: 'id',
      code: 'not_unique',
      text: { en: 'There is a role with this id already.', zh: '此 id 已被其他角色使用。' },
    },
  ],
});

const changedSince = new Problem('version_conflict', {
  detail: {
    en: 'The role was changed since, or this change was undone already.',
    zh: '此角色之后已被修改，或该更改已撤销。',
  },
});

const usedMeanwhile = {
  en: 'Users have this role by now; give them another one first.',
  zh: '已有用户使用此角色，请先为其更换角色。',
};

async function insertRole(ctx: Context, id: string, name: string, role: Kept): Promise<void> {
  const now = isoNow(ctx.clock);
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'roles')} (id, name, label, description, rights, system, created_at, updated_at)
    values (${id}, ${name}, ${JSON.stringify(role.label)}::jsonb, ${jsonOf(role.description)}::jsonb,
      ${JSON.stringify(role.rights)}::jsonb, ${role.system}, ${now}, ${now})`);
}

async function updateRole(ctx: Context, id: string, role: Kept): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'roles')} set label = ${JSON.stringify(role.label)}::jsonb,
      description = ${jsonOf(role.description)}::jsonb, rights = ${JSON.stringify(role.rights)}::jsonb,
      version = version + 1, updated_at = ${isoNow(ctx.clock)}
    where id = ${id}::uuid`);
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

interface Change {
  readonly id: string;
  readonly name: string;
  readonly before: Kept | null;
  readonly after: Kept | null;
  readonly undoes?: string;
}

/** One line for the auditor, one by which it is undone; every process reads rights and the names of roles anew. */
async function trace(ctx: Context, { id, name, before, after, undoes }: Change): Promise<void> {
  const change = ctx.ids.next();
  const changes = qualified(ctx.workspace.schema, 'role_changes');
  await ctx.db.run(sql`
    insert into ${changes} (id, role_id, name, at, actor_id, before, after, undoes)
    values (${change}, ${id}, ${name}, ${isoNow(ctx.clock)}, ${ctx.actor.userId}::uuid,
      ${jsonOf(before && keptFacts(before))}::jsonb, ${jsonOf(after && keptFacts(after))}::jsonb, ${undoes ?? null}::uuid)`);
  if (undoes !== undefined)
    await ctx.db.run(sql`update ${changes} set undone_by = ${change}::uuid where id = ${undoes}::uuid`);
  const fields = (['label', 'description', 'rights'] as const).filter(
    (field) => canonical(before?.[field] ?? null) !== canonical(after?.[field] ?? null),
  );
  await record(ctx, [
    {
      verb: 'roleChanged',
      object: 'role',
      recordId: id,
      fields,
      before: before && { name, ...keptFacts(before) },
      after: after && { name, ...keptFacts(after) },
    },
  ]);
  await raiseRightsVersion(ctx);
  await ctx.db.run(sql`
    update core.workspaces set metadata_version = metadata_version + 1 where id = ${ctx.workspace.id}::uuid`);
}

function keptFacts({ label, description, rights, system }: Kept): Record<string, unknown> {
  return { label, description, rights: { ...noRights, ...rights }, system };
}
