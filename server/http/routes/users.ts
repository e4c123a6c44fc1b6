/** What can be done with a user besides editing the record: invite, deactivate, reactivate, reset link. */
import { z } from 'zod';
import { languageOf } from '../../../shared/labels.ts';
import type { RecordData } from '../../../shared/query.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import { foldEmail } from '../../platform/identity/email.ts';
import { identityOfUser, setMemberActive } from '../../platform/identity/identities.ts';
import { createPasswordLink, endPasswordLinks } from '../../platform/identity/passwordLinks.ts';
import { logSecurity, type SecurityEvent } from '../../platform/identity/securityLog.ts';
import { mailLink } from '../../platform/notify/mail/linkMail.ts';
import { get } from '../../platform/query/reader.ts';
import { write } from '../../platform/records/writer.ts';
import type { App } from '../appServices.ts';
import { recordId } from '../commonInput.ts';
import { flag, nullable, reference, shape, text, time } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('users');
const params = z.strictObject({ id: recordId });
const linkShape = shape({ path: text, url: nullable(text), expiresAt: time, mailed: flag });

async function userOf(ctx: Context, id: string): Promise<RecordData> {
  const user = await get(ctx, ctx.registry.object('user'), id);
  if (!user) throw new Problem('not_found');
  return user;
}

async function setStatus(
  ctx: Context,
  id: string,
  status: 'invited' | 'active' | 'inactive' | 'notInvited',
): Promise<void> {
  await write(ctx, ctx.registry.object('user'), [{ op: 'update', id, data: { status } }], {
    allow: ['status'],
  });
}

function refused(en: string, zh: string): Problem {
  return new Problem('invalid_value', { detail: { en, zh } });
}

/** The path works at whatever address the reader's browser knows us by; a full address only when one was configured. */
async function linkAnswer(
  app: App,
  ctx: Context,
  kind: 'invitation' | 'reset',
  user: RecordData,
  email: string,
) {
  const userId = String(user.id);
  const link = { kind, workspaceId: ctx.workspace.id, userId, email };
  const { token, expiresAt } = await createPasswordLink(
    { ...app.identity, db: ctx.db },
    link,
    ctx.actor.userId,
  );
  await note(app, ctx, 'linkMade', userId, { kind });
  const path = `/${kind}#${token}`;
  const language = languageOf(typeof user.language === 'string' ? user.language : ctx.workspace.language);
  const mailed = await mailLink(ctx, { kind, userId, name: String(user.name), email, language, path });
  const url = app.settings.baseUrl === null ? null : `${app.settings.baseUrl}${path}`;
  return { path, url, expiresAt, mailed };
}

async function note(
  app: App,
  ctx: Context,
  event: SecurityEvent,
  userId: string,
  facts: Record<string, unknown> = {},
) {
  await logSecurity({ ...app.identity, db: ctx.db }, event, {
    workspaceId: ctx.workspace.id,
    userId,
    address: ctx.address,
    facts: { ...facts, by: ctx.actor.userId },
  });
}

const invite = route({
  method: 'POST',
  url: '/api/v1/users/{id}/invite',
  secret: true,
  tag: 'Users',
  summary: 'Makes an invitation link to hand on; an earlier one ends.',
  right,
  params,
  answer: linkShape,
  async handler({ app, ctx: outside, params }) {
    return inTransaction(outside, async (ctx) => {
      const user = await userOf(ctx, params.id);
      if (user.status === 'active') throw refused('This user can sign in already.', '该用户已可登录。');
      if (user.status === 'inactive') throw refused('Reactivate this user first.', '请先重新启用该用户。');
      if (typeof user.email !== 'string' || user.email === '') {
        throw new Problem('required', {
          errors: [
            {
              field: 'email',
              code: 'required',
              text: { en: 'Give the user an e-mail address first.', zh: '请先填写该用户的邮箱。' },
            },
          ],
        });
      }
      const answer = await linkAnswer(app, ctx, 'invitation', user, foldEmail(user.email));
      await setStatus(ctx, params.id, 'invited');
      return answer;
    });
  },
});

const reset = route({
  method: 'POST',
  url: '/api/v1/users/{id}/resetLink',
  secret: true,
  tag: 'Users',
  summary: 'Makes a link with which the user sets a new password within 30 minutes.',
  right,
  params,
  answer: linkShape,
  async handler({ app, ctx: outside, params }) {
    return inTransaction(outside, async (ctx) => {
      const user = await userOf(ctx, params.id);
      const identity = await identityOfUser({ ...app.identity, db: ctx.db }, ctx.workspace.id, params.id);
      if (!identity || user.status !== 'active' || typeof user.email !== 'string') {
        throw refused('Only a user who can sign in has a password to reset.', '仅可为可登录的用户重置密码。');
      }
      if (foldEmail(user.email) !== identity.email) {
        throw refused('The user signs in with another e-mail address.', '该用户使用其他邮箱登录。');
      }
      return linkAnswer(app, ctx, 'reset', user, identity.email);
    });
  },
});

const deactivate = route({
  method: 'POST',
  url: '/api/v1/users/{id}/deactivate',
  tag: 'Users',
  summary: 'The user can no longer sign in; running sessions and keys stop within seconds. Records stay his.',
  right,
  params,
  answer: reference('User'),
  async handler({ app, ctx: outside, params }) {
    return inTransaction(outside, async (ctx) => {
      await userOf(ctx, params.id);
      if (params.id === ctx.actor.userId) throw refused('You cannot deactivate yourself.', '不能停用自己。');
      await setMemberActive({ ...app.identity, db: ctx.db }, ctx.workspace.id, params.id, false);
      await endPasswordLinks({ ...app.identity, db: ctx.db }, ctx.workspace.id, params.id);
      await setStatus(ctx, params.id, 'inactive');
      await note(app, ctx, 'userDeactivated', params.id);
      app.callers.forget();
      return userOf(ctx, params.id);
    });
  },
});

const reactivate = route({
  method: 'POST',
  url: '/api/v1/users/{id}/reactivate',
  tag: 'Users',
  summary: 'Lets a deactivated user sign in again.',
  right,
  params,
  answer: reference('User'),
  async handler({ app, ctx: outside, params }) {
    return inTransaction(outside, async (ctx) => {
      const user = await userOf(ctx, params.id);
      if (user.status !== 'inactive') throw refused('This user is not deactivated.', '该用户并未停用。');
      const member = await setMemberActive(
        { ...app.identity, db: ctx.db },
        ctx.workspace.id,
        params.id,
        true,
      );
      await setStatus(ctx, params.id, member ? 'active' : 'notInvited');
      await note(app, ctx, 'userReactivated', params.id);
      app.callers.forget();
      return userOf(ctx, params.id);
    });
  },
});

export const userRoutes: readonly Route[] = [invite, reset, deactivate, reactivate];
