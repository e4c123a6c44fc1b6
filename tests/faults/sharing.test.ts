/** Kill -9 in mid back-fill of a sharing rule, again and again: in the end exactly the records that match carry its key. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import type { Context } from '../../server/platform/context.ts';
import { getRun } from '../../server/platform/jobs/runs.ts';
import type { Operation } from '../../server/platform/records/operations.ts';
import { joinSharing } from '../../server/platform/records/sharing/joinSharing.ts';
import { storedRules } from '../../server/platform/records/sharing/storedRules.ts';
import { changeRule, createRule } from '../../server/platform/records/sharing/writeRules.ts';
import { write } from '../../server/platform/records/writer.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { kill, killAll, startProgram } from './processes.ts';

const rowCount = 16_000;
const batch = 2_000;
let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  joinSharing();
  for (let from = 0; from < rowCount; from += batch) {
    const operations = Array.from({ length: batch }, (_, n): Operation => {
      const industry = (from + n) % 2 === 0 ? 'energy' : 'retail';
      return { op: 'create', data: { name: `Account ${from + n}`, industry } };
    });
    await write(ctx, ctx.registry.object('account'), operations);
  }
});
afterEach(killAll);
afterAll(() => data.close());

const worker = (): Promise<ChildProcess> => startProgram('tests/faults/sharingProcess.ts', data.url);

/** Kills the worker where the run has come that far, and lets the next one take over at once. */
async function throughKills(job: string, places: readonly number[]): Promise<void> {
  for (const atLeast of places) {
    const child = await worker();
    await eventually(async () => {
      const run = await getRun(ctx, job);
      return run.done >= atLeast || run.state === 'done';
    });
    await kill(child);
    await endLeases(data.app, job);
  }
  const last = await worker();
  await eventually(async () => (await getRun(ctx, job)).state === 'done', 170);
  await kill(last);
}

/** Industries of the records that carry the rule's key, with how many. */
async function keyed(rule: string): Promise<Record<string, number>> {
  const { schema } = ctx.workspace;
  const rows = await data.app.rows<{ industry: string; count: number }>(sql`
    select t.industry, count(*)::int as count from ${qualified(schema, 'accounts')} t
    join ${qualified(schema, 'sharing_rules')} r on r.id = ${rule}
    join ${qualified(schema, 'grants')} g on g.kind = 'rule' and g.ref = r.grant_id
    where t.readers @> array[g.key] and t.editors @> array[g.key] group by t.industry`);
  return Object.fromEntries(rows.map(({ industry, count }) => [industry, count]));
}

test('a back-fill that is killed goes on and ends whole, and so does the one of its change', async () => {
  const user = await write(ctx, ctx.registry.object('user'), [
    { op: 'create', data: { name: 'Reader', email: 'reader@example.com' } },
  ]);
  const [made] = user.results;
  if (made?.status !== 'created') throw new Error('no user');
  const { id } = await createRule(ctx, {
    object: 'account',
    name: { en: 'Energy', zh: '能源' },
    filter: { industry: { eq: 'energy' } },
    access: 'edit',
    active: true,
    with: [{ kind: 'user', id: made.id }],
  });
  const [rule] = await storedRules(ctx, { id });
  expect(rule).toMatchObject({ state: 'applying', progress: 0 });
  await throughKills(rule!.job!, [1, 7_000]);
  expect(await keyed(id)).toEqual({ energy: rowCount / 2 });
  await changeRule(ctx, id, { filter: { industry: { eq: 'retail' } } });
  // Nobody holds the old key from now on; no record carries the new one yet.
  expect(await keyed(id)).toEqual({});
  const [changed] = await storedRules(ctx, { id });
  await throughKills(changed!.job!, [3_000]);
  expect(await keyed(id)).toEqual({ retail: rowCount / 2 });
  const { schema } = ctx.workspace;
  const [left] = await data.app.rows(sql`
    select count(*)::int as count from ${qualified(schema, 'accounts')} t, unnest(t.readers) k (key)
    join ${qualified(schema, 'grants')} g on g.key = k.key and g.kind = 'rule'`);
  expect(left).toEqual({ count: rowCount / 2 });
});
