/** The own sessions: where one is signed in, and ending it there. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { places } from '../../platform/identity/policy/place.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { endSession, endSessions, sessionsOf } from '../../platform/identity/sessions.ts';
import { recordId, switchOn } from '../commonInput.ts';
import { noContent } from '../httpAnswer.ts';
import { flag, id, list, nullable, shape, text, time } from '../openapi/jsonSchema.ts';
import { person, type Route, route } from '../route.ts';
import { sessionCookie } from '../sessionCookie.ts';

/** As JSON Schema; also of other people's, for those who look after security. */
export const sessionMembers = {
  id,
  createdAt: time,
  seenAt: time,
  expiresAt: time,
  address: nullable(text),
  userAgent: nullable(text),
  way: { type: 'string', enum: ['password', 'passkey', 'signOn', 'link', 'setup'] },
  factor: nullable(text),
  place: nullable({ type: 'string', enum: [...places] }),
};

const read = route({
  method: 'GET',
  url: '/api/v1/sessions',
  tag: 'Me',
  summary: 'Where the caller is signed in.',
  right: person,
  answer: shape({ data: list(shape({ ...sessionMembers, current: flag })) }),
  async handler({ app, caller }) {
    const sessions = await sessionsOf(app.identity, caller.identityId!);
    return { data: sessions.map((session) => ({ ...session, current: session.id === caller.id })) };
  },
});

const end = route({
  method: 'DELETE',
  url: '/api/v1/sessions/{id}',
  tag: 'Me',
  summary: 'Ends one session.',
  right: person,
  params: z.strictObject({ id: recordId }),
  status: 204,
  async handler({ app, caller, params, request }) {
    if (!(await endSession(app.identity, caller.identityId!, params.id))) throw new Problem('not_found');
    await logSecurity(app.identity, 'sessionRevoked', { identityId: caller.identityId, address: request.ip });
    app.callers.forget();
    return noContent();
  },
});

const endAll = route({
  method: 'DELETE',
  url: '/api/v1/sessions',
  tag: 'Me',
  summary: 'Signs out everywhere; with `others` everywhere else.',
  right: person,
  query: z.strictObject({ others: switchOn.optional() }),
  status: 204,
  async handler({ app, caller, query, request }) {
    await endSessions(app.identity, caller.identityId!, query.others ? caller.id : null);
    await logSecurity(app.identity, 'sessionsRevoked', {
      identityId: caller.identityId,
      address: request.ip,
    });
    app.callers.forget();
    return noContent(
      query.others
        ? undefined
        : {
            'set-cookie': sessionCookie(request, app.settings, null),
            'clear-site-data': '"cache", "storage"',
          },
    );
  },
});

export const sessionRoutes: readonly Route[] = [read, end, endAll];
