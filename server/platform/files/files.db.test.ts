/** Files on a disk and in their table: what stays, what goes, and whose they are. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testContext, testEnvironment } from '../../../tests/workEnvironment.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { addFileHolder, cleanUpFiles } from './cleanUp.ts';
import { diskStore } from './diskStore.ts';
import type { FileStore } from './fileStore.ts';
import { addFile, cleanName, heldFile, ownFile } from './files.ts';

let data: TestDatabase;
let ctx: Context;
let folder: string;
let store: FileStore;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-files-'));
  store = diskStore(folder);
  addFileHolder({ table: 'imports', column: 'file_id' });
});

afterAll(async () => {
  await data.close();
  rmSync(folder, { recursive: true, force: true });
});

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

const add = (name: string, ...texts: string[]) =>
  addFile(ctx, store, { name, content: chunks(...texts), limit: 20 });

const fileAt = (key: string) => path.join(folder, key.slice(0, 2), key.slice(2, 4), key);

describe('a file', () => {
  test('is kept under a name of our own and read back in whole and in part', async () => {
    const file = await add('../../etc/客户\u202e名单.csv', 'name,', 'amount');
    expect(file).toMatchObject({ name: '客户名单.csv', size: 11, type: 'text/plain' });
    expect(file.storedAs).toMatch(/^[0-9a-f]{32}$/);
    expect(String(await buffer(store.read(file.storedAs)))).toBe('name,amount');
    expect(String(await buffer(store.read(file.storedAs, { start: 5, end: 6 })))).toBe('am');

    const sum = createHash('sha256').update('name,amount').digest();
    expect((await heldFile(ctx, file.id)).sha256).toEqual(sum);
    expect(() => store.read('../../../etc/passwd')).toThrow('not a key');
  });

  test('that is too long, or whose stream fails, leaves nothing behind', async () => {
    const before = readdirSync(folder, { recursive: true }).length;
    await expect(add('long.csv', 'x'.repeat(15), 'x'.repeat(15))).rejects.toMatchObject({
      code: 'limit_exceeded',
    });
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('the sender went away');
    }
    await expect(addFile(ctx, store, { name: 'a', content: broken(), limit: 20 })).rejects.toThrow(
      'went away',
    );
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before);
  });

  test('is the uploader’s alone', async () => {
    const user = (id: string): Context => ({ ...ctx, actor: { ...ctx.actor, kind: 'user', userId: id } });
    const [mine, other] = [user(ctx.ids.next()), user(ctx.ids.next())];
    const file = await addFile(mine, store, { name: 'a.csv', content: chunks('a'), limit: 20 });
    expect((await ownFile(mine, file.id)).id).toBe(file.id);
    await expect(ownFile(other, file.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is removed after a day unless something holds it; so is content without a row', async () => {
    const files = qualified(ctx.workspace.schema, 'files');
    const [free, held, young] = [await add('free', 'a'), await add('held', 'b'), await add('young', 'c')];
    await data.app.run(sql`insert into ${qualified(ctx.workspace.schema, 'imports')} (id, file_id, file_name, shape)
      values (${ctx.ids.next()}, ${held.id}, 'held', '{}')`);
    await data.app.run(
      sql`update ${files} set created_at = now() - interval '25 hours' where id <> ${young.id}`,
    );
    const orphan = await store.put(chunks('orphan'), 20);
    const recent = await store.put(chunks('recent'), 20);
    const yesterday = new Date(Date.now() - 90_000_000);
    for (const { storedAs } of [held, orphan]) utimesSync(fileAt(storedAs), yesterday, yesterday);
    await cleanUpFiles(testEnvironment(data.app), store);
    await expect(heldFile(ctx, free.id)).rejects.toMatchObject({ code: 'not_found' });
    const left = [free, held, young, orphan, recent].map(({ storedAs }) => existsSync(fileAt(storedAs)));
    expect(left).toEqual([false, true, true, false, true]);
    expect((await heldFile(ctx, held.id)).name).toBe('held');
  });
});

test.each([
  ['C:\\Users\\a\\报价.xlsx', '报价.xlsx'],
  ['..', 'file'],
  ['', 'file'],
  ['a\u0000b\n.txt', 'ab.txt'],
  ['长'.repeat(300), '长'.repeat(255)],
])('the name %j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});
