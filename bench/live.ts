/** Live updates at work: 500 people on streams of their own while 20,000 rows are imported; how fast lists stay, how late news comes. */

import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { createLog } from '../server/base/log.ts';
import { qualified, sql } from '../server/base/sql.ts';
import { createApiKey } from '../server/platform/identity/apiKeys.ts';
import { grantKeysTo } from '../server/platform/permissions/grants.ts';
import { apiCalls } from './apiCalls.ts';
import { openInstallation } from './installation.ts';
import { load, median } from './load.ts';
import { companyName, phone } from './names.ts';
import { placeOf, readSeeded, type Size } from './place.ts';
import { residentMegabytes } from './processes.ts';
import { startProduct } from './servers.ts';

const people = 500;
const rows = 20_000;
const listSeconds = 15;

/** A key for each of 500 users with keys of their own, so that no two of them see the same; made once, ended after. */
async function makePeople(size: Size): Promise<string[]> {
  const at = await openInstallation(placeOf(size));
  try {
    const { schema, id: workspaceId } = at.workspace;
    const env = { db: at.owner, clock: systemClock, ids: systemIds };
    const users = Array.from({ length: people }, () => systemIds.next());
    const keys: string[] = [];
    for (const [n, id] of users.entries()) {
      const name = `Live ${n}`;
      await at.owner.run(sql`
        insert into ${qualified(schema, 'users')} (id, name, name_sort, status, roles, version, readers, editors, created_at, updated_at)
        values (${id}, ${name}, ${name.toLowerCase()}, 'active', '{member}', 1, '{}', '{}', now(), now())`);
      const identity = systemIds.next();
      await at.owner.run(sql`
        insert into core.identities (id, email, name) values (${identity}, ${`${id}@bench.example`}, ${name})`);
      await at.owner.run(sql`
        insert into core.members (workspace_id, user_id, identity_id) values (${workspaceId}, ${id}, ${identity})`);
      const made = await createApiKey(env, {
        workspaceId,
        userId: id,
        name,
        scopes: ['read'],
        expiresAt: null,
      });
      keys.push(made.key);
    }
    const ctx = {
      ...{ db: at.owner, database: at.owner, workspace: at.workspace, requestId: 'bench' },
      ...{ clock: systemClock, ids: systemIds, log: createLog('warn') },
      env: { language: 'zh', timeZone: 'Asia/Shanghai', currency: 'CNY', country: 'CN' } as const,
    };
    await grantKeysTo(ctx, 'user', users);
    return keys;
  } finally {
    await at.close();
  }
}

interface Listener {
  /** When each message came, in milliseconds. */
  readonly heard: { readonly at: number; readonly text: string }[];
  open: boolean;
}

async function listen(url: string, key: string, stop: AbortSignal): Promise<Listener> {
  const listener: Listener = { heard: [], open: true };
  const answer = await fetch(`${url}/api/v1/stream`, {
    headers: { authorization: `Bearer ${key}` },
    signal: stop,
  });
  if (!answer.ok || !answer.body) throw new Error(`a stream answered ${answer.status}`);
  void (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>)
        listener.heard.push({ at: Date.now(), text: decoder.decode(part) });
    } catch {
      // Ended by us, or by the server: the count of open ones tells.
    }
    listener.open = false;
  })();
  return listener;
}

export async function live(size: Size): Promise<void> {
  const keys = await makePeople(size);
  // A port of its own: other benches may run beside it.
  const product = await startProduct(size, 4730);
  const stop = new AbortController();
  try {
    const seeded = readSeeded(size);
    const { call } = apiCalls(product, seeded.keys['100']);
    const own = await listen(product.url, seeded.keys['100'], stop.signal);
    const listeners: Listener[] = [];
    // As people come in the morning, not all in one millisecond.
    for (let n = 0; n < people; n += 25) {
      const some = keys.slice(n, n + 25).map((key) => listen(product.url, key, stop.signal));
      listeners.push(...(await Promise.all(some)));
    }
    await sleep(2_000);

    const delays: number[] = [];
    const [first] = seeded.ids;
    for (let turn = 0; turn < 20; turn += 1) {
      const before = Date.now();
      const changed = await call<{ version: number }>('PATCH', `/objects/accounts/${first}`, {
        employees: turn + 7,
      });
      const mark = `"id":"${first}","version":${changed.version}`;
      while (!own.heard.some(({ text }) => text.includes(mark)) && Date.now() - before < 10_000)
        await sleep(10);
      delays.push(Date.now() - before);
    }

    const lines = ['id,Account name,Phones'];
    const mark = Date.now();
    for (let n = 0; n < rows; n += 1) lines.push(`${mark}-${n},${companyName(n + 7_000_000)},${phone(n)}`);
    const upload = await call<{ id: string }>(
      'POST',
      '/imports?fileName=live.csv',
      lines.join('\n'),
      'application/octet-stream',
    );
    await call('PATCH', `/imports/${upload.id}`, {
      rules: {
        object: 'accounts',
        key: 'sourceId',
        columns: [
          { column: 'id', field: 'sourceId' },
          { column: 'Account name', field: 'name' },
          { column: 'Phones', field: 'phones' },
        ],
      },
    });
    const list = `/api/v1/objects/accounts?${new URLSearchParams({ fields: 'name,level,industry,owner,employees', sort: 'name', limit: '50' })}`;
    const measured = () =>
      load({
        url: product.url,
        seconds: listSeconds,
        connections: 8,
        headers: { Authorization: `Bearer ${seeded.keys['100']}` },
        processes: product.processes,
        paths: [list],
      });
    const calm = await measured();
    const began = Date.now();
    const { job } = await call<{ job: string }>('POST', `/imports/${upload.id}/run`, {});
    const busy = await measured();
    let state = await call<{ state: string; done: number }>('GET', `/jobs/${job}`);
    while (state.state === 'queued' || state.state === 'running') {
      await sleep(200);
      state = await call('GET', `/jobs/${job}`);
    }
    const seconds = (Date.now() - began) / 1000;
    const told = listeners.filter(({ heard }) => heard.some(({ text }) => text.includes('"account"'))).length;
    const write = (line: string) => process.stdout.write(`${line}\n`);
    write(
      `${listeners.filter(({ open }) => open).length} of ${people} streams open, resident ${Math.round(residentMegabytes(product.pid))} MB`,
    );
    write(`a change reaches a stream after ${median(delays)} ms (median of ${delays.length})`);
    write(
      `list beside 500 streams: p50 ${calm.p50} ms, p95 ${calm.p95} ms, ${Math.round(calm.perSecond)} a second`,
    );
    write(
      `list beside 500 streams and the import: p50 ${busy.p50} ms, p95 ${busy.p95} ms (wanted ≤ 200), ${Math.round(busy.perSecond)} a second, ${busy.errors} errors`,
    );
    write(
      `import of ${rows}: ${state.state}, ${state.done} done in ${seconds.toFixed(1)} s; ${told} of ${people} streams were told of accounts`,
    );
  } finally {
    stop.abort();
    await product.stop();
  }
}
