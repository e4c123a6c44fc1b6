/** What a browser carries while its person is away at a provider: sealed, so that it can only come from our own start. */
import { at, type IdentityEnv, minute } from '../identityEnv.ts';
import { openJson, sealJson } from './signOnHouse.ts';

export const journeyLife = 10 * minute;

/** A sign-in that was begun; one at a time in each browser. */
export interface Journey {
  readonly providerId: string;
  /** Random; comes back from the provider, and works once. For SAML the id of the request. */
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Path of our own to go to afterwards. */
  readonly next: string;
  /** A test shows what came back and signs nobody in. */
  readonly test: boolean;
  readonly expiresAt: string;
}

const about = 'sign-on journey';

export function sealJourney(env: Pick<IdentityEnv, 'clock'>, journey: Omit<Journey, 'expiresAt'>): string {
  return sealJson({ ...journey, expiresAt: at(env, journeyLife) }, about).toString('base64url');
}

/** Null for what is not ours, or too old. */
export function openJourney(env: Pick<IdentityEnv, 'clock'>, sealed: string): Journey | null {
  const journey = openJson<Journey>(Buffer.from(sealed, 'base64url'), about);
  return journey && Date.parse(journey.expiresAt) > env.clock.now() ? journey : null;
}

/** Only a path of our own: `//evil`, `/\evil`, a scheme or control characters lead home instead. */
export function ownPath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return '/';
  const resolved = new URL(text, 'http://own.invalid');
  return resolved.host === 'own.invalid' ? text : '/';
}
