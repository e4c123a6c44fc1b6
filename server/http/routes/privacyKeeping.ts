/** How long things are kept: settings of data protection, rules for records, and legal holds. */
import { z } from 'zod';
import { keepingBounds, type PrivacySettings, retentionActions } from '../../../shared/privacy.ts';
import { Problem } from '../../base/problem.ts';
import { changePrivacySettings } from '../../domains/privacy/changeSettings.ts';
import { endHold, heldSince, holdsOn, listHolds, placeHold } from '../../domains/privacy/hold/holds.ts';
import { previewRule } from '../../domains/privacy/retention/due.ts';
import { startRetention } from '../../domains/privacy/retention/retentionRun.ts';
import {
  changeRule,
  checkRule,
  createRule,
  deleteRule,
  listRules,
  oneRule,
} from '../../domains/privacy/retention/rules.ts';
import type { Context } from '../../platform/context.ts';
import { standingOf } from '../../platform/query/standing.ts';
import { personObjects, possiblePeople } from '../../platform/records/erasing/people.ts';
import { privacySettings, usualPrivacy } from '../../platform/records/erasing/privacySettings.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { flag, id, jobAnswer, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { objectOf, recordParams } from '../records/objectOf.ts';
import { mayAdmin, mayRecord, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';
import { holdShape, label } from './privacyShapes.ts';

const right = mayAdmin('privacy');
const tag = 'Data protection';
const params = z.strictObject({ id: recordId });
const reason = z.string().trim().min(3).max(500);

const days = z.number().int().min(keepingBounds.least).max(keepingBounds.most);
const settingsBody = z.strictObject({
  people: z.array(z.string().max(80)).max(100),
  exportDays: days,
  importDays: days,
  mailDays: days,
  newsDays: days,
  securityDays: days,
  /** Absent: as usual; programs from before do not name it. */
  jobDays: days.default(usualPrivacy.jobDays),
});
const peopleShape = shape({ name: text, plural: text, label, declared: flag });
const settingsShape = shape({
  people: list(text),
  exportDays: whole,
  importDays: whole,
  mailDays: whole,
  newsDays: whole,
  securityDays: whole,
  jobDays: whole,
  objects: list(peopleShape),
});

async function settingsAnswer(ctx: Context, settings: PrivacySettings) {
  const declared = (await personObjects(ctx))
    .filter(({ object }) => object.declaration.person)
    .map(({ object }) => object);
  const named = (isDeclared: boolean) => (object: (typeof declared)[number]) => ({
    name: object.name,
    plural: object.plural,
    label: object.declaration.label,
    declared: isDeclared,
  });
  return { ...settings, objects: [...declared.map(named(true)), ...possiblePeople(ctx).map(named(false))] };
}

const settings = route({
  method: 'GET',
  url: '/api/v1/privacy/settings',
  tag,
  summary: 'Which objects hold people, and how long the product’s own stores keep what they have of them.',
  right,
  answer: settingsShape,
  handler: async ({ ctx }) => settingsAnswer(ctx, await privacySettings(ctx.db, ctx.workspace.schema)),
});

const changeSettings = route({
  method: 'PUT',
  url: '/api/v1/privacy/settings',
  tag,
  summary: 'Says anew which objects hold people, and how long stores keep what they have of them.',
  right,
  body: settingsBody,
  answer: settingsShape,
  handler: async ({ ctx, body }) => settingsAnswer(ctx, await changePrivacySettings(ctx, body)),
});

const ruleBody = z.strictObject({
  object: z.string().max(80),
  name: z.strictObject({ en: z.string().trim().min(1).max(120), zh: z.string().trim().min(1).max(120) }),
  filter: z.unknown(),
  dateField: z.string().max(80),
  months: z.number().int().min(1).max(600),
  action: z.enum(retentionActions),
  active: z.boolean(),
});
const action = { type: 'string', enum: [...retentionActions] };
const ruleShape = shape({
  id,
  version: whole,
  object: text,
  name: label,
  filter: {},
  dateField: text,
  months: whole,
  action,
  active: flag,
  lastRunAt: nullable(time),
  lastJob: nullable(id),
});

const says = (body: z.infer<typeof ruleBody>) => ({ ...body, filter: body.filter ?? null });

const rules = route({
  method: 'GET',
  url: '/api/v1/privacy/retentionRules',
  tag,
  summary: 'Rules for how long records are kept.',
  right,
  answer: shape({ data: list(ruleShape) }),
  handler: async ({ ctx }) => ({ data: await listRules(ctx) }),
});

const makeRule = route({
  method: 'POST',
  url: '/api/v1/privacy/retentionRules',
  tag,
  summary:
    'Makes a rule: records that match and whose date is so many months old go to the bin, are made anonymous or removed.',
  right,
  stepUp: 'personalData',
  body: ruleBody,
  status: 201,
  answer: ruleShape,
  async handler({ ctx, body }) {
    checkStorable(body, { texts: true });
    const made = await createRule(ctx, says(body));
    return new HttpAnswer(201, made, { headers: { location: `/api/v1/privacy/retentionRules/${made.id}` } });
  },
});

const putRule = route({
  method: 'PUT',
  url: '/api/v1/privacy/retentionRules/{id}',
  tag,
  summary: 'Changes a rule; `version` is the one that was seen.',
  right,
  stepUp: 'personalData',
  params,
  body: ruleBody.extend({ version: z.number().int() }),
  answer: ruleShape,
  handler({ ctx, params, body }) {
    checkStorable(body, { texts: true });
    const { version, ...rest } = body;
    return changeRule(ctx, params.id, version, says(rest));
  },
});

const removeRule = route({
  method: 'DELETE',
  url: '/api/v1/privacy/retentionRules/{id}',
  tag,
  summary: 'Removes a rule; what it did stays.',
  right,
  params,
  status: 204,
  handler: ({ ctx, params }) => deleteRule(ctx, params.id),
});

const preview = route({
  method: 'POST',
  url: '/api/v1/privacy/retentionRules/preview',
  tag,
  summary:
    'How many records a rule would reach today (counted up to ten thousand; `more` says that there are others), the first of them, and how many of the first thousand stay because of holds or earlier erasures.',
  right,
  reads: true,
  body: ruleBody.omit({ name: true, active: true }),
  answer: shape({ count: whole, more: flag, skipped: whole, first: list(shape({ id, label: text })) }),
  handler({ ctx, body }) {
    const asked = { ...body, filter: body.filter ?? null };
    return previewRule(ctx, checkRule(ctx, asked), asked);
  },
});

const runRule = route({
  method: 'POST',
  url: '/api/v1/privacy/retentionRules/{id}/run',
  tag,
  summary: 'Applies a rule now, as a job.',
  right,
  stepUp: 'personalData',
  params,
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, params }) {
    const rule = await oneRule(ctx, params.id);
    return new HttpAnswer(202, { job: await startRetention(ctx, rule.id) });
  },
});

const holds = route({
  method: 'GET',
  url: '/api/v1/privacy/holds',
  tag,
  summary: 'Legal holds: those in force first.',
  right,
  query: z.strictObject({ limit: count(1, 500).optional() }),
  answer: shape({ data: list(holdShape) }),
  handler: async ({ ctx, query }) => ({ data: await listHolds(ctx, query.limit ?? 100) }),
});

const hold = route({
  method: 'POST',
  url: '/api/v1/privacy/holds',
  tag,
  summary: 'Places a legal hold on a record: nothing deletes, removes or erases it until the hold is ended.',
  right,
  body: z.strictObject({ object: z.string().max(80), id: recordId, reason }),
  status: 201,
  answer: holdShape,
  async handler({ ctx, body }) {
    checkStorable(body, { texts: true });
    const object = ctx.registry.byPlural(body.object);
    if (object === undefined) throw new Problem('not_found');
    return new HttpAnswer(201, await placeHold(ctx, object, body.id, body.reason));
  },
});

const release = route({
  method: 'POST',
  url: '/api/v1/privacy/holds/{id}/end',
  tag,
  summary: 'Ends a legal hold, with a reason for the audit trail.',
  right,
  params,
  body: z.strictObject({ reason }),
  answer: holdShape,
  handler({ ctx, params, body }) {
    checkStorable(body, { texts: true });
    return endHold(ctx, params.id, body.reason);
  },
});

const holdOf = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/{id}/hold',
  tag,
  summary:
    'Since when a record is under a legal hold; with the reason for those who look after data protection.',
  right: mayRecord('read'),
  params: recordParams,
  answer: shape({ since: nullable(time), person: flag, holds: list(holdShape) }),
  async handler({ ctx, params }) {
    const object = objectOf(ctx, params);
    if ((await standingOf(ctx, object, params.id)) === null)
      throw new Problem('not_found', { params: { id: params.id } });
    const officer = ctx.actor.rights.may('privacy');
    return {
      since: await heldSince(ctx, object.name, params.id),
      person: officer && (await personObjects(ctx)).some((each) => each.object === object),
      holds: officer ? await holdsOn(ctx, object.name, params.id) : [],
    };
  },
});

export const privacyKeepingRoutes: readonly Route[] = [
  settings,
  changeSettings,
  rules,
  preview,
  makeRule,
  putRule,
  removeRule,
  runRule,
  holds,
  hold,
  release,
  holdOf,
];
