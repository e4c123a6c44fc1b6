/** Makes a link with which somebody sets a password, mails it where mail is set up, and answers it once. */
import { languageOf } from '../../shared/labels.ts';
import type { RecordData } from '../../shared/query.ts';
import type { Context } from '../platform/context.ts';
import { createPasswordLink } from '../platform/identity/passwordLinks.ts';
import { logSecurity } from '../platform/identity/securityLog.ts';
import { mailLink } from '../platform/notify/mail/linkMail.ts';
import type { App } from './appServices.ts';
import { flag, nullable, shape, text, time } from './openapi/jsonSchema.ts';

export const linkShape = shape({ path: text, url: nullable(text), expiresAt: time, mailed: flag });

export interface LinkAnswer {
  readonly path: string;
  readonly url: string | null;
  readonly expiresAt: string;
  readonly mailed: boolean;
}

/** The path works at whatever address the reader's browser knows us by; a full address only when one was configured. */
export async function passwordLinkAnswer(
  app: App,
  ctx: Context,
  kind: 'invitation' | 'reset',
  user: RecordData,
  email: string,
): Promise<LinkAnswer> {
  const userId = String(user.id);
  const env = { ...app.identity, db: ctx.db };
  const link = { kind, workspaceId: ctx.workspace.id, userId, email };
  const { token, expiresAt } = await createPasswordLink(env, link, ctx.actor.userId);
  await logSecurity(env, 'linkMade', {
    workspaceId: ctx.workspace.id,
    userId,
    address: ctx.address,
    facts: { kind, by: ctx.actor.userId },
  });
  const path = `/${kind}#${token}`;
  const language = languageOf(typeof user.language === 'string' ? user.language : ctx.workspace.language);
  const mailed = await mailLink(ctx, { kind, userId, name: String(user.name), email, language, path });
  const url = app.settings.baseUrl === null ? null : `${app.settings.baseUrl}${path}`;
  return { path, url, expiresAt, mailed };
}
