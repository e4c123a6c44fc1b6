/** Sharing rules and how far sharing goes in the workspace. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import {
  inheritances,
  readSharingSettings,
  type SharingSettings,
} from '../../platform/permissions/sharing/settings.ts';
import { changeSharingSettings } from '../../platform/records/sharing/changeSettings.ts';
import { previewRule } from '../../platform/records/sharing/previewRule.ts';
import { inheritingObjects } from '../../platform/records/sharing/shareable.ts';
import { namedTargets } from '../../platform/records/sharing/shareTargets.ts';
import { type StoredRule, storedRules } from '../../platform/records/sharing/storedRules.ts';
import { changeRule, createRule, deleteRule } from '../../platform/records/sharing/writeRules.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import {
  flag,
  freeObject,
  id,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { checkStorable } from '../storable.ts';
import { access, accessAnswer, label, targetAnswer, targets } from './shareInput.ts';

const tag = 'Sharing';
const right = mayAdmin('sharing');
const rulesUrl = '/api/v1/sharing/rules';
const ruleUrl = '/api/v1/sharing/rules/{id}';
const params = z.strictObject({ id: recordId });

const filter = z.record(z.string().max(200), z.unknown());
const says = {
  name: label,
  filter,
  access,
  active: z.boolean(),
  with: targets(100),
};

const ruleAnswer = shape({
  id,
  version: whole,
  object: text,
  name: reference('Label'),
  filter: freeObject,
  access: accessAnswer,
  active: flag,
  with: list(targetAnswer),
  state: { type: 'string', enum: ['off', 'applying', 'applied', 'stopped', 'broken'] },
  /** Per cent of the records that the job has been through. */
  progress: whole,
  job: nullable(id),
  createdAt: time,
  updatedAt: time,
});

async function shown(ctx: Context, { grantId: _, with: held, ...rule }: StoredRule) {
  return { ...rule, with: await namedTargets(ctx, held) };
}

const readAll = route({
  method: 'GET',
  url: rulesUrl,
  tag,
  summary: 'The sharing rules of the workspace, and how far each is applied.',
  right,
  query: z.strictObject({ object: z.string().max(80).optional() }),
  answer: shape({ data: list(ruleAnswer) }),
  handler: async ({ ctx, query }) => ({
    data: await Promise.all((await storedRules(ctx, query)).map((rule) => shown(ctx, rule))),
  }),
});

async function ruleOf(ctx: Context, ruleId: string) {
  const [rule] = await storedRules(ctx, { id: ruleId });
  if (!rule) throw new Problem('not_found');
  return shown(ctx, rule);
}

const readOne = route({
  method: 'GET',
  url: ruleUrl,
  tag,
  summary: 'One sharing rule.',
  right,
  params,
  answer: ruleAnswer,
  handler: ({ ctx, params }) => ruleOf(ctx, params.id),
});

const written = shape({ rule: ruleAnswer, changeSet: nullable(id) });

const create = route({
  method: 'POST',
  url: rulesUrl,
  tag,
  summary:
    'Makes a rule: records that match are shared with people, groups and departments (and those below), as a job goes through them.',
  right,
  body: z.strictObject({ object: z.string().max(80), ...says, active: z.boolean().default(true) }),
  status: 201,
  answer: written,
  async handler({ ctx, body, app }) {
    checkStorable(body, { texts: true });
    const { id: ruleId, changeSet } = await createRule(ctx, body);
    app.callers.forget();
    return new HttpAnswer(
      201,
      { rule: await ruleOf(ctx, ruleId), changeSet },
      { headers: { location: `${rulesUrl}/${ruleId}` } },
    );
  },
});

const change = route({
  method: 'PATCH',
  url: ruleUrl,
  tag,
  summary: 'Changes a rule, or switches it on or off; what it shares no more ends at once.',
  right,
  params,
  body: z.strictObject({ ...z.strictObject(says).partial().shape, version: z.int().min(1).optional() }),
  answer: written,
  async handler({ ctx, params, body: { version, ...body }, app }) {
    checkStorable(body, { texts: true });
    const { changeSet } = await changeRule(ctx, params.id, body as Parameters<typeof changeRule>[2], version);
    app.callers.forget();
    return { rule: await ruleOf(ctx, params.id), changeSet };
  },
});

const remove = route({
  method: 'DELETE',
  url: ruleUrl,
  tag,
  summary: 'Removes a rule; what it shared ends at once. Its change set brings it back.',
  right,
  params,
  answer: shape({ changeSet: nullable(id) }),
  async handler({ ctx, params, app }) {
    const { changeSet } = await deleteRule(ctx, params.id);
    app.callers.forget();
    return { changeSet };
  },
});

const preview = route({
  method: 'POST',
  url: '/api/v1/sharing/preview',
  tag,
  summary: 'How many records a rule would meet, and to how many people its targets come.',
  right,
  reads: true,
  body: z.strictObject({
    object: z.string().max(80),
    filter,
    with: targets(100).or(z.tuple([])).default([]),
  }),
  answer: shape({ records: whole, of: whole, people: whole }),
  handler: ({ ctx, body }) => {
    checkStorable(body, { texts: true });
    return previewRule(ctx, body);
  },
});

const inheritanceAnswer = {
  type: 'object',
  additionalProperties: { type: 'string', enum: [...inheritances] },
};
const settingsAnswer = shape({
  managerChain: flag,
  inheritance: inheritanceAnswer,
  teamRoles: list(shape({ value: text, label: reference('Label'), active: flag })),
});

/** Every object that can inherit is named, also where it does not. */
function settingsOf(ctx: Context, settings: SharingSettings): SharingSettings {
  const inheritance = Object.fromEntries(
    inheritingObjects(ctx.registry).map(({ name }) => [name, settings.inheritance[name] ?? 'none']),
  );
  return { ...settings, inheritance };
}

const readSettings = route({
  method: 'GET',
  url: '/api/v1/sharing/settings',
  tag,
  summary:
    'Whether managers reach what those below them own, what children inherit from accounts, and the parts of a team.',
  right,
  answer: settingsAnswer,
  handler: async ({ ctx }) => settingsOf(ctx, await readSharingSettings(ctx)),
});

const changeSettings = route({
  method: 'PATCH',
  url: '/api/v1/sharing/settings',
  tag,
  summary:
    'Changes them; `teamRoles` replaces the whole list, `jobs` bring the records of an object in line.',
  right,
  body: z.strictObject({
    managerChain: z.boolean().optional(),
    inheritance: z.record(z.string().max(80), z.enum(inheritances)).optional(),
    teamRoles: z
      .array(
        z.strictObject({
          value: z
            .string()
            .regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, 'letters and digits, beginning with a letter'),
          label,
          active: z.boolean(),
        }),
      )
      .max(50)
      .optional(),
  }),
  answer: shape({ settings: settingsAnswer, jobs: { type: 'object', additionalProperties: id } }),
  async handler({ ctx, body, app }) {
    checkStorable(body, { texts: true });
    const { settings, jobs } = await changeSharingSettings(ctx, body);
    app.callers.forget();
    return { settings: settingsOf(ctx, settings), jobs };
  },
});

export const sharingRoutes: readonly Route[] = [
  readAll,
  preview,
  readSettings,
  changeSettings,
  readOne,
  create,
  change,
  remove,
];
