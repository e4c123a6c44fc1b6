/** The own passkeys: made, named, taken away. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { factorAdded, factorRemoved } from '../../platform/identity/factors/changeFactors.ts';
import {
  registerPasskey,
  registrationOptions,
  removePasskey,
  renamePasskey,
} from '../../platform/identity/factors/passkeys.ts';
import { recordId } from '../commonInput.ts';
import { codesShape, passkeyShape } from '../factorShapes.ts';
import { noContent } from '../httpAnswer.ts';
import { freeObject, shape } from '../openapi/jsonSchema.ts';
import { changerOf, identityIdOf, personOf } from '../ownIdentity.ts';
import { passkeyBody, registrationResponse } from '../passkeyInput.ts';
import { relyingParty } from '../relyingParty.ts';
import { person, type Route, route } from '../route.ts';

const tag = 'Me';
const passkeyName = z.string().trim().min(1).max(60);
const params = z.strictObject({ id: recordId });

const passkeyOptions = route({
  method: 'POST',
  url: '/api/v1/me/factors/passkeys/options',
  tag,
  summary: 'What the browser needs to make a passkey; good once, for five minutes.',
  right: person,
  withoutFactor: true,
  stepUp: 'ownFactors',
  secret: true,
  body: z.strictObject({}).optional(),
  answer: shape({ options: freeObject }),
  async handler({ app, caller, request }) {
    const party = relyingParty(request, app.settings);
    const options = await registrationOptions(app.identity, await personOf(app, caller), party);
    if (options === null) throw new Problem('limit_exceeded', { params: { limit: 20 } });
    return { options };
  },
});

const addPasskey = route({
  method: 'POST',
  url: '/api/v1/me/factors/passkeys',
  tag,
  summary: 'Keeps a passkey under a name. With the first factor recovery codes are shown this once.',
  right: person,
  withoutFactor: true,
  secret: true,
  bodyLimit: passkeyBody,
  body: z.strictObject({ name: passkeyName, response: registrationResponse }),
  status: 201,
  answer: shape({ passkey: passkeyShape, recoveryCodes: codesShape }),
  async handler({ app, ctx: outside, caller, body }) {
    const answer = await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      const passkey = await registerPasskey(env, identityIdOf(caller), body.name, body.response);
      if (passkey === null) throw wrongPasskey();
      return { passkey, recoveryCodes: await factorAdded(env, changerOf(ctx, caller), 'passkey') };
    });
    app.callers.forget();
    return answer;
  },
});

const rename = route({
  method: 'PATCH',
  url: '/api/v1/me/factors/passkeys/{id}',
  tag,
  summary: 'Names a passkey anew.',
  right: person,
  params,
  body: z.strictObject({ name: passkeyName }),
  status: 204,
  async handler({ app, ctx, caller, params, body }) {
    const env = { ...app.identity, db: ctx.db };
    if (!(await renamePasskey(env, identityIdOf(caller), params.id, body.name)))
      throw new Problem('not_found');
    return noContent();
  },
});

const dropPasskey = route({
  method: 'DELETE',
  url: '/api/v1/me/factors/passkeys/{id}',
  tag,
  summary: 'Takes a passkey away.',
  right: person,
  stepUp: 'ownFactors',
  params,
  status: 204,
  async handler({ app, ctx: outside, caller, params }) {
    await inTransaction(outside, async (ctx) => {
      const env = { ...app.identity, db: ctx.db };
      if (!(await removePasskey(env, identityIdOf(caller), params.id))) throw new Problem('not_found');
      await factorRemoved(env, changerOf(ctx, caller), 'passkey');
    });
    app.callers.forget();
    return noContent();
  },
});

function wrongPasskey(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'The passkey could not be kept: it took too long, or it is registered already. Begin again.',
      zh: '通行密钥未能保存：操作超时或该密钥已注册，请重新开始。',
    },
  });
}

export const ownPasskeyRoutes: readonly Route[] = [passkeyOptions, addPasskey, rename, dropPasskey];
