/** The first run: whoever holds the printed token makes the workspace and its first administrator, once. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { createSession } from '../../platform/identity/sessions.ts';
import {
  returnSetupToken,
  setupNeeded,
  setupTokenState,
  spendSetupToken,
} from '../../platform/identity/setupTokens.ts';
import type { App } from '../appServices.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, shape, text } from '../openapi/jsonSchema.ts';
import { publicRoute, type Route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';
import { setUp as setUpWorkspace, setupBody } from '../setUp.ts';

const needed = publicRoute({
  method: 'GET',
  url: '/api/v1/setup',
  tag: 'Setup',
  summary: 'Whether the first run is still to be done; 404 afterwards.',
  query: z.strictObject({ token: z.string().max(200).optional() }),
  answer: shape({ needed: flag }),
  async handler({ app }) {
    if (!(await setupNeeded(app.identity))) throw new Problem('not_found');
    return { needed: true };
  },
});

const setUp = publicRoute({
  method: 'POST',
  url: '/api/v1/setup',
  tag: 'Setup',
  summary: 'Makes the workspace and its administrator, who is signed in at once.',
  bodyLimit: 16 * 1024,
  body: z.strictObject({ token: z.string().min(1).max(200), ...setupBody.shape }),
  status: 201,
  answer: shape({ workspace: shape({ slug: text, name: text }) }),
  async handler({ app, body, request }) {
    if (!(await setupNeeded(app.identity))) throw new Problem('not_found');
    const { token, ...wishes } = body;
    const state = await setupTokenState(app.identity, token);
    if (state === 'used') throw new Problem('not_found');
    if (state === 'unknown') throw wrongToken();
    const made = await spending(app, token, (claim) => setUpWorkspace(app, wishes, claim));
    const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const session = await createSession(app.identity, made.identityId, from, { way: 'setup', factor: null });
    await logSecurity(app.identity, 'setUp', {
      identityId: made.identityId,
      workspaceId: made.workspace.id,
      address: request.ip,
    });
    const { slug, name } = made.workspace;
    return new HttpAnswer(
      201,
      { workspace: { slug, name } },
      { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
    );
  },
});

/** The token goes last and once: a refused password leaves it good, and so does a workspace that could not be made. */
async function spending<Made>(
  app: App,
  token: string,
  make: (claim: () => Promise<boolean>) => Promise<Made>,
): Promise<Made> {
  let spent = false;
  try {
    return await make(async () => {
      spent = await spendSetupToken(app.identity, token);
      return spent;
    });
  } catch (error) {
    if (spent) await returnSetupToken(app.identity, token);
    throw error;
  }
}

function wrongToken(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'This address is not the one that the server printed at its last start; take the newest.',
      zh: '此地址不是服务器最近一次启动时显示的地址，请使用最新的地址。',
    },
  });
}

export const setupRoutes: readonly Route[] = [needed, setUp];
