/** Aggregates equal what counting in memory gives; dates fall into the workspace's weeks, quarters and years. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AggregateQuery, RecordData } from '../../../shared/query.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { store } from '../../../tests/readerWorld.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { list } from './reader.ts';

let db: TestDatabase;
let ctx: Context;
let opportunity: ObjectType;
const rows: RecordData[] = [];
const stages = ['firstContact', 'needs', 'proposal', 'contract', 'won', 'lost'];

beforeAll(async () => {
  db = await testDatabase();
  ctx = await testContext(db.app);
  opportunity = ctx.registry.object('opportunity');
  const cents = fc.option(fc.integer({ min: -5_000_00, max: 900_000_00 }), { nil: null });
  const record = fc.record({
    name: fc.constantFrom('a', 'b'),
    stage: fc.constantFrom(...stages, null),
    amount: cents.map((value) =>
      value === null ? null : { amount: (value / 100).toFixed(2), currency: 'CNY' },
    ),
    closeDate: fc.constantFrom(
      '2016-12-31',
      '2017-01-01',
      '2017-02-28',
      '2017-03-31',
      '2017-04-01',
      '2020-02-29',
      null,
    ),
    stageChangedAt: fc.constantFrom('2017-03-31T15:59:59.999Z', '2017-03-31T16:00:00.000Z', null),
  });
  rows.push(...fc.sample(record, { numRuns: 150, seed: 3 }));
  await store(
    ctx,
    db.owner,
    'opportunity',
    rows.map((data) => ({ data })),
  );
});
afterAll(() => db?.close());

async function ask(aggregate: AggregateQuery, as: Context = ctx, filter?: unknown) {
  return (await list(as, opportunity, { limit: 0, aggregate, filter })).aggregate!;
}

const centsOf = (row: RecordData): number | null =>
  row.amount === null ? null : Math.round(Number((row.amount as { amount: string }).amount) * 100);
const money = (cents: number): string => (cents / 100).toFixed(2);

function expected(some: readonly RecordData[]): Record<string, unknown> {
  const values = some.map(centsOf).filter((value) => value !== null);
  const won = some.filter((row) => row.stage === 'won').map(centsOf);
  return {
    n: some.length,
    sum: money(values.reduce((a, b) => a + b, 0)),
    won: money(won.reduce<number>((a, b) => a + (b ?? 0), 0)),
    least: values.length === 0 ? null : money(Math.min(...values)),
    most: values.length === 0 ? null : money(Math.max(...values)),
    dates: new Set(some.map((row) => row.closeDate).filter((date) => date !== null)).size,
  };
}

const measures: AggregateQuery['measures'] = [
  { as: 'n', fn: 'count' },
  { as: 'sum', fn: 'sum', field: 'amount' },
  { as: 'won', fn: 'sum', field: 'amount', filter: { stage: 'won' } },
  { as: 'least', fn: 'min', field: 'amount' },
  { as: 'most', fn: 'max', field: 'amount' },
  { as: 'dates', fn: 'countDistinct', field: 'closeDate' },
];

test('groups and totals equal counting in memory; null is a group; options keep their order and labels', async () => {
  const answer = await ask({ groupBy: [{ field: 'stage' }], measures });
  expect(answer.groups.map((group) => group.keys.stage!.value)).toEqual([...stages, null]);
  expect(answer.groups.at(-2)?.keys.stage).toEqual({ value: 'lost', label: '输单' });
  for (const group of answer.groups) {
    expect(group.measures).toEqual(expected(rows.filter((row) => row.stage === group.keys.stage!.value)));
  }
  expect(answer.totals).toEqual(expected(rows));
  expect(answer.truncated).toBe(false);
});

test('without groups there are totals only; of nothing the count is 0 and the sum zero', async () => {
  expect(await ask({ measures })).toEqual({ groups: [], totals: expected(rows), truncated: false });
  expect((await ask({ measures }, ctx, { stage: { in: [] } })).totals).toEqual(expected([]));
});

test('neither limit nor having touches the totals', async () => {
  const answer = await ask({
    groupBy: [{ field: 'stage' }, { field: 'name' }],
    measures,
    orderBy: '-sum',
    limit: 3,
  });
  expect(answer.groups).toHaveLength(3);
  expect(answer.truncated).toBe(true);
  expect(answer.totals).toEqual(expected(rows));
  const sums = answer.groups.map((group) => Number(group.measures.sum));
  expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  const many = await ask({ groupBy: [{ field: 'stage' }], measures, having: { n: { gte: 20 } } });
  const stagesOf20 = [...stages, null].filter(
    (stage) => rows.filter((row) => row.stage === stage).length >= 20,
  );
  expect(many.groups.map((group) => group.keys.stage!.value)).toEqual(stagesOf20);
  expect(many.totals).toEqual(expected(rows));
});

test.each<
  [string, Partial<Context['workspace']>, AggregateQuery['groupBy'], (row: RecordData) => string | null]
>([
  ['quarter', {}, [{ field: 'closeDate', bucket: 'quarter' }], (row) => startOf(row.closeDate, 3, 1)],
  [
    'fiscal quarter',
    { fiscalYearStart: 2 },
    [{ field: 'closeDate', bucket: 'quarter' }],
    (row) => startOf(row.closeDate, 3, 2),
  ],
  [
    'fiscal year',
    { fiscalYearStart: 4 },
    [{ field: 'closeDate', bucket: 'year' }],
    (row) => startOf(row.closeDate, 12, 4),
  ],
  ['week from Monday', {}, [{ field: 'closeDate', bucket: 'week' }], (row) => weekOf(row.closeDate, 1)],
  [
    'week from Sunday',
    { weekStart: 7 },
    [{ field: 'closeDate', bucket: 'week' }],
    (row) => weekOf(row.closeDate, 7),
  ],
  [
    'day of a moment in its zone',
    {},
    [{ field: 'stageChangedAt', bucket: 'day' }],
    (row) =>
      row.stageChangedAt === null
        ? null
        : row.stageChangedAt === '2017-03-31T16:00:00.000Z'
          ? '2017-04-01'
          : '2017-03-31',
  ],
])('%s', async (_name, settings, groupBy, keyOf) => {
  const answer = await ask(
    { groupBy, measures: [{ as: 'n', fn: 'count' }], timeZone: 'Asia/Shanghai' },
    { ...ctx, workspace: { ...ctx.workspace, ...settings } },
  );
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const field = groupBy![0]!.field;
  expect(new Map(answer.groups.map((group) => [group.keys[field]!.value, group.measures.n]))).toEqual(counts);
});

/** First day of the span of `months` months, in years that begin with month `first`. */
function startOf(date: unknown, months: number, first: number): string | null {
  if (date === null) return null;
  const [year, month] = String(date).split('-').map(Number) as [number, number];
  const since = year * 12 + month - first;
  const start = since - (((since % months) + months) % months) + first - 1;
  return `${Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, '0')}-01`;
}

function weekOf(date: unknown, first: number): string | null {
  if (date === null) return null;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() - (first % 7) + 7) % 7));
  return day.toISOString().slice(0, 10);
}

test.each<AggregateQuery>([
  { measures: [] },
  { measures: [{ as: '__proto__', fn: 'count' }] },
  { measures: [{ as: 'n', fn: 'sum' }] },
  { measures: [{ as: 'n', fn: 'sum', field: 'name' }] },
  { measures: [{ as: 'n', fn: 'pg_sleep' as 'count' }] },
  {
    measures: [
      { as: 'n', fn: 'count' },
      { as: 'n', fn: 'count' },
    ],
  },
  { measures: [{ as: 'n', fn: 'count' }], groupBy: [{ field: 'stage', bucket: 'day' }] },
  { measures: [{ as: 'n', fn: 'count' }], groupBy: [{ field: 'closeDate', bucket: "day'" as 'day' }] },
  { measures: [{ as: 'n', fn: 'count' }], groupBy: [{ field: 'stage' }], orderBy: 'n;drop' },
  { measures: [{ as: 'n', fn: 'count' }], orderBy: 'nothing' },
  { measures: [{ as: 'n', fn: 'count' }], having: { nothing: { gt: 1 } } },
  { measures: [{ as: 'n', fn: 'count' }], groupBy: [{ field: 'stage' }], having: { n: { gt: '1 or 1=1' } } },
  { measures: [{ as: 'n', fn: 'count' }], groupBy: [{ field: 'stage' }], having: { m: { gt: 1 } } },
  { measures: [{ as: 'n', fn: 'count' }], groupBy: [{ field: 'stage' }], limit: 10_001 },
  { measures: [{ as: 'n', fn: 'count' }], timeZone: "Asia/Shanghai' --", groupBy: [{ field: 'stage' }] },
])('a wrong question is refused: %j', async (query) => {
  await expect(ask(query)).rejects.toMatchObject({ code: 'invalid_request' });
});
