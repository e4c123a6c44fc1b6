/** Deleting, restoring, changing hands, and what timelines and history tell of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { digestOf } from '../../../tests/digest.ts';
import { created, person, roleNamed, systemContext, writeOne } from '../../../tests/worlds.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { setComputed } from './computed.ts';
import { history } from './history.ts';
import { rebuildTimeline } from './rebuildTimeline.ts';
import { timeline } from './timeline.ts';

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

const records = {
  without: ['audit', 'audit_values', 'outbox', 'change_sets', 'timeline', 'search', 'grants'],
  ignore: ['version', 'updated_at', 'updated_by_id'],
};

describe('deleting', () => {
  it('takes along what belongs to the record and brings it back as a whole', async () => {
    const account = await created(ann, 'account', { name: 'Whole' });
    const contact = await created(ann, 'contact', { name: 'Part', account });
    const deal = await created(ann, 'opportunity', { name: 'Deal', account, contact });
    await created(ann, 'activity', {
      kind: 'call',
      body: 'Hi',
      regarding: { object: 'opportunity', id: deal },
    });
    const before = await digestOf(db, records);
    await writeOne(ann, 'account', { op: 'delete', id: account });
    const rows = await Promise.all([
      row('accounts', account),
      row('contacts', contact),
      row('opportunities', deal),
    ]);
    expect(new Set(rows.map((each) => each.deletion_id)).size).toBe(1);
    for (const each of rows) expect(each.deleted_at).not.toBeNull();
    await expect(
      writeOne(ann, 'contact', { op: 'update', id: contact, data: { name: 'x' } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(created(ann, 'contact', { name: 'Late', account })).rejects.toMatchObject({
      errors: [{ field: 'account', code: 'invalid_value' }],
    });
    await writeOne(ann, 'account', { op: 'restore', id: account });
    expect(await digestOf(db, records)).toEqual(before);
  });

  it('clears pointers that only mention the record', async () => {
    const contact = await created(ann, 'contact', { name: 'Mentioned' });
    const deal = await created(ann, 'opportunity', { name: 'Deal', contact });
    await writeOne(ann, 'contact', { op: 'delete', id: contact });
    expect(await row('opportunities', deal)).toMatchObject({
      contact_id: null,
      version: 2,
      deleted_at: null,
    });
  });

  it('is refused while in use, naming what uses it', async () => {
    const product = await created(ann, 'product', { name: 'Sold' });
    await created(ann, 'opportunity', { name: 'Deal', product });
    const before = await digestOf(db);
    await expect(writeOne(ann, 'product', { op: 'delete', id: product })).rejects.toMatchObject({
      code: 'in_use',
      extra: { usedBy: [{ object: 'opportunity', field: 'product', count: 1 }] },
    });
    expect(await digestOf(db)).toEqual(before);
  });

  it('of a person is refused while records are his', async () => {
    const bob = await person(ctx, 'Bob', [roleNamed('member')]);
    await created(bob, 'account', { name: 'His' });
    await expect(writeOne(ctx, 'user', { op: 'delete', id: bob.actor.userId! })).rejects.toMatchObject({
      code: 'in_use',
    });
  });

  it('cannot be taken back over a key that was taken meanwhile', async () => {
    const id = await created(ann, 'account', { name: 'Old', creditCode: '91TAKEN' });
    await writeOne(ann, 'account', { op: 'delete', id });
    await created(ann, 'account', { name: 'New', creditCode: '91taken' });
    await expect(writeOne(ann, 'account', { op: 'restore', id })).rejects.toMatchObject({
      code: 'not_unique',
      errors: [{ field: 'creditCode' }],
    });
  });

  it('of what the restored record needs keeps it in the bin', async () => {
    const account = await created(ann, 'account', { name: 'Above' });
    const contact = await created(ann, 'contact', { name: 'Below', account });
    await writeOne(ann, 'contact', { op: 'delete', id: contact });
    await writeOne(ann, 'account', { op: 'delete', id: account });
    await expect(writeOne(ann, 'contact', { op: 'restore', id: contact })).rejects.toMatchObject({
      errors: [{ field: 'account' }],
    });
  });
});

describe('rights', () => {
  it('reach own records only, and cannot plant records with others', async () => {
    const sales = await created(ctx, 'department', { name: 'Sales' });
    const bob = await person(ctx, 'Bob', [roleNamed('member')], sales);
    const eve = await person(ctx, 'Eve', [roleNamed('member')], sales);
    const far = await person(ctx, 'Far', [roleNamed('member')]);
    const id = await created(bob, 'account', { name: 'Of Bob' });
    expect(await row('accounts', id)).toMatchObject({ owner_id: bob.actor.userId, department_id: sales });
    const before = await digestOf(db);
    const refusals = [
      [eve, 'forbidden'],
      [far, 'not_found'],
    ] as const;
    for (const [who, code] of refusals) {
      for (const operation of [
        { op: 'update' as const, id, data: { name: 'x' } },
        { op: 'delete' as const, id },
      ]) {
        await expect(writeOne(who, 'account', operation)).rejects.toMatchObject({ code });
      }
    }
    await expect(created(far, 'contact', { name: 'x', account: id })).rejects.toMatchObject({
      errors: [{ field: 'account', code: 'invalid_value' }],
    });
    const planted = { name: 'Planted', owner: eve.actor.userId };
    await expect(created(bob, 'account', planted)).rejects.toMatchObject({
      code: 'forbidden',
      errors: [{ field: 'owner' }],
    });
    await expect(
      writeOne(bob, 'account', { op: 'update', id, data: { owner: far.actor.userId } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(created(far, 'product', { name: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      writeOne(far, 'user', { op: 'update', id: far.actor.userId!, data: { roles: ['administrator'] } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await digestOf(db)).toEqual(before);
  });

  it('of a manager move a record within his department', async () => {
    const sales = await created(ctx, 'department', { name: 'North' });
    const bob = await person(ctx, 'Bob', [roleNamed('member')], sales);
    const eve = await person(ctx, 'Eve', [roleNamed('member')], sales);
    const boss = await person(ctx, 'Boss', [roleNamed('manager')], sales);
    const id = await created(bob, 'account', { name: 'To move' });
    await writeOne(boss, 'account', { op: 'update', id, data: { owner: eve.actor.userId } });
    await expect(
      writeOne(bob, 'account', { op: 'update', id, data: { name: 'Mine' } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await writeOne(eve, 'account', { op: 'update', id, data: { name: 'Hers' } });
  });

  it('follow a record to what hangs on it', async () => {
    const bob = await person(ctx, 'Bob', [roleNamed('member')]);
    const account = await created(ann, 'account', { name: 'Moves' });
    const note = await created(ann, 'activity', {
      kind: 'note',
      body: 'n',
      regarding: { object: 'account', id: account },
    });
    const owned = async () => (await row('activities', note)).readers as number[];
    const before = await owned();
    await writeOne(ann, 'account', { op: 'update', id: account, data: { owner: bob.actor.userId } });
    expect(await owned()).not.toEqual(before);
    expect(await owned()).toEqual(
      expect.arrayContaining((await row('accounts', account)).readers as number[]),
    );
    expect(await row('activities', note)).toMatchObject({ version: 1 });
  });

  it('of fields: hidden ones are unknown, read ones forbidden', async () => {
    const role = {
      ...roleNamed('member'),
      fields: { account: { creditCode: 'hidden', level: 'read' } },
    } as const;
    const bob = await person(ctx, 'Bob', [role]);
    await expect(created(bob, 'account', { name: 'x', creditCode: '1' })).rejects.toMatchObject({
      code: 'unknown_field',
      errors: [{ field: 'creditCode' }],
    });
    await expect(created(bob, 'account', { name: 'x', level: 'A' })).rejects.toMatchObject({
      code: 'forbidden',
      errors: [{ field: 'level' }],
    });
  });
});

describe('what is told', () => {
  it('stands on the timelines of a deal, its activity and its account', async () => {
    const account = await created(ann, 'account', { name: 'Told' });
    const deal = await created(ann, 'opportunity', { name: 'Deal', account });
    await writeOne(ann, 'opportunity', { op: 'update', id: deal, data: { stage: 'needs' } });
    const call = await created(ann, 'activity', {
      kind: 'call',
      body: 'Hello',
      occurredAt: '2017-03-01T08:00:00Z',
      regarding: { object: 'opportunity', id: deal },
    });
    const object = ann.registry.object('account');
    const { data } = await timeline(ann, object, account);
    expect(data.map((entry) => [entry.kind, entry.about?.object ?? null])).toEqual([
      ['stage', 'opportunity'],
      ['created', 'opportunity'],
      ['created', null],
      ['created', 'activity'],
    ]);
    expect(data.at(-1)).toMatchObject({ at: '2017-03-01T08:00:00.000Z', about: { record: { id: call } } });
    const pages = [];
    for (let cursor: string | undefined; ; ) {
      const page = await timeline(ann, object, account, { limit: 1, cursor });
      pages.push(...page.data);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(data);
    const calls = await timeline(ann, object, account, { kinds: ['activity'] });
    expect(calls.data.map((entry) => entry.id)).toEqual([data.at(-1)!.id]);
    await expect(timeline(ann, object, account, { cursor: "x' or 1=1" })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    for (const name of ['account', 'opportunity', 'activity'])
      await rebuildTimeline(ann, ann.registry.object(name));
    const rebuilt = await timeline(ann, object, account);
    const plain = (entries: typeof data) => entries.map(({ id: _, at: __, ...rest }) => rest);
    expect(plain(rebuilt.data)).toEqual(plain(data));
  });

  it('leaves out what the reader may not see', async () => {
    const bob = await person(ctx, 'Bob', [roleNamed('member')]);
    const account = await created(ann, 'account', { name: 'Seen', owner: bob.actor.userId });
    await created(ann, 'opportunity', { name: 'Secret', account });
    const { data } = await timeline(bob, ann.registry.object('account'), account);
    expect(data.map((entry) => entry.about)).toEqual([null]);
    const hidden = await created(ann, 'account', { name: 'Hidden' });
    await expect(timeline(bob, ann.registry.object('account'), hidden)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(history(bob, ann.registry.object('account'), hidden)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('has its values in history, as far as fields may be read', async () => {
    const object = ann.registry.object('account');
    const id = await created(ann, 'account', { name: 'V1', creditCode: '91440300MA5F', level: 'A' });
    await writeOne(ann, 'account', { op: 'update', id, data: { name: 'V2' } });
    await writeOne(ann, 'account', { op: 'update', id, data: { level: 'B' } });
    const { data } = await history(ann, object, id);
    expect(data.map((entry) => [entry.verb, entry.version])).toEqual([
      ['update', 3],
      ['update', 2],
      ['create', 1],
    ]);
    expect(data[1]!.changes).toEqual([{ field: 'name', before: 'V1', after: 'V2' }]);
    const first = await history(ann, object, id, { limit: 2 });
    const rest = await history(ann, object, id, { limit: 2, cursor: first.nextCursor! });
    expect([...first.data, ...rest.data]).toEqual(data);
    expect((await history(ann, object, id, { field: 'level' })).data.map((entry) => entry.version)).toEqual([
      3, 1,
    ]);
    const role = {
      ...roleNamed('readOnly'),
      fields: { account: { level: 'hidden', creditCode: 'masked' } },
    } as const;
    const bob = await person(ctx, 'Bob', [role]);
    const seen = (await history(bob, object, id)).data;
    expect(JSON.stringify(seen)).not.toMatch(/level|91440300/);
    await expect(history(bob, object, id, { field: 'level' })).rejects.toMatchObject({
      code: 'unknown_field',
    });
  });
});

describe('computed values', () => {
  it('leave version, time and history alone', async () => {
    const id = await created(ann, 'account', { name: 'Computed' });
    const history = () => digestOf(db, { without: ['accounts'] });
    const before = await history();
    const old = await row('accounts', id);
    const object = ann.registry.object('account');
    await setComputed(ann, object, [{ id, values: { lastActivityAt: '2026-01-01T00:00:00.000Z' } }]);
    const { last_activity_at: at, ...rest } = await row('accounts', id);
    expect(at).toMatch(/^2026-01-01 00:00:00/);
    expect({ ...rest, last_activity_at: null }).toEqual(old);
    expect(await history()).toEqual(before);
    await expect(setComputed(ann, object, [{ id, values: { name: 'x' } }])).rejects.toThrow('not computed');
  });
});
