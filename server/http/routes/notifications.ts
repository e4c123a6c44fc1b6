/** The inbox of the caller: read, mark, put off; and what he wants to hear of, by which way. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import {
  ownChoices,
  setOwnChoices,
  setWorkspaceChoices,
  workspaceChoices,
} from '../../platform/notify/inbox/choices.ts';
import {
  countUnread,
  markNews,
  mostCounted,
  readInbox,
  snoozeNews,
} from '../../platform/notify/inbox/inbox.ts';
import { channels, newsGroups, newsKinds } from '../../platform/notify/inbox/kinds.ts';
import { shownSmtp } from '../../platform/notify/mail/smtpSettings.ts';
import { count, recordId, switchOn } from '../commonInput.ts';
import { noContent } from '../httpAnswer.ts';
import {
  flag,
  id,
  type JsonSchema,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route, signedIn } from '../route.ts';

const tag = 'Notifications';
const url = '/api/v1/notifications';

const item = shape({
  id,
  kind: text,
  at: time,
  actor: nullable(reference('Person')),
  text,
  excerpt: nullable(text),
  record: nullable({
    ...shape({ object: text, id, label: text, open: flag, due: nullable(text) }),
    type: 'object',
  }),
  comment: nullable(id),
  job: nullable(id),
  times: whole,
  read: flag,
  snoozedUntil: nullable(time),
});

const all = route({
  method: 'GET',
  url,
  tag,
  summary: 'What is in the inbox, newest first; what was put off comes back at its time.',
  right: signedIn,
  query: z.strictObject({
    group: z.enum(newsGroups).optional(),
    unread: switchOn.optional(),
    cursor: z.string().max(200).optional(),
    limit: count(1, 100).optional(),
  }),
  answer: shape({ data: list(item), nextCursor: nullable(text) }),
  handler: ({ ctx, query }) => readInbox(ctx, query),
});

const number = route({
  method: 'GET',
  url: `${url}/count`,
  tag,
  summary: `How many are unread, at most ${mostCounted}.`,
  right: signedIn,
  answer: shape({ unread: whole }),
  handler: async ({ ctx }) => ({ unread: await countUnread(ctx) }),
});

const mark = route({
  method: 'PATCH',
  url,
  tag,
  summary: 'Marks lines read or unread; without `ids` all of them.',
  right: signedIn,
  body: z.strictObject({ ids: z.array(recordId).max(500).optional(), read: z.boolean() }),
  answer: shape({ changed: whole }),
  handler: async ({ ctx, body }) => ({ changed: await markNews(ctx, body) }),
});

/** Nobody puts anything off for longer. */
const longestSnooze = 366 * 86_400_000;

const snooze = route({
  method: 'POST',
  url: `${url}/{id}/snooze`,
  tag,
  summary: 'Puts a line off until a moment.',
  right: signedIn,
  params: z.strictObject({ id: recordId }),
  body: z.strictObject({ until: z.iso.datetime({ offset: true }) }),
  status: 204,
  async handler({ ctx, params, body }) {
    const ahead = Date.parse(body.until) - ctx.clock.now();
    if (ahead <= 0 || ahead > longestSnooze) {
      const text = { en: 'Choose a moment within the next year.', zh: '请选择一年之内的将来时间。' };
      throw new Problem('invalid_value', { errors: [{ field: 'until', code: 'invalid_value', text }] });
    }
    if (!(await snoozeNews(ctx, params.id, body.until))) throw new Problem('not_found');
    return noContent();
  },
});

const channel: JsonSchema = { type: 'string', enum: [...channels] };
const choiceShape = shape({
  kinds: list(
    shape({ name: text, group: text, label: reference('Label'), usual: channel, own: nullable(channel) }),
  ),
  digestHour: whole,
  ownDigestHour: nullable(whole),
  timeZone: text,
  mail: flag,
});

async function shownChoices(ctx: Context): Promise<unknown> {
  const usual = await workspaceChoices(ctx);
  const own = await ownChoices(ctx);
  return {
    kinds: newsKinds().map(({ name, group, label }) => ({
      name,
      group,
      label,
      usual: usual.choices[name],
      own: own.choices[name] ?? null,
    })),
    digestHour: usual.digestHour,
    ownDigestHour: own.digestHour,
    timeZone: ctx.actor.timeZone,
    mail: (await shownSmtp(ctx)) !== null,
  };
}

const choices = route({
  method: 'GET',
  url: `${url}/choices`,
  tag,
  summary: 'Kinds of news, what the workspace does with them and what the caller chose.',
  right: signedIn,
  answer: choiceShape,
  handler: ({ ctx }) => shownChoices(ctx),
});

const hour = z.int().min(0).max(23);

const choose = route({
  method: 'PATCH',
  url: `${url}/choices`,
  tag,
  summary: 'Chooses by kind: app, mail, digest or off; null goes back to the choice of the workspace.',
  right: signedIn,
  body: z.strictObject({
    choices: z.record(z.string().max(60), z.enum(channels).nullable()).optional(),
    digestHour: hour.nullable().optional(),
  }),
  answer: choiceShape,
  async handler({ ctx, body }) {
    await setOwnChoices(ctx, body);
    return shownChoices(ctx);
  },
});

const usual = route({
  method: 'PATCH',
  url: '/api/v1/settings/notifications',
  tag: 'Settings',
  summary: 'What the workspace does with news of those who did not choose.',
  right: mayAdmin('settings'),
  body: z.strictObject({
    choices: z.record(z.string().max(60), z.enum(channels)).optional(),
    digestHour: hour.optional(),
  }),
  answer: choiceShape,
  async handler({ ctx, body }) {
    await setWorkspaceChoices(ctx, body);
    return shownChoices(ctx);
  },
});

export const notificationRoutes: readonly Route[] = [all, number, mark, snooze, choices, choose, usual];
