/** Page 10,000 costs what page 1 costs: buffers read by the statement stay within 20 for each row returned. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import { and, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { askedFilter } from './askedFilter.ts';
import { conditionSql } from './conditionSql.ts';
import { pageStatement, table } from './page.ts';
import { visible } from './rowRights.ts';
import { selection } from './selection.ts';
import { sortKeys } from './sortKeys.ts';

const limit = 5;
const rows = 100_000;

let db: TestDatabase;
let ctx: Context;
let account: ObjectType;

beforeAll(async () => {
  db = await testDatabase();
  ctx = await testContext(db.app);
  account = ctx.registry.object('account');
  const accounts = qualified(ctx.workspace.schema, 'accounts');
  // A third without revenue, many with the same number of employees, half in one industry.
  await db.owner.run(sql`insert into ${accounts} (id, created_at, updated_at, name, name_sort, industry, employees, annual_revenue, annual_revenue_currency, annual_revenue_base)
    select gen_random_uuid(), now(), now(), 'Account ' || n, 'account ' || lpad(n::text, 7, '0'), case when n % 2 = 0 then 'retail' else 'software' end, n % 97,
      r.amount, 'CNY', r.amount from generate_series(1, ${rows}::int) n, lateral (select case when n % 3 = 0 then null else n * 1.25 end as amount) r`);
  await db.owner.run(sql`analyze ${accounts}`);
});
afterAll(() => db?.close());

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

async function buffers(sort: string, skip: number, filter?: unknown): Promise<number> {
  const keys = sortKeys(ctx, account, sort, table);
  const asked = askedFilter(ctx, account, filter);
  const condition = and([
    visible(ctx, account.name, table),
    ...(asked ? [conditionSql(ctx, asked, table)] : []),
  ]);
  const question = {
    selection: selection(ctx, account, ['name'], table),
    sort: keys,
    condition,
    limit,
    question: '',
  };
  // Where the page before ends: the first row of a page made to begin there.
  const all = pageStatement(ctx, account, { ...question, limit: skip }, undefined);
  const last =
    skip === 0
      ? undefined
      : (await db.app.arrays(sql`select * from (${all}) as found offset ${skip - 1} limit 1`))[0];
  const after = last?.slice(question.selection.width);
  const [row] = await db.app.arrays(
    sql`explain (analyze, buffers, format json) ${pageStatement(ctx, account, question, after)}`,
  );
  const [{ Plan: plan }] = row![0] as [{ Plan: Plan }];
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

test.each<[string, number, unknown?]>([
  ['name', 50_000],
  ['-name', 50_000],
  ['employees', 50_000],
  ['-employees', 50_000],
  ['-annualRevenue', 50_000],
  ['annualRevenue', 50_000],
  ['-annualRevenue', 80_000],
  ['name', 45_000, { industry: 'retail' }],
  ['', 50_000],
])('sort=%s, %d rows deep, filter %j', async (sort, deep, filter) => {
  for (const skip of [0, deep])
    expect(await buffers(sort, skip, filter), `after ${skip}`).toBeLessThanOrEqual(20 * limit);
});
