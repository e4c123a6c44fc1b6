/** Makes a link with which somebody sets a password, mails it where mail is set up, and answers it once. */
import { languageOf } from '../../shared/labels.ts';
import type { RecordData } from '../../shared/query.ts';
import { Problem } from '../base/problem.ts';
import { mayOpenAccount } from '../domains/admin/user/withinOwn.ts';
import type { Context } from '../platform/context.ts';
import { at, day } from '../platform/identity/identityEnv.ts';
import { createPasswordLink } from '../platform/identity/passwordLinks.ts';
import { logSecurity } from '../platform/identity/securityLog.ts';
import { mailLink } from '../platform/notify/mail/linkMail.ts';
import type { App } from './appServices.ts';
import { flag, nullable, shape, text, time } from './openapi/jsonSchema.ts';
import { mustSignOn, passwordRefused } from './signOn/mustSignOn.ts';

export const linkShape = shape({ path: text, url: nullable(text), expiresAt: time, mailed: flag });

export interface LinkAnswer {
  readonly path: string;
  readonly url: string | null;
  readonly expiresAt: string;
  readonly mailed: boolean;
}

const invitationLife = 7 * day;

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
  const language = languageOf(typeof user.language === 'string' ? user.language : ctx.workspace.language);
  const to = { userId, name: String(user.name), email, language };
  const full = (path: string) => (app.settings.baseUrl === null ? null : `${app.settings.baseUrl}${path}`);
  if (await mustSignOn(ctx, user, email)) {
    if (kind === 'reset') throw passwordRefused();
    const path = '/sign-in';
    const mailed = await mailLink(ctx, { ...to, kind: 'signOn', path });
    return { path, url: full(path), expiresAt: at(env, invitationLife), mailed };
  }
  if (!(await mayOpenAccount(ctx, user.roles))) throw beyondOwn();
  const link = { kind, workspaceId: ctx.workspace.id, userId, email };
  const { token, expiresAt } = await createPasswordLink(env, link, ctx.actor.userId);
  await logSecurity(env, 'linkMade', {
    workspaceId: ctx.workspace.id,
    userId,
    address: ctx.address,
    facts: { kind, by: ctx.actor.userId },
  });
  const path = `/${kind}#${token}`;
  const mailed = await mailLink(ctx, { ...to, kind, path });
  return { path, url: full(path), expiresAt, mailed };
}

/** Whoever holds the link is the person: it is not answered to somebody who may do less. */
function beyondOwn(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'This person has roles that you do not have; ask someone who manages roles for the link.',
      zh: '此人拥有您没有的角色，请由角色管理员生成链接。',
    },
  });
}
