/** kill -9 of the application and of PostgreSQL under load: what was acknowledged is there, once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import {
  databaseOf,
  kill,
  postmasterOf,
  type Running,
  signIn,
  startServer,
  temporary,
  until,
} from './guanxi.ts';

const { folder, clear } = temporary();
let server: Running & { url: string };

beforeAll(async () => {
  server = await startServer(folder);
});
afterAll(async () => {
  await kill(server, 'SIGTERM');
  clear();
});

/** Creates accounts on `clients` connections until told to stop; answers the ids that were acknowledged. */
function load(url: string, headers: Record<string, string>, clients: number) {
  const acknowledged: string[] = [];
  let stopping = false;
  const working = Array.from({ length: clients }, async (_, client) => {
    for (let number = 0; !stopping; number += 1) {
      const body = JSON.stringify({ name: `客户 ${client}-${number}-${acknowledged.length}` });
      try {
        const answer = await fetch(`${url}/api/v1/objects/accounts`, { method: 'POST', headers, body });
        const text = await answer.text();
        if (answer.status === 201) acknowledged.push(JSON.parse(text).id);
        else if (answer.status < 500) throw new Error(`${answer.status} ${text}`, { cause: 'refused' });
      } catch (error) {
        if (error instanceof Error && error.cause === 'refused') throw error;
        // The connection broke: nothing was acknowledged, whatever became of it.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });
  return {
    acknowledged,
    async stop() {
      stopping = true;
      await Promise.all(working);
    },
  };
}

async function expectThere(ids: readonly string[]): Promise<void> {
  const database = databaseOf(folder);
  const found = await database.arrays(sql`select id from ws_main.accounts where id = any(${ids}::uuid[])`);
  await database.close();
  expect(new Set(found.map(([id]) => id))).toEqual(new Set(ids));
  expect(found.length).toBe(ids.length);
}

it('loses nothing acknowledged when the application is killed, and its PostgreSQL goes with it', async () => {
  const work = load(server.url, await signIn(server.url), 8);
  await until('200 accounts', () => work.acknowledged.length >= 200);
  await kill(server);
  await work.stop();
  await until('PostgreSQL is gone', () => postmasterOf(folder) === 0);
  server = await startServer(folder);
  expect(work.acknowledged.length).toBeGreaterThanOrEqual(200);
  await expectThere(work.acknowledged);
});

it('goes on by itself when PostgreSQL is killed, and loses nothing acknowledged', async () => {
  const work = load(server.url, await signIn(server.url), 8);
  for (let round = 1; round <= 3; round += 1) {
    const before = work.acknowledged.length;
    await until(`100 accounts in round ${round}`, () => work.acknowledged.length >= before + 100, 60);
    const victim = postmasterOf(folder);
    process.kill(victim, 'SIGKILL');
    await until('another PostgreSQL', () => ![0, victim].includes(postmasterOf(folder)));
  }
  const after = work.acknowledged.length;
  await until('accounts after the last kill', () => work.acknowledged.length >= after + 100, 60);
  await work.stop();
  await expectThere(work.acknowledged);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
