/** The security page: what happened around sign-in and keys, and the alerts that somebody acknowledges. */
import { z } from 'zod';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import {
  acknowledgeAlerts,
  openAlerts,
  securityLines,
} from '../../platform/identity/watch/securityEvents.ts';
import { userNames } from '../../platform/records/userNames.ts';
import { count, recordId } from '../commonInput.ts';
import { freeObject, id, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('security');
const tag = 'Security';
const who = nullable(shape({ id, label: nullable(text) }));

const lineShape = shape({
  seq: whole,
  at: time,
  event: text,
  user: who,
  address: nullable(text),
  place: nullable({ type: 'string', enum: ['thisMachine', 'ownNetwork', 'internet'] }),
  facts: freeObject,
  alert: nullable(shape({ acknowledgedAt: nullable(time), acknowledgedBy: who })),
});

const read = route({
  method: 'GET',
  url: '/api/v1/security/events',
  tag,
  summary:
    'Sign-ins, refusals, changes of factors and keys, and alerts, newest first; `before` goes on where a page ended.',
  right,
  query: z.strictObject({
    events: z.string().max(400).optional(),
    user: recordId.optional(),
    alerts: z.enum(['all', 'open']).optional(),
    before: z
      .string()
      .regex(/^\d{1,15}$/, 'a number')
      .transform(Number)
      .optional(),
    limit: count(1, 200).optional(),
  }),
  answer: shape({ data: list(lineShape), next: nullable(whole), open: whole }),
  async handler({ ctx, query }) {
    const limit = query.limit ?? 50;
    const lines = await securityLines(ctx, ctx.workspace.id, {
      events: query.events?.split(','),
      userId: query.user,
      alerts: query.alerts,
      before: query.before,
      limit: limit + 1,
    });
    const page = lines.slice(0, limit);
    const names = await userNames(
      ctx,
      page.flatMap(({ userId, alert }) => [userId, alert?.acknowledgedById ?? null]),
    );
    const named = (userId: string | null) => userId && { id: userId, label: names.get(userId) ?? null };
    return {
      data: page.map(({ userId, alert, ...line }) => ({
        ...line,
        user: named(userId),
        alert: alert && {
          acknowledgedAt: alert.acknowledgedAt,
          acknowledgedBy: named(alert.acknowledgedById),
        },
      })),
      next: lines.length > limit ? (page.at(-1)?.seq ?? null) : null,
      open: await openAlerts(ctx, ctx.workspace.id),
    };
  },
});

const acknowledge = route({
  method: 'POST',
  url: '/api/v1/security/alerts/acknowledge',
  tag,
  summary: 'Says of alerts that somebody looked at them.',
  right,
  body: z.strictObject({ seqs: z.array(z.int().min(1)).min(1).max(200) }),
  answer: shape({ acknowledged: whole }),
  async handler({ ctx, caller, body }) {
    const acknowledged = await acknowledgeAlerts(ctx, ctx.workspace.id, body.seqs, ctx.actor.userId);
    if (acknowledged > 0) {
      await logSecurity(ctx, 'alertAcknowledged', {
        identityId: caller.identityId,
        workspaceId: ctx.workspace.id,
        userId: ctx.actor.userId,
        address: ctx.address,
        facts: { alerts: body.seqs },
      });
    }
    return { acknowledged };
  },
});

export const securityEventRoutes: readonly Route[] = [read, acknowledge];
