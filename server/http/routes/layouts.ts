/** The layout of an object that serves the caller: sections of the page and the form, and the quick form. */
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { resolveLayout } from '../../platform/records/shaping/resolveLayout.ts';
import { shapingOf } from '../../platform/records/shaping/shapingOf.ts';
import { reference } from '../openapi/jsonSchema.ts';
import { objectOf, objectParams } from '../records/objectOf.ts';
import { mayRecord, type Route, route } from '../route.ts';

const layout = route({
  method: 'GET',
  url: '/api/v1/objects/{object}/layout',
  tag: 'Metadata',
  summary: 'Layout of the record page, the form and the quick form, for records of one type or of none.',
  right: mayRecord('read'),
  params: objectParams,
  query: z.strictObject({ recordType: z.string().max(80).optional() }),
  answer: reference('Layout'),
  handler({ ctx, params, query }) {
    const object = objectOf(ctx, params);
    const { recordTypes } = shapingOf(ctx.registry, object);
    if (query.recordType !== undefined && !recordTypes.has(query.recordType)) throw new Problem('not_found');
    return resolveLayout(ctx, object, query.recordType ?? null);
  },
});

export const layoutRoutes: readonly Route[] = [layout];
