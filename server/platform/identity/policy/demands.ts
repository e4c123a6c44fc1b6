/** What a policy demands of a caller before it lets him in: pure questions, asked by the gate and by the guard against lock-out. */
import type { SecurityPolicy, SignInWay } from '../../../../shared/securityPolicy.ts';
import { day } from '../identityEnv.ts';
import { isWithin } from './networks.ts';

/** Whether somebody with these roles needs a second factor at all. */
export function needsFactor({ secondFactor }: SecurityPolicy, roles: readonly string[]): boolean {
  if (secondFactor.required === 'roles') return secondFactor.roles.some((role) => roles.includes(role));
  return secondFactor.required === 'everyone';
}

/** When the days of grace are over, in milliseconds since 1970. */
export function graceEnd(
  { secondFactor }: SecurityPolicy,
  { demandedSince, memberSince }: { readonly demandedSince: number; readonly memberSince: number },
): number {
  return Math.max(demandedSince, memberSince) + secondFactor.graceDays * day;
}

/** Every list that names one of the roles must hold the address. */
export function networkAllows(
  { networks }: SecurityPolicy,
  roles: readonly string[],
  address: string | null,
): boolean {
  return networks.every(({ role, ranges }) => !roles.includes(role) || isWithin(address, ranges));
}

/** Setting up and invitations are how one comes in at all. */
export function wayAllowed({ signInWays }: SecurityPolicy, way: SignInWay | 'link' | 'setup'): boolean {
  if (way === 'setup') return true;
  return signInWays.includes(way === 'link' ? 'password' : way);
}
