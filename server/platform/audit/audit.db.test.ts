/** The audit trail on a real database: what is written, who cannot change it, and how a forgery is named. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { outsideOfAll } from '../../../tests/oneConnection.ts';
import { settled } from '../../../tests/settled.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import { renumberTransactions } from '../../base/backup/transactionOrder.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { archiveUpTo, lastSealBefore } from './archives.ts';
import { readHead, writeHead } from './headFile.ts';
import { type AuditEntry, record } from './record.ts';
import { seal as sealNow } from './sealer.ts';
import { verify } from './verify.ts';

let data: TestDatabase;
let ctx: Context;
let folder: string;
const audit = () => qualified(ctx.workspace.schema, 'audit');
const values = () => qualified(ctx.workspace.schema, 'audit_values');
const archives = () => qualified(ctx.workspace.schema, 'audit_archives');
const seals = () => qualified(ctx.workspace.schema, 'audit_seals');

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
});

beforeEach(async () => {
  for (const table of [audit(), values(), seals(), archives()]) await data.owner.run(sql`truncate ${table}`);
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
    for (const table of [audit(), values(), seals(), archives()]) {
      for (const change of [
        sql`update ${table} set at = now()`,
        sql`delete from ${table}`,
        sql`truncate ${table}`,
      ]) {
        await expect(data.app.run(change)).rejects.toMatchObject({ code: '42501' });
      }
    }
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

  test('names two lines that were swapped, a line that was slipped in, and values that no line speaks of', async () => {
    const all = await threeSeals();
    const swap = sql`update ${audit()} a set actor_kind = b.actor_kind, verb = b.verb, object = b.object, record_id = b.record_id,
        version = b.version, change_set_id = b.change_set_id, fields = b.fields, payload_hash = b.payload_hash
      from ${audit()} b where a.seq in (${all[4]!}, ${all[5]!}) and b.seq in (${all[4]!}, ${all[5]!}) and a.seq <> b.seq`;
    await data.owner.run(swap);
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: all[4], reason: 'changed' });
    await data.owner.run(swap);
    await data.owner.run(
      sql`insert into ${values()} (at, seq, after) select at, seq, '{"x":1}' from ${audit()} where seq = ${all[2]!}`,
    );
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: all[2], reason: 'valuesAdded' });
    await data.owner.run(sql`delete from ${values()} where seq = ${all[2]!}`);
    expect((await verify(ctx, folder)).fault).toBeNull();
    await data.owner.run(sql`insert into ${audit()} (seq, xid, actor_kind, verb) overriding system value
      select 999999, xid, 'user', 'signIn' from ${audit()} where seq = ${all[0]!}`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ reason: 'changed' });
  });

  test('finds a tail that was cut off with its seal, and an erasure that came before what it would excuse', async () => {
    const all = await threeSeals();
    const [line] = await data.app.rows<{ record_id: string }>(
      sql`select record_id from ${audit()} where seq = ${all[0]!}`,
    );
    await record(ctx, [
      { verb: 'erase', object: 'account', recordId: line!.record_id },
      { ...update('d'), recordId: line!.record_id },
    ]);
    await seal(data.app, ctx.workspace, folder);
    const last = (await seqs()).at(-1)!;
    await data.owner.run(sql`delete from ${values()} where seq = ${last}`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ seq: last, reason: 'valuesChanged' });
    await data.owner.run(sql`delete from ${audit()} where seq > ${all.at(-1)!}`);
    await data.owner.run(sql`delete from ${seals()} where no > 3`);
    expect(await verify(ctx, folder)).toMatchObject({ fault: { reason: 'headDiffers' }, rows: 9 });
  });

  test('bears lines that are archived by their age, and not those that are only gone', async () => {
    await threeSeals();
    const place = { ...ctx, actor: { kind: 'system', userId: null } } as const;
    await data.owner.run(sql`update ${seals()} set at = '2001-01-01' where no <= 2`);
    const old = (await lastSealBefore(data.app, ctx.workspace.schema, Date.UTC(2002, 0)))!;
    expect(old.no).toBe('2');
    expect(await archiveUpTo(data.owner, place, old)).toBe(6);
    await seal(data.app, ctx.workspace, folder);
    expect(await verify(ctx, folder)).toMatchObject({ fault: null, rows: 4, archived: 6, head: { no: '4' } });
    expect(await lastSealBefore(data.app, ctx.workspace.schema, Date.UTC(2002, 0))).toBeNull();
    await data.owner.run(sql`update ${values()} set after = '{}' where after ? 'upToNo'`);
    expect((await verify(ctx, folder)).fault).toMatchObject({ reason: 'archiveUnnamed' });
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
      await outsideOfAll(async () => {
        await record(ctx, [update('quick')]);
        await sealNow(data.app, ctx.workspace, folder);
        expect((await verify(ctx, folder)).rows).toBe(0);
      });
    });
    await seal(data.app, ctx.workspace, folder);
    expect(await verify(ctx, folder)).toMatchObject({ fault: null, rows: 2, unsealed: 0 });
  });
});
