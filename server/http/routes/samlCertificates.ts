/** Our own certificates at a SAML provider: made, told to it, and taken away once it knows the next. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import {
  type Provider,
  providerOfWorkspace,
  type SamlProvider,
} from '../../platform/identity/signOn/providers.ts';
import { addSamlKey, removeSamlKey, type SamlKey } from '../../platform/identity/signOn/samlKeys.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { providerShape, shownProvider } from '../signOn/shownProvider.ts';

const right = mayAdmin('signOn');
const tag = 'Single sign-on';
const url = '/api/v1/signOn/providers/{id}/certificates';

async function samlOf(ctx: Context, id: string): Promise<SamlProvider> {
  const provider: Provider = await providerOfWorkspace(ctx, ctx.workspace.id, id);
  if (provider.kind !== 'saml') throw new Problem('not_found');
  return provider;
}

/** The certificate is public; that there is one, since when and until when, is what the trail keeps. */
function note(ctx: Context, provider: SamlProvider, before: SamlKey | null, after: SamlKey | null) {
  const told = (key: SamlKey | null) => key && { signOnCertificate: key.certificate };
  return record(ctx, [
    {
      verb: 'settingChanged',
      object: 'settings',
      recordId: provider.id,
      fields: ['signOnCertificate'],
      before: told(before),
      after: told(after),
    },
  ]);
}

const add = route({
  method: 'POST',
  url,
  tag,
  summary:
    'Makes a key and certificate of ours for a SAML provider: it encrypts for the newest, the oldest signs; at most two.',
  right,
  secret: true,
  stepUp: 'security',
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({}).optional(),
  status: 201,
  answer: providerShape,
  async handler(asked) {
    const provider = await inTransaction(asked.ctx, async (ctx) => {
      const found = await samlOf(ctx, asked.params.id);
      await note(ctx, found, null, await addSamlKey(ctx, found.id, `Guanxi ${ctx.workspace.slug}`));
      return found;
    });
    return new HttpAnswer(201, await shownProvider(asked, provider));
  },
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{certificate}`,
  tag,
  summary: 'Takes a certificate of ours away: what is still encrypted for it cannot be opened any more.',
  right,
  stepUp: 'security',
  params: z.strictObject({ id: recordId, certificate: recordId }),
  answer: providerShape,
  async handler(asked) {
    const provider = await inTransaction(asked.ctx, async (ctx) => {
      const found = await samlOf(ctx, asked.params.id);
      const { signRequests, encryptedOnly } = found.settings;
      const needed = Boolean(signRequests || encryptedOnly);
      await note(ctx, found, await removeSamlKey(ctx, found.id, asked.params.certificate, needed), null);
      return found;
    });
    return shownProvider(asked, provider);
  },
});

export const samlCertificateRoutes: readonly Route[] = [add, remove];
