/** The recycle bin over all objects: looking, bringing back, removing for good. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../../platform/context.ts';
import { standingOf } from '../../platform/query/standing.ts';
import { purge } from '../../platform/records/purge.ts';
import { recycleBin } from '../../platform/records/recycleBin.ts';
import { type BinItem, restoreFromBin } from '../../platform/records/restoreFromBin.ts';
import { count, dayOrMoment, recordId } from '../commonInput.ts';
import { id, list, nullable, reference, shape, text, time, whole } from '../openapi/jsonSchema.ts';
import { documentOf } from '../problemDocument.ts';
import { objectOf } from '../records/objectOf.ts';
import { mayAdmin, type Route, route, signedIn } from '../route.ts';

const tag = 'Recycle bin';
const mostItems = 500;

const named = shape({ object: text, id, label: nullable(text) });

const read = route({
  method: 'GET',
  url: '/api/v1/recycleBin',
  tag,
  summary:
    'What was deleted, of all objects or of one, newest first: by whom, when, and how much went along.',
  right: signedIn,
  query: z.strictObject({
    object: z.string().max(80).optional(),
    actor: recordId.optional(),
    from: dayOrMoment.optional(),
    to: dayOrMoment.optional(),
    search: z.string().max(200).optional(),
    cursor: z.string().max(200).optional(),
    limit: count(1, 200).optional(),
  }),
  answer: shape({
    data: list(
      shape({
        object: text,
        id,
        label: nullable(text),
        deletedAt: time,
        deletedBy: { anyOf: [shape({ id, label: nullable(text) }), { type: 'null' }] },
        along: list(shape({ object: text, count: whole })),
        merged: {
          anyOf: [
            shape({
              merge: id,
              into: { anyOf: [shape({ id, label: nullable(text) }), { type: 'null' }] },
            }),
            { type: 'null' },
          ],
        },
      }),
    ),
    nextCursor: nullable(text),
  }),
  handler({ ctx, query }) {
    const { object, ...rest } = query;
    return recycleBin(ctx, { ...rest, ...(object ? { object: objectOf(ctx, { object }) } : {}) });
  },
});

const item = z.strictObject({ object: z.string().max(80), id: recordId });
const items = z.array(item).min(1).max(mostItems);

/** Objects by their singular name, as the list of the bin tells them. */
function itemsOf(ctx: Context, asked: readonly z.infer<typeof item>[]): BinItem[] {
  return asked.map(({ object, id }) => {
    const known = ctx.registry.objects.get(object);
    if (!known) throw new Problem('not_found');
    return { object: known, id: id.toLowerCase() };
  });
}

const restore = route({
  method: 'POST',
  url: '/api/v1/recycleBin/restore',
  tag,
  summary:
    'Brings records of any objects back, with what went along; `withParents` brings back what they hang on too.',
  right: signedIn,
  body: z.strictObject({ items, withParents: z.boolean().default(false) }),
  answer: shape({
    changeSet: nullable(id),
    results: list(
      shape({
        object: text,
        id,
        status: { type: 'string', enum: ['restored', 'unchanged', 'refused'] },
        error: { anyOf: [reference('Problem'), { type: 'null' }] },
        parents: list(named),
        holder: { anyOf: [named, { type: 'null' }] },
      }),
    ),
  }),
  async handler({ ctx, body }) {
    const answer = await restoreFromBin(ctx, itemsOf(ctx, body.items), body.withParents);
    return {
      changeSet: answer.changeSet,
      results: answer.results.map(({ problem, ...result }) => ({
        ...result,
        error: problem && documentOf(problem, ctx.actor.language, ctx.requestId),
      })),
    };
  },
});

const remove = route({
  method: 'POST',
  url: '/api/v1/recycleBin/purge',
  tag,
  summary: 'Removes records of the recycle bin for good, each with what belongs to it.',
  right: mayAdmin('purge'),
  body: z.strictObject({ items }),
  answer: shape({
    removed: whole,
    refused: list(shape({ object: text, id, error: reference('Problem') })),
  }),
  async handler({ ctx, body }) {
    let removed = 0;
    const gone = new Set<string>();
    const refused: unknown[] = [];
    for (const { object, id } of itemsOf(ctx, body.items)) {
      try {
        // What is not in the bin is none of this list's business.
        if ((await standingOf(ctx, object, id)) !== 'deleted') throw new Problem('not_found');
        for (const one of await purge(ctx, object, id)) gone.add(one);
        removed += 1;
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown;
        // It went along with one before it in the list.
        if (gone.has(id)) removed += 1;
        else {
          const error = documentOf(thrown, ctx.actor.language, ctx.requestId);
          refused.push({ object: object.name, id, error });
        }
      }
    }
    return { removed, refused };
  },
});

export const recycleBinRoutes: readonly Route[] = [read, restore, remove];
