/** The audit trail on a real database: what is written, who cannot change it, and how a forgery is named. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { settled } from '../../../tests/settled.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import { renumberTransactions } from '../../base/backup/transactionOrder.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { readHead, writeHead } from './headFile.ts';
import { type AuditEntry, record } from './record.ts';
import { seal as sealNow } from './sealer.ts';
import { verify } from './verify.ts';

let data: TestDatabase;
let ctx: Context;
let folder: string;
const audit = () => qualified(ctx.workspace.schema, 'audit');
const values = () => qualified(ctx.workspace.schema, 'audit_values');
const seals = () => qualified(ctx.workspace.schema, 'audit_seals');

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
});

beforeEach(async () => {
  for (const table of [audit(), values(), seals()]) await data.owner.run(sql`truncate ${table}`);
  folder = mkdtempSync(path.join(os.tmpdir(), 'guanxi-seals-'));
});

afterAll(async () => {
  await data.close();
  rmSync(folder, { recursive: true, force: true });
});

const seal: typeof sealNow = async (...given) => {
  await settled(data.app);
  return sealNow(...given);
};

const update = (name: string): AuditEntry => ({
  verb: 'update',
  object: 'account',
  recordId: ctx.ids.next(),
  version: 2,
  changeSet: ctx.ids.next(),
  fields: ['name', 'amount'],
  before: { name: '旧 "name"\\', amount: { amount: '1.50', currency: 'CNY' } },
  after: { name, amount: null },
});

async function seqs(): Promise<string[]> {
  return (await data.app.rows<{ seq: string }>(sql`select seq from ${audit()} order by seq`)).map(
    (r) => r.seq,
  );
}

async function threeSeals(): Promise<string[]> {
  for (const name of ['a', 'b', 'c']) {
    await record(ctx, [update(`${name}1`), update(`${name}2`), { verb: 'signIn' }]);
    await seal(data.app, ctx.workspace, folder);
  }
  return seqs();
}

describe('audit lines', () => {
  test('are written in order with their values, in the transaction that they belong to', async () => {
    await record(ctx, [update('甲'), { verb: 'signInFailed' }, update('乙')]);
    await expect(
      data.app.transaction(async (db) => {
        await record({ ...ctx, db }, [update('never')]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const rows = await data.app.rows(sql`
      select a.verb, a.fields, a.actor_kind, a.request_id, v.after->>'name' as name, v.before->'amount' as amount
      from ${audit()} a left join ${values()} v on v.at = a.at and v.seq = a.seq order by a.seq`);
    const amount = { amount: '1.50', currency: 'CNY' };
    const fields = ['name', 'amount'];
    const by = { actor_kind: 'system', request_id: 'test' };
    expect(rows).toEqual([
      { verb: 'update', fields, ...by, name: '甲', amount },
      { verb: 'signInFailed', fields: [], ...by, name: null, amount: null },
      { verb: 'update', fields, ...by, name: '乙', amount },
    ]);
  });

  test('cannot be changed or removed by the application', async () => {
    await record(ctx, [update('x')]);
    await expect(data.app.run(sql`update ${audit()} set verb = 'x'`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(data.app.run(sql`delete from ${audit()}`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('verify', () => {
  test('proves an untouched trail, and says what is not sealed yet', async () => {
    await threeSeals();
    await record(ctx, [update('young')]);
    expect(await verify(ctx, folder)).toMatchObject({ fault: null, rows: 9, unsealed: 1, head: { no: '3' } });
  });

  test('names the line of which one byte was flipped', async () => {
    const all = await threeSeals();
    await data.owner.run(
      sql`update ${audit()} set record_id = ('f' || substr(record_id::text, 2))::uuid where seq = ${all[4]!}`,
    );
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: all[4], reason: 'changed' });
  });

  test('names the line whose values were changed, and bears a lawful erasure', async () => {
    const all = await threeSeals();
    const [line] = await data.app.rows<{ record_id: string }>(
      sql`select record_id from ${audit()} where seq = ${all[3]!}`,
    );
    await data.owner.run(sql`update ${values()} set before = null, after = null where seq = ${all[3]!}`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: all[3], reason: 'valuesChanged' });
    await record(ctx, [{ verb: 'erase', object: 'account', recordId: line!.record_id }]);
    expect((await verify(ctx, folder)).fault).toBeNull();
    await data.owner.run(
      sql`update ${values()} set after = jsonb_set(after, '{name}', '"b3"') where seq = ${all[4]!}`,
    );
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: all[4], reason: 'valuesChanged' });
  });

  test('names the place where a line is missing', async () => {
    const all = await threeSeals();
    await data.owner.run(sql`delete from ${audit()} where seq = ${all[4]!}`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: all[3], reason: 'missing' });
  });

  test('finds a chain that was cut off or written anew by the head outside the database', async () => {
    await threeSeals();
    const head = await readHead(folder, ctx.workspace);
    await data.owner.run(sql`delete from ${seals()}`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ reason: 'headDiffers' });
    await data.owner.run(sql`update ${audit()} set verb = 'delete' where verb = 'signIn'`);
    await seal(data.app, ctx.workspace, folder);
    expect((await verify(ctx, folder)).fault).toBeNull();
    await writeHead(folder, ctx.workspace, { no: '1', head: head!.head });
    expect((await verify(ctx, folder)).fault).toMatchObject({ reason: 'headDiffers' });
  });

  test('bears a restore, which numbers the transactions anew in the same order', async () => {
    await threeSeals();
    await data.owner.transaction((db) => renumberTransactions(db, ctx.workspace.schema));
    const [first] = await data.app.rows<{ xid: string }>(sql`select xid from ${audit()} order by seq`);
    expect(Number(first!.xid)).toBeLessThan(10);
    expect(await verify(ctx, folder)).toMatchObject({ fault: null, rows: 9, unsealed: 0 });
  });

  test('seals the lines of a slow transaction after it', async () => {
    await data.app.transaction(async (db) => {
      await record({ ...ctx, db }, [update('slow')]);
      await record(ctx, [update('quick')]);
      await sealNow(data.app, ctx.workspace, folder);
      expect((await verify(ctx, folder)).rows).toBe(0);
    });
    await seal(data.app, ctx.workspace, folder);
    expect(await verify(ctx, folder)).toMatchObject({ fault: null, rows: 2, unsealed: 0 });
  });
});
