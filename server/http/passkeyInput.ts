/** What browsers send of a passkey (WebAuthn level 3, JSON form); members that later browsers add are let be. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** Bytes of a request that carries one. */
export const passkeyBody = 64 * 1024;

const bytes = z
  .string()
  .min(1)
  .max(16_384)
  .regex(/^[\w-]+$/, 'base64url');

const common = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string().max(60), z.unknown()),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

export const registrationResponse = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
}) as unknown as z.ZodType<RegistrationResponseJSON>;

export const authenticationResponse = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
}) as unknown as z.ZodType<AuthenticationResponseJSON>;

export const code = z
  .string()
  .max(20)
  .transform((text) => text.normalize('NFKC').replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'six digits'));

/** Which one of several members a body has. */
export function exactlyOne(body: Readonly<Record<string, unknown>>): boolean {
  return Object.values(body).filter((value) => value !== undefined).length === 1;
}
