/** The identity of whoever calls: a person who signed in, and no key. */
import { Problem } from '../base/problem.ts';
import type { Context } from '../platform/context.ts';
import type { Caller } from '../platform/identity/callers.ts';
import type { Changer } from '../platform/identity/factors/changeFactors.ts';
import { identityById } from '../platform/identity/identities.ts';
import type { App } from './appServices.ts';

export function identityIdOf(caller: Caller): string {
  if (caller.identityId === null) throw new Problem('unauthorized');
  return caller.identityId;
}

export function changerOf(ctx: Context, caller: Caller): Changer {
  return { identityId: identityIdOf(caller), sessionId: caller.id, address: ctx.address };
}

export async function personOf(app: App, caller: Caller) {
  const identity = await identityById(app.identity, identityIdOf(caller));
  if (!identity) throw new Problem('unauthorized');
  return identity;
}
