/** Live updates over HTTP: each reader is told of what he may see and nothing else, and a stream ends with its session. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkMs } from '../../server/platform/notify/live/liveHub.ts';
import { eventually } from '../eventually.ts';
import { webProcesses } from '../processes/startProcesses.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let zhao: SignedIn;

interface Told {
  readonly event: string;
  readonly data: {
    stream?: string;
    changes?: { object: string; id: string; version: number | null }[];
    objects?: string[];
    records?: { id: string; people: { name: string; editing: boolean }[] }[];
  };
  readonly id: string | null;
}

class Stream {
  readonly told: Told[] = [];
  status = 0;
  ended = false;
  last: string | null = null;
  readonly #stop = new AbortController();

  static async open(client: Client, headers: Record<string, string> = {}): Promise<Stream> {
    const stream = new Stream();
    const answer = await fetch(`${server.origin}/api/v1/stream`, {
      headers: { cookie: client.cookie ?? '', ...headers },
      signal: stream.#stop.signal,
    });
    stream.status = answer.status;
    if (answer.ok) void stream.#read(answer).catch(() => undefined);
    else stream.ended = true;
    streams.push(stream);
    return stream;
  }

  async #read(answer: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(part, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } finally {
      this.ended = true;
    }
  }

  #take(block: string): void {
    const line = (name: string) =>
      block
        .split('\n')
        .find((each) => each.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    this.last = line('id') ?? this.last;
    const event = line('event');
    if (event) this.told.push({ event, data: JSON.parse(line('data') ?? '{}'), id: this.last });
  }

  changes(): string[] {
    return this.told.flatMap(({ data }) => (data.changes ?? []).map(({ id }) => id));
  }

  close(): void {
    this.#stop.abort();
  }
}

const streams: Stream[] = [];

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  zhao = await server.someone({ name: '赵一鸣', roles: ['member'] });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await eventually(async () => server.app.live.size === 0);
});
afterAll(() => server.close());

async function account(data: Record<string, unknown> = {}): Promise<string> {
  const made = await admin.post<{ id: string }>('/objects/accounts', {
    name: `Live ${Math.random()}`,
    ...data,
  });
  return expectStatus(made, 201).body.id;
}

describe('the stream', () => {
  it('tells each reader of the records that he may see, with their versions and nothing of their values', async () => {
    const all = await Stream.open(admin);
    const own = await Stream.open(zhao.client);
    const hidden = await account({ name: 'Secret name' });
    const shown = await account({ owner: zhao.id });
    expectStatus(await admin.patch(`/objects/accounts/${shown}`, { employees: 7 }), 200);
    await eventually(async () => own.changes().includes(shown) && all.changes().includes(hidden));
    // One message tells of both versions, or two do.
    const last = () => all.told.flatMap(({ data }) => data.changes ?? []).findLast(({ id }) => id === shown);
    await eventually(async () => last()?.version === 2);
    expect(last()).toEqual({ object: 'account', id: shown, version: 2 });
    expect(own.changes()).not.toContain(hidden);
    expect(JSON.stringify([all.told, own.told])).not.toMatch(/Secret|employees/);
    // Comments are told as well, and what goes out of sight asks for the list anew.
    expectStatus(await admin.post(`/objects/accounts/${shown}/comments`, { body: 'x' }), 201);
    await eventually(async () =>
      own.told.some(({ data }) => data.changes?.some(({ version }) => version === null)),
    );
    expectStatus(await admin.patch(`/objects/accounts/${shown}`, { owner: null, department: null }), 200);
    await eventually(async () => own.told.some(({ data }) => data.objects?.includes('account')));
  });

  it('tells of many changes at once as of the object', async () => {
    const stream = await Stream.open(admin);
    const operations = Array.from({ length: 60 }, (_, n) => ({ op: 'create', data: { name: `Crowd ${n}` } }));
    expectStatus(await admin.post('/objects/accounts/batch', { operations }), 200);
    await eventually(async () => stream.told.some(({ data }) => data.objects?.includes('account')));
    expect(stream.changes()).toHaveLength(0);
  });

  it('goes on where it stopped, or says that everything is to be asked anew', async () => {
    const watcher = await Stream.open(admin);
    const first = await Stream.open(admin);
    const before = await account();
    await eventually(async () => first.changes().includes(before));
    first.close();
    const missed = await account();
    await eventually(async () => watcher.changes().includes(missed));
    const second = await Stream.open(admin, { 'last-event-id': first.last! });
    await eventually(async () => second.changes().includes(missed));
    expect(second.changes()).not.toContain(before);
    for (const wrong of ['0.0', 'nonsense', `${'9'.repeat(30)}.1`]) {
      const lost = await Stream.open(admin, { 'last-event-id': wrong });
      await eventually(async () => lost.told.some(({ event }) => event === 'reset' || event === 'changes'));
      lost.close();
      await eventually(async () => lost.ended);
    }
  });

  it('ends within 5 s of its session, and follows a change of rights', async () => {
    const leaver = await server.someone({ name: 'Leaver', roles: ['member'] });
    const stream = await Stream.open(leaver.client);
    await eventually(async () => stream.told.some(({ event }) => event === 'hello'));
    expectStatus(await admin.patch(`/objects/users/${leaver.id}`, { roles: ['administrator'] }), 200);
    await eventually(async () => stream.told.some(({ event }) => event === 'reset'));
    const id = await account();
    await eventually(async () => stream.changes().includes(id));
    const { cookie } = leaver.client;
    expectStatus(await leaver.client.post('/api/auth/sign-out'), 204);
    leaver.client.cookie = cookie;
    await eventually(async () => stream.ended);
    // A busy machine takes its time; the promise is that nothing waits on purpose.
    expect(checkMs).toBeLessThan(5_000);
    expect((await Stream.open(leaver.client)).status).toBe(401);
  });

  // Each process counts its own streams.
  it.skipIf(webProcesses > 0)(
    'is bounded for one session and closed to foreign pages and to nobody',
    async () => {
      const open = await Promise.all(Array.from({ length: 8 }, () => Stream.open(zhao.client)));
      expect(open.every(({ status }) => status === 200)).toBe(true);
      expect((await Stream.open(zhao.client)).status).toBe(429);
      const foreign = await Stream.open(admin, {
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
      });
      expect(foreign.status).toBe(403);
      expect((await Stream.open(server.guest())).status).toBe(401);
    },
  );

  it('shows who else looks at a record, and who edits it', async () => {
    const id = await account({ owner: zhao.id });
    const mine = await Stream.open(admin);
    const his = await Stream.open(zhao.client);
    const idOf = (stream: Stream) =>
      eventually(async () => stream.told.find(({ event }) => event === 'hello')?.data.stream);
    const say = (client: Client, stream: string, editing = false) =>
      client.post(`/objects/accounts/${id}/presence`, { stream, tab: 't1', editing });
    const [a, b] = [await idOf(mine), await idOf(his)];
    expectStatus(await say(admin, a), 204);
    expectStatus(await say(zhao.client, b, true), 204);
    const people = (stream: Stream) =>
      stream.told.filter(({ event }) => event === 'presence').at(-1)?.data.records;
    await eventually(async () => people(mine)?.[0]?.people.some(({ editing }) => editing));
    expect(people(mine)).toMatchObject([{ id, people: [{ name: '赵一鸣', editing: true }] }]);
    await eventually(async () => people(his)?.[0]?.people.some(({ name }) => name === 'Administrator'));
    // Nobody speaks for another's stream.
    expectStatus(await say(zhao.client, a, true), 204);
    expectStatus(await zhao.client.post('/presence/leave', { stream: a, tab: 't1' }), 204);
    await sleep(1500);
    expect(people(his)).toMatchObject([{ people: [{ name: 'Administrator', editing: false }] }]);
    expectStatus(await zhao.client.post('/presence/leave', { stream: b, tab: 't1' }), 204);
    await eventually(async () => people(mine)?.length === 0);
  });
});
