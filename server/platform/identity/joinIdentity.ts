/** Gives sign-in the keys of an installation: for second factors, and for the secrets of single sign-on. */
import type { KeyRing } from '../../base/keys.ts';
import { setFactorKeys } from './factors/factorKeys.ts';
import { setSignOnKeys } from './signOn/signOnHouse.ts';

export function joinIdentity(ring: KeyRing): void {
  setFactorKeys(ring);
  setSignOnKeys(ring);
}
