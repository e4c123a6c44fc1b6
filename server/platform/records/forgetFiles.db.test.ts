/** Files that records held: what is kept for undo and history, and what goes. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testContext, testEnvironment } from '../../../tests/workEnvironment.ts';
import { created } from '../../../tests/worlds.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { addFileHolder, cleanUpFiles } from '../files/cleanUp.ts';
import { diskStore } from '../files/diskStore.ts';
import { addFile } from '../files/files.ts';
import { writeUses } from '../files/fileUses.ts';
import { forgetFiles } from './forgetFiles.ts';

let db: TestDatabase;
let ctx: Context;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  ctx = await testContext(db.app);
  folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-files-'));
  addFileHolder({ table: 'file_uses', column: 'file_id' });
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a file stays while a record holds it, a month after it was let go, and no longer than its record', async () => {
  const store = diskStore(folder);
  const table = (name: string) => qualified(ctx.workspace.schema, name);
  const account = await created(ctx, 'account', { name: 'Keeper' });
  async function* content() {
    yield Buffer.from('x');
  }
  const bring = async (name: string, recordId: string, held: boolean) => {
    const { id } = await addFile(ctx, store, { name, content: content(), limit: 10 });
    await writeUses(ctx, [{ fileId: id, object: 'account', recordId, field: 'logo', held }]);
    return id;
  };
  const held = await bring('held', account, true);
  const justGone = await bring('just gone', account, false);
  const longGone = await bring('long gone', account, false);
  const orphan = await bring('orphan', ctx.ids.next(), true);
  await ctx.db.run(sql`update ${table('files')} set created_at = now() - interval '2 days'`);
  await ctx.db.run(
    sql`update ${table('file_uses')} set changed_at = now() - interval '31 days' where file_id = any(${[held, longGone]}::uuid[])`,
  );
  const env = testEnvironment(db.app);
  await forgetFiles(env);
  await cleanUpFiles(env, store);
  const left = await ctx.db.rows<{ id: string }>(sql`select id from ${table('files')} order by name`);
  expect(left.map(({ id }) => id)).toEqual([held, justGone]);
  expect(left.map(({ id }) => id)).not.toContain(orphan);
});
