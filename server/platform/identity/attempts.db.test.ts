/** Guesses are counted in one place: two processes on one database bear no more of them than one does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import type { Database } from '../../base/database.ts';
import { systemIds } from '../../base/ids.ts';
import { createLog } from '../../base/log.ts';
import { openDatabase } from '../../base/openDatabase.ts';
import { countAttempt, forgiveAttempts, lockOf, type Subject } from './attempts.ts';
import type { IdentityEnv } from './identityEnv.ts';

let data: TestDatabase;
let other: Database;
let now = Date.parse('2026-03-01T00:00:00Z');
const subject: Subject = { kind: 'account', value: 'li@corp.example' };

/** As each process has it: connections of its own, nothing shared but the database. */
function processOn(db: Database): IdentityEnv {
  return { db, clock: { now: () => now }, ids: systemIds };
}

beforeAll(async () => {
  data = await testDatabase();
  other = openDatabase({ url: data.url, connections: 4, log: createLog('error'), patienceMs: 60_000 });
});
afterAll(async () => {
  await other.close();
  await data.close();
});

it('many at once over two processes pass as often as over one, and both keep the door shut', async () => {
  const [here, there] = [processOn(data.app), processOn(other)];
  const tried = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) => countAttempt(at % 2 === 0 ? here : there, subject)),
  );
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  for (const process of [here, there])
    await expect(countAttempt(process, subject)).rejects.toMatchObject({ code: 'rate_limited' });
  expect((await lockOf(there, [subject])).blockedUntil).not.toBeNull();

  // What one forgives the other forgives too; what one holds after the wait, both do.
  now += 15_000;
  expect(await countAttempt(there, subject)).toBe(6);
  await expect(countAttempt(here, subject)).rejects.toMatchObject({ code: 'rate_limited' });
  await forgiveAttempts(here, [subject]);
  expect(await countAttempt(there, subject)).toBe(1);
});
