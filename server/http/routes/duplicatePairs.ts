/** Searching all records for duplicates, and what people do about what was found. */
import { z } from 'zod';
import { pairStates } from '../../../shared/duplicates.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import { duplicateRulesOf } from '../../platform/duplicates/rules/compiledRules.ts';
import { decidePairs } from '../../platform/duplicates/search/decidePairs.ts';
import {
  countSureGroups,
  startMergeDuplicates,
  sureGroups,
} from '../../platform/duplicates/search/mergeDuplicatesRun.ts';
import { type GroupQuestion, pairsAsked, readGroups } from '../../platform/duplicates/search/readGroups.ts';
import { searchRunKind, startSearch } from '../../platform/duplicates/search/searchRun.ts';
import { isMergeable } from '../../platform/records/merging/mergeable.ts';
import { count, recordId } from '../commonInput.ts';
import { HttpAnswer } from '../httpAnswer.ts';
import {
  freeObject,
  id,
  jobAnswer,
  list,
  nullable,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';
import { evidenceSchema, readableObject } from './duplicates.ts';

const right = mayAdmin('duplicates');
const tag = 'Duplicates';
const objectName = z.string().max(80);
const probability = z
  .string()
  .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'a number from 0 to 1')
  .transform(Number);
const state = z.enum(['open', 'distinct']);

const overview = route({
  method: 'GET',
  url: '/api/v1/duplicates/overview',
  tag,
  summary: 'Objects that can be searched for duplicates: open pairs, rules, and the latest search of each.',
  right,
  answer: shape({
    objects: list(
      shape({
        object: text,
        rules: whole,
        open: whole,
        job: nullable(shape({ id, state: text, finishedAt: nullable(time), records: nullable(whole) })),
      }),
    ),
  }),
  handler: async ({ ctx }) => ({ objects: await overviewOf(ctx) }),
});

interface LatestRun {
  readonly object: string;
  readonly id: string;
  readonly state: string;
  readonly finishedAt: string | null;
  readonly records: number | null;
}

async function overviewOf(ctx: Context): Promise<unknown[]> {
  const runs = await ctx.db.rows<LatestRun>(sql`
    select distinct on (input ->> 'object') input ->> 'object' as object, id, state,
      to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "finishedAt",
      (result ->> 'records')::int as records
    from core.runs where workspace_id = ${ctx.workspace.id} and kind = ${searchRunKind}
    order by input ->> 'object', created_at desc`);
  const latest = new Map(runs.map(({ object, ...run }) => [object, run]));
  const searched = [...ctx.registry.objects.values()].filter(
    (object) => isMergeable(object) && ctx.actor.rights.rows(object.name, 'read') !== null,
  );
  const answer = [];
  for (const object of searched) {
    const job = latest.get(object.name) ?? null;
    const [row] = job
      ? await ctx.db.rows<{ open: number }>(
          sql`select count(*)::int as open from ${pairsAsked(ctx, object, { state: 'open' })}`,
        )
      : [{ open: 0 }];
    const rules = duplicateRulesOf(ctx.registry, object).length;
    answer.push({ object: object.plural, rules, open: row?.open ?? 0, job });
  }
  return answer;
}

const groups = route({
  method: 'GET',
  url: '/api/v1/duplicates/groups',
  tag,
  summary:
    'Groups of records that are probably the same, the surest first, with what each field says of each pair; pairs of which the caller may not read both are left out.',
  right,
  query: z.strictObject({
    object: objectName,
    state: state.default('open'),
    least: probability.optional(),
    most: probability.optional(),
    owner: recordId.optional(),
    limit: count(1, 100).optional(),
    cursor: z.string().max(100).optional(),
  }),
  answer: shape({
    data: list(
      shape({
        id,
        probability: { type: 'number' },
        records: list(freeObject),
        pairs: list(
          shape({
            id,
            a: id,
            b: id,
            probability: { type: 'number' },
            fields: list(evidenceSchema),
            state: { type: 'string', enum: [...pairStates] },
          }),
        ),
      }),
    ),
    nextCursor: nullable(text),
  }),
  async handler({ ctx, query }) {
    const object = readableObject(ctx, query.object);
    const { cursor, limit = 20, object: _, ...question } = query;
    const after = cursor === undefined ? undefined : cursorOf(cursor);
    const data = await readGroups(ctx, object, { ...question, limit, after });
    const last = data.length === limit ? data.at(-1) : undefined;
    return { data, nextCursor: last ? `${last.probability}~${last.id}` : null };
  },
});

function cursorOf(text: string): NonNullable<GroupQuestion['after']> {
  const [score, group] = text.split('~');
  const isGood = Number.isFinite(Number(score)) && score !== '' && recordId.safeParse(group).success;
  if (!isGood || group === undefined)
    throw new Problem('invalid_request', {
      params: { reason: 'cursor' },
      detail: { en: 'the cursor is not one of ours', zh: 'cursor 无效' },
    });
  return { probability: Number(score), group };
}

const decide = route({
  method: 'POST',
  url: '/api/v1/duplicates/pairs/decide',
  tag,
  summary: 'Says that pairs are no duplicates, for this search and all later ones, or opens them again.',
  right,
  body: z.strictObject({ ids: z.array(recordId).min(1).max(500), state }),
  answer: shape({ changed: whole }),
  handler: async ({ ctx, body }) => ({ changed: await decidePairs(ctx, body.ids, body.state) }),
});

const search = route({
  method: 'POST',
  url: '/api/v1/duplicates/searches',
  tag,
  summary: 'Compares all records of an object with each other, as a job; answers the one that is under way.',
  right,
  body: z.strictObject({ object: objectName }),
  status: 202,
  answer: jobAnswer,
  handler: async ({ ctx, body }) =>
    new HttpAnswer(202, { job: await startSearch(ctx, readableObject(ctx, body.object)) }),
});

const least = z.number().min(0.9).max(1);

const preview = route({
  method: 'POST',
  url: '/api/v1/duplicates/merges/preview',
  tag,
  summary: 'How many groups have only pairs as sure as that, and the first of them.',
  right,
  reads: true,
  body: z.strictObject({ object: objectName, least }),
  answer: shape({ count: whole, groups: list(shape({ id, members: list(id) })) }),
  async handler({ ctx, body }) {
    const object = readableObject(ctx, body.object);
    return {
      count: await countSureGroups(ctx, object, body.least),
      groups: await sureGroups(ctx, object, body.least, { after: null, limit: 10 }),
    };
  },
});

const mergeAll = route({
  method: 'POST',
  url: '/api/v1/duplicates/merges',
  tag,
  summary:
    'Merges every group that has only pairs as sure as that, as a job; `expectedCount` is the count of the preview. Undone by its change set.',
  right,
  body: z.strictObject({ object: objectName, least, expectedCount: z.int().min(1) }),
  status: 202,
  answer: jobAnswer,
  async handler({ ctx, body }) {
    const object = readableObject(ctx, body.object);
    if (ctx.actor.rights.rows(object.name, 'merge') === null) throw new Problem('forbidden');
    return new HttpAnswer(202, { job: await startMergeDuplicates(ctx, object, body) });
  },
});

export const duplicatePairRoutes: readonly Route[] = [overview, groups, decide, search, preview, mergeAll];
