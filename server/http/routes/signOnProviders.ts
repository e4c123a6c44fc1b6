/** Providers of single sign-on, as administrators see and set them. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context } from '../../platform/context.ts';
import {
  addProvider,
  changeProvider,
  type Provider,
  providerOfWorkspace,
  providersOf,
  removeProvider,
} from '../../platform/identity/signOn/providers.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { list, shape } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { checkedDraft, providerDraft, wrong } from '../signOn/providerDraft.ts';
import { providerShape, shownProvider } from '../signOn/shownProvider.ts';

const right = mayAdmin('signOn');
const tag = 'Single sign-on';
const url = '/api/v1/signOn/providers';
const params = z.strictObject({ id: recordId });

const changed = z.strictObject({ version: z.int().min(1), provider: providerDraft });

/** For the audit trail: everything but the secret, of which only a change is told. */
function told(provider: Provider | null): Record<string, unknown> | null {
  if (provider === null) return null;
  const { kind, label, active, settings, mapping, domains } = provider;
  return { kind, label, active, settings, mapping, domains };
}

async function note(ctx: Context, before: Provider | null, after: Provider | null): Promise<void> {
  await record(ctx, [
    {
      verb: 'settingChanged',
      object: 'settings',
      recordId: (after ?? before)!.id,
      fields: ['signOnProvider'],
      before: told(before),
      after: told(after),
    },
  ]);
}

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'The providers of the workspace; never their secrets.',
  right,
  answer: shape({ data: list(providerShape) }),
  async handler(asked) {
    const providers = await providersOf(asked.ctx, asked.ctx.workspace.id);
    return { data: await Promise.all(providers.map((provider) => shownProvider(asked, provider))) };
  },
});

const one = route({
  method: 'GET',
  url: `${url}/{id}`,
  tag,
  summary: 'One provider, with the addresses that it has to be told.',
  right,
  params,
  answer: providerShape,
  handler: async (asked) =>
    shownProvider(asked, await providerOfWorkspace(asked.ctx, asked.ctx.workspace.id, asked.params.id)),
});

const add = route({
  method: 'POST',
  url,
  tag,
  summary: 'Adds a provider; it signs nobody in before it is active.',
  right,
  secret: true,
  stepUp: 'security',
  body: providerDraft,
  status: 201,
  answer: providerShape,
  async handler(asked) {
    const made = await inTransaction(asked.ctx, async (ctx) => {
      const id = await addProvider(ctx, ctx.workspace.id, await checkedDraft(ctx, asked.body, null));
      const provider = await providerOfWorkspace(ctx, ctx.workspace.id, id);
      await note(ctx, null, provider);
      return provider;
    });
    return new HttpAnswer(201, await shownProvider(asked, made));
  },
});

const change = route({
  method: 'PUT',
  url: `${url}/{id}`,
  tag,
  summary: 'Changes a provider as a whole; switched off, the sessions that it opened end.',
  right,
  stepUp: 'security',
  params,
  body: changed,
  answer: providerShape,
  async handler(asked) {
    const after = await inTransaction(asked.ctx, async (ctx) => {
      const before = await providerOfWorkspace(ctx, ctx.workspace.id, asked.params.id);
      const { provider, version } = asked.body;
      if (provider.kind !== before.kind)
        throw wrong(
          'provider.kind',
          'The kind stays as it is: add another provider.',
          '类型不可更改，请另行添加。',
        );
      await changeProvider(ctx, before, await checkedDraft(ctx, provider, before), version);
      const after = await providerOfWorkspace(ctx, ctx.workspace.id, before.id);
      await note(ctx, before, after);
      return after;
    });
    asked.app.callers.forget();
    return shownProvider(asked, after);
  },
});

const remove = route({
  method: 'DELETE',
  url: `${url}/{id}`,
  tag,
  summary: 'Removes a provider; its sessions and its ties to people go with it, the people stay.',
  right,
  stepUp: 'security',
  params,
  status: 204,
  async handler({ ctx: outside, params, app }) {
    await inTransaction(outside, async (ctx) => {
      const before = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
      await removeProvider(ctx, before.id);
      await note(ctx, before, null);
    });
    app.callers.forget();
    return noContent();
  },
});

export const signOnProviderRoutes: readonly Route[] = [all, one, add, change, remove];
