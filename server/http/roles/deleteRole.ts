/** Removing a role: refused while something uses it, unless another role takes its place. */
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import { getRole, type Role, rolesNamed } from '../../platform/permissions/roles/roleStore.ts';
import {
  type RoleUse,
  replaceUses,
  usersWith,
  usesBesideUsers,
  usesOfRole,
} from '../../platform/permissions/roles/roleUses.ts';
import { write } from '../../platform/records/writer.ts';
import { removeRole } from './changeRoles.ts';

/** All in one transaction: the users change through the writer, with their history. */
export function deleteRole(outside: Context, id: string, replaceBy: string | undefined): Promise<void> {
  return inTransaction(outside, async (ctx) => {
    const role = await getRole(ctx, id);
    if (replaceBy === undefined) {
      const { uses, count } = await usesOfRole(ctx, role.name);
      if (count > 0) throw inUse(role, uses, count);
    } else {
      const [other] = await rolesNamed(ctx, [replaceBy]);
      if (!other || other.id === role.id) throw noSuchReplacement(replaceBy);
      await replaceUsers(ctx, role, other);
      const left = await replaceUses(ctx, role.name, other.name);
      if (left.length > 0) throw inUse(role, left, left.length);
    }
    await removeRole(ctx, role);
    // Whoever named it between the two looks waits for the row of the workspace, and is found here.
    const late = [...(await usersWith(ctx, role.name)), ...(await usesBesideUsers(ctx, role.name))];
    if (late.length > 0) throw inUse(role, [], late.length);
  });
}

async function replaceUsers(ctx: Context, role: Role, by: Role): Promise<void> {
  const users = await usersWith(ctx, role.name);
  await write(
    ctx,
    ctx.registry.object('user'),
    users.map(({ id, roles }) => ({
      op: 'update',
      id,
      data: { roles: [...new Set(roles.map((name) => (name === role.name ? by.name : name)))] },
    })),
    { kind: 'bulk', summary: { role: role.name, by: by.name } },
  );
}

function inUse({ label }: Role, uses: readonly RoleUse[], count: number): Problem {
  const named = uses.slice(0, 10);
  const more =
    count > named.length
      ? { en: ` and ${count - named.length} more`, zh: `等共 ${count} 处` }
      : { en: '', zh: '' };
  const text = {
    en: `The role “${label.en}” is used by ${named.map((use) => use.label.en).join(', ')}${more.en}. Name another role to take its place, or change them first.`,
    zh: `角色“${label.zh}”正被使用：${named.map((use) => use.label.zh).join('、')}${more.zh}。请指定替换角色，或先修改上述使用处。`,
  };
  return new Problem('in_use', {
    params: { usedBy: named.map((use) => use.label.en).join(', ') },
    detail: text,
    extra: { uses, count },
  });
}

function noSuchReplacement(name: string): Problem {
  const text = {
    en: `There is no other role “${name}” to take its place.`,
    zh: `没有可替换的角色“${name}”。`,
  };
  return new Problem('invalid_value', { errors: [{ field: 'replaceBy', code: 'invalid_value', text }] });
}
