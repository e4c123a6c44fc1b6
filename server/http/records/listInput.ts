/** The parameters of a list: in a query string, and as a body. */
import { z } from 'zod';
import type { ListQuery } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';

const text = (most: number) => z.string().max(most);
const counts = z.enum(['none', 'estimate', 'exact']);

export const listParameters = z.strictObject({
  fields: text(8000).optional(),
  filter: text(64_000).optional(),
  sort: text(500).optional(),
  limit: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  cursor: text(8000).optional(),
  search: text(500).optional(),
  deleted: z.literal('only').optional(),
  count: counts.optional(),
  view: text(80).optional(),
});

/** A query string as the reader's question. */
export function listQueryOf(given: z.infer<typeof listParameters>): ListQuery {
  const { fields, filter, limit, ...rest } = given;
  return {
    ...rest,
    ...(fields === undefined ? {} : { fields: fields.split(',').map((name) => name.trim()) }),
    ...(filter === undefined ? {} : { filter: parsed(filter) }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
}

function parsed(filter: string): unknown {
  try {
    return JSON.parse(filter);
  } catch {
    throw new Problem('invalid_request', {
      params: { reason: 'filter' },
      detail: { en: 'The parameter filter is not JSON', zh: '参数 filter 不是有效的 JSON' },
    });
  }
}

const bucket = z.enum(['day', 'week', 'month', 'quarter', 'year']);

const aggregate = z.strictObject({
  groupBy: z
    .array(z.strictObject({ field: text(200), bucket: bucket.optional() }))
    .max(5)
    .optional(),
  measures: z
    .array(
      z.strictObject({
        as: text(60),
        fn: z.enum(['count', 'sum', 'avg', 'min', 'max', 'countDistinct']),
        field: text(200).optional(),
        filter: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(20),
  having: z.record(z.string(), z.unknown()).optional(),
  orderBy: text(500).optional(),
  limit: z.int().min(1).max(10_000).optional(),
  timeZone: text(60).optional(),
});

export const listBody = z.strictObject({
  fields: z.array(text(200)).max(200).optional(),
  filter: z.unknown().optional(),
  sort: text(500).optional(),
  limit: z.int().min(0).max(1000).optional(),
  cursor: text(8000).optional(),
  search: text(500).optional(),
  deleted: z.literal('only').optional(),
  count: counts.optional(),
  view: text(80).optional(),
  aggregate: aggregate.optional(),
  groupPage: z
    .strictObject({
      by: text(80),
      limit: z.int().min(1).max(200),
      sums: z.array(text(80)).max(10).optional(),
    })
    .optional(),
});
