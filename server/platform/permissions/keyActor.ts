/** A user as a program acts for him: with the rights that its API key leaves of his. */
import type { Actor } from '../context.ts';
import type { KeyReach } from '../identity/apiKeys.ts';
import { readingOnly } from './computeRights.ts';
import { withinAccess } from './keyRights.ts';

export function keyActor(user: Actor, { id, scopes, access }: KeyReach): Actor {
  const writes = scopes.includes('write');
  const rights = withinAccess(writes ? user.rights : readingOnly(user.rights), access);
  return { ...user, kind: 'apiKey', apiKey: { id, narrow: !writes || access !== null }, rights };
}
