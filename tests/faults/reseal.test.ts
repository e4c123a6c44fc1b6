/** Kill -9 while all sensitive values are sealed by a new key, twice: each is sealed once more, none is lost, and the old key may go. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { setOwner } from '../../server/base/owner.ts';
import { qualified, sql } from '../../server/base/sql.ts';
import type { Context } from '../../server/platform/context.ts';
import { joinSealing } from '../../server/platform/fields/sealed/joinSealing.ts';
import { isSensitive } from '../../server/platform/fields/sealed/sealedField.ts';
import { defineRun } from '../../server/platform/jobs/runKinds.ts';
import { getRun } from '../../server/platform/jobs/runs.ts';
import { sealedValues } from '../../server/platform/query/sealedValues.ts';
import { resealRun } from '../../server/platform/records/sealing/resealRun.ts';
import { rotateKeys } from '../../server/platform/records/sealing/rotation.ts';
import { write } from '../../server/platform/records/writer.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { temporary } from './guanxi.ts';
import { kill, killAll, startProgram } from './processes.ts';

const place = temporary();
const count = 6_000;
let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  setOwner(data.app, { database: data.owner, appRole });
  defineRun(resealRun);
  joinSealing(place.folder, null, loadKeyRing(place.folder, null));
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

const worker = (): Promise<ChildProcess> =>
  startProgram('tests/faults/resealProcess.ts', data.url, data.ownerUrl, place.folder);

/** Values that lie sealed, by the key that opens them: of records, and of their history. */
async function keysInUse(): Promise<{ rows: Record<string, number>; history: Record<string, number> }> {
  const { schema } = ctx.workspace;
  const counted = async (texts: ReturnType<typeof sql>) => {
    const found = await data.owner.rows<{ key: string; n: number }>(sql`
      select split_part(s.text, '.', 2) as key, count(*)::int as n from (${texts}) s group by 1`);
    return Object.fromEntries(found.map(({ key, n }) => [key, n]));
  };
  return {
    rows: await counted(
      sql`select bank_account as text from ${qualified(schema, 'accounts')} where bank_account is not null`,
    ),
    history: await counted(sql`
      select (regexp_matches(concat(before::text, after::text), 'gx1[.][0-9a-f]+[.]', 'g'))[1] as text
      from ${qualified(schema, 'audit_values')}`),
  };
}

test('a change of keys that is killed twice seals every value, of records and of history, exactly once more', async () => {
  const account = ctx.registry.object('account');
  const field = account.fields.get('bankAccount')!;
  if (!isSensitive(field)) throw new Error('The bank account is no sensitive field any more');
  const ids: string[] = [];
  for (let at = 0; at < count; at += 2_000) {
    const operations = Array.from({ length: 2_000 }, (_, n) => ({
      op: 'create' as const,
      data: { name: `Account ${at + n}`, bankAccount: `62220202${String(at + n).padStart(11, '0')}` },
    }));
    const { results } = await write(ctx, account, operations);
    ids.push(...results.map(({ id }) => id!));
  }
  const before = await keysInUse();
  expect(Object.values(before.rows)).toEqual([count]);
  expect(Object.values(before.history)).toEqual([count]);
  const { key, job } = await rotateKeys(ctx, [ctx.workspace]);
  for (const atLeast of [1, count / 2]) {
    const child = await worker();
    await eventually(async () => (await getRun(ctx, job)).done >= atLeast, 60);
    await kill(child);
    expect((await getRun(ctx, job)).state).toBe('running');
    // Instead of waiting for the lease to run out.
    await endLeases(data.app, job);
  }
  await worker();
  const run = await eventually(async () => {
    const found = await getRun(ctx, job);
    return (found.state === 'done' || found.state === 'failed') && found;
  });
  expect(run).toMatchObject({ state: 'done', done: count, failed: 0, total: count });
  expect(await keysInUse()).toEqual({ rows: { [key]: count }, history: { [key]: count } });
  const plain = await sealedValues(ctx, account, field, ids, 'export');
  expect([...plain.values()].sort()).toEqual(ids.map((_, at) => `62220202${String(at).padStart(11, '0')}`));
});
