/** The audit trail for those who audit: searched, read line by line, exported, proved, and what it notes and keeps. */
import { z } from 'zod';
import { type AuditTopic, auditTopics } from '../../../shared/audit/auditLine.ts';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { auditDetail } from '../../domains/admin/audit/auditDetail.ts';
import { auditState } from '../../domains/admin/audit/auditState.ts';
import { exportAudit } from '../../domains/admin/audit/exportAudit.ts';
import { auditLimits, searchAudit } from '../../domains/admin/audit/searchAudit.ts';
import { auditSettings, changeAuditSettings } from '../../platform/audit/auditSettings.ts';
import { startRun } from '../../platform/jobs/runs.ts';
import { raiseRightsVersion } from '../../platform/permissions/rightsFollow.ts';
import { count, dayOrMoment, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, jobAnswer, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('audit');
const tag = 'Audit';
const free = { type: 'object', additionalProperties: true } as const;

const conditions = {
  topic: z.enum(Object.keys(auditTopics) as [AuditTopic, ...AuditTopic[]]).optional(),
  verb: z.string().max(40).optional(),
  actor: recordId.optional(),
  object: z.string().max(80).optional(),
  record: recordId.optional(),
  field: z.string().max(80).optional(),
  address: z.string().max(60).optional(),
  requestId: z.string().max(60).optional(),
  from: dayOrMoment.optional(),
  to: dayOrMoment.optional(),
};

const line = {
  id: text,
  at: time,
  actor: shape({ kind: text, id: nullable(id), label: nullable(text) }),
  verb: text,
  object: nullable(text),
  record: nullable(shape({ id, label: nullable(text) })),
  version: nullable(whole),
  changeSet: nullable(id),
  fields: list(text),
  rows: nullable(whole),
  requestId: nullable(text),
  address: nullable(text),
  facts: free,
};

/** Without members that were not given. */
function given<T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

const search = route({
  method: 'GET',
  url: '/api/v1/audit',
  tag,
  summary:
    'Lines of the audit trail, newest first: by time, person, action, object, record, field, address, request.',
  right,
  query: z.strictObject({
    ...conditions,
    cursor: z.string().max(60).optional(),
    limit: count(1, auditLimits.most).optional(),
  }),
  answer: shape({ data: list(shape(line)), nextCursor: nullable(text) }),
  handler: ({ ctx, query }) => searchAudit(ctx, given(query)),
});

const one = route({
  method: 'GET',
  url: '/api/v1/audit/lines/{id}',
  tag,
  summary: 'One line with values before and after, of the fields that the caller may read.',
  right,
  params: z.strictObject({ id: z.string().max(60) }),
  answer: shape({
    ...line,
    changes: list(shape({ field: text, before: {}, after: {} })),
    withheld: nullable({ type: 'string', enum: ['erased', 'outOfSight'] }),
    records: list(id),
  }),
  handler: ({ ctx, params }) => auditDetail(ctx, params.id),
});

const exported = route({
  method: 'POST',
  url: '/api/v1/audit/export',
  tag,
  summary: 'Up to 100,000 lines that match, as CSV with a sentence for each.',
  right,
  reads: true,
  body: z.strictObject(conditions),
  answerType: 'text/csv',
  async handler({ ctx, body }) {
    const content = await exportAudit(ctx, given(body));
    return new HttpAnswer(200, content, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
        'cache-control': 'no-store',
      },
    });
  },
});

const state = route({
  method: 'GET',
  url: '/api/v1/audit/state',
  tag,
  summary:
    'What is noted and kept, how far the trail is sealed, what restores and archives there were, and the last proof.',
  right,
  answer: shape({
    reads: list(text),
    keepYears: nullable(whole),
    sealedUpTo: nullable(time),
    seals: whole,
    restores: list(shape({ at: time, lostSeals: whole })),
    archives: list(shape({ at: time, rows: whole, to: nullable(time) })),
    proof: nullable(
      shape({
        at: time,
        state: text,
        right: nullable(flag),
        rows: whole,
        reason: nullable(text),
        line: nullable(text),
        lineAt: nullable(text),
      }),
    ),
  }),
  handler: ({ ctx }) => auditState(ctx),
});

const change = route({
  method: 'PATCH',
  url: '/api/v1/audit/settings',
  tag,
  summary:
    'Chooses the objects whose reads are noted, and for how many years lines stay in the database (null: for ever).',
  right,
  body: z.strictObject({
    reads: z.array(z.string().max(80)).max(500).optional(),
    keepYears: z.int().min(1).max(100).nullable().optional(),
  }),
  answer: shape({ reads: list(text), keepYears: nullable(whole) }),
  async handler({ app, ctx, body }) {
    for (const name of body.reads ?? []) if (!ctx.registry.objects.has(name)) throw unknownObject(name);
    const next = await inTransaction(ctx, async (inside) => {
      const before = await auditSettings(inside.db, ctx.workspace.schema);
      await changeAuditSettings(inside, { ...before, ...given(body) });
      await raiseRightsVersion(inside);
      return auditSettings(inside.db, ctx.workspace.schema);
    });
    app.callers.forget();
    return next;
  },
});

function unknownObject(name: string): Problem {
  const said = { en: `There is no object “${name}”.`, zh: `没有对象“${name}”。` };
  return new Problem('invalid_value', { errors: [{ field: 'reads', code: 'invalid_value', text: said }] });
}

const verify = route({
  method: 'POST',
  url: '/api/v1/audit/verify',
  tag,
  summary: 'Proves the whole trail as a job; what it found is in the state.',
  right,
  body: z.strictObject({}).optional(),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx }) {
    return new HttpAnswer(202, { job: await startRun(ctx, 'auditVerify', {}) });
  },
});

export const auditRoutes: readonly Route[] = [search, one, exported, state, change, verify];
