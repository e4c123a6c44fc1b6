/** A transaction that stays open across a thousand commits: its event, older by number, is lost to no reader. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import type { Context } from '../../server/platform/context.ts';
import { changes } from '../../server/platform/events/changes.ts';
import { dispatch, onEvent } from '../../server/platform/events/followers.ts';
import { emit } from '../../server/platform/events/outbox.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { outsideOfAll } from '../oneConnection.ts';
import { settled } from '../settled.ts';
import { testContext, testEnvironment } from '../workEnvironment.ts';

let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
});
afterAll(() => data.close());

test('a slow transaction across 1,000 commits loses no event', async () => {
  const env = testEnvironment(data.app);
  const got: string[] = [];
  onEvent({
    name: 'test.all',
    events: 'product.*',
    run: async (_, events) => {
      got.push(...events.map(({ recordId }) => String(recordId)));
    },
  });
  await dispatch(env);
  const object = ctx.registry.object('product');
  let { cursor } = await changes(ctx, object, undefined, 1000);
  const told: string[] = [];
  const ask = async () => {
    const answer = await changes(ctx, object, cursor, 1000);
    told.push(...answer.data.map(({ id }) => id));
    cursor = answer.cursor;
  };
  const event = (recordId: string) => ({ name: 'product.updated', object: 'product', recordId });
  const slow = ctx.ids.next();
  const quick = Array.from({ length: 1000 }, () => ctx.ids.next());

  await data.app.transaction(async (db) => {
    await emit({ ...ctx, db }, [event(slow)]);
    // Others commit meanwhile.
    await outsideOfAll(async () => {
      for (const [place, id] of quick.entries()) {
        await emit(ctx, [event(id)]);
        if (place % 100 !== 99) continue;
        await dispatch(env);
        await ask();
      }
      const [row] = await data.app.rows<{ committed: number }>(
        sql`select count(*)::int as committed from ${sql.id(ctx.workspace.schema, 'outbox')}`,
      );
      expect(row!.committed).toBe(1000);
    });
  });
  await settled(data.app);
  for (let turn = 0; turn < 5; turn += 1) {
    await dispatch(env);
    await ask();
  }

  expect(got).toHaveLength(1001);
  expect(new Set(got)).toEqual(new Set([slow, ...quick]));
  expect(new Set(told)).toEqual(new Set([slow, ...quick]));
  expect(told).toHaveLength(1001);
});
