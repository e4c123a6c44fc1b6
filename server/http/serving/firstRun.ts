/** Makes the administrator that the environment names, or a token for the page that does. */
import type { Config } from '../../base/config.ts';
import { errorFacts } from '../../base/log.ts';
import { newSetupToken, setupNeeded } from '../../platform/identity/setupTokens.ts';
import type { App } from '../appServices.ts';
import { setUp } from '../setUp.ts';

/** Null where there is nothing to set up. */
export async function firstRun({ adminEmail, adminPassword }: Config, app: App): Promise<string | null> {
  if (!(await setupNeeded(app.identity))) return null;
  if (adminEmail === null || adminPassword === null) return newSetupToken(app.identity);
  const settings = { currency: 'CNY', country: 'CN', language: 'zh', timeZone: 'Asia/Shanghai' } as const;
  const administrator = {
    name: adminEmail.split('@')[0] ?? adminEmail,
    email: adminEmail,
    password: adminPassword,
  };
  try {
    await setUp(app, { workspace: { name: '关系 Guanxi', ...settings }, administrator }, async () => true);
  } catch (error) {
    app.log.error('The first administrator could not be made', errorFacts(error));
    throw error;
  }
  return null;
}
