/** Records that may be there already: asked before saving, of a record that is there, and of a rule before it is switched on. */
import { z } from 'zod';
import { readDuplicateRule } from '../../../shared/config/duplicateRule.ts';
import { likenessLevels } from '../../../shared/duplicates.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import { checkForDuplicates, duplicatesOf } from '../../platform/duplicates/live/check.ts';
import { changeDuplicateSettings, duplicateSettings } from '../../platform/duplicates/live/settings.ts';
import { duplicateRulesOf } from '../../platform/duplicates/rules/compiledRules.ts';
import { kindOf } from '../../platform/duplicates/rules/fieldKind.ts';
import { testRule } from '../../platform/duplicates/rules/testRule.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { recordId } from '../commonInput.ts';
import { flag, id, list, nullable, reference, shape, text, whole } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route, signedIn } from '../route.ts';

const tag = 'Duplicates';
const objectName = z.string().max(80);
const data = z.record(z.string().max(200), z.unknown());

export const evidenceSchema = shape({
  field: text,
  level: { type: 'string', enum: [...likenessLevels] },
  weight: { type: 'number' },
});

const checkAnswer = shape({
  candidates: list(
    shape({
      object: text,
      id: nullable(id),
      label: text,
      owner: nullable(shape({ id, label: text })),
      probability: { type: 'number' },
      fields: list(evidenceSchema),
      rules: list(shape({ name: text, label: reference('Label'), outcome: text })),
    }),
  ),
  outcome: { type: 'string', enum: ['open', 'confirm', 'refused'] },
});

/** By plural name. One that the caller may not read at all answers like one that does not exist. */
export function readableObject(ctx: Context, plural: string): ObjectType {
  const object = ctx.registry.byPlural(plural);
  if (!object || ctx.actor.rights.rows(object.name, 'read') === null) throw new Problem('not_found');
  return object;
}

const check = route({
  method: 'POST',
  url: '/api/v1/duplicates/check',
  tag,
  summary:
    'Records that these values may be the same as, by the rules of the object, with what each field says for it; `id` names the record that is edited.',
  right: signedIn,
  reads: true,
  body: z.strictObject({ object: objectName, data, id: recordId.optional() }),
  answer: checkAnswer,
  handler: ({ ctx, body }) => checkForDuplicates(ctx, readableObject(ctx, body.object), body),
});

const ofRecord = route({
  method: 'GET',
  url: '/api/v1/duplicates/check',
  tag,
  summary: 'Records that a record may be the same as, by the rules of its object.',
  right: signedIn,
  query: z.strictObject({ object: objectName, id: recordId }),
  answer: checkAnswer,
  handler: ({ ctx, query }) => duplicatesOf(ctx, readableObject(ctx, query.object), query.id),
});

const asked = route({
  method: 'GET',
  url: '/api/v1/duplicates/fields',
  tag,
  summary:
    'Fields that the rules of an object ask of new and changed records, as far as the caller may read them.',
  right: signedIn,
  query: z.strictObject({ object: objectName }),
  answer: shape({ fields: list(text) }),
  handler({ ctx, query }) {
    const object = readableObject(ctx, query.object);
    const names = duplicateRulesOf(ctx.registry, object).flatMap(({ fields }) =>
      fields.map(({ field }) => field.name),
    );
    const isRead = (name: string): boolean =>
      ['read', 'edit'].includes(ctx.actor.rights.field(object.name, name));
    return { fields: [...new Set(names)].filter(isRead) };
  },
});

const settingsShape = shape({ disclosure: flag });

const settings = route({
  method: 'GET',
  url: '/api/v1/duplicates/settings',
  tag,
  summary: 'Whether checks tell of records that the caller may not read.',
  right: mayAdmin('metadata'),
  answer: settingsShape,
  handler: ({ ctx }) => duplicateSettings(ctx),
});

const changeSettings = route({
  method: 'PUT',
  url: '/api/v1/duplicates/settings',
  tag,
  summary:
    'With `disclosure`, checks tell the object, the owner and the masked name of records that the caller may not read; limited, and written into the audit trail.',
  right: mayAdmin('metadata'),
  body: z.strictObject({ disclosure: z.boolean() }),
  answer: settingsShape,
  handler: ({ ctx, body }) => changeDuplicateSettings(ctx, body),
});

const comparable = route({
  method: 'GET',
  url: '/api/v1/duplicates/comparable',
  tag,
  summary: 'Fields of an object that a rule may compare; sensitive ones exactly only.',
  right: mayAdmin('metadata'),
  query: z.strictObject({ object: objectName }),
  answer: shape({ fields: list(shape({ field: text, kind: text, exactOnly: flag })) }),
  handler({ ctx, query }) {
    const object = readableObject(ctx, query.object);
    const fields = [...object.fields.values()].flatMap((field) => {
      const kind = field.system ? undefined : kindOf(object, field);
      return kind === undefined
        ? []
        : [{ field: field.name, kind: kind.name, exactOnly: field.sensitive !== undefined }];
    });
    return { fields };
  },
});

const test = route({
  method: 'POST',
  url: '/api/v1/duplicates/rules/test',
  tag,
  summary: 'What a rule would find among the records that there are; nothing is written.',
  right: mayAdmin('metadata'),
  reads: true,
  body: z.strictObject({ object: objectName, rule: z.record(z.string(), z.unknown()) }),
  answer: shape({
    records: whole,
    complete: flag,
    pairs: whole,
    examples: list({ type: 'array', items: id, minItems: 2, maxItems: 2 }),
  }),
  handler({ ctx, body }) {
    const object = readableObject(ctx, body.object);
    return testRule(ctx, object, readDuplicateRule(body.rule, `${object.name}.tested`));
  },
});

export const duplicateRoutes: readonly Route[] = [
  check,
  ofRecord,
  asked,
  comparable,
  test,
  settings,
  changeSettings,
];
