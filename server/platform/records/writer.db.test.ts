/** The writer on single records: what is written, what is refused and how. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { digestOf } from '../../../tests/digest.ts';
import { created, person, roleNamed, systemContext, writeOne } from '../../../tests/worlds.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

let db: TestDatabase;
let ctx: Context;
let ann: Context;

beforeAll(async () => {
  db = await testDatabase();
  ctx = systemContext(db);
  ann = await person(ctx, 'Ann', [roleNamed('administrator')]);
});
afterAll(() => db?.close());

async function row(table: string, id: string): Promise<Record<string, unknown>> {
  const [found] = await db.app.rows(
    sql`select * from ${sql.id(db.workspace.schema, table)} where id = ${id}::uuid`,
  );
  return found!;
}

async function refusal(work: Promise<unknown>): Promise<Problem> {
  const problem = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(Problem);
  return problem as Problem;
}

describe('creating', () => {
  it('writes the row with its defaults, owner, numbers and traces', async () => {
    const result = await writeOne(ann, 'account', {
      op: 'create',
      data: {
        name: ' 上海仪电 ',
        annualRevenue: { amount: '12.5', currency: 'CNY' },
        emails: [{ value: 'a@B.com' }],
      },
    });
    expect(result).toMatchObject({ status: 'created', version: 1 });
    const account = await row('accounts', result.id!);
    expect(account).toMatchObject({
      name: '上海仪电',
      lifecycle: 'prospect',
      owner_id: ann.actor.userId,
      annual_revenue: '12.50',
      annual_revenue_base: '12.5',
      emails_primary: 'a@b.com',
      version: 1,
      created_by_id: ann.actor.userId,
    });
    expect(Number(account.number)).toBeGreaterThan(0);
    const audit = await db.app.rows<{ verb: string; fields: string[] }>(
      sql`select verb, fields from ${sql.id(db.workspace.schema, 'audit')} where record_id = ${result.id}::uuid`,
    );
    expect(audit).toEqual([
      { verb: 'create', fields: ['annualRevenue', 'emails', 'lifecycle', 'name', 'number', 'owner'] },
    ]);
    const outbox = await db.app.rows(
      sql`select name, change_set_id from ${sql.id(db.workspace.schema, 'outbox')} where record_id = ${result.id}::uuid`,
    );
    expect(outbox).toEqual([{ name: 'account.created', change_set_id: result.changeSet }]);
  });

  it('takes an id that the caller brings, once', async () => {
    const id = ctx.ids.next();
    await writeOne(ann, 'account', { op: 'create', id, data: { name: 'Own id' } });
    const problem = await refusal(writeOne(ann, 'account', { op: 'create', id, data: { name: 'Again' } }));
    expect(problem.code).toBe('not_unique');
    expect(problem.errors[0]!.field).toBe('id');
  });

  it('numbers records one after the other', async () => {
    const first = await row('accounts', await created(ann, 'account', { name: 'One' }));
    const second = await row('accounts', await created(ann, 'account', { name: 'Two' }));
    expect(Number(second.number)).toBe(Number(first.number) + 1);
  });
});

describe('changing', () => {
  it('writes what differs and raises the version', async () => {
    const id = await created(ann, 'account', { name: 'Before', employees: 5 });
    const result = await writeOne(ann, 'account', {
      op: 'update',
      id,
      data: { name: 'After', employees: 5 },
    });
    expect(result).toMatchObject({ status: 'updated', version: 2 });
    const [audit] = await db.app.rows(
      sql`select a.fields, v.before, v.after from ${sql.id(db.workspace.schema, 'audit')} a
        join ${sql.id(db.workspace.schema, 'audit_values')} v using (at, seq)
        where a.record_id = ${id}::uuid and a.verb = 'update'`,
    );
    expect(audit).toEqual({ fields: ['name'], before: { name: 'Before' }, after: { name: 'After' } });
  });

  it('calls a change to the same values unchanged and writes nothing', async () => {
    const id = await created(ann, 'account', {
      name: 'Same',
      phones: [{ value: '13800138000' }],
      annualRevenue: { amount: '10.00', currency: 'CNY' },
      address: { city: '上海' },
    });
    const before = await digestOf(db);
    const result = await writeOne(ann, 'account', {
      op: 'update',
      id,
      data: {
        name: 'Same ',
        phones: [{ value: '13800138000' }],
        annualRevenue: { amount: '10', currency: 'CNY' },
        address: { city: '上海' },
      },
    });
    expect(result).toMatchObject({ status: 'unchanged', version: 1, changeSet: null });
    expect(await digestOf(db)).toEqual(before);
  });

  it('keeps a stage move and what follows from it together', async () => {
    const id = await created(ann, 'opportunity', {
      name: 'Deal',
      amount: { amount: '100', currency: 'CNY' },
    });
    await writeOne(ann, 'opportunity', { op: 'update', id, data: { stage: 'won' } });
    expect(await row('opportunities', id)).toMatchObject({
      is_won: true,
      is_closed: true,
      probability: '100',
    });
    const problem = await refusal(
      writeOne(ann, 'opportunity', { op: 'update', id, data: { stage: 'lost' } }),
    );
    expect(problem.code).toBe('gate_not_met');
    expect(problem.errors.map((error) => error.field)).toEqual(['reason']);
  });
});

describe('refusing', () => {
  it.each([
    ['an unknown field', { name: 'x', shoeSize: 44 }, 'unknown_field', 'shoeSize'],
    ['a prototype key', JSON.parse('{"name":"x","__proto__":{"admin":true}}'), 'unknown_field', '__proto__'],
    ['constructor', { name: 'x', constructor: 1 }, 'unknown_field', 'constructor'],
    ['a system field', { name: 'x', createdAt: '2020-01-01T00:00:00Z' }, 'forbidden', 'createdAt'],
    ['the version', { name: 'x', version: 7 }, 'forbidden', 'version'],
    ['the id in the values', { name: 'x', id: '01900000-0000-7000-8000-000000000009' }, 'forbidden', 'id'],
    ['a running number', { name: 'x', number: 7 }, 'forbidden', 'number'],
    [
      'a computed field',
      { name: 'x', lastActivityAt: '2020-01-01T00:00:00Z' },
      'forbidden',
      'lastActivityAt',
    ],
    ['readers', { name: 'x', readers: [1] }, 'unknown_field', 'readers'],
    ['a column name', { name: 'x', owner_id: null }, 'unknown_field', 'owner_id'],
    ['no name', {}, 'required', 'name'],
    ['a choice that is none', { name: 'x', level: 'Z' }, 'invalid_value', 'level'],
    ['a negative number of employees', { name: 'x', employees: -1 }, 'invalid_value', 'employees'],
    ['a name that is no text', { name: { toString: 1 } }, 'invalid_value', 'name'],
    ['half a character', { name: 'x\ud800' }, 'invalid_value', 'name'],
    ['a NUL', { name: 'x', description: 'a\0b' }, 'invalid_value', 'description'],
    [
      'an owner that does not exist',
      { name: 'x', owner: '01900000-0000-7000-8000-00000000dead' },
      'invalid_value',
      'owner',
    ],
    ['a parent that is no id', { name: 'x', parent: "1' or '1'='1" }, 'invalid_value', 'parent'],
    ['a match that is no object', { name: 'x', parent: { match: 1 } }, 'invalid_value', 'parent'],
    ['a match with more', { name: 'x', parent: { match: { name: 'y' }, id: 1 } }, 'invalid_value', 'parent'],
    [
      'a match by an unknown field',
      { name: 'x', parent: { match: { constructor: 'y' } } },
      'invalid_value',
      'parent',
    ],
    ['an array of values', [{ name: 'x' }], 'invalid_value', 'data'],
    ['no values', null, 'invalid_value', 'data'],
  ])('%s, and changes nothing', async (_what, data, code, field) => {
    const before = await digestOf(db);
    const problem = await refusal(
      writeOne(ann, 'account', { op: 'create', data: data as Record<string, unknown> }),
    );
    expect([problem.code, problem.errors[0]?.field]).toEqual([code, field]);
    for (const { text } of problem.errors) expect(text.zh && text.en).toBeTruthy();
    expect(await digestOf(db)).toEqual(before);
  });

  it('names everything that is wrong with a row at once', async () => {
    const problem = await refusal(
      writeOne(ann, 'account', { op: 'create', data: { name: '', employees: 'many', level: 'Q' } }),
    );
    expect(problem.errors.map((error) => error.field).sort()).toEqual(['employees', 'level']);
  });

  it.each(['nonsense', '', '01900000-0000-7000-8000-00000000dead', "'; drop table accounts; --"])(
    'the id %s as one that does not exist',
    async (id) => {
      const before = await digestOf(db);
      for (const operation of [
        { op: 'update' as const, id, data: { name: 'x' } },
        { op: 'delete' as const, id },
        { op: 'restore' as const, id },
      ]) {
        expect((await refusal(writeOne(ann, 'account', operation))).code).toBe('not_found');
      }
      expect(await digestOf(db)).toEqual(before);
    },
  );
});
