/** The provider that somebody signs in through: `not_found` where there is none, or it is switched off. */
import { Problem } from '../../base/problem.ts';
import { type Provider, providerById } from '../../platform/identity/signOn/providers.ts';
import type { App } from '../appServices.ts';

/** `test`: an administrator tries one that is off. */
export async function usableProvider(app: App, providerId: string, { test = false } = {}): Promise<Provider> {
  const provider = await providerById(app.identity, providerId);
  if (!provider || !(provider.active || test)) throw new Problem('not_found');
  return provider;
}
