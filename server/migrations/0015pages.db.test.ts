/** Records that were deleted before the bin told them one by one: each old delete is one entry, and comes back as a whole. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { created, systemContext, writeOne } from '../../tests/worlds.ts';
import { qualified, sql } from '../base/sql.ts';
import type { Context } from '../platform/context.ts';
import { recycleBin } from '../platform/records/recycleBin.ts';
import { workspace } from './0015pages.ts';

let db: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  db = await testDatabase();
  ctx = systemContext(db);
});
afterAll(() => db?.close());

/** As it was: all rows of one delete under an id of its own. */
async function asBefore(ids: readonly string[]): Promise<void> {
  const old = ctx.ids.next();
  for (const table of ['accounts', 'contacts']) {
    await db.owner.run(sql`update ${qualified(ctx.workspace.schema, table)}
      set deletion_id = ${old}::uuid, deleted_at = '2026-01-02T03:04:05Z' where id = any(${ids}::uuid[])`);
  }
}

it('makes the record that stands highest the one that the others go with', async () => {
  const account = await created(ctx, 'account', { name: 'Deleted long ago' });
  const contact = await created(ctx, 'contact', { name: 'With it', account });
  const alone = await created(ctx, 'contact', { name: 'Alone' });
  await writeOne(ctx, 'account', { op: 'delete', id: account });
  await writeOne(ctx, 'contact', { op: 'delete', id: alone });
  await asBefore([account, contact]);
  await asBefore([alone]);
  expect((await recycleBin(ctx)).data).toEqual([]);
  const [rows] = workspace.split('-- A timeline');
  await db.owner.transaction(async (inside) => {
    await inside.run(sql`select set_config('search_path', ${`"${ctx.workspace.schema}"`}, true)`);
    await inside.run({ text: rows!, values: [] });
  });
  const bin = (await recycleBin(ctx)).data.toSorted((a, b) => String(b.label).localeCompare(String(a.label)));
  expect(bin).toMatchObject([
    { id: account, along: [{ object: 'contact', count: 1 }] },
    { id: alone, along: [] },
  ]);
  await writeOne(ctx, 'account', { op: 'restore', id: account });
  expect((await recycleBin(ctx)).data.map(({ id }) => id)).toEqual([alone]);
});
