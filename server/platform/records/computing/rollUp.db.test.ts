/** Roll-ups are what their lists give: under many writers at once, and after whatever is done to parents and children. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { runs } from '../../../../tests/randomRuns.ts';
import { created, systemContext, writeOne } from '../../../../tests/worlds.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { get } from '../../query/reader.ts';
import { addWriteStep } from '../steps.ts';
import { undo } from '../undo.ts';
import { followComputed } from './followComputed.ts';
import { checkSample } from './keepComputed.ts';
import { recomputeBatch } from './recomputeRun.ts';

let db: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  db = await testDatabase();
  ctx = systemContext(db);
  addWriteStep(followComputed);
});
afterAll(() => db?.close());

const fields = ['openOpportunities', 'openValue', 'wonValue', 'version', 'updatedAt'];

async function accountOf(id: string): Promise<Record<string, unknown>> {
  return (await get(ctx, ctx.registry.object('account'), id, fields))!;
}

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** Counted by other words than the product's. */
async function counted(id: string) {
  const [row] = await db.app.rows<{ open: string; value: string; won: string }>(sql`
    select count(*) filter (where is_closed is false) as open,
      coalesce(sum(amount_base) filter (where is_closed is false), 0) as value,
      coalesce(sum(amount_base) filter (where is_won), 0) as won
    from ${sql.id(db.workspace.schema, 'opportunities')} where account_id = ${id}::uuid and deleted_at is null`);
  return {
    openOpportunities: Number(row!.open),
    openValue: cny(Number(row!.value).toFixed(2)),
    wonValue: cny(Number(row!.won).toFixed(2)),
  };
}

describe('roll-ups', () => {
  it('begin at nothing, follow their list, and raise neither version nor time', async () => {
    const account = await created(ctx, 'account', { name: 'Rolled' });
    const before = await accountOf(account);
    expect(before).toMatchObject({ openOpportunities: 0, openValue: cny('0.00'), wonValue: cny('0.00') });
    const deal = await created(ctx, 'opportunity', { name: 'A', account, amount: cny('10.10') });
    await created(ctx, 'opportunity', { name: 'B', account, amount: cny('0.20') });
    await created(ctx, 'opportunity', { name: 'C', account });
    expect(await accountOf(account)).toMatchObject({ openOpportunities: 3, openValue: cny('10.30') });
    await writeOne(ctx, 'opportunity', { op: 'update', id: deal, data: { stage: 'won' } });
    expect(await accountOf(account)).toEqual({
      ...before,
      openOpportunities: 2,
      openValue: cny('0.20'),
      wonValue: cny('10.10'),
    });
  });

  it('are right when fifty write at once', async () => {
    const [one, other] = [
      await created(ctx, 'account', { name: 'Crowded' }),
      await created(ctx, 'account', { name: 'Crowded too' }),
    ];
    const deals = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        created(ctx, 'opportunity', { name: `D${n}`, account: n % 2 ? one : other, amount: cny(`${n}.01`) }),
      ),
    );
    await Promise.all(
      deals.map((id, n) => {
        if (n % 5 === 0) return writeOne(ctx, 'opportunity', { op: 'delete', id });
        const data = n % 3 === 0 ? { account: n % 2 ? other : one } : { amount: cny(`${n}.5`) };
        return writeOne(ctx, 'opportunity', { op: 'update', id, data });
      }),
    );
    expect(await accountOf(one)).toMatchObject(await counted(one));
    expect(await accountOf(other)).toMatchObject(await counted(other));
  });

  it('equal a fresh count after any history', async () => {
    const deed = fc.record({
      what: fc.constantFrom('create', 'amount', 'stage', 'move', 'delete', 'restore', 'undo', 'clear'),
      which: fc.nat(5),
      to: fc.nat(1),
      amount: fc.constantFrom('0', '1.25', '99999999.99', '-3'),
      stage: fc.constantFrom('needs', 'won', 'lost'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), async (deeds) => {
        const accounts = [
          await created(ctx, 'account', { name: 'P' }),
          await created(ctx, 'account', { name: 'Q' }),
        ];
        const deals: string[] = [];
        const sets: string[] = [];
        for (const { what, which, to, amount, stage } of deeds) {
          const id = deals[which % Math.max(1, deals.length)];
          const answer = await doOne(what, id, accounts[to]!, amount, stage);
          if (answer.id) deals.push(answer.id);
          if (what === 'undo' && sets.length > 0)
            await unlessRefused(() => undo(ctx, sets[which % sets.length]!));
          if (answer.changeSet) sets.push(answer.changeSet);
          for (const account of accounts) {
            expect(await accountOf(account), JSON.stringify(deeds)).toMatchObject(await counted(account));
          }
        }
      }),
      { numRuns: runs(10, 100) },
    );
  });

  it('go and come back with their account', async () => {
    const account = await created(ctx, 'account', { name: 'Whole' });
    await created(ctx, 'opportunity', { name: 'In it', account, amount: cny('5') });
    await writeOne(ctx, 'account', { op: 'delete', id: account });
    await writeOne(ctx, 'account', { op: 'restore', id: account });
    expect(await accountOf(account)).toMatchObject({ openOpportunities: 1, openValue: cny('5.00') });
  });

  it('are mended when something wrote around the writer', async () => {
    const account = await created(ctx, 'account', { name: 'Bent' });
    await created(ctx, 'opportunity', { name: 'X', account, amount: cny('7') });
    await db.app.run(sql`update ${sql.id(db.workspace.schema, 'accounts')}
      set open_opportunities = 99, won_value = 3, won_value_base = 3, won_value_currency = 'CNY' where id = ${account}::uuid`);
    expect(await checkSample(ctx)).toBe(1);
    expect(await accountOf(account)).toMatchObject(await counted(account));
    expect(await checkSample(ctx)).toBe(0);
  });

  it('that are right are neither locked nor written when all are worked out anew', async () => {
    const right = await created(ctx, 'account', { name: 'Right' });
    const bent = await created(ctx, 'account', { name: 'Bent again' });
    for (const account of [right, bent])
      await created(ctx, 'opportunity', { name: 'Y', account, amount: cny('8'), probability: 50 });
    const table = sql.id(db.workspace.schema, 'accounts');
    await db.app.run(sql`update ${table} set open_opportunities = 9 where id = ${bent}::uuid`);
    const stamps = async () =>
      new Map(
        (
          await db.app.rows<{ id: string; stamp: string }>(sql`
            select id, xmin::text || ' ' || xmax::text as stamp from ${table}
            union all select id, xmin::text || ' ' || xmax::text from ${sql.id(db.workspace.schema, 'opportunities')}`)
        ).map(({ id, stamp }) => [id, stamp]),
      );
    const before = await stamps();
    for (const object of ['account', 'opportunity']) {
      let after: string | null = null;
      for (;;) {
        const ids = await inTransaction(ctx, (inside) => recomputeBatch(inside, { object }, after));
        after = ids.at(-1) ?? null;
        if (after === null) break;
      }
    }
    const now = await stamps();
    expect([...before.keys()].filter((id) => before.get(id) !== now.get(id))).toEqual([bent]);
    expect(await accountOf(bent)).toMatchObject({ openOpportunities: 1 });
  });
});

async function doOne(what: string, id: string | undefined, account: string, amount: string, stage: string) {
  if (what === 'create') {
    return {
      id: await created(ctx, 'opportunity', { name: 'D', account, amount: cny(amount) }),
      changeSet: null,
    };
  }
  if (id === undefined || what === 'undo') return { changeSet: null };
  const reason = stage === 'lost' ? { reason: 'price' } : {};
  const data = {
    amount: { amount: cny(amount) },
    stage: { stage, ...reason },
    move: { account },
    clear: { account: null },
  }[what];
  const operation = data
    ? ({ op: 'update', id, data } as const)
    : ({ op: what as 'delete' | 'restore', id } as const);
  return (await unlessRefused(() => writeOne(ctx, 'opportunity', operation))) ?? { changeSet: null };
}

/** What is deleted cannot be changed, what is there cannot be restored, what was undone cannot be undone again. */
async function unlessRefused<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
