/** What single sign-on is given by the roof: the keys by which a provider's secrets are sealed. */
import type { KeyRing } from '../../../base/keys.ts';

let ring: KeyRing | null = null;

/** Called by joinIdentity. */
export function setSignOnKeys(given: KeyRing): void {
  ring = given;
}

function keys(): KeyRing {
  if (ring === null) throw new Error('the keys of single sign-on were not set');
  return ring;
}

/** JSON of `value`, readable only in the place that `about` names. */
export function sealJson(value: unknown, about: string): Buffer {
  return keys().seal('signOn', Buffer.from(JSON.stringify(value)), about);
}

/** Null when it was sealed by a key that is gone, for another place, or changed since. */
export function openJson<Value>(sealed: Uint8Array, about: string): Value | null {
  const opened = keys().open('signOn', sealed, about);
  return opened === null ? null : (JSON.parse(opened.toString()) as Value);
}
