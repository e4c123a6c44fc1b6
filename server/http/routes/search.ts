/** Search over everything that the caller may see. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { searchEverything } from '../../platform/search/searchEverything.ts';
import { count } from '../commonInput.ts';
import { freeObject, id, list, nullable, shape, text, whole } from '../openapi/jsonSchema.ts';
import { type Route, route, signedIn } from '../route.ts';

const search = route({
  method: 'GET',
  url: '/api/v1/search',
  tag: 'Search',
  summary: 'Records by words, Chinese characters, pinyin or digits of a phone; own and newest first.',
  right: signedIn,
  query: z.strictObject({
    q: z.string().max(200),
    /** Plural or singular names, by commas. */
    objects: z.string().max(500).optional(),
    limit: count(1, 100).optional(),
  }),
  answer: shape({
    data: list(
      shape(
        {
          object: text,
          id,
          label: text,
          subtitle: freeObject,
          match: {
            type: 'object',
            properties: {
              // The field that is the label; null when only others met.
              field: nullable(text),
              // From and to in the label, in UTF-16 code units.
              ranges: list({ type: 'array', prefixItems: [whole, whole], minItems: 2, maxItems: 2 }),
              // The label was met by how it sounds.
              pinyin: { const: true },
            },
            required: ['field', 'ranges'],
          },
        },
        { formerly: text },
      ),
    ),
  }),
  async handler({ ctx, query }) {
    const objects = query.objects?.split(',').map((name) => {
      const object = ctx.registry.byPlural(name) ?? ctx.registry.objects.get(name);
      if (!object || ctx.actor.rights.rows(object.name, 'read') === null) throw new Problem('not_found');
      return object.name;
    });
    const { q, limit } = query;
    return {
      data: await searchEverything(ctx, { q, ...(objects ? { objects } : {}), ...(limit ? { limit } : {}) }),
    };
  },
});

export const searchRoutes: readonly Route[] = [search];
