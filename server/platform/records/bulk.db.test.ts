/** Lists of operations and writes side by side: nothing half, nothing twice, one good row never lost for a bad one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { digestOf } from '../../../tests/digest.ts';
import { created, person, roleNamed, systemContext, writeOne } from '../../../tests/worlds.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { write } from './writer.ts';

let db: TestDatabase;
let ctx: Context;
let ann: Context;

beforeAll(async () => {
  db = await testDatabase();
  ctx = systemContext(db);
  ann = await person(ctx, 'Ann', [roleNamed('administrator')]);
});
afterAll(() => db?.close());

function account() {
  return ann.registry.object('account');
}

async function row(table: string, id: string | null): Promise<Record<string, unknown>> {
  const [found] = await db.app.rows(
    sql`select * from ${sql.id(db.workspace.schema, table)} where id = ${id}::uuid`,
  );
  return found!;
}

describe('a list of operations', () => {
  it('is refused as a whole, each refusal with its place', async () => {
    const before = await digestOf(db);
    const problem = await write(ann, account(), [
      { op: 'create', data: { name: 'Good' } },
      { op: 'create', data: { name: '' } },
      { op: 'update', id: ann.ids.next(), data: { name: 'Absent' } },
    ]).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    const { code, errors } = problem as Problem;
    expect(code).toBe('invalid_value');
    expect(errors.map((error) => [error.params?.index, error.field, error.code])).toEqual([
      [1, 'name', 'required'],
      [2, 'id', 'not_found'],
    ]);
    expect(await digestOf(db)).toEqual(before);
  });

  it('refused late leaves nothing of the rounds before', async () => {
    const id = await created(ann, 'account', { name: 'Stays' });
    const before = await digestOf(db);
    await expect(
      write(ann, account(), [
        { op: 'update', id, data: { name: 'Changed' } },
        { op: 'delete', id },
        { op: 'update', id, data: { name: 'Changed again' } },
      ]),
    ).rejects.toBeInstanceOf(Problem);
    expect(await digestOf(db)).toEqual(before);
  });

  it('that may fail in parts writes the good rows', async () => {
    const { results } = await write(
      ann,
      account(),
      [
        { op: 'create', data: { name: 'Good' } },
        { op: 'create', data: { name: 'Bad', level: 'Z' } },
        { op: 'create', data: { name: 'Also good' } },
      ],
      { atomic: false },
    );
    expect(results.map((result) => result.status)).toEqual(['created', 'refused', 'created']);
  });

  it('lets a later operation see what an earlier one wrote', async () => {
    const id = ann.ids.next();
    const { results } = await write(ann, account(), [
      { op: 'create', id, data: { name: 'New' } },
      { op: 'update', id, data: { name: 'Newer' } },
      { op: 'delete', id },
      { op: 'restore', id },
    ]);
    expect(results.map((result) => result.status === 'refused' || result.version)).toEqual([1, 2, 3, 4]);
  });

  it('keeps what a row does not change when another row changes it', async () => {
    const rate = { amount: '5', currency: 'CNY' };
    const ids = [
      await created(ann, 'account', { name: 'One', employees: 1, annualRevenue: rate }),
      await created(ann, 'account', { name: 'Two', employees: 2, annualRevenue: rate }),
    ];
    await write(ann, account(), [
      { op: 'update', id: ids[0]!, data: { employees: null } },
      { op: 'update', id: ids[1]!, data: { annualRevenue: null, name: 'Second' } },
    ]);
    expect(await row('accounts', ids[0]!)).toMatchObject({
      name: 'One',
      employees: null,
      annual_revenue_base: '5',
    });
    expect(await row('accounts', ids[1]!)).toMatchObject({
      name: 'Second',
      employees: 2,
      annual_revenue: null,
    });
  });

  it('finds its records by a key, and makes nothing twice', async () => {
    const rows = ['C-1', 'C-2', 'c-1'].map((sourceId) => ({
      op: 'upsert' as const,
      match: { sourceId, source: 'old' },
      data: { name: `From ${sourceId}` },
    }));
    const first = await write(ann, account(), rows);
    expect(first.results.map((result) => result.status)).toEqual(['created', 'created', 'created']);
    const second = await write(ann, account(), rows);
    expect(second.results.map((result) => result.status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(second.results.map((result) => result.id)).toEqual(first.results.map((result) => result.id));
    const twice = await write(ann, account(), [
      { op: 'upsert', match: { creditCode: '91310000X' }, data: { name: 'Once' } },
      { op: 'upsert', match: { creditCode: '９１310000x' }, data: { name: 'Twice' } },
    ]);
    expect(twice.results.map((result) => result.status)).toEqual(['created', 'updated']);
  });

  it('finds lookups by name, folded, and refuses the absent and the ambiguous', async () => {
    const name = 'GTX Pro Ｌｔｄ';
    const parent = await created(ann, 'account', { name });
    const found = await created(ann, 'account', {
      name: 'Child',
      parent: { match: { name: 'gtx pro ltd' } },
    });
    expect((await row('accounts', found)).parent_id).toBe(parent);
    await created(ann, 'account', { name });
    for (const wanted of [name, 'No such company']) {
      await expect(
        created(ann, 'account', { name: 'Child', parent: { match: { name: wanted } } }),
      ).rejects.toMatchObject({ code: 'invalid_value', errors: [{ field: 'parent' }] });
    }
    const note = await created(ann, 'activity', {
      kind: 'note',
      body: 'Hello',
      regarding: { object: 'account', match: { name: 'child' } },
    });
    expect(await row('activities', note)).toMatchObject({ regarding_object: 'account', regarding_id: found });
  });
});

describe('what must be unique', () => {
  it('is refused by name, folded, within a list and against the table', async () => {
    await created(ann, 'account', { name: 'A', creditCode: '91AAA' });
    await expect(created(ann, 'account', { name: 'B', creditCode: '９1aaa' })).rejects.toMatchObject({
      code: 'not_unique',
      errors: [{ field: 'creditCode' }],
    });
    const { results } = await write(
      ann,
      account(),
      [
        { op: 'create', data: { name: 'C', creditCode: '91bbb' } },
        { op: 'create', data: { name: 'D', creditCode: '91BBB' } },
      ],
      { atomic: false },
    );
    expect(results.map((result) => result.status)).toEqual(['created', 'refused']);
  });

  it('is given to exactly one of fifty at once', async () => {
    const before = Number(
      (
        await db.app.rows<{ n: string }>(
          sql`select count(*) as n from ${sql.id(db.workspace.schema, 'accounts')}`,
        )
      )[0]!.n,
    );
    for (const atomic of [true, false]) {
      const code = `RACE${atomic}`;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          write(ann, account(), [{ op: 'create', data: { name: `Racer ${at}`, creditCode: code } }], {
            atomic,
          }).then(
            ({ results }) => results[0]!,
            (error: unknown) => ({ status: 'refused' as const, id: null, problem: error as Problem }),
          ),
        ),
      );
      expect(answers.filter((answer) => answer.status === 'created')).toHaveLength(1);
      const codes = answers.flatMap((answer) => (answer.status === 'refused' ? [answer.problem.code] : []));
      expect(new Set(codes)).toEqual(new Set(['not_unique']));
    }
    const after = Number(
      (
        await db.app.rows<{ n: string }>(
          sql`select count(*) as n from ${sql.id(db.workspace.schema, 'accounts')}`,
        )
      )[0]!.n,
    );
    expect(after).toBe(before + 2);
  });
});

describe('a save beside the batch of an import', () => {
  it('that holds its key longer than a lock is waited for is answered when the batch has ended', async () => {
    let end: () => void = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    let holds: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      holds = resolve;
    });
    const rows = Array.from({ length: 20 }, (_, at) => ({
      op: 'create' as const,
      data: { name: `Imported ${at}`, creditCode: `IMPORT${at}` },
    }));
    const batch = db.app.transaction(async (inside) => {
      await write({ ...ctx, db: inside }, account(), rows, { also: 'import', atomic: false });
      holds();
      await over;
    });
    await held;
    let attempts = 0;
    const save = (creditCode: string) =>
      db.app.transaction(async (inside) => {
        attempts += 1;
        if (attempts === 7) end();
        await inside.run(sql`set local lock_timeout = '20ms'`);
        const here = { ...ann, db: inside };
        return write(here, account(), [{ op: 'create', data: { name: 'By hand', creditCode } }]);
      });
    const refused = expect(save('IMPORT7')).rejects.toMatchObject({ code: 'not_unique' });
    await Promise.all([batch, refused]).finally(end);
    expect(attempts).toBeGreaterThan(6);
    expect((await save('IMPORT-NOT')).results).toMatchObject([{ status: 'created' }]);
  });
});

describe('changes side by side', () => {
  it('of different fields both succeed, of the same field one conflicts with both sides', async () => {
    const id = await created(ann, 'account', { name: 'Shared', employees: 1 });
    const [name, employees] = await Promise.all([
      writeOne(ann, 'account', { op: 'update', id, version: 1, data: { name: 'Renamed' } }),
      writeOne(ann, 'account', { op: 'update', id, version: 1, data: { employees: 2 } }),
    ]);
    expect([name.status, employees.status]).toEqual(['updated', 'updated']);
    const same = await Promise.allSettled([
      writeOne(ann, 'account', { op: 'update', id, version: 3, data: { name: 'Left' } }),
      writeOne(ann, 'account', { op: 'update', id, version: 3, data: { name: 'Right' } }),
    ]);
    const lost = same.find((answer) => answer.status === 'rejected');
    expect(same.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const problem = (lost as PromiseRejectedResult).reason as Problem;
    expect(problem.code).toBe('version_conflict');
    const winner = (await row('accounts', id)).name;
    expect(problem.extra).toEqual({
      conflict: {
        version: 4,
        fields: { name: { yours: winner === 'Left' ? 'Right' : 'Left', theirs: winner } },
      },
    });
    await expect(
      writeOne(ann, 'account', { op: 'update', id, version: 99, data: { name: 'From the future' } }),
    ).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('cannot close a circle of parents', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b, c, d] = await Promise.all(
        ['a', 'b', 'c', 'd'].map((name) => created(ann, 'account', { name })),
      );
      await writeOne(ann, 'account', { op: 'update', id: b!, data: { parent: c } });
      await writeOne(ann, 'account', { op: 'update', id: d!, data: { parent: a } });
      const answers = await Promise.allSettled([
        writeOne(ann, 'account', { op: 'update', id: a!, data: { parent: b } }),
        writeOne(ann, 'account', { op: 'update', id: c!, data: { parent: d } }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    }
    const id = await created(ann, 'account', { name: 'Own parent' });
    await expect(writeOne(ann, 'account', { op: 'update', id, data: { parent: id } })).rejects.toMatchObject({
      code: 'invalid_value',
      errors: [{ field: 'parent' }],
    });
  });

  it('never leave a child of a record that was deleted meanwhile', async () => {
    for (let round = 0; round < 10; round++) {
      const product = await created(ann, 'product', { name: 'Thing' });
      await Promise.allSettled([
        writeOne(ann, 'product', { op: 'delete', id: product }),
        created(ann, 'opportunity', { name: 'Deal', product }),
      ]);
    }
    const hanging = await db.app.rows(
      sql`select o.id from ${sql.id(db.workspace.schema, 'opportunities')} o
        join ${sql.id(db.workspace.schema, 'products')} p on p.id = o.product_id
        where o.deleted_at is null and p.deleted_at is not null`,
    );
    expect(hanging).toEqual([]);
  });
});
