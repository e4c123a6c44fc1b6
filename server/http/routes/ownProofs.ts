/** Showing again who one is, before something that asks for it. */
import { z } from 'zod';
import { ownFactors } from '../../platform/identity/factors/ownFactors.ts';
import { authenticationOptions } from '../../platform/identity/factors/passkeys.ts';
import { proveAgain } from '../../platform/identity/factors/proofs.ts';
import { noContent } from '../httpAnswer.ts';
import { freeObject, list, nullable, shape } from '../openapi/jsonSchema.ts';
import { identityIdOf } from '../ownIdentity.ts';
import { authenticationResponse, code, exactlyOne, passkeyBody } from '../passkeyInput.ts';
import { relyingPartyOf } from '../relyingParty.ts';
import { person, type Route, route } from '../route.ts';
import { acceptedProofs } from '../stepUp.ts';

const tag = 'Me';

const proofOptions = route({
  method: 'POST',
  url: '/api/v1/me/proof/options',
  tag,
  summary: 'How the caller can show again who he is, and what a passkey is to sign.',
  right: person,
  withoutFactor: true,
  secret: true,
  body: z.strictObject({}).optional(),
  answer: shape({
    accepted: list({ type: 'string', enum: ['passkey', 'totp', 'password'] }),
    passkey: nullable(freeObject),
  }),
  async handler({ app, caller, request }) {
    const identityId = identityIdOf(caller);
    const own = await ownFactors(app.identity, identityId);
    const party = relyingPartyOf(request, app.settings);
    const works = party !== null && own.passkeys.some(({ host }) => host === party.id);
    return {
      accepted: (await acceptedProofs(app, identityId)).filter((proof) => proof !== 'passkey' || works),
      passkey: works ? await authenticationOptions(app.identity, 'prove', identityId, party) : null,
    };
  },
});

const proof = route({
  method: 'POST',
  url: '/api/v1/me/proof',
  tag,
  summary: 'Shows again who one is, by password, code or passkey; for ten minutes nothing asks for it.',
  right: person,
  withoutFactor: true,
  secret: true,
  bodyLimit: passkeyBody,
  body: z
    .strictObject({
      password: z.string().min(1).max(8192).optional(),
      code: code.optional(),
      passkey: authenticationResponse.optional(),
    })
    .refine(exactlyOne, 'one of password, code and passkey'),
  status: 204,
  async handler({ app, ctx, caller, body }) {
    await proveAgain(app.identity, { id: caller.id, identityId: identityIdOf(caller) }, body, ctx.address);
    app.callers.forget();
    return noContent();
  },
});

export const ownProofRoutes: readonly Route[] = [proofOptions, proof];
