/** Indexes of custom fields: made by need, used by filters and sorts, made anew when one was left half made. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FieldTypeName } from '../../../shared/metadata.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import { setOwner } from '../../base/owner.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field } from '../metadata/registry.ts';
import { testEnvOf } from '../query/testEnv.ts';
import { applyChange } from './applyChange.ts';
import { mostIndexes } from './fieldIndexes.ts';
import { bringIndexes } from './indexRun.ts';
import { joinConfig } from './joinConfig.ts';

let data: TestDatabase;
const label = { en: 'Field', zh: '字段' };
/** Types with the key of their value in `custom`, an SQL expression that fills it, and an operand that few rows meet. */
const types: readonly (readonly [FieldTypeName, suffix: string, value: string, operand: unknown])[] = [
  ['text', '', `'Name ' || n`, 'name 77'],
  ['integer', '', 'n', 77],
  ['number', '', `n || '.5'`, '77.5'],
  ['date', '', `(date '2000-01-01' + n)::text`, '2000-03-18'],
  [
    'datetime',
    '',
    `to_char(timestamp '2000-01-01' + n * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    '2000-03-18',
  ],
  ['url', '', `'https://a.cn/' || n`, 'https://a.cn/77'],
];

const whole = { shouldStop: () => false };

beforeAll(async () => {
  data = await testDatabase();
  joinConfig();
  setOwner(data.app, { database: data.owner, appRole: 'guanxi_app' });
  const items = types.map(([type]) => ({
    kind: 'field' as const,
    name: `contact.c_${type}`,
    data: { type, label, indexed: true },
  }));
  await applyChange(await testContext(data.app), items);
  const ctx = await testContext(data.app);
  const pairs = types.flatMap(([type, suffix, value]) => {
    const { id } = ctx.registry.object('contact').fields.get(`c_${type}`)!;
    return [`'${id}${suffix}'`, value, ...(type === 'text' ? [`'${id}_sort'`, value] : [])];
  });
  await data.owner.run({
    text: `insert into ws_main.contacts (id, created_at, updated_at, custom)
      select gen_random_uuid(), now(), now(), jsonb_build_object(${pairs.join(', ')}) from generate_series(1, 3000) n`,
    values: [],
  });
  await bringIndexes(ctx, ctx.registry.object('contact'), whole);
  await data.owner.run(sql`analyze ${qualified('ws_main', 'contacts')}`);
});
afterAll(() => data.close());

async function plan(ctx: Context, rest: Fragment): Promise<string> {
  const rows = await ctx.db.arrays(
    sql`explain select t.id from ${qualified('ws_main', 'contacts')} as t where t.deleted_at is null and ${rest}`,
  );
  return rows.join('\n');
}

function fieldOf(ctx: Context, type: string): Field {
  return ctx.registry.object('contact').fields.get(`c_${type}`)!;
}

test.each(types)('%s is found and sorted by its index', async (type, _suffix, _value, operand) => {
  const ctx = await testContext(data.app);
  const field = fieldOf(ctx, type);
  const storage = storageOf(type);
  const by = storage.sortBy!(field, 't');
  const found = storage.test('eq', operand, field, 't', testEnvOf(ctx));
  const index = `contacts_${field.id}`;
  expect(await plan(ctx, found)).toContain(index);
  expect(await plan(ctx, sql`true order by ${by}, t.id limit 51`)).toContain(index);
});

test('an index that was left invalid is made anew; one of another definition too', async () => {
  const ctx = await testContext(data.app);
  const object = ctx.registry.object('contact');
  const name = `contacts_${fieldOf(ctx, 'integer').id}`;
  // As a process that died in the middle of making it, or with less than its note, leaves it.
  await data.owner.run({ text: `comment on index ws_main."${name}" is null`, values: [] });
  expect(await bringIndexes(ctx, object, whole)).toEqual({ made: [name], dropped: [] });
  expect(await bringIndexes(ctx, object, whole)).toEqual({ made: [], dropped: [] });
});

test('no table has more than its share of them, keys and lookups first', async () => {
  const many = Array.from({ length: mostIndexes + 5 }, (_, n) => ({
    kind: 'field' as const,
    name: `product.c_n${n}`,
    data: { type: 'integer', label, indexed: true },
  }));
  const user = { kind: 'field', name: 'product.c_who', data: { type: 'user', label } } as const;
  await applyChange(await testContext(data.app), [...many, user]);
  const ctx = await testContext(data.app);
  const { made } = await bringIndexes(ctx, ctx.registry.object('product'), whole);
  expect(made).toHaveLength(mostIndexes);
  expect(made).toContain(`products_${ctx.registry.object('product').fields.get('c_who')!.id}`);
});
