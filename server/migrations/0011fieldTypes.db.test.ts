/** Roll-ups of companies that were there before: zero at once, without a row being written. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { created, systemContext } from '../../tests/worlds.ts';
import { qualified, sql } from '../base/sql.ts';
import type { Context } from '../platform/context.ts';
import { get } from '../platform/query/reader.ts';
import { workspace } from './0011fieldTypes.ts';

let db: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  db = await testDatabase();
  ctx = systemContext(db);
});
afterAll(() => db?.close());

it('begins old accounts at nothing in the currency of the company, and writes none of them', async () => {
  const id = await created(ctx, 'account', { name: 'There before' });
  const table = qualified(ctx.workspace.schema, 'accounts');
  const rollups = ['open_opportunities', 'open_value', 'open_value_currency', 'open_value_base'].concat([
    'won_value',
    'won_value_currency',
    'won_value_base',
  ]);
  await db.owner.run(
    sql`alter table ${table} ${sql.join(rollups.map((name) => sql`drop column ${sql.id(name)}`))}`,
  );
  const stamp = () => db.owner.rows(sql`select ctid::text, xmin::text from ${table}`);
  const before = await stamp();
  const text = /do \$\$[\s\S]*end \$\$;/.exec(workspace)![0];
  await db.owner.transaction(async (inside) => {
    await inside.run(sql`select set_config('search_path', ${`"${ctx.workspace.schema}"`}, true)`);
    await inside.run({ text, values: [] });
  });
  expect(await stamp()).toEqual(before);
  const nothing = { amount: '0.00', currency: ctx.workspace.currency };
  expect(
    await get(ctx, ctx.registry.object('account'), id, ['openOpportunities', 'openValue', 'wonValue']),
  ).toMatchObject({ openOpportunities: 0, openValue: nothing, wonValue: nothing });
});
