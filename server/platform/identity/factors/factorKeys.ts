/** The key ring that secrets of second factors are sealed with; given by the roof. */
import type { KeyRing } from '../../../base/keys.ts';

let ring: KeyRing | null = null;

/** Called by joinIdentity, and again where the ring is rotated. */
export function setFactorKeys(given: KeyRing): void {
  ring = given;
}

/** A secret of one person opens for nobody else. */
function about(identityId: string): string {
  return `totp ${identityId}`;
}

export function sealSecret(identityId: string, secret: Uint8Array): Buffer {
  if (ring === null) throw new Error('the keys of second factors were not set');
  return ring.seal('factor', secret, about(identityId));
}

/** Null when the key it was sealed with is not here any more. */
export function openSecret(identityId: string, sealed: Uint8Array): Buffer | null {
  if (ring === null) throw new Error('the keys of second factors were not set');
  return ring.open('factor', sealed, about(identityId));
}
