/** Walking the pages of a list gives what sorting everything in memory gives: nothing lost, nothing twice. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListQuery, RecordData } from '../../../shared/query.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { runs } from '../../../tests/randomRuns.ts';
import { actingAs, type Stored, store } from '../../../tests/readerWorld.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import type { Context } from '../context.ts';
import { sortKey } from '../fields/sortKey.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { list, pages } from './reader.ts';

let db: TestDatabase;
let ctx: Context;
let account: ObjectType;
const rows: RecordData[] = [];

const text = fc.constantFrom('甲', '乙公司', 'acme', 'Acme', 'ＡＣＭＥ', 'zeta', '重庆长城', '', "O'Brien");
const amount = fc.constantFrom('1', '2', '2.50', '-3', '1000000000000.01', null);

beforeAll(async () => {
  db = await testDatabase();
  ctx = await testContext(db.app);
  account = ctx.registry.object('account');
  const record = fc.record({
    name: text,
    level: fc.constantFrom('A', 'B', 'C', null),
    annualRevenue: amount.map((value) => (value === null ? null : { amount: value, currency: 'CNY' })),
    employees: fc.constantFrom(0, 1, 2, null),
    updatedAt: fc.constantFrom(
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:00.001Z',
      '2025-12-31T16:00:00.000Z',
    ),
  });
  for (const [n, data] of fc.sample(record, { numRuns: 120, seed: 7 }).entries()) {
    const parent = n > 10 && n % 3 === 0 ? rows[n % 10]!.id : null;
    rows.push({ ...data, parent, id: ctx.ids.next() });
  }
  await store(
    ctx,
    db.owner,
    'account',
    rows.map((data): Stored => ({ data })),
  );
});
afterAll(() => db?.close());

/** What a list compares by, as numbers or texts of plain code point order. */
const keys: Record<string, (row: RecordData) => number | string | null> = {
  name: (row) => sortKey(row.name as string),
  level: (row) => (row.level === null ? null : ['A', 'B', 'C'].indexOf(row.level as string)),
  annualRevenue: (row) =>
    row.annualRevenue === null ? null : Number((row.annualRevenue as { amount: string }).amount),
  employees: (row) => row.employees as number | null,
  updatedAt: (row) => row.updatedAt as string,
  parent: (row) => {
    const parent = rows.find((one) => one.id === row.parent);
    return parent ? sortKey(parent.name as string) : null;
  },
  id: (row) => row.id as string,
};

function compareBy(name: string, descending: boolean) {
  return (a: RecordData, b: RecordData): number => {
    const [x, y] = [keys[name]!(a), keys[name]!(b)];
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    const order =
      typeof x === 'string' ? Buffer.compare(Buffer.from(x), Buffer.from(y as string)) : x - (y as number);
    return descending ? -order : order;
  };
}

function sorted(parts: readonly string[]): unknown[] {
  const wanted = parts.map((part) => ({ name: part.replace('-', ''), descending: part.startsWith('-') }));
  const all = [...wanted, { name: 'id', descending: wanted.at(-1)?.descending ?? false }];
  return rows
    .toSorted((a, b) =>
      all.reduce((order, { name, descending }) => order || compareBy(name, descending)(a, b), 0),
    )
    .map((row) => row.id);
}

async function walk(query: ListQuery, between?: () => Promise<unknown>): Promise<unknown[]> {
  const met: unknown[] = [];
  let cursor: string | undefined;
  do {
    const answer = await list(ctx, account, { ...query, fields: [], ...(cursor ? { cursor } : {}) });
    met.push(...answer.data.map((record) => record.id));
    cursor = answer.nextCursor ?? undefined;
    await between?.();
  } while (cursor);
  return met;
}

const sortPart = fc
  .tuple(fc.constantFrom('', '-'), fc.constantFrom(...Object.keys(keys)))
  .map(([sign, name]) => sign + name);
const sortParts = fc.uniqueArray(sortPart, { maxLength: 4, selector: (part) => part.replace('-', '') });

test('pages are the sorted whole, for any sort and page size', async () => {
  await fc.assert(
    fc.asyncProperty(sortParts, fc.integer({ min: 7, max: 70 }), async (parts, limit) => {
      expect(await walk({ sort: parts.join(','), limit })).toEqual(sorted(parts));
    }),
    { numRuns: runs(30, 300) },
  );
});

test('rows inserted behind the reader disturb nothing; rows before him are met', async () => {
  let added = 0;
  const met = await walk({ sort: '-employees', limit: 20 }, async () => {
    added += 1;
    if (added <= 5)
      await store(ctx, db.owner, 'account', [{ data: { name: 'late', employees: 1_000 + added } }]);
  });
  expect(met).toEqual(sorted(['-employees']));
  await db.owner.run({
    text: `delete from ${ctx.workspace.schema}.accounts where name = 'late'`,
    values: [],
  });
});

test('pages() walks everything once', async () => {
  const met: unknown[] = [];
  for await (const some of pages(ctx, account, { limit: 17, fields: ['name'] }))
    met.push(...some.map((one) => one.id));
  expect(met).toEqual(sorted([]));
});

test('a cursor serves its own question and its own asker only', async () => {
  const query = { sort: 'name', limit: 10, fields: ['name'] };
  const { nextCursor } = await list(ctx, account, query);
  const cursor = nextCursor!;
  const other = await actingAs(db.app, { userId: ctx.ids.next() });
  const refused = { code: 'invalid_request', status: 400 };
  await expect(list(other, account, { ...query, cursor })).rejects.toMatchObject(refused);
  await expect(list(ctx, account, { ...query, sort: '-name', cursor })).rejects.toMatchObject(refused);
  await expect(list(ctx, account, { ...query, filter: { level: 'A' }, cursor })).rejects.toMatchObject(
    refused,
  );
  const flipped = Buffer.from(cursor, 'base64url');
  flipped[flipped.length - 1]! ^= 1;
  for (const wrong of ['', 'x', '____', flipped.toString('base64url'), cursor.slice(0, 20)]) {
    await expect(list(ctx, account, { ...query, cursor: wrong })).rejects.toMatchObject(refused);
  }
  expect((await list(ctx, account, { ...query, limit: 3, cursor })).data).toHaveLength(3);
});

test('bounds are kept', async () => {
  for (const limit of [-1, 1001, 1.5, Number.NaN]) {
    await expect(list(ctx, account, { limit })).rejects.toMatchObject({ code: 'invalid_request' });
  }
  await expect(list(ctx, account, { sort: 'name,level,employees,updatedAt,id' })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  await expect(list(ctx, account, { sort: 'description' })).rejects.toMatchObject({
    code: 'invalid_request',
  });
});

test('a board has the first cards of each column, its count and sums, and cursors that lead on', async () => {
  const query: ListQuery = { fields: ['name'], sort: '-annualRevenue' };
  const { columns } = await list(ctx, account, {
    ...query,
    groupPage: { by: 'level', limit: 5, sums: ['annualRevenue'] },
  });
  expect(columns?.map((column) => column.value)).toEqual(['A', 'B', 'C', null]);
  for (const column of columns!) {
    const own = sorted(['-annualRevenue'])
      .map((id) => rows.find((row) => row.id === id)!)
      .filter((row) => row.level === column.value);
    expect(column.count).toBe(own.length);
    const cents = own.reduce(
      (sum, row) =>
        sum + Math.round(Number((row.annualRevenue as { amount: string } | null)?.amount ?? 0) * 100),
      0,
    );
    expect(column.sums.annualRevenue).toBe((cents / 100).toFixed(2));
    const ids = column.data.map((record) => record.id);
    let cursor = column.nextCursor;
    while (cursor !== null) {
      const filter = { level: column.value === null ? { isNull: true } : column.value };
      const more = await list(ctx, account, { ...query, filter, limit: 9, cursor });
      ids.push(...more.data.map((record) => record.id));
      cursor = more.nextCursor;
    }
    expect(ids).toEqual(own.map((row) => row.id));
  }
});
