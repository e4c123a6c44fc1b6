/** Nobody gives, or takes, administrative rights that he does not hold himself: neither by a role nor with one. */
import type { RecordData } from '../../../../shared/query.ts';
import type { AdminRight } from '../../../../shared/rights.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import { rolesNamed } from './roleStore.ts';

function beyond(ctx: Context, rights: readonly AdminRight[]): AdminRight[] {
  return rights.filter((right) => !ctx.actor.rights.may(right));
}

/** The administrative rights that differ between two states of a role must be the actor's own. */
export function mayChangeRole(
  ctx: Context,
  before: readonly AdminRight[],
  after: readonly AdminRight[],
): void {
  const moved = [
    ...before.filter((right) => !after.includes(right)),
    ...after.filter((right) => !before.includes(right)),
  ];
  const [first] = beyond(ctx, moved);
  if (first === undefined) return;
  const text = {
    en: `You may not give or take the administrative right “${first}”, because you do not have it yourself.`,
    zh: `您本人没有管理权限“${first}”，因此不能授予或收回。`,
  };
  throw new Problem('forbidden', {
    detail: text,
    errors: [{ field: 'rights.admin', code: 'forbidden', text }],
  });
}

/** Whether these roles have no administrative right that the actor has not. */
export async function holdsRightsOf(ctx: Context, names: readonly string[]): Promise<boolean> {
  if (ctx.actor.kind === 'system') return true;
  return (await rolesNamed(ctx, names)).every(({ rights }) => beyond(ctx, rights.admin).length === 0);
}

interface Row {
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly before: Readonly<RecordData> | null;
  readonly after: Readonly<RecordData>;
}

function namesIn(user: Readonly<RecordData> | null): readonly string[] {
  return Array.isArray(user?.roles) ? user.roles : [];
}

/** Somebody new with the roles that everybody begins with, as imports make them. */
function isNewcomer(ctx: Context, { op, after }: Row): boolean {
  const begins = ctx.registry.object('user').fields.get('roles')?.default;
  return op === 'create' && JSON.stringify(namesIn(after)) === JSON.stringify(begins ?? []);
}

/** For users that were written: their roles say who may have written them. */
export async function mayAssignRoles(ctx: Context, users: readonly Row[]): Promise<void> {
  if (ctx.actor.kind === 'system') return;
  const moved = new Set<string>();
  for (const { op, before, after } of users) {
    const had = new Set(op === 'create' || op === 'restore' ? [] : namesIn(before));
    const has = new Set(op === 'delete' ? [] : namesIn(after));
    for (const name of [...had, ...has]) if (had.has(name) !== has.has(name)) moved.add(name);
  }
  if (moved.size > 0 && !ctx.actor.rights.may('users') && !users.every((user) => isNewcomer(ctx, user))) {
    const text = {
      en: 'Roles are given by those who administer users.',
      zh: '角色只能由拥有“用户”管理权限的人授予。',
    };
    throw new Problem('forbidden', { detail: text, errors: [{ field: 'roles', code: 'forbidden', text }] });
  }
  await mayGiveRoles(ctx, [...moved]);
}

/** Also for who says that others get these roles by themselves, as by a mapping of groups. */
export async function mayGiveRoles(ctx: Context, names: readonly string[]): Promise<void> {
  for (const role of await rolesNamed(ctx, names)) {
    const [first] = beyond(ctx, role.rights.admin);
    if (first === undefined) continue;
    const text = {
      en: `You may not give or take the role “${role.label.en}”: it has the administrative right “${first}”, which you do not have.`,
      zh: `您不能授予或收回角色“${role.label.zh}”：该角色含有您本人没有的管理权限“${first}”。`,
    };
    throw new Problem('forbidden', { detail: text, errors: [{ field: 'roles', code: 'forbidden', text }] });
  }
}
