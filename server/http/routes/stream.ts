/** Live updates: one stream of server-sent events for each browser, and who looks at which record. */
import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { leave, setPresence } from '../../platform/notify/live/presence.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { isOwnPage } from '../ownOrigin.ts';
import { recordParams } from '../records/objectOf.ts';
import { placeOf } from '../records/placeOf.ts';
import { mayRecord, type Route, route, signedIn } from '../route.ts';

const tag = 'Live';

const stream = route({
  method: 'GET',
  url: '/api/v1/stream',
  passive: true,
  tag,
  summary:
    'Server-sent events: `changes` {changes: [{object, id, version}], objects: [changed as a whole]}, `inbox`, `presence`, `reset` (ask anew), `ended`. Last-Event-ID goes on where it stopped.',
  right: signedIn,
  answerType: 'text/event-stream',
  async handler({ app, ctx, caller, request }) {
    // A foreign page could not read it, but it could keep streams of ours open.
    if (caller.kind === 'session' && !isOwnPage(request, app.settings, { strict: false }))
      throw new Problem('forbidden');
    const out = new PassThrough();
    const holder = { kind: caller.kind, credential: caller.id, userId: ctx.actor.userId! };
    const last = request.headers['last-event-id'];
    await app.live.open(ctx.workspace, ctx.actor, holder, out, typeof last === 'string' ? last : undefined);
    return new HttpAnswer(200, out, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
    });
  },
});

const tab = z.string().min(1).max(60);

const present = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/{id}/presence',
  passive: true,
  tag,
  summary: 'A tab of the browser that holds the stream shows this record; said again every 15 s.',
  right: mayRecord('read'),
  params: recordParams,
  body: z.strictObject({ stream: recordId, tab, editing: z.boolean() }),
  status: 204,
  async handler({ ctx, params, body }) {
    await setPresence(ctx, placeOf(ctx, params), body);
    return noContent();
  },
});

const gone = route({
  method: 'POST',
  url: '/api/v1/presence/leave',
  tag,
  summary: 'A tab shows no record any more.',
  right: signedIn,
  body: z.strictObject({ stream: recordId, tab }),
  status: 204,
  async handler({ ctx, body }) {
    await leave(ctx, body);
    return noContent();
  },
});

export const streamRoutes: readonly Route[] = [stream, present, gone];
