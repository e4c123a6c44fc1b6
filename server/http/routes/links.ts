/** Invitation and reset links: what they are for, and setting the password with them. The token is never in an address. */
import { z } from 'zod';
import { ValueError } from '../../../shared/errors.ts';
import { inTransaction, type Workspace } from '../../base/context.ts';
import { loadWorkspaces } from '../../base/workspaces.ts';
import { acceptLink, linkGone, passwordForLink } from '../../platform/identity/acceptLink.ts';
import { foldEmail } from '../../platform/identity/email.ts';
import { identityByEmail } from '../../platform/identity/identities.ts';
import { type PasswordLink, readPasswordLink } from '../../platform/identity/passwordLinks.ts';
import { createSession } from '../../platform/identity/sessions.ts';
import { systemActor } from '../../platform/permissions/actors.ts';
import { get } from '../../platform/query/reader.ts';
import { write } from '../../platform/records/writer.ts';
import type { App } from '../appServices.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, shape, text } from '../openapi/jsonSchema.ts';
import { contextFor } from '../requestContext.ts';
import { publicRoute, type Route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';
import { mustSignOn, passwordRefused } from '../signOn/mustSignOn.ts';

const token = z.string().min(1).max(200);

async function workspaceOf(app: App, link: PasswordLink): Promise<Workspace> {
  const workspace = (await loadWorkspaces(app.database)).find(({ id }) => id === link.workspaceId);
  if (!workspace) throw linkGone();
  return workspace;
}

/** The user of a link; a link ends when the user is gone, is deactivated or has another address by now. */
async function userOf(app: App, link: PasswordLink): Promise<{ workspace: Workspace; name: string }> {
  const workspace = await workspaceOf(app, link);
  const ctx = await contextFor(app, {
    workspace,
    actor: systemActor(workspace),
    requestId: '',
    address: null,
  });
  const user = await get(ctx, ctx.registry.object('user'), link.userId, ['name', 'email', 'status', 'roles']);
  if (!user || user.status === 'inactive' || folded(user.email) !== link.email) throw linkGone();
  // Made before the company decided otherwise.
  if (await mustSignOn(ctx, user, link.email)) throw passwordRefused();
  return { workspace, name: String(user.name) };
}

function folded(email: unknown): string | null {
  try {
    return typeof email === 'string' ? foldEmail(email) : null;
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}

const read = publicRoute({
  method: 'POST',
  url: '/api/v1/links/read',
  tag: 'Identity',
  summary: 'What an invitation or reset link is for; does not use it.',
  bodyLimit: 16 * 1024,
  reads: true,
  body: z.strictObject({ token }),
  answer: shape({
    kind: { type: 'string', enum: ['invitation', 'reset'] },
    email: text,
    name: text,
    workspace: text,
    hasPassword: flag,
  }),
  async handler({ app, body }) {
    const link = await readPasswordLink(app.identity, body.token);
    if (!link) throw linkGone();
    const { workspace, name } = await userOf(app, link);
    const identity = await identityByEmail(app.identity, link.email);
    return {
      kind: link.kind,
      email: link.email,
      name,
      workspace: workspace.name,
      /** An invitation then asks for the password that the person has already. */
      hasPassword: link.kind === 'invitation' && identity?.passwordHash != null,
    };
  },
});

const accept = publicRoute({
  method: 'POST',
  url: '/api/v1/links/accept',
  tag: 'Identity',
  summary: 'Sets the password and signs in; the link is used up.',
  bodyLimit: 16 * 1024,
  body: z.strictObject({ token, password: z.string().min(1).max(8192) }),
  answer: shape({ workspace: shape({ slug: text, name: text }) }),
  async handler({ app, body, request }) {
    const link = await readPasswordLink(app.identity, body.token);
    if (!link) throw linkGone();
    const { workspace, name } = await userOf(app, link);
    const hash = await passwordForLink(app.identity, { ...body, name });
    const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const actor = systemActor(workspace);
    const outside = await contextFor(app, { workspace, actor, requestId: request.id, address: request.ip });
    // Together or not at all: a link that is spent always leaves somebody who can sign in.
    const session = await inTransaction(outside, async (ctx) => {
      const identity = { ...app.identity, db: ctx.db };
      const used = await acceptLink(identity, { token: body.token, hash, name, address: request.ip });
      const change = { op: 'update', id: link.userId, data: { status: 'active' } } as const;
      await write(ctx, ctx.registry.object('user'), [change], { allow: ['status'] });
      return createSession(identity, used.identityId, from, { way: 'link', factor: null });
    });
    app.callers.forget();
    return new HttpAnswer(
      200,
      { workspace: { slug: workspace.slug, name: workspace.name } },
      { headers: { 'set-cookie': sessionCookie(request, app.settings, session) } },
    );
  },
});

export const linkRoutes: readonly Route[] = [read, accept];
