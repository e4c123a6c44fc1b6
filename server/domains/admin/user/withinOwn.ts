/** Whether somebody's roles give no more than the actor has, or may give: who reaches no further hands out no way to it. */
import type { Actor, Context } from '../../../platform/context.ts';
import { holdsRightsOf } from '../../../platform/permissions/roles/mayGive.ts';

/** What everybody begins with is nothing to be had by it. */
const common = 'member';

/** One's own roles, and all of them for who keeps roles; the writer asks for their administrative rights besides. */
export function withinOwn({ kind, roles, rights }: Actor, names: readonly string[]): boolean {
  if (kind === 'system' || rights.may('roles')) return true;
  return names.every((name) => name === common || roles.includes(name));
}

/**
 * Whether the actor may open a way into the account of somebody with these roles, by a link that is answered to him or by
 * another address: what the person may do must be his already, or his to give.
 */
export async function mayOpenAccount(ctx: Context, roles: unknown): Promise<boolean> {
  const names = Array.isArray(roles) ? roles.map(String) : [];
  return withinOwn(ctx.actor, names) && (await holdsRightsOf(ctx, names));
}
