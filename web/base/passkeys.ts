/** Passkeys as the browser makes and uses them; the library is loaded when the first one is wanted. */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { BodyOf } from './apiCall.ts';

export type PasskeyMade = BodyOf<'/api/v1/me/factors/passkeys', 'post'>['response'];
export type PasskeyUsed = BodyOf<'/api/auth/sign-in/passkey', 'post'>['response'];

/** Whether this browser knows passkeys at all, at this address. */
export function passkeysHere(): boolean {
  const named = !/^[\d.]+$|:/.test(window.location.hostname);
  return named && window.isSecureContext && 'PublicKeyCredential' in window;
}

/** `options` as the server gave them. Throws when the person declines. */
export async function makePasskey(options: object): Promise<PasskeyMade> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const made = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  return made as unknown as PasskeyMade;
}

/** Throws when the person declines. */
export async function signByPasskey(options: object): Promise<PasskeyUsed> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const used = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  return used as unknown as PasskeyUsed;
}
