/** Two processes on one database: what one lets pass is counted by the other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { eventually } from '../../tests/eventually.ts';
import { type Listening, listenTo } from '../base/listen.ts';
import { createLog } from '../base/log.ts';
import { sql } from '../base/sql.ts';
import { BurstLimit } from './burstLimit.ts';
import { type SharedLimit, shareLimit, usedChannel } from './sharedLimit.ts';

let data: TestDatabase;
const log = createLog('silent');
const still = { now: () => 0 };
const limits = [new BurstLimit(still, 50), new BurstLimit(still, 50)] as const;
const shared: SharedLimit[] = [];
const listening: Listening[] = [];
let ready = 0;

beforeAll(async () => {
  data = await testDatabase();
  for (const limit of limits) {
    const one = shareLimit(limit, data.app, log);
    const heard = (said: string | null) => {
      if (said === null) ready += 1;
      one.heard(said);
    };
    shared.push(one);
    listening.push(listenTo(data.url, { [usedChannel]: heard }, log));
  }
  await eventually(async () => ready === 2);
});
afterAll(async () => {
  for (const one of shared) one.stop();
  for (const each of listening) await each.stop();
  await data.close();
});

it('what one let pass the other holds against the caller, and nobody else', async () => {
  const [here, there] = limits;
  for (let times = 0; times < 500; times++) here.take('busy');
  here.take('quiet');
  await eventually(async () => there.take('busy')?.allowed === false);
  expect(there.take('quiet')?.remaining).toBe(499);
});

it('what is no such message is passed over', async () => {
  const [, there] = limits;
  for (const text of ['', '{', '[]', '{"from":"x","used":[["quiet",-5]]}', '{"from":"x","used":[["quiet"]]}'])
    await data.app.run(sql`select pg_notify(${usedChannel}, ${text})`);
  await data.app.run(
    sql`select pg_notify(${usedChannel}, ${JSON.stringify({ from: 'x', used: [['last', 500]] })})`,
  );
  await eventually(async () => there.take('last')?.allowed === false);
  expect(there.take('quiet')?.remaining).toBe(498);
});
