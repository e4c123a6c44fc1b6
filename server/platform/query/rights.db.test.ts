/** What each actor meets: rows by grant keys, fields by access, records behind lookups. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListQuery } from '../../../shared/query.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { actingAs, type Role, store } from '../../../tests/readerWorld.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import type { Context } from '../context.ts';
import { get, getMany, list, related, visibleIds } from './reader.ts';

let db: TestDatabase;
let system: Context;
let accounts: string[];
let deals: string[];
const account = () => system.registry.object('account');
const opportunity = () => system.registry.object('opportunity');

beforeAll(async () => {
  db = await testDatabase();
  system = await testContext(db.app);
  accounts = await store(system, db.owner, 'account', [
    {
      data: { name: '北京华兴科技', creditCode: '91110000000000000A', industry: 'technology' },
      readers: [1, 100],
    },
    { data: { name: 'Acme', creditCode: '91110000000000000B', industry: 'retail' }, readers: [2, 100] },
    { data: { name: 'Globex', industry: 'retail' }, readers: [3, 200] },
    { data: { name: 'Gone' }, readers: [1, 100], deleted: true },
  ]);
  deals = await store(system, db.owner, 'opportunity', [
    { data: { name: 'mine, his account', account: accounts[1], stage: 'needs' }, readers: [1] },
    { data: { name: 'mine, my account', account: accounts[0], stage: 'won' }, readers: [1] },
    { data: { name: 'his', account: accounts[0], stage: 'won' }, readers: [2] },
  ]);
});
afterAll(() => db?.close());

const as = (role: Role) => actingAs(db.app, role);
const me: Role = { scope: 'own', keys: { own: [1] } };

async function names(ctx: Context, query: ListQuery = {}, name = 'account'): Promise<unknown[]> {
  const answer = await list(ctx, ctx.registry.object(name), { fields: ['name'], sort: 'name', ...query });
  return answer.data.map((record) => record.name);
}

describe('rows', () => {
  test.each<[string, Role, string[]]>([
    ['own', me, ['北京华兴科技']],
    ['department', { scope: 'department', keys: { own: [9], department: [100] } }, ['Acme', '北京华兴科技']],
    [
      'departmentAndBelow',
      { scope: 'departmentAndBelow', keys: { below: [100, 200] } },
      ['Acme', '北京华兴科技', 'Globex'],
    ],
    ['all', {}, ['Acme', '北京华兴科技', 'Globex']],
    ['nobody', { scope: 'own' }, []],
  ])('%s', async (_name, role, expected) => {
    const ctx = await as(role);
    expect(await names(ctx)).toEqual(expected);
    expect((await list(ctx, account(), { count: 'exact', limit: 0 })).count).toEqual({
      value: expected.length,
      exact: true,
    });
    expect(
      (await list(ctx, account(), { aggregate: { measures: [{ as: 'n', fn: 'count' }] }, limit: 0 }))
        .aggregate?.totals.n,
    ).toBe(expected.length);
    expect((await getMany(ctx, account(), accounts)).map((one) => one.name).sort()).toEqual(
      [...expected].sort(),
    );
    expect((await visibleIds(ctx, account(), accounts, 'read')).size).toBe(expected.length);
  });

  test('a right to nothing is refused', async () => {
    await expect(names(await as({ scope: 'none' }))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('hidden, deleted and absent records answer alike', async () => {
    const ctx = await as(me);
    for (const id of [accounts[1]!, accounts[3]!, system.ids.next(), 'no id', accounts[0]!.toUpperCase()]) {
      expect(await get(ctx, account(), id)).toBeNull();
      expect(await related(ctx, account(), id, 'opportunities', {})).toBeNull();
    }
  });
});

describe('records behind lookups', () => {
  test('a lookup out of sight reads restricted, a path through it null', async () => {
    const ctx = await as(me);
    const answer = await list(ctx, opportunity(), {
      fields: ['name', 'account', 'account.name'],
      sort: 'name',
    });
    expect(answer.data).toEqual([
      {
        id: deals[0],
        version: 1,
        name: 'mine, his account',
        account: { id: null, object: 'account', label: null, restricted: true },
        'account.name': null,
      },
      {
        id: deals[1],
        version: 1,
        name: 'mine, my account',
        account: { id: accounts[0], object: 'account', label: '北京华兴科技' },
        'account.name': '北京华兴科技',
      },
    ]);
  });

  test.each<[string, unknown, string[]]>([
    ['eq its id', { account: () => accounts[1] }, []],
    ['ne its id', { account: { ne: () => accounts[1] } }, ['mine, his account', 'mine, my account']],
    ['isNull', { account: { isNull: true } }, ['mine, his account']],
    ['path eq', { 'account.name': 'acme' }, []],
    ['path ne', { 'account.name': { ne: 'ACME' } }, ['mine, his account', 'mine, my account']],
    ['path isNull', { 'account.name': { isNull: true } }, ['mine, his account']],
    ['not path eq', { not: { 'account.industry': 'technology' } }, ['mine, his account']],
  ])('is asked as empty: %s', async (_name, filter, expected) => {
    const filled = JSON.parse(
      JSON.stringify(filter, (_key, value) => (typeof value === 'function' ? value() : value)),
    );
    expect(await names(await as(me), { filter: filled }, 'opportunity')).toEqual(expected);
  });

  test('groups and counts do not tell it', async () => {
    const ctx = await as(me);
    const { aggregate } = await list(ctx, opportunity(), {
      limit: 0,
      aggregate: {
        groupBy: [{ field: 'account' }],
        measures: [
          { as: 'n', fn: 'count' },
          { as: 'd', fn: 'countDistinct', field: 'account' },
        ],
      },
    });
    expect(aggregate?.groups).toEqual([
      { keys: { account: { value: accounts[0], label: '北京华兴科技' } }, measures: { n: 1, d: 1 } },
      { keys: { account: { value: null, label: null } }, measures: { n: 1, d: 0 } },
    ]);
  });

  test('children out of sight do not count', async () => {
    const ctx = await as(me);
    expect(await names(ctx, { filter: { opportunities: { some: { name: 'his' } } } })).toEqual([]);
    expect(await names(ctx, { filter: { opportunities: { every: { name: 'mine, my account' } } } })).toEqual([
      '北京华兴科技',
    ]);
    const answer = await related(ctx, account(), accounts[0]!, 'opportunities', { fields: ['name'] });
    expect(answer?.data.map((one) => one.name)).toEqual(['mine, my account']);
  });
});

const everyUse = (field: string): ListQuery[] => [
  { sort: field },
  { sort: `-${field}` },
  { filter: { [field]: 'x' } },
  { filter: { [field]: { isNull: true } } },
  { filter: { not: { [field]: { in: [] } } } },
  { groupPage: { by: field, limit: 1 } },
  { aggregate: { groupBy: [{ field }], measures: [{ as: 'n', fn: 'count' }] } },
  { aggregate: { measures: [{ as: 'n', fn: 'max', field }] } },
  { aggregate: { measures: [{ as: 'n', fn: 'countDistinct', field }] } },
  { aggregate: { measures: [{ as: 'n', fn: 'count', filter: { [field]: 'x' } }] } },
];

describe('fields', () => {
  test.each(['hidden', 'masked'] as const)('a %s field is unknown to every question', async (access) => {
    const ctx = await as({ fields: { 'account.creditCode': access, 'account.industry': access } });
    for (const query of everyUse('creditCode')) {
      const unknown = await list(
        ctx,
        account(),
        JSON.parse(JSON.stringify(query).replaceAll('creditCode', 'noSuchField')),
      ).catch((e) => e);
      const refused = await list(ctx, account(), query).catch((error) => error);
      expect(refused, JSON.stringify(query)).toMatchObject({ code: 'unknown_field' });
      expect(JSON.stringify(refused.errors).replaceAll('creditCode', 'noSuchField')).toBe(
        JSON.stringify(unknown.errors),
      );
    }
    await expect(list(ctx, opportunity(), { sort: 'account.creditCode' })).rejects.toMatchObject({
      code: 'unknown_field',
    });
    await expect(
      list(ctx, account(), { filter: { subsidiaries: { some: { creditCode: 'x' } } } }),
    ).rejects.toMatchObject({ code: 'unknown_field' });
  });

  test('a hidden field is not read, a masked one in part', async () => {
    const hidden = await as({ fields: { 'account.creditCode': 'hidden' } });
    expect(Object.keys((await get(hidden, account(), accounts[0]!))!)).not.toContain('creditCode');
    await expect(list(hidden, account(), { fields: ['creditCode'] })).rejects.toMatchObject({
      code: 'unknown_field',
    });
    await expect(list(hidden, opportunity(), { fields: ['account.creditCode'] })).rejects.toMatchObject({
      code: 'unknown_field',
    });
    const masked = await as({ fields: { 'account.creditCode': 'masked' } });
    expect((await get(masked, account(), accounts[0]!))?.creditCode).toBe('••••000A');
  });

  test('a hidden title is no label', async () => {
    const ctx = await as({ fields: { 'account.name': 'hidden' } });
    const { data } = await list(ctx, opportunity(), { fields: ['account'], sort: 'name' });
    expect(data[0]?.account).toEqual({ id: accounts[0], object: 'account', label: '' });
    await expect(list(ctx, opportunity(), { sort: 'account' })).rejects.toMatchObject({
      code: 'unknown_field',
    });
  });

  test('a masked title is a masked label', async () => {
    const ctx = await as({ fields: { 'account.name': 'masked' } });
    const { data } = await list(ctx, opportunity(), { fields: ['account', 'account.name'], sort: 'name' });
    expect(data[0]).toMatchObject({ account: { id: accounts[0], label: '••••' }, 'account.name': '••••' });
  });

  test('two worlds that differ in a hidden value answer byte by byte alike', async () => {
    const ctx = await as({ fields: { 'account.creditCode': 'hidden' } });
    const questions: ListQuery[] = [
      {},
      { fields: ['*'] },
      { sort: '-updatedAt' },
      { count: 'exact' },
      ...everyUse('creditCode'),
    ];
    const answers = async (): Promise<string[]> =>
      Promise.all(
        questions.map((query) =>
          list(ctx, account(), query).then(
            (answer) => JSON.stringify({ ...answer, nextCursor: answer.nextCursor !== null }),
            (error) => `${error.code} ${JSON.stringify(error.errors)}`,
          ),
        ),
      );
    const before = await answers();
    await db.owner.run({
      text: `update ${system.workspace.schema}.accounts set credit_code = 'OTHER' || credit_code where id = $1`,
      values: [accounts[0]],
    });
    expect(await answers()).toEqual(before);
  });
});

describe('names in questions', () => {
  const hostile = [
    'name;select pg_sleep(3)--',
    '(case when 1=1 then name end)',
    "name->'a'",
    '"',
    '\\',
    '$1',
    "x')",
    'constructor',
    '__proto__',
    'name.name',
    'owner.owner.owner.owner.name',
    'toString',
    '',
    ' name',
    'NAME',
    'name_sort',
    't.name',
    'readers',
    'deletedAt',
  ];
  test.each(hostile)('%s is an unknown field', async (name) => {
    const ctx = await as({});
    const questions: ListQuery[] = [{ fields: [name] }, { sort: `name,${name}` }, ...everyUse(name).slice(2)];
    for (const query of questions) {
      const error = await list(ctx, account(), query).then(
        () => null,
        (caught) => caught,
      );
      expect(error?.code, JSON.stringify(query)).toMatch(/^(unknown_field|invalid_value|limit_exceeded)$/);
    }
  });
});
