/** What the product keeps beside records goes after its days: files of archives that hang on nothing, and what was told of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { testContext } from '../../../../tests/workEnvironment.ts';
import { setOwner } from '../../../base/owner.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { forgetStores } from './forgetStores.ts';

let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  setOwner(data.app, { database: data.owner, appRole: 'guanxi_app' });
});
afterAll(() => data.close());

test('files of a migration go when it is old, and those of a young one stay', async () => {
  const { schema } = ctx.workspace;
  for (const days of [1, 400]) {
    const id = ctx.ids.next();
    await data.app.run(sql`
      insert into ${qualified(schema, 'data_migrations')} (id, name, updated_at)
      values (${id}, ${`${days} days old`}, now() - make_interval(days => ${days}))`);
    await data.app.run(sql`
      insert into ${qualified(schema, 'migration_files')} (id, migration_id, path, size)
      values (${ctx.ids.next()}, ${id}, ${`${days}.pdf`}, 1)`);
  }
  await forgetStores(ctx);
  const left = await data.app.rows<{ path: string }>(
    sql`select path from ${qualified(schema, 'migration_files')}`,
  );
  expect(left).toEqual([{ path: '1.pdf' }]);
});
