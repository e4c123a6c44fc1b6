/** Mail for administrators: the outbox, the server it goes out by, a test mail; and the end of the daily mail for anyone who has its link. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { loadWorkspaces } from '../../base/workspaces.ts';
import type { Context } from '../../platform/context.ts';
import { cancelMail, mailStates, readMails, retryMail } from '../../platform/notify/mail/readMails.ts';
import { setSmtp, shownSmtp, smtpSecurities, smtpServer } from '../../platform/notify/mail/smtpSettings.ts';
import { sendTestMail } from '../../platform/notify/mail/testMail.ts';
import { readUnsubscribe, stopDigest } from '../../platform/notify/mail/unsubscribe.ts';
import { systemActor } from '../../platform/permissions/actors.ts';
import type { App } from '../appServices.ts';
import { count, recordId } from '../commonInput.ts';
import { noContent } from '../httpAnswer.ts';
import { flag, id, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { contextFor } from '../requestContext.ts';
import { mayAdmin, publicRoute, type Route, route } from '../route.ts';

const right = mayAdmin('settings');
const tag = 'Mail';
const params = z.strictObject({ id: recordId });

const mail = shape({
  id,
  kind: text,
  to: text,
  subject: text,
  state: { type: 'string', enum: [...mailStates] },
  attempts: whole,
  error: nullable(text),
  createdAt: time,
  dueAt: time,
  sentAt: nullable(time),
});

const all = route({
  method: 'GET',
  url: '/api/v1/mails',
  tag,
  summary: 'The outbox: what became of each mail.',
  right,
  query: z.strictObject({
    state: z.enum(mailStates).optional(),
    cursor: z.string().max(200).optional(),
    limit: count(1, 200).optional(),
  }),
  answer: shape({
    data: list(mail),
    nextCursor: nullable(text),
    counts: shape(Object.fromEntries(mailStates.map((state) => [state, whole]))),
  }),
  handler: ({ ctx, query }) => readMails(ctx, query),
});

function notNow(): Problem {
  return new Problem('not_found', {
    detail: {
      en: 'There is no such mail, or nothing can be done with it in its state.',
      zh: '邮件不存在，或当前状态下无法执行此操作。',
    },
  });
}

const retry = route({
  method: 'POST',
  url: '/api/v1/mails/{id}/retry',
  tag,
  summary: 'Sends a mail that waits, failed or was cancelled at once.',
  right,
  params,
  status: 204,
  async handler({ ctx, params }) {
    if (!(await inTransaction(ctx, (inside) => retryMail(inside, params.id)))) throw notNow();
    return noContent();
  },
});

const cancel = route({
  method: 'POST',
  url: '/api/v1/mails/{id}/cancel',
  tag,
  summary: 'Holds back a mail that was not sent yet.',
  right,
  params,
  status: 204,
  async handler({ ctx, params }) {
    if (!(await inTransaction(ctx, (inside) => cancelMail(inside, params.id)))) throw notNow();
    return noContent();
  },
});

const from = shape({ name: text, address: text });
const serverShape = shape({
  host: text,
  port: whole,
  security: { type: 'string', enum: [...smtpSecurities] },
  user: nullable(text),
  hasPassword: flag,
  from,
  perMinute: whole,
  source: { type: 'string', enum: ['settings', 'environment'] },
});
const settingsShape = shape({ server: nullable(serverShape), baseUrl: nullable(text) });

async function shownSettings(app: App, ctx: Context): Promise<unknown> {
  return { server: await shownSmtp(ctx), baseUrl: app.settings.baseUrl };
}

const settings = route({
  method: 'GET',
  url: '/api/v1/settings/mail',
  tag,
  summary: 'By which server mail goes out; never its password.',
  right,
  answer: settingsShape,
  handler: ({ app, ctx }) => shownSettings(app, ctx),
});

const server = z.strictObject({
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[A-Za-z0-9.\-:[\]]+$/, 'a host name such as smtp.example.com')
    // Machines of a cloud answer here with their secrets; no mail server does.
    .refine(
      (host) => !/^(169\.254\.|\[?fe80:|\[?::ffff:169\.254\.)/i.test(host),
      'a host name such as smtp.example.com',
    ),
  port: z.int().min(1).max(65_535),
  security: z.enum(smtpSecurities),
  user: z.string().trim().max(254).nullable(),
  /** Absent: the one that is kept. */
  password: z.string().max(1000).nullable().optional(),
  from: z.strictObject({ name: z.string().trim().max(120), address: z.email().max(254) }),
  perMinute: z.int().min(1).max(6000),
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/settings/mail',
  secret: true,
  tag,
  summary: 'Sets the server; null goes back to SMTP_URL of the installation.',
  right,
  body: z.strictObject({ server: server.nullable() }),
  answer: settingsShape,
  handler: ({ app, ctx, body }) =>
    inTransaction(ctx, async (inside) => {
      await setSmtp(inside, body.server);
      return shownSettings(app, inside);
    }),
});

const test = route({
  method: 'POST',
  url: '/api/v1/settings/mail/test',
  secret: true,
  tag,
  summary: 'Sends a test mail to the caller at once, and says what the server said.',
  right,
  body: z.strictObject({}).optional(),
  answer: shape({ sent: flag, to: text, error: nullable(text) }),
  async handler({ ctx }) {
    const found = await smtpServer(ctx);
    if (found === null) {
      throw new Problem('invalid_value', {
        detail: { en: 'Set a mail server first.', zh: '请先设置邮件服务器。' },
      });
    }
    if (ctx.workspace.paused) {
      throw new Problem('unavailable', {
        detail: {
          en: 'The workspace is paused and sends nothing; release it first.',
          zh: '工作区已暂停，不会发送任何邮件，请先解除暂停。',
        },
      });
    }
    return sendTestMail(ctx, found);
  },
});

async function endDigest(app: App, token: string, requestId: string): Promise<void> {
  const named = readUnsubscribe(token);
  const workspace = named && (await loadWorkspaces(app.database)).find(({ id }) => id === named.workspaceId);
  if (!named || !workspace) {
    throw new Problem('not_found', {
      detail: { en: 'This link is not one of ours.', zh: '链接无效。' },
    });
  }
  const ctx = await contextFor(app, { workspace, actor: systemActor(workspace), requestId, address: null });
  await inTransaction(ctx, (inside) => stopDigest(inside, named.userId));
}

const token = z.string().min(1).max(1000);

const unsubscribe = publicRoute({
  method: 'POST',
  url: '/api/v1/unsubscribe',
  tag,
  summary: 'Ends the daily mail of the person whose link it is; what it would tell stays in the inbox.',
  // A mail program posts a form (RFC 8058) with the token in the address; nothing of the body is read.
  raw: true,
  bodyLimit: 16 * 1024,
  query: z.strictObject({ token }),
  status: 204,
  async handler({ app, query, request }) {
    await endDigest(app, query.token, request.id);
    return noContent();
  },
});

export const mailRoutes: readonly Route[] = [all, retry, cancel, settings, change, test, unsubscribe];
