/** Two web processes and a worker on one DATABASE_URL: they are one application, and are replaced under load without loss. */
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemIds } from '../../server/base/ids.ts';
import { sql } from '../../server/base/sql.ts';
import { emptyDatabase } from '../database.ts';
import { administrator, guanxi, kill, type Running, signIn, temporary, until } from './guanxi.ts';

const { folder, clear } = temporary();
let database: Awaited<ReturnType<typeof emptyDatabase>>;
let env: Record<string, string>;
const web: { running: Running; url: string }[] = [];
let worker: Running;
let cookie: string;

beforeAll(async () => {
  database = await emptyDatabase();
  env = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    SECRET_KEY: 'kQ9vX2mB7rT4wZ8pL1nC6sD3fG5hJ0yUaEi',
    REQUESTS_PER_SECOND: '0',
    GUANXI_ADMIN_EMAIL: administrator.email,
    GUANXI_ADMIN_PASSWORD: administrator.password,
  };
  web.push(await startWeb(), await startWeb());
  worker = guanxi(path.join(folder, 'data'), ['start', '--role', 'worker'], env);
  cookie = (await signIn(web[0]!.url)).cookie ?? '';
});
afterAll(async () => {
  await Promise.all([...web.map(({ running }) => running), worker].map((each) => kill(each, 'SIGTERM')));
  await database.close();
  clear();
});

async function startWeb(): Promise<{ running: Running; url: string }> {
  const running = guanxi(path.join(folder, 'data'), ['start', '--role', 'web'], env);
  const url = await running.address();
  await until('it is ready', async () => (await fetch(`${url}/readyz`)).ok);
  return { running, url };
}

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly [member: string]: unknown };
}

/** A connection of its own for each request, as after a load balancer: none is lost because an idle one was reused. */
const agent = new Agent({ keepAlive: false });

function ask(url: string, method: string, address: string, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, origin: url, 'content-type': 'application/json' };
    const sent = request(`${url}${address}`, { method, agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: text === '' ? {} : JSON.parse(text) }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function countOf(prefix: string): Promise<number> {
  const rows = await database.app.rows(sql`select from ws_main.accounts where starts_with(name, ${prefix})`);
  return rows.length;
}

describe('several processes', () => {
  it('know at once what one of them wrote, and who may do what', async () => {
    const [a, b] = web.map(({ url }) => url) as [string, string];
    const { body } = await ask(a, 'POST', '/api/v1/objects/accounts', { name: 'Seen by both' });
    expect((await ask(b, 'GET', `/api/v1/objects/accounts/${body.id}`)).body.name).toBe('Seen by both');
    const changed = await ask(b, 'PATCH', `/api/v1/objects/accounts/${body.id}`, { name: 'Changed by b' });
    expect(changed.body.version).toBe(2);
    expect((await ask(a, 'GET', `/api/v1/objects/accounts/${body.id}`)).body.name).toBe('Changed by b');
    const found = await ask(b, 'GET', '/api/v1/search?q=changed');
    expect(found.body.data).toMatchObject([{ id: body.id }]);
    const settings = await ask(a, 'PATCH', '/api/v1/settings', { name: 'Renamed' });
    expect(settings.status).toBe(200);
    await until('the other process knows the new name', async () => {
      const me = await ask(b, 'GET', '/api/v1/me');
      return (me.body.workspace as { name: string }).name === 'Renamed';
    });
  });

  it('start a job in one, have it done by the worker, once, and tell of it in the other', async () => {
    const [a, b] = web.map(({ url }) => url) as [string, string];
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      ids.push((await ask(a, 'POST', '/api/v1/objects/accounts', { name: `Bulk ${n}` })).body.id);
    }
    const bulk = { ids, expectedCount: ids.length, data: { description: 'by the worker' } };
    const { body } = await ask(a, 'POST', '/api/v1/objects/accounts/bulk', bulk);
    await until('the job is done', async () => {
      const job = await ask(b, 'GET', `/api/v1/jobs/${body.job}`);
      return job.body.state === 'done';
    });
    const rows = await database.app.rows<{ version: number }>(
      sql`select version from ws_main.accounts where description = 'by the worker'`,
    );
    expect(rows.map(({ version }) => version)).toEqual(ids.map(() => 2));
  });
});

describe('SIGTERM', () => {
  it('answers every request that it has taken, then ends with 0', async () => {
    const victim = await startWeb();
    let answers: Promise<Answer>[] = [];
    await database.owner.transaction(async (db) => {
      await db.run(sql`lock table ws_main.accounts in share mode`);
      answers = Array.from({ length: 8 }, (_, n) =>
        ask(victim.url, 'POST', '/api/v1/objects/accounts', { name: `In flight ${n}` }),
      );
      await until('all eight wait for the table', async () => {
        const waiting = await database.app.rows(
          sql`select from pg_locks where relation = 'ws_main.accounts'::regclass and not granted`,
        );
        return waiting.length >= 8;
      });
      victim.running.child.kill('SIGTERM');
      await sleep(200);
    });
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect((await victim.running.ended).code).toBe(0);
    expect(await countOf('In flight')).toBe(8);
  });
});

describe('a rolling restart', () => {
  it('under load loses no write that was acknowledged, and none that is asked again', async () => {
    const names = new Set<string>();
    let going = true;
    const broken: string[] = [];

    /** Brings its own id, so that a request that broke off can be sent again, to the other process. */
    async function client(number: number): Promise<void> {
      for (let n = 0; going; n += 1) {
        const name = `Rolling ${number}-${n}`;
        const data = { id: systemIds.next(), name };
        for (let turn = number; ; turn += 1) {
          const place = web[turn % web.length];
          if (!place) continue;
          const status = await ask(place.url, 'POST', '/api/v1/objects/accounts', data).then(
            (answer) => answer.status,
            (error: NodeJS.ErrnoException) => error.code ?? String(error),
          );
          // A second try of one that had been written is told that its id is taken.
          if (status === 201 || status === 409) {
            names.add(name);
            break;
          }
          if (status !== 503 && status !== 'ECONNREFUSED') broken.push(`${name}: ${status}`);
          await sleep(10);
        }
      }
    }

    const clients = Array.from({ length: 6 }, (_, number) => client(number));
    for (const place of [0, 1, 0]) {
      const old = web[place]!;
      const before = names.size;
      old.running.child.kill('SIGTERM');
      expect((await old.running.ended).code).toBe(0);
      web[place] = await startWeb();
      await until('writes go on', () => names.size > before + 10);
    }
    going = false;
    await Promise.all(clients);
    expect(await countOf('Rolling')).toBe(names.size);
    // A connection that was made but not read yet may be reset; no request that was taken is.
    expect(broken.filter((line) => !line.endsWith('ECONNRESET'))).toEqual([]);
  });
});
