/** Data quality: scores, trends, the worst records, fixes of many at once, and what is measured and cleaned. */
import { z } from 'zod';
import { cleanAddress } from '../../../shared/cleaning/address.ts';
import { cleaningRuleNames } from '../../../shared/cleaning/rule.ts';
import { addressParts } from '../../../shared/fields/address.ts';
import { chinaDivisions } from '../../platform/cleaning/chinaDivisions.ts';
import { applyChange } from '../../platform/config/applyChange.ts';
import { listItems } from '../../platform/config/store.ts';
import type { Context } from '../../platform/context.ts';
import { badRecords } from '../../platform/quality/badRecords.ts';
import { previewFixes } from '../../platform/quality/fixes.ts';
import { startFix } from '../../platform/quality/fixRun.ts';
import { qualityDetail, qualityOverview, refuseUnread } from '../../platform/quality/overview.ts';
import { startQuality } from '../../platform/quality/qualityRun.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import {
  flag,
  freeObject,
  id,
  jobAnswer,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { objectOf } from '../records/objectOf.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { mayAdmin, type Route, route, signedIn } from '../route.ts';

const right = mayAdmin('dataQuality');
const tag = 'Data quality';
const params = z.strictObject({ object: z.string().min(1).max(80) });
const score = { type: ['number', 'null'] };
const aspects = { complete: score, valid: score, unique: score, fresh: score };
const fieldName = z.string().min(1).max(80);
const rule = z.enum(cleaningRuleNames);

const objectShape = {
  object: text,
  score,
  ...aspects,
  before: score,
  target: whole,
  freshDays: whole,
  records: nullable(whole),
  checkedAt: nullable(time),
};
const finding = { issue: text, field: text, finding: text, label: nullable(reference('Label')) };

const overview = route({
  method: 'GET',
  url: '/api/v1/quality',
  tag,
  summary: 'Scores of the data of each object that the caller may read, of the fields that he may see.',
  right,
  answer: shape({ data: list(shape(objectShape)) }),
  handler: async ({ ctx }) => ({ data: await qualityOverview(ctx) }),
});

const start = route({
  method: 'POST',
  url: '/api/v1/quality/runs',
  tag,
  summary: 'Checks the data as a job: of the objects that are named, or of all that are measured.',
  right,
  body: z.strictObject({ objects: z.array(z.string().min(1).max(80)).min(1).max(100).optional() }).optional(),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, body }) {
    const names = body?.objects?.map((plural) => readable(ctx, plural).name);
    return new HttpAnswer(202, { job: await startQuality(ctx, names) });
  },
});

function readable(ctx: Context, plural: string) {
  const object = objectOf(ctx, { object: plural });
  refuseUnread(ctx, object);
  return object;
}

const detail = route({
  method: 'GET',
  url: '/api/v1/quality/objects/{object}',
  tag,
  summary: 'Of one object: scores by field, what was found how often, and the scores of the past.',
  right,
  params,
  answer: shape({
    ...objectShape,
    fields: list(shape({ field: text, weight: whole, complete: score, valid: score, unique: score })),
    findings: list(shape({ ...finding, fixable: flag, records: whole })),
    trend: list(shape({ at: time, records: whole, score, ...aspects })),
  }),
  handler: ({ ctx, params }) => qualityDetail(ctx, objectOf(ctx, params)),
});

const records = route({
  method: 'GET',
  url: '/api/v1/quality/objects/{object}/records',
  tag,
  summary: 'The records with the most against them, as far as the caller may read them.',
  right,
  params,
  query: z.strictObject({
    issue: z.string().min(1).max(200).optional(),
    owner: recordId.optional(),
    department: recordId.optional(),
    cursor: z.string().max(400).optional(),
    limit: count(1, 200).optional(),
  }),
  answer: shape({
    data: list(shape({ id, title: text, owner: nullable(text), reasons: list(shape(finding)) })),
    nextCursor: nullable(text),
  }),
  handler: ({ ctx, params, query: { cursor, limit, ...query } }) =>
    badRecords(ctx, objectOf(ctx, params), { ...query, after: cursor, limit: limit ?? 50 }),
});

const preview = route({
  method: 'GET',
  url: '/api/v1/quality/objects/{object}/fixes',
  tag,
  summary:
    'What a rule would put right in a field, before and after, of the records that the caller may read.',
  right,
  params,
  query: z.strictObject({
    field: fieldName,
    rule,
    cursor: z.string().max(400).optional(),
    limit: count(1, 200).optional(),
  }),
  answer: shape({
    data: list(shape({ id, title: text, before: text, after: text, why: reference('Label') })),
    nextCursor: nullable(text),
    records: whole,
  }),
  handler: ({ ctx, params, query: { cursor, limit, ...question } }) =>
    previewFixes(ctx, objectOf(ctx, params), question, { after: cursor, limit: limit ?? 100 }),
});

const fix = route({
  method: 'POST',
  url: '/api/v1/quality/objects/{object}/fixes',
  tag,
  summary:
    'Puts right what a rule found in a field, as a job with the rights of the caller; one change set, undone as one.',
  right,
  params,
  body: z.strictObject({ field: fieldName, rule, except: z.array(recordId).max(10_000).optional() }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params, body: { except = [], ...question } }) {
    return new HttpAnswer(202, { job: await startFix(ctx, objectOf(ctx, params), question, except) });
  },
});

const settingsShape = shape({ version: whole, data: freeObject });

async function settingsOf(ctx: Context, name: string) {
  const item = (await listItems(ctx, 'quality')).find((one) => one.name === name);
  return { version: item?.version ?? 0, data: item?.data ?? {} };
}

const settings = route({
  method: 'GET',
  url: '/api/v1/quality/objects/{object}/settings',
  tag,
  summary: 'What was said of an object: target, weights, rules of its fields; what is not said is as usual.',
  right,
  params,
  answer: settingsShape,
  handler: ({ ctx, params }) => settingsOf(ctx, readable(ctx, params.object).name),
});

const change = route({
  method: 'PUT',
  url: '/api/v1/quality/objects/{object}/settings',
  tag,
  summary:
    'Says what is measured and cleaned; part of the configuration, so it can be undone and taken along.',
  right,
  params,
  body: z.record(z.string(), z.unknown()),
  answer: settingsShape,
  async handler({ ctx, app, params, body, request }) {
    const { name } = readable(ctx, params.object);
    const version = versionOf(request.headers['if-match']);
    await applyChange(ctx, [{ kind: 'quality', name, data: body, version }], {
      summary: { kind: 'quality' },
    });
    app.callers.forget();
    return settingsOf(ctx, name);
  },
});

const part = z.string().max(200).optional();

/** The table of divisions is too large for browsers; addresses are cleaned nowhere else but here. */
const address = route({
  method: 'POST',
  url: '/api/v1/quality/addresses',
  tag,
  summary: 'Takes a Chinese address apart into province, city, district and street; keeps nothing.',
  right: signedIn,
  reads: true,
  body: z.strictObject(
    Object.fromEntries(addressParts.map((name) => [name, part])) as Record<
      (typeof addressParts)[number],
      typeof part
    >,
  ),
  answer: shape({ value: nullable(freeObject), why: nullable(reference('Label')) }),
  handler({ body }) {
    const value = Object.fromEntries(Object.entries(body).filter(([, text]) => text !== undefined));
    return cleanAddress(value, chinaDivisions) ?? { value: null, why: null };
  },
});

export const qualityRoutes: readonly Route[] = [
  overview,
  start,
  detail,
  records,
  preview,
  fix,
  settings,
  change,
  address,
];
