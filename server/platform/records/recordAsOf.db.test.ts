/** A record at any moment is the state that it then had: held against what was read right after each change. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordData } from '../../../shared/query.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { outsideOfAll } from '../../../tests/oneConnection.ts';
import { runs } from '../../../tests/randomRuns.ts';
import { created, person, roleNamed, systemContext, writeOne } from '../../../tests/worlds.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { get } from '../query/reader.ts';
import type { Operation } from './operations.ts';
import { recordAsOf } from './recordAsOf.ts';

let db: TestDatabase;
let ann: Context;

beforeAll(async () => {
  db = await testDatabase();
  ann = await person(systemContext(db), 'Ann', [roleNamed('administrator')]);
});
afterAll(() => db?.close());

/** Times of history are the database's: one that lies between two transactions, to the millisecond. */
async function between(): Promise<string> {
  const [row] = await db.app.rows<{ at: string }>(
    sql`select to_char(date_trunc('milliseconds', clock_timestamp()) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, pg_sleep(0.002)`,
  );
  await db.app.rows(sql`select pg_sleep(0.002)`);
  return row!.at;
}

/** Roll-ups and what activities move: worked out, and so without a past. */
const worked = ['openOpportunities', 'openValue', 'wonValue', 'lastActivityAt'];

/** What differs by nature: computed fields have no history, the time of a change is the database's there. */
function comparable(record: RecordData): RecordData {
  const { updatedAt: _, email: _e, phone: _p, asOf: _a, ...rest } = record;
  for (const name of worked) delete rest[name];
  return rest;
}

const change = fc.record(
  {
    name: fc.constantFrom('Acme', '明川精密', 'Übung', 'x'.repeat(255)),
    employees: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    annualRevenue: fc.option(
      fc
        .integer({ min: 0, max: 999_999 })
        .map((whole) => ({ amount: `${whole}.5`, currency: 'CNY' }) as const),
    ),
    industry: fc.option(fc.constantFrom('retail', 'energy', 'other')),
    phones: fc.array(
      fc.constantFrom('13800138000', '021-5555 1234').map((value) => ({ value, label: 'work' })),
      {
        maxLength: 2,
      },
    ),
    address: fc.option(fc.constant({ country: 'CN', city: '苏州' })),
    description: fc.option(fc.constantFrom('One', 'Two\nlines')),
  },
  { requiredKeys: [] },
);
const deed = fc.oneof(
  { weight: 6, arbitrary: change.map((data) => ({ op: 'update' as const, data })) },
  { weight: 1, arbitrary: fc.constant({ op: 'bin' as const }) },
);

it('equals a replay of every change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 7 }), async (deeds) => {
      const account = ann.registry.object('account');
      const before = await between();
      const id = await created(ann, 'account', { name: 'Begun', parent: null });
      const states: { at: string; record: RecordData; deleted: boolean }[] = [];
      const look = async (deleted: boolean) => {
        const at = await between();
        const record = deleted ? states.at(-1)!.record : (await get(ann, account, id))!;
        states.push({ at, record, deleted });
      };
      await look(false);
      for (const each of deeds) {
        const operations: Operation[] =
          each.op === 'update'
            ? [{ op: 'update', id, data: each.data }]
            : [
                { op: 'delete', id },
                { op: 'restore', id },
              ];
        for (const operation of operations) {
          await writeOne(ann, 'account', operation);
          await look(operation.op === 'delete');
        }
      }
      for (const { at, record, deleted } of states) {
        const past = await recordAsOf(ann, account, id, at);
        expect(past.asOf).toMatchObject({ at, deleted, unknown: worked });
        expect(comparable({ ...past, version: 0 })).toEqual(comparable({ ...record, version: 0 }));
        if (!deleted) expect(past.version).toBe(record.version);
      }
      await expect(recordAsOf(ann, account, id, before)).rejects.toMatchObject({ code: 'not_found' });
    }),
    { numRuns: runs(5, 50) },
  );
});

it('names lookups as they are called today, and a day means its end', async () => {
  const parent = await created(ann, 'account', { name: 'Holding' });
  const id = await created(ann, 'account', { name: 'Part', parent });
  const at = await between();
  await writeOne(ann, 'account', { op: 'update', id, data: { parent: null, name: 'On its own' } });
  await writeOne(ann, 'account', { op: 'update', id: parent, data: { name: 'Holding AG' } });
  const account = ann.registry.object('account');
  expect(await recordAsOf(ann, account, id, at, ['name', 'parent'])).toMatchObject({
    id,
    name: 'Part',
    parent: { id: parent, object: 'account', label: 'Holding AG' },
  });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ann.env.timeZone }).format(Date.now());
  expect(await recordAsOf(ann, account, id, today, ['name', 'parent'])).toMatchObject({
    name: 'On its own',
    parent: null,
  });
  await expect(recordAsOf(ann, account, id, at, ['parent.name'])).rejects.toMatchObject({
    code: 'unknown_field',
  });
});

it('says what is not known where the values were erased', async () => {
  const id = await created(ann, 'account', { name: 'Kept', employees: 5 });
  const at = await between();
  await writeOne(ann, 'account', { op: 'update', id, data: { employees: 6 } });
  await db.owner.run(sql`delete from ${qualified(ann.workspace.schema, 'audit_values')} v
    using ${qualified(ann.workspace.schema, 'audit')} a
    where a.at = v.at and a.seq = v.seq and a.record_id = ${id}::uuid and a.verb = 'update'`);
  const past = await recordAsOf(ann, ann.registry.object('account'), id, at, ['name', 'employees']);
  expect(past).toMatchObject({ name: 'Kept', asOf: { unknown: ['employees'] } });
  expect(past).not.toHaveProperty('employees');
});

it('goes by versions where a transaction that began earlier wrote later', async () => {
  const account = ann.registry.object('account');
  const id = await created(ann, 'account', { name: 'First' });
  let early = '';
  await db.app.transaction(async (slow) => {
    await slow.rows(sql`select pg_sleep(0.005)`);
    await outsideOfAll(async () => {
      early = await between();
      await writeOne(ann, 'account', { op: 'update', id, data: { name: 'Second' } });
    });
    await writeOne({ ...ann, db: slow }, 'account', { op: 'update', id, data: { name: 'Third' } });
  });
  // By its time the third name was there before the second; a state “third without second” there never was.
  expect(await recordAsOf(ann, account, id, early, ['name'])).toMatchObject({ name: 'Third' });
  expect(await recordAsOf(ann, account, id, await between(), ['name'])).toMatchObject({ name: 'Third' });
});
