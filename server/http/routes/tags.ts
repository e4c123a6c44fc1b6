/** Tags of a field: those in use, and one become another on all records. */
import { z } from 'zod';
import { ValueError } from '../../../shared/errors.ts';
import { readTag, tagLimits } from '../../../shared/fields/tags.ts';
import { tagsInUse } from '../../platform/query/tagsInUse.ts';
import { startTagChange } from '../../platform/transfer/tagRun.ts';
import { count } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import { jobAnswer, list, shape, text, whole } from '../openapi/jsonSchema.ts';
import { objectOf, objectParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route } from '../route.ts';

const tagName = 'Tags';
const params = objectParams.extend({ field: z.string().max(80) });

/** As a record would take it. */
const tag = z
  .string()
  .max(tagLimits.length)
  .transform((input, context) => {
    try {
      const read = readTag(input);
      if (read !== null) return read;
      context.addIssue('A tag cannot be empty.');
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      context.addIssue(error.text.en);
    }
    return z.NEVER;
  });

const inUse = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/tags/{field}',
  tag: tagName,
  summary: 'Tags that records of the field carry, the most used first, as far as the caller may see them.',
  right: mayRecord('read'),
  params,
  query: z.strictObject({ limit: count(1, 1000).optional() }),
  answer: shape({ data: list(shape({ tag: text, count: whole })) }),
  handler: async ({ ctx, params, query }) => ({
    data: await tagsInUse(ctx, objectOf(ctx, params), params.field, query.limit ?? 200),
  }),
});

const rename = route({
  method: 'POST',
  url: '/api/v1/objects/{object}/tags/{field}/rename',
  tag: tagName,
  summary:
    'Renames or merges tags on every record that the caller may change, as a job; null takes them away.',
  right: mayRecord('update'),
  params,
  body: z.strictObject({ from: z.array(tag).min(1).max(50), to: tag.nullable() }),
  status: 202,
  answer: jobAnswer,
  handler: async ({ ctx, params, body }) =>
    new HttpAnswer(202, { job: await startTagChange(ctx, objectOf(ctx, params), params.field, body) }),
});

export const tagRoutes: readonly Route[] = [inUse, rename];
