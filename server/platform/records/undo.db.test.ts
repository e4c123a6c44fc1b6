/** Undo: whatever was done, taking it back leaves the records as they were; what others wrote since is left alone. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { digestOf } from '../../../tests/digest.ts';
import { runs } from '../../../tests/randomRuns.ts';
import { created, person, roleNamed, systemContext, writeOne } from '../../../tests/worlds.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { countUndo } from './countUndo.ts';
import type { Operation } from './operations.ts';
import { startOfUndo, undo, undoPart } from './undo.ts';
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

/** Versions, times and history move on; everything else must come back. */
const records = {
  without: ['audit', 'audit_values', 'outbox', 'change_sets', 'timeline', 'search', 'grants'],
  ignore: ['version', 'updated_at', 'updated_by_id', 'last_activity_at', 'deleted_at', 'deletion_id'],
};

function alive(table: string): Promise<{ n: string }[]> {
  return db.app.rows(
    sql`select count(*) as n from ${sql.id(db.workspace.schema, table)} where deleted_at is null`,
  );
}

describe('undo', () => {
  it('takes back an edit, and its own undo', async () => {
    const id = await created(ann, 'account', { name: 'First', employees: 3 });
    const before = await digestOf(db, records);
    const { changeSet } = await writeOne(ann, 'account', {
      op: 'update',
      id,
      data: { name: 'Second', employees: null },
    });
    const after = await digestOf(db, records);
    const undone = await undo(ann, changeSet!);
    expect(undone).toMatchObject({ restored: 1, conflicts: [] });
    expect(await digestOf(db, records)).toEqual(before);
    expect(await undo(ann, undone.changeSet!)).toMatchObject({ restored: 1, conflicts: [] });
    expect(await digestOf(db, records)).toEqual(after);
  });

  it('says what it would do and does nothing in a dry run', async () => {
    const id = await created(ann, 'account', { name: 'Dry' });
    const { changeSet } = await writeOne(ann, 'account', { op: 'update', id, data: { name: 'Wet' } });
    const before = await digestOf(db);
    expect(await undo(ann, changeSet!, { dryRun: true })).toEqual({
      changeSet: null,
      restored: 1,
      conflicts: [],
    });
    expect(await digestOf(db)).toEqual(before);
  });

  it('leaves what someone wrote since and lists it', async () => {
    const ids = [await created(ann, 'account', { name: 'A' }), await created(ann, 'account', { name: 'B' })];
    const { changeSet } = await write(
      ann,
      ann.registry.object('account'),
      ids.map((id) => ({ op: 'update' as const, id, data: { industry: 'retail' } })),
      { kind: 'bulk' },
    );
    await writeOne(ann, 'account', { op: 'update', id: ids[1]!, data: { description: 'Since' } });
    const left = { object: 'account', id: ids[1], label: 'B', fields: [] };
    expect(await countUndo(ann, changeSet!, 100)).toEqual({
      ...{ restored: 1, conflictCount: 1, conflicts: [left] },
    });
    const answer = await undo(ann, changeSet!);
    expect(answer.restored).toBe(1);
    expect(answer.conflicts).toEqual([
      { object: 'account', id: ids[1], label: 'B', fields: ['description'] },
    ]);
  });

  it('brings a deal back with its stage, and what followed from it', async () => {
    const id = await created(ann, 'opportunity', {
      name: 'Deal',
      amount: { amount: '1234.56', currency: 'CNY' },
    });
    const before = await digestOf(db, records);
    const { changeSet } = await writeOne(ann, 'opportunity', { op: 'update', id, data: { stage: 'won' } });
    await undo(ann, changeSet!);
    expect(await digestOf(db, records)).toEqual(before);
  });

  it('deletes what an import created, children first, and keeps what is in use by now', async () => {
    const imported = ann.ids.next();
    const accounts = [ann.ids.next(), ann.ids.next()];
    await write(
      ann,
      ann.registry.object('account'),
      accounts.map((id) => ({ op: 'create' as const, id, data: { name: `Imported ${id}` } })),
      { changeSet: imported, kind: 'import' },
    );
    await write(
      ann,
      ann.registry.object('contact'),
      accounts.map((account) => ({ op: 'create' as const, data: { name: 'Someone', account } })),
      { changeSet: imported, kind: 'import' },
    );
    await created(ann, 'activity', {
      kind: 'note',
      body: 'Since',
      regarding: { object: 'account', id: accounts[0] },
    });
    const dry = await undo(ann, imported, { dryRun: true });
    // So are they counted where there are too many to go through.
    expect(await countUndo(ann, imported, 100)).toEqual({
      restored: dry.restored,
      conflictCount: dry.conflicts.length,
      conflicts: dry.conflicts.map((conflict) => ({ ...conflict, fields: [] })),
    });
    const answer = await undo(ann, imported);
    expect(answer.restored).toBe(3);
    expect(dry).toEqual({ ...answer, changeSet: null });
    expect(answer.conflicts.map(({ object, id }) => [object, id])).toEqual([['account', accounts[0]]]);
  });

  it('refuses a second undo and a foreign change set', async () => {
    const id = await created(ann, 'account', { name: 'Twice' });
    const { changeSet } = await writeOne(ann, 'account', { op: 'update', id, data: { name: 'Thrice' } });
    const bob = await person(ctx, 'Bob', [roleNamed('member')]);
    await expect(undo(bob, changeSet!)).rejects.toMatchObject({ code: 'not_found' });
    await expect(undo(ann, ann.ids.next())).rejects.toMatchObject({ code: 'not_found' });
    await expect(undo(ann, "x' or true --")).rejects.toMatchObject({ code: 'not_found' });
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => undo(ann, changeSet!)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Problem);
    }
  });

  it('does not touch rows beyond the rights of now', async () => {
    const bob = await person(ctx, 'Bob', [roleNamed('member')]);
    const id = await created(bob, 'account', { name: 'Mine' });
    const { changeSet } = await writeOne(bob, 'account', { op: 'update', id, data: { name: 'Ours' } });
    await writeOne(ann, 'account', { op: 'update', id, data: { owner: ann.actor.userId } });
    expect(await undo(bob, changeSet!)).toEqual({
      changeSet: null,
      restored: 0,
      conflicts: [{ object: 'account', id, label: null, fields: [] }],
    });
  });

  it('goes on where it stood', async () => {
    const imported = ann.ids.next();
    const names = Array.from({ length: 25 }, (_, at) => `Part ${at}`);
    const { results } = await write(
      ann,
      ann.registry.object('account'),
      names.map((name) => ({ op: 'create' as const, data: { name } })),
      { changeSet: imported },
    );
    expect(results).toHaveLength(25);
    const living = Number((await alive('accounts'))[0]!.n);
    let position = startOfUndo(ann);
    let parts = 0;
    for (; !position.done; parts++) ({ position } = await undoPart(ann, imported, position, { limit: 10 }));
    expect(parts).toBe(3);
    expect(Number((await alive('accounts'))[0]!.n)).toBe(living - 25);
  });

  it('goes to and fro in parts: records come back with what they pointed to, whichever part that comes with', async () => {
    const imported = ann.ids.next();
    const options = { changeSet: imported, kind: 'import' };
    const [account, contact] = [ann.registry.object('account'), ann.registry.object('contact')];
    const ids = Array.from({ length: 13 }, () => ann.ids.next());
    const make = (id: string) => ({ op: 'create' as const, id, data: { name: `To and fro ${id}` } });
    await write(ann, account, ids.map(make), options);
    const people = ids.map((id) => ({ op: 'create' as const, data: { name: 'Person', account: id } }));
    await write(ann, contact, people, options);
    // Each below one that comes later: an import sets that when all rows are there.
    const below = ids
      .slice(1)
      .map((parent, at) => ({ op: 'update' as const, id: ids[at]!, data: { parent } }));
    await write(ann, account, below, options);
    const shown = () =>
      db.app.rows(sql`
        select a.id, a.parent_id, a.deleted_at is null as there, c.account_id, c.deleted_at is null as person
        from ${qualified(db.workspace.schema, 'accounts')} a
        join ${qualified(db.workspace.schema, 'contacts')} c on c.account_id = a.id
        where a.id = any(${ids}::uuid[]) order by a.id`);
    const before = await shown();
    let taken = imported;
    for (const back of [false, true, false, true]) {
      const dry = await undo(ann, taken, { dryRun: true });
      expect(dry).toMatchObject({ restored: 26, conflicts: [] });
      let position = startOfUndo(ann);
      const conflicts = [];
      let restored = 0;
      while (!position.done) {
        const part = await undoPart(ann, taken, position, { limit: 3 });
        conflicts.push(...part.conflicts);
        restored += part.restored;
        position = part.position;
      }
      expect([back, restored, conflicts]).toEqual([back, 26, []]);
      taken = position.changeSet;
      if (back) expect(await shown()).toEqual(before);
      else expect((await shown()).some(({ there, person }) => there || person)).toBe(false);
    }
  });
});

/** Random lists of operations on a few accounts and contacts, as one change set. */
function changes(accounts: readonly string[]) {
  const account = fc.constantFrom(...accounts);
  const name = fc.constantFrom('客户', 'Ａｂｃ', 'naïve', 'x'.repeat(255), '￥—∞');
  const values = fc.record(
    {
      name,
      employees: fc.option(fc.nat(100)),
      level: fc.constantFrom(null, 'A', 'B'),
      annualRevenue: fc.constantFrom(
        null,
        { amount: '1.5', currency: 'CNY' },
        { amount: '7', currency: 'USD' },
      ),
      emails: fc.constantFrom(null, [{ value: 'a@b.cn' }]),
      owner: fc.constantFrom(null, 'ann'),
      parent: fc.option(account),
    },
    { requiredKeys: [] },
  );
  return fc.array(
    fc.oneof(
      fc.record({ op: fc.constant('update' as const), id: account, data: values }),
      fc.record({ op: fc.constant('create' as const), data: fc.record({ name }) }),
      fc.record({ op: fc.constant('delete' as const), id: account }),
      fc.record({ op: fc.constant('restore' as const), id: account }),
    ),
    { minLength: 1, maxLength: 8 },
  );
}

describe('random changes', () => {
  it('undone leave everything as it was; undone again, as they had made it', async () => {
    const accounts: string[] = [];
    for (let at = 0; at < 4; at++)
      accounts.push(await created(ann, 'account', { name: `Seed ${at}`, employees: at }));
    for (const account of accounts) {
      await created(ann, 'contact', { name: 'Child', account });
      await created(ann, 'opportunity', { name: 'Deal', account });
    }
    const object = ann.registry.object('account');
    // Which rows are deleted matters here, when and under which id does not.
    const state = async () => ({
      ...(await digestOf(db, records)),
      living: await db.app.rows(
        sql`select id from ${sql.id(db.workspace.schema, 'accounts')} where deleted_at is null
          union all select id from ${sql.id(db.workspace.schema, 'contacts')} where deleted_at is null
          union all select id from ${sql.id(db.workspace.schema, 'opportunities')} where deleted_at is null order by 1`,
      ),
    });
    await fc.assert(
      fc.asyncProperty(changes(accounts), async (operations) => {
        const before = await state();
        const named = operations.map((operation): Operation => {
          if (!('data' in operation) || !('owner' in operation.data)) return operation as Operation;
          const owner = operation.data.owner === 'ann' ? ann.actor.userId : null;
          return { ...operation, data: { ...operation.data, owner } } as Operation;
        });
        const { changeSet } = await write(ann, object, named, { atomic: false });
        if (changeSet === null) {
          expect(await state()).toEqual(before);
          return;
        }
        const after = await state();
        const first = await undo(ann, changeSet);
        expect(first.conflicts).toEqual([]);
        // Rows that the change set created stay in the bin.
        const living = (await state()).living;
        expect(living).toEqual(before.living);
        if (first.changeSet === null) return;
        const second = await undo(ann, first.changeSet);
        expect(second.conflicts).toEqual([]);
        expect(await state()).toEqual(after);
        if (second.changeSet !== null) await undo(ann, second.changeSet);
      }),
      { numRuns: runs(10, 100) },
    );
  });
});
