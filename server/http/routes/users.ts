/** People: add, invite one or many, reset link, deactivate, reactivate. Editing one is writing his record. */
import { z } from 'zod';
import type { RecordData } from '../../../shared/query.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { deactivateUser, reactivateUser, setUserStatus } from '../../domains/admin/user/activity.ts';
import { addUser, giveAccount, type NewUser } from '../../domains/admin/user/addUser.ts';
import type { Context } from '../../platform/context.ts';
import { sharedAccount } from '../../platform/identity/acceptLink.ts';
import { foldEmail } from '../../platform/identity/email.ts';
import { identityOfUser, worksElsewhere } from '../../platform/identity/identities.ts';
import { hashNewPassword } from '../../platform/identity/newPassword.ts';
import { get } from '../../platform/query/reader.ts';
import type { App } from '../appServices.ts';
import { languageCode, recordId, timeZoneName } from '../commonInput.ts';
import { list, nullable, reference, shape, text } from '../openapi/jsonSchema.ts';
import { type LinkAnswer, linkShape, passwordLinkAnswer } from '../passwordLinkAnswer.ts';
import { documentOf } from '../problemDocument.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';

const tag = 'Users';
const right = mayAdmin('users');
const params = z.strictObject({ id: recordId });

const newUser = z.strictObject({
  name: z.string().max(120),
  email: z.string().max(254),
  roles: z.array(z.string().max(80)).max(50).optional(),
  department: recordId.nullable().optional(),
  manager: recordId.nullable().optional(),
  jobTitle: z.string().max(120).nullable().optional(),
  language: languageCode.nullable().optional(),
  timeZone: timeZoneName.nullable().optional(),
});

async function userOf(ctx: Context, id: string): Promise<RecordData> {
  const user = await get(ctx, ctx.registry.object('user'), id);
  if (!user) throw new Problem('not_found');
  return user;
}

function refused(en: string, zh: string): Problem {
  return new Problem('invalid_value', { detail: { en, zh } });
}

/** In the transaction of `ctx`. */
async function inviteUser(app: App, ctx: Context, id: string): Promise<LinkAnswer> {
  const user = await userOf(ctx, id);
  if (user.status === 'active') throw refused('This user can sign in already.', '该用户已可登录。');
  if (user.status === 'inactive') throw refused('Reactivate this user first.', '请先重新启用该用户。');
  if (typeof user.email !== 'string' || user.email === '') {
    const text = { en: 'Give the user an e-mail address first.', zh: '请先填写该用户的邮箱。' };
    throw new Problem('required', { errors: [{ field: 'email', code: 'required', text }] });
  }
  const answer = await passwordLinkAnswer(app, ctx, 'invitation', user, foldEmail(user.email));
  await setUserStatus(ctx, id, 'invited');
  return answer;
}

function hashFor(ctx: Context, { name, email }: NewUser, password: string): Promise<string> {
  const wanted = { password, context: [name, email], field: 'password', workspaceId: ctx.workspace.id };
  return hashNewPassword(ctx, null, wanted);
}

const add = route({
  method: 'POST',
  url: '/api/v1/users',
  secret: true,
  stepUp: 'roleAssignment',
  tag,
  summary:
    'Adds a person. Without a password an invitation is made, mailed where mail is set up, and its link answered once; with one the person signs in at once.',
  right,
  body: newUser.extend({ password: z.string().max(1_000).optional() }),
  status: 201,
  answer: shape({ user: reference('User'), link: nullable(linkShape) }),
  async handler({ app, ctx: outside, body }) {
    checkStorable(body, { texts: true });
    const { password, ...person } = body;
    // Before the transaction, because it takes long.
    const hash = password === undefined ? null : await hashFor(outside, person, password);
    return inTransaction(outside, async (ctx) => {
      const id = await addUser(ctx, person);
      if (hash === null) {
        const link = await inviteUser(app, ctx, id);
        return { user: await userOf(ctx, id), link };
      }
      await giveAccount(ctx, id, person, hash);
      await setUserStatus(ctx, id, 'active');
      return { user: await userOf(ctx, id), link: null };
    });
  },
});

const mostInvitedAtOnce = 200;

const inviteMany = route({
  method: 'POST',
  url: '/api/v1/users/invite',
  secret: true,
  stepUp: 'roleAssignment',
  tag,
  summary: `Adds and invites up to ${mostInvitedAtOnce} people, each on his own: one who is refused keeps none of the others out.`,
  right,
  body: z.strictObject({ people: z.array(newUser).min(1).max(mostInvitedAtOnce) }),
  answer: shape({
    results: list(
      shape({
        email: text,
        id: nullable(text),
        link: nullable(linkShape),
        error: nullable(reference('Problem')),
      }),
    ),
  }),
  async handler({ app, ctx: outside, body }) {
    checkStorable(body, { texts: true });
    const results: unknown[] = [];
    for (const person of body.people) {
      try {
        const made = await inTransaction(outside, async (ctx) => {
          const id = await addUser(ctx, person);
          return { id, link: await inviteUser(app, ctx, id) };
        });
        results.push({ email: person.email, ...made, error: null });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const document = documentOf(error, outside.actor.language, outside.requestId);
        results.push({ email: person.email, id: null, link: null, error: document });
      }
    }
    return { results };
  },
});

const invite = route({
  method: 'POST',
  url: '/api/v1/users/{id}/invite',
  secret: true,
  stepUp: 'accountLink',
  tag,
  summary: 'Makes an invitation link to hand on; an earlier one ends.',
  right,
  params,
  answer: linkShape,
  handler: ({ app, ctx, params }) => inTransaction(ctx, (inside) => inviteUser(app, inside, params.id)),
});

const reset = route({
  method: 'POST',
  url: '/api/v1/users/{id}/resetLink',
  secret: true,
  stepUp: 'accountLink',
  tag,
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
      if (await worksElsewhere(ctx, identity.id, ctx.workspace.id)) throw sharedAccount();
      return passwordLinkAnswer(app, ctx, 'reset', user, identity.email);
    });
  },
});

const deactivate = route({
  method: 'POST',
  url: '/api/v1/users/{id}/deactivate',
  tag,
  summary:
    'The user can no longer sign in; sessions, live streams, exports and keys end within seconds. Records stay his until they are handed over.',
  right,
  params,
  answer: reference('User'),
  async handler({ app, ctx, params }) {
    await userOf(ctx, params.id);
    await deactivateUser(ctx, params.id);
    app.callers.forget();
    return userOf(ctx, params.id);
  },
});

const reactivate = route({
  method: 'POST',
  url: '/api/v1/users/{id}/reactivate',
  tag,
  summary: 'Lets a deactivated user sign in again.',
  right,
  params,
  answer: reference('User'),
  async handler({ app, ctx, params }) {
    const user = await userOf(ctx, params.id);
    if (user.status !== 'inactive') throw refused('This user is not deactivated.', '该用户并未停用。');
    await reactivateUser(ctx, params.id);
    app.callers.forget();
    return userOf(ctx, params.id);
  },
});

export const userRoutes: readonly Route[] = [add, inviteMany, invite, reset, deactivate, reactivate];
