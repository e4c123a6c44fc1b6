/** The search through the writer: what is written is found, by those who may see it, in the order people expect. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordData } from '../../../shared/query.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { actingAs, type Role } from '../../../tests/readerWorld.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { list } from '../query/reader.ts';
import { setSearchCondition } from '../query/searchCondition.ts';
import { addWriteStep } from '../records/steps.ts';
import { write } from '../records/writer.ts';
import { listSearch } from './listSearch.ts';
import { reindex } from './reindex.ts';
import { searchEverything } from './searchEverything.ts';
import { searchStep } from './searchStep.ts';

let db: TestDatabase;
let system: Context;
const owners: Record<'me' | 'other', { id: string; key: number }> = {
  me: { id: '', key: 0 },
  other: { id: '', key: 0 },
};

beforeAll(async () => {
  db = await testDatabase();
  setSearchCondition(listSearch);
  addWriteStep(searchStep);
  system = await testContext(db.app);
  for (const name of ['me', 'other'] as const)
    owners[name].id = await create('user', { name: `用户${name}` });
  await create('account', {
    name: '北京华兴科技有限公司',
    owner: owners.me.id,
    phones: [{ value: '13812345678' }],
  });
  await create('account', { name: '华兴贸易', owner: owners.other.id, creditCode: '91110000SECRET0001' });
  await create('contact', { name: '张伟', owner: owners.other.id, emails: [{ value: 'wei@acme.com' }] });
  await create('account', { name: '北京', owner: owners.other.id });
  for (let n = 0; n < 30; n += 1) await create('account', { name: `北京贸易${n}`, owner: owners.other.id });
  for (const name of ['me', 'other'] as const) {
    const [row] = await db.app.rows<{ key: number }>(
      sql`select key from ${qualified(system.workspace.schema, 'grants')} where ref = ${owners[name].id}`,
    );
    owners[name].key = row!.key;
  }
});
afterAll(() => db?.close());

async function create(object: string, data: RecordData): Promise<string> {
  const { results } = await write(system, system.registry.object(object), [{ op: 'create', data }]);
  const [result] = results;
  if (result?.status !== 'created') throw new Error(JSON.stringify(result));
  return result.id;
}

const as = (role: Role = {}) => actingAs(db.app, role);
const labels = async (ctx: Context, q: string, limit = 10): Promise<string[]> =>
  (await searchEverything(ctx, { q, limit })).map((hit) => hit.label);
const me = (): Role => ({
  scope: 'own',
  keys: { own: [owners.me.key] },
  userId: owners.me.id,
  objects: { user: 'all' },
});

describe('searchEverything', () => {
  test.each<[string, string[]]>([
    ['华兴', ['华兴贸易', '北京华兴科技有限公司']],
    ['hxmy', ['华兴贸易']],
    ['5678', ['北京华兴科技有限公司']],
    ['zhangwei', ['张伟']],
    ['acme', ['张伟']],
    ['兴京', []],
    ['!', []],
  ])('%s', async (q, expected) => {
    expect(await labels(await as(), q)).toEqual(expected);
  });

  test('the exact title comes first though it is not new, then titles that begin so', async () => {
    const found = await labels(await as(), '北京', 5);
    expect(found[0]).toBe('北京');
    expect(found).toHaveLength(5);
  });

  test('own records come before others, and others only where they may be seen', async () => {
    const all = await as({ userId: owners.me.id });
    expect((await labels(all, '北京', 5))[1]).toBe('北京华兴科技有限公司');
    expect(await labels(await as(me()), '北京', 50)).toEqual(['北京华兴科技有限公司']);
    expect(await labels(await as(me()), '张', 50)).toEqual([]);
  });

  test('says where the label was met', async () => {
    const matchOf = async (q: string) => (await searchEverything(await as(), { q }))[0]?.match;
    const [hit] = await searchEverything(await as(), { q: '华兴 科技' });
    expect(hit).toMatchObject({ object: 'account', label: '北京华兴科技有限公司' });
    expect(hit?.match).toEqual({ field: 'name', ranges: [[2, 6]] });
    expect(await matchOf('bjhx')).toEqual({ field: 'name', ranges: [], pinyin: true });
    expect(await matchOf('zhangw')).toEqual({ field: 'name', ranges: [], pinyin: true });
    expect(await matchOf('12345678')).toEqual({ field: null, ranges: [] });
    expect(await matchOf('wei@acme.com')).toEqual({ field: null, ranges: [] });
  });
});

describe('a list with search=', () => {
  const names = async (ctx: Context, search: string) =>
    (
      await list(ctx, ctx.registry.object('account'), { search, fields: ['name'], sort: 'name', limit: 100 })
    ).data.map((one) => one.name);

  test('finds within rights, filter and sort', async () => {
    expect(await names(await as(), '华兴')).toEqual(['北京华兴科技有限公司', '华兴贸易']);
    expect(await names(await as(me()), '华兴')).toEqual(['北京华兴科技有限公司']);
    expect(await names(await as(), '京兴')).toEqual([]);
  });

  test('follows changes, deletion and restoring', async () => {
    const account = system.registry.object('account');
    const id = await create('account', { name: '临时公司' });
    expect(await names(await as(), '临时')).toEqual(['临时公司']);
    await write(system, account, [{ op: 'update', id, data: { name: '改名公司' } }]);
    expect(await names(await as(), '临时')).toEqual([]);
    expect(await names(await as(), 'gaiming')).toEqual(['改名公司']);
    await write(system, account, [{ op: 'delete', id }]);
    expect(await names(await as(), '改名')).toEqual([]);
    await write(system, account, [{ op: 'restore', id }]);
    expect(await names(await as(), '改名')).toEqual(['改名公司']);
  });
});

test('a field that a role hides is found by those who may read it only, and by nobody of that role before the rebuild', async () => {
  const account = system.registry.object('account');
  const closed = await as({ fields: { 'account.creditCode': 'hidden' } });
  expect(await labels(await as(), 'SECRET0001')).toEqual([]);
  expect(await labels(await as(), '91110000SECRET')).toEqual(['华兴贸易']);
  expect(await labels(closed, '91110000SECRET')).toEqual([]);
  expect(await labels(closed, '华兴')).toEqual([]);

  await db.owner.run(
    sql`insert into ${qualified(system.workspace.schema, 'roles')} (id, name, label, rights) values (${system.ids.next()}, 'blind', '{}', ${JSON.stringify({ objects: {}, fields: { account: { creditCode: 'hidden' } }, admin: [] })}::jsonb)`,
  );
  const later = {
    ...system,
    workspace: { ...system.workspace, rightsVersion: system.workspace.rightsVersion + 1 },
  };
  expect(await reindex(later, account)).toBeGreaterThan(30);
  expect(await labels(closed, '91110000SECRET')).toEqual([]);
  expect(await labels(closed, '华兴')).toEqual(['华兴贸易', '北京华兴科技有限公司']);
  expect(await labels(await as(), '91110000SECRET')).toEqual(['华兴贸易']);
});
