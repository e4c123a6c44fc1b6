/** SAML between a provider's pages and ours: its signed answer, and our metadata. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { providerById } from '../../platform/identity/signOn/providers.ts';
import { samlFinish } from '../../platform/identity/signOn/saml.ts';
import { samlKeyPairsOf } from '../../platform/identity/signOn/samlKeys.ts';
import { ownMetadata } from '../../platform/identity/signOn/samlMetadata.ts';
import { keepArrival } from '../../platform/identity/signOn/tickets.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { text } from '../openapi/jsonSchema.ts';
import { publicRoute, type Route } from '../route.ts';
import { noteFailure } from '../signOn/arrive.ts';
import { readForm } from '../signOn/formBody.ts';
import { ownAddresses } from '../signOn/ownAddresses.ts';

const tag = 'Identity';
const params = z.strictObject({ provider: recordId });

const assertion = publicRoute({
  method: 'POST',
  url: '/api/auth/sign-on/{provider}/assertion',
  tag,
  summary: 'SAML: where the provider lets the browser post its signed answer; leads on to the sign-in page.',
  params,
  raw: true,
  fromElsewhere: true,
  status: 303,
  async handler({ app, params, request }) {
    const provider = await providerById(app.identity, params.provider);
    if (provider?.kind !== 'saml') throw new Problem('not_found');
    const form = await readForm(request.body as Readable);
    const places = ownAddresses(request, app.settings, provider.id);
    const location = (query: Record<string, string>) =>
      new HttpAnswer(303, undefined, {
        headers: { location: `${places.returnTo}?${new URLSearchParams(query)}` },
      });
    try {
      const response = form.get('SAMLResponse') ?? '';
      const arrival = await samlFinish(app.identity, provider, places.saml, response);
      return location({ ticket: await keepArrival(app.identity, provider.id, arrival) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The browser stands at our address: the page there says what is wrong, in its person's language.
      await noteFailure(app, provider, request, error);
      const { trouble = 'answer', reason } = error.params;
      return location({ trouble: String(trouble), ...(typeof reason === 'string' ? { reason } : {}) });
    }
  },
});

const metadata = publicRoute({
  method: 'GET',
  url: '/api/auth/sign-on/{provider}/metadata',
  tag,
  summary: 'SAML: our metadata, for the provider.',
  params,
  answer: text,
  answerType: 'application/samlmetadata+xml',
  async handler({ app, params, request, reply }) {
    const provider = await providerById(app.identity, params.provider);
    if (provider?.kind !== 'saml') throw new Problem('not_found');
    const { saml } = ownAddresses(request, app.settings, provider.id);
    const pairs = await samlKeyPairsOf(app.identity, provider.id);
    return reply
      .header('content-type', 'application/samlmetadata+xml; charset=utf-8')
      .send(ownMetadata(saml, pairs, provider.settings.signRequests ?? false));
  },
});

export const samlAnswerRoutes: readonly Route[] = [assertion, metadata];
