/** Followers and changes on a real database: everything once, in order, nothing passed over, nothing out of sight. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { outsideOfAll } from '../../../tests/oneConnection.ts';
import { settled } from '../../../tests/settled.ts';
import { testContext, testEnvironment } from '../../../tests/workEnvironment.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { changes as changesNow } from './changes.ts';
import { dispatch, matches, onEvent } from './followers.ts';
import { forgetOldEvents } from './housekeeping.ts';
import { emit } from './outbox.ts';

let data: TestDatabase;
let ctx: Context;
const got: string[] = [];
let refuse: string | null = null;
let now = Date.now();

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  onEvent({
    name: 'test.accounts',
    events: 'account.*',
    async run(_, events) {
      if (events.some((event) => event.name === refuse)) throw new Error('this one kills me');
      got.push(...events.map((event) => event.name));
    },
  });
  await turn();
});

beforeEach(() => {
  got.length = 0;
});

afterAll(() => data.close());

/** Steps over the wait after a failure. */
async function turn(wait = true): Promise<void> {
  if (wait) await settled(data.app);
  now += 600_000;
  const silent = { ...ctx.log, error: () => undefined };
  await dispatch({ ...testEnvironment(data.app), clock: { now: () => now }, log: silent });
}

function emitNames(...names: string[]): Promise<void> {
  return emit(
    ctx,
    names.map((name) => ({ name })),
  );
}

describe('followers', () => {
  test('get what they asked for, in order, once', async () => {
    await emitNames('account.created', 'contact.created', 'account.won');
    await emitNames('account.lost');
    await turn();
    await turn();
    expect(got).toEqual(['account.created', 'account.won', 'account.lost']);
  });

  test('get the events of a slow transaction after it, and pass nothing over', async () => {
    await data.app.transaction(async (db) => {
      await emit({ ...ctx, db }, [{ name: 'account.slow' }]);
      await outsideOfAll(async () => {
        await emitNames('account.quick');
        await turn(false);
      });
      expect(got).toEqual([]);
    });
    await turn();
    expect(got).toEqual(['account.slow', 'account.quick']);
  });

  test('wait behind the event that they fail on, and lose neither it nor those after it', async () => {
    refuse = 'account.bad';
    await emitNames('account.good', 'account.bad', 'account.after');
    await turn();
    expect(got).toEqual([]);
    await turn();
    expect(got).toEqual(['account.good']);
    refuse = null;
    await turn();
    expect(got).toEqual(['account.good', 'account.bad', 'account.after']);
  });

  test('of a paused workspace stand still', async () => {
    await data.app.run(sql`update core.workspaces set paused = true`);
    await emitNames('account.later');
    await turn();
    expect(got).toEqual([]);
    await data.app.run(sql`update core.workspaces set paused = false`);
    await turn();
    expect(got).toEqual(['account.later']);
  });

  test('name events by pattern', () => {
    expect(matches('*', 'a.b')).toBe(true);
    expect(matches('account.*', 'account.won')).toBe(true);
    expect(matches('account.*', 'accountContact.won')).toBe(false);
    expect(matches('account.won', 'account.wonder')).toBe(false);
  });
});

describe('changes', () => {
  const object = () => ctx.registry.object('product');
  const changes: typeof changesNow = async (...asked) => {
    await settled(data.app);
    return changesNow(...asked);
  };
  async function product(readers: number[]): Promise<string> {
    const id = ctx.ids.next();
    const table = qualified(ctx.workspace.schema, 'products');
    await data.owner.run(sql`insert into ${table} (id, name, created_at, updated_at, readers)
      values (${id}, ${id}, now(), now(), ${readers}::int[])`);
    return id;
  }
  const changed = (...ids: string[]) =>
    emit(
      ctx,
      ids.map((id) => ({ name: 'product.updated', object: 'product', recordId: id, version: 2 })),
    );
  const seeing = (keys: number[]): Context => ({
    ...ctx,
    actor: { ...ctx.actor, rights: { ...ctx.actor.rights, rows: () => ({ all: false, keys }) } },
  });

  test('names each record once, deleted ones too, in pages', async () => {
    const { cursor: start } = await changes(ctx, object(), undefined, 10);
    const [a, b, c] = [await product([1]), await product([1]), await product([1])];
    await changed(a, b, a);
    await emit(ctx, [{ name: 'account.updated', object: 'account', recordId: b }]);
    const table = qualified(ctx.workspace.schema, 'products');
    await data.owner.run(sql`update ${table} set deleted_at = now() where id = ${b}`);
    await changed(c);
    const first = await changes(ctx, object(), start, 3);
    expect(first).toMatchObject({
      data: [
        { id: b, change: 'deleted' },
        { id: a, change: 'changed' },
      ],
      more: true,
    });
    const second = await changes(ctx, object(), first.cursor, 3);
    expect(second).toMatchObject({ data: [{ id: c, change: 'changed' }], more: false });
    expect((await changes(ctx, object(), second.cursor, 3)).data).toEqual([]);
  });

  test('names only what the caller may see', async () => {
    const { cursor } = await changes(ctx, object(), undefined, 10);
    const [mine, theirs, gone] = [await product([7]), await product([8]), ctx.ids.next()];
    await changed(mine, theirs, gone);
    expect((await changes(seeing([7]), object(), cursor, 10)).data).toEqual([
      { id: mine, change: 'changed' },
    ]);
    expect((await changes(ctx, object(), cursor, 10)).data).toContainEqual({ id: gone, change: 'deleted' });
  });

  test('refuses a cursor from before a restore, and takes one from after it', async () => {
    const { cursor } = await changes(ctx, object(), undefined, 10);
    const settings = qualified(ctx.workspace.schema, 'settings');
    await data.owner.run(sql`insert into ${settings} (key, value)
      values ('events', jsonb_build_object('line', gen_random_uuid()))`);
    await expect(changes(ctx, object(), cursor, 10)).rejects.toMatchObject({
      code: 'invalid_request',
      detail: { en: expect.stringContaining('before a restore') },
    });
    const { cursor: fresh } = await changes(ctx, object(), undefined, 10);
    const id = await product([1]);
    await changed(id);
    expect((await changes(ctx, object(), fresh, 10)).data).toEqual([{ id, change: 'changed' }]);
    await data.owner.run(sql`delete from ${settings} where key = 'events'`);
  });

  test('refuses a cursor that is not ours, and one from before what is kept', async () => {
    await expect(changes(ctx, object(), 'x; drop', 10)).rejects.toMatchObject({ code: 'invalid_request' });
    const old = Buffer.from('3.0.').toString('base64url');
    expect((await changes(ctx, object(), old, 10)).data.length).toBeGreaterThan(0);
    await turn();
    await data.app.run(
      sql`update ${qualified(ctx.workspace.schema, 'outbox')} set at = now() - interval '31 days'`,
    );
    await emitNames('account.new');
    await settled(data.app);
    await forgetOldEvents(testEnvironment(data.app));
    await expect(changes(ctx, object(), old, 10)).rejects.toMatchObject({ code: 'invalid_request' });
    const left = await data.app.rows(sql`select name from ${qualified(ctx.workspace.schema, 'outbox')}`);
    expect(left).toEqual([{ name: 'account.new' }]);
  });

  test('is kept for a follower who has not read it', async () => {
    await data.app.run(
      sql`update ${qualified(ctx.workspace.schema, 'outbox')} set at = now() - interval '31 days'`,
    );
    await settled(data.app);
    await forgetOldEvents(testEnvironment(data.app));
    got.length = 0;
    await turn();
    expect(got).toEqual(['account.new']);
  });
});
