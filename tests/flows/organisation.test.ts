/** The company itself: its tree, its people, groups and queues, and what becomes of everything when someone leaves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { memory } from '../../server/platform/identity/callers.ts';
import { heartbeatSeconds } from '../../server/platform/jobs/worker.ts';
import { checkMs } from '../../server/platform/notify/live/liveHub.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';

let server: TestServer;
let admin: Client;
let adminId: string;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  adminId = expectStatus(await admin.get<{ id: string }>('/me'), 200).body.id;
});
afterAll(() => server.close());

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly changeSet: string;
}

async function create(client: Client, plural: string, data: Record<string, unknown>): Promise<Stored> {
  return expectStatus(await client.post<Stored>(`/objects/${plural}`, data), 201).body;
}

const department = (name: string, parent: string | null = null) =>
  create(admin, 'departments', { name, parent });

interface Job {
  readonly state: string;
  readonly changeSet: string | null;
  readonly done: number;
  readonly failed: number;
  readonly result: {
    readonly moved: number;
    readonly refused: number;
    readonly parts: Record<string, number>;
  };
}

async function jobOf(answer: { status: number; body: { job?: string } }): Promise<Job> {
  expect(answer).toMatchObject({ status: 202 });
  return eventually(async () => {
    const { body } = await admin.get<Job>(`/jobs/${answer.body.job}`);
    return ['done', 'failed', 'cancelled'].includes(body.state) && body;
  });
}

async function field(plural: string, id: string, name: string): Promise<unknown> {
  const { body } = await admin.get<Record<string, { id: string } | null>>(`/objects/${plural}/${id}`);
  return body[name] !== null && typeof body[name] === 'object' ? body[name].id : body[name];
}

/** Rows enough for an export of seconds. */
async function manyAccounts(): Promise<void> {
  const table = sql.id(server.database.workspace.schema, 'accounts');
  await server.database.app.run(sql`
    insert into ${table} (id, created_at, updated_at, name, name_sort, description)
    select gen_random_uuid(), now(), now(), 'Many ' || n, 'many ' || n, repeat('x', 400) from generate_series(1, 30000) n`);
}

async function pathOf(id: string): Promise<string[]> {
  const [row] = await server.database.app.rows<{ path: string[] }>(
    sql`select path from ${sql.id(server.database.workspace.schema, 'departments')} where id = ${id}`,
  );
  return row!.path;
}

describe('departments', () => {
  it('move with everything below; a loop is refused; where they were is known', async () => {
    const [sales, east, shanghai] = [
      await department('Sales'),
      await department('East'),
      await department('Shanghai'),
    ];
    await admin.patch(`/objects/departments/${shanghai.id}`, { parent: east.id });
    expect(await pathOf(shanghai.id)).toEqual([east.id, shanghai.id]);
    const before = new Date(Date.now()).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expectStatus(await admin.patch(`/objects/departments/${east.id}`, { parent: sales.id }), 200);
    expect(await pathOf(shanghai.id)).toEqual([sales.id, east.id, shanghai.id]);
    const loop = await admin.patch(`/objects/departments/${sales.id}`, { parent: shanghai.id });
    expect([loop.status, loop.body.errors]).toEqual([422, [expect.objectContaining({ field: 'parent' })]]);
    type Tree = { data: { id: string; parent: string | null; people?: number }[] };
    const then = expectStatus(await admin.get<Tree>('/departments/treeAt', { at: before }), 200).body.data;
    expect(then.find(({ id }) => id === east.id)).toMatchObject({ parent: null });
    const now = expectStatus(await admin.get<Tree>('/departments/tree'), 200).body.data;
    expect(now.find(({ id }) => id === east.id)).toMatchObject({ parent: sales.id, people: 0 });
    const moves = await admin.get<{ data: { changes: unknown[] }[] }>(
      `/objects/departments/${east.id}/history`,
      {
        field: 'parent',
      },
    );
    expect(moves.body.data[0]).toMatchObject({ verb: 'update' });
  });

  it('close into another: people, records and parts go along, as one change set that comes back', async () => {
    const [old, taker] = [await department('Old'), await department('Taker')];
    const part = await department('Part of old', old.id);
    const person = await server.someone({ name: 'Pan', department: old.id });
    const account = await create(person.client, 'accounts', { name: 'Of old' });
    const looked = await admin.get<{ parts: { part: string; count: number }[] }>(
      `/departments/${old.id}/merge`,
    );
    expect(looked.body.parts).toEqual([
      { part: 'account', count: 1 },
      { part: 'user', count: 1 },
      { part: 'department.parent', count: 1 },
    ]);
    const below = await admin.post(`/departments/${old.id}/merge`, { to: part.id });
    expect([below.status, below.body.errors]).toEqual([422, [expect.objectContaining({ field: 'to' })]]);
    const job = await jobOf(await admin.post(`/departments/${old.id}/merge`, { to: taker.id }));
    expect(job).toMatchObject({ state: 'done', result: { moved: 4, refused: 0 } });
    expect(await field('users', person.id, 'department')).toBe(taker.id);
    expect(await field('accounts', account.id, 'department')).toBe(taker.id);
    expect(await pathOf(part.id)).toEqual([taker.id, part.id]);
    expect((await admin.get(`/objects/departments/${old.id}`)).status).toBe(404);
    const undone = expectStatus(
      await admin.post<{ restored: number }>(`/changeSets/${job.changeSet}/undo`),
      200,
    );
    expect(undone.body).toMatchObject({ restored: 4, conflicts: [] });
    expect(await field('accounts', account.id, 'department')).toBe(old.id);
    expect(await pathOf(part.id)).toEqual([old.id, part.id]);
  });

  it('are left by a person with his records, or without', async () => {
    const [from, to] = [await department('From'), await department('To')];
    const person = await server.someone({ name: 'Mo', department: from.id });
    const account = await create(person.client, 'accounts', { name: 'Goes along' });
    const elsewhere = await create(admin, 'accounts', { name: 'Stays', owner: person.id, department: to.id });
    const looked = await admin.get<{ parts: unknown }>(`/users/${person.id}/move`);
    expect(looked.body.parts).toEqual([{ part: 'account', count: 1 }]);
    const job = await jobOf(await admin.post(`/users/${person.id}/move`, { department: to.id }));
    expect(job).toMatchObject({ state: 'done', result: { moved: 2, parts: { account: 1 } } });
    expect(await field('accounts', account.id, 'department')).toBe(to.id);
    expectStatus(await admin.post(`/changeSets/${job.changeSet}/undo`), 200);
    expect(await field('users', person.id, 'department')).toBe(from.id);
    expect(await field('accounts', elsewhere.id, 'department')).toBe(to.id);
  });
});

describe('people', () => {
  it('are added with a password, or invited by a link that is told once', async () => {
    type Added = { user: { id: string; status: string }; link: { path: string } | null };
    const email = 'lin@example.com';
    const made = expectStatus(
      await admin.post<Added>('/users', { name: 'Lin', email, roles: ['member'], password: testPassword }),
      201,
    ).body;
    expect([made.user.status, made.link]).toEqual(['active', null]);
    const lin = server.guest();
    expectStatus(await lin.post('/api/auth/sign-in/email', { email, password: testPassword }), 200);
    const again = await admin.post('/users', { name: 'Lin', email, password: testPassword });
    expect(again.status).toBe(409);
    const invited = expectStatus(
      await admin.post<Added>('/users', { name: 'Wu', email: 'wu@example.com' }),
      201,
    ).body;
    expect(invited.user.status).toBe('invited');
    const wu = server.guest();
    const token = invited.link!.path.split('#')[1];
    expectStatus(await wu.post('/links/accept', { token, password: testPassword }), 200);
    expect((await lin.post('/users', { name: 'No', email: 'no@example.com' })).status).toBe(403);
    const weak = await admin.post('/users', {
      name: 'Weak',
      email: 'weak@example.com',
      password: '12345678',
    });
    expect([weak.status, weak.body.errors]).toEqual([422, [expect.objectContaining({ field: 'password' })]]);
  });

  it('are invited many at once, each on his own', async () => {
    const people = [
      { name: 'One', email: 'one@example.com' },
      { name: 'Twice', email: 'one@example.com' },
      { name: 'Not', email: 'not an address' },
    ];
    type Results = { results: { id: string | null; link: unknown; error: { code: string } | null }[] };
    const { results } = expectStatus(await admin.post<Results>('/users/invite', { people }), 200).body;
    expect(results.map(({ error }) => error?.code ?? null)).toEqual([null, 'not_unique', 'invalid_value']);
    expect(results[0]).toMatchObject({ link: { path: expect.stringMatching(/^\/invitation#/) } });
  });

  it('do not become their own managers, however long the chain', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C'])
      ids.push((await create(admin, 'users', { name, manager: ids.at(-1) ?? null })).id);
    const loop = await admin.patch(`/objects/users/${ids[0]}`, { manager: ids[2] });
    expect([loop.status, loop.body.errors]).toEqual([422, [expect.objectContaining({ field: 'manager' })]]);
  });

  it('are seen in the list of who was here lately', async () => {
    const person = await server.someone({ name: 'Seen' });
    expectStatus(await person.client.get('/me'), 200);
    const filter = { lastSeenAt: { isNull: false }, id: { eq: person.id } };
    await eventually(async () => {
      const { body } = await admin.get<{ data: unknown[] }>('/objects/users', { filter });
      return body.data.length === 1;
    });
  });
});

describe('groups and queues', () => {
  it('have members who are there, and say what they are used in', async () => {
    const person = await server.someone({ name: 'Member' });
    const ghost = '019a0000-0000-7000-8000-000000000000';
    expect((await admin.post('/objects/groups', { name: 'Ghosts', members: [ghost] })).status).toBe(422);
    expect((await admin.post('/objects/groups', { name: 'Odd', members: 'me' })).status).toBe(422);
    const group = await create(admin, 'groups', { name: 'Experts', members: [person.id] });
    const queue = await create(admin, 'queues', {
      name: 'For experts',
      objects: ['account'],
      members: [{ kind: 'group', id: group.id }],
    });
    const uses = await admin.get<{ data: unknown }>(`/groups/${group.id}/uses`);
    expect(uses.body.data).toEqual([{ what: 'queue', count: 1, names: ['For experts'] }]);
    expect((await admin.post('/objects/queues', { name: 'No', objects: ['user'] })).status).toBe(422);
    const account = await create(admin, 'accounts', { name: 'Waits', queue: queue.id });
    expect(await field('accounts', account.id, 'owner')).toBe(null);
    const mine = await person.client.get<{ data: { id: string }[] }>('/objects/accounts', {
      filter: { queue: { eq: 'myQueues' } },
    });
    expect(mine.body.data.map(({ id }) => id)).toEqual([account.id]);
    // A view of its own where a queue of theirs takes the object, and nowhere else.
    const views = async (client: Client, object: string) =>
      (await client.get<{ data: { id: string }[] }>('/views', { object: object.slice(0, -1) })).body.data.map(
        ({ id }) => id,
      );
    expect(await views(person.client, 'accounts')).toContain('inMyQueues');
    expect(await views(person.client, 'contacts')).not.toContain('inMyQueues');
    expect(await views(admin, 'accounts')).not.toContain('inMyQueues');
    const viewed = await person.client.get<{ data: { id: string }[] }>('/objects/accounts', {
      view: 'inMyQueues',
    });
    expect(viewed.body.data.map(({ id }) => id)).toEqual([account.id]);
    const held = await admin.delete(`/objects/queues/${queue.id}`);
    expect([held.status, held.body.code]).toEqual([409, 'in_use']);
    // Who leaves the group leaves the queue.
    await admin.patch(`/objects/groups/${group.id}`, { members: [] });
    await eventually(async () => (await person.client.get(`/objects/accounts/${account.id}`)).status === 404);
  });

  it('give a record to one of fifty who reach for it at once', async () => {
    const people = await Promise.all([1, 2, 3].map((n) => server.someone({ name: `Taker ${n}` })));
    const members = people.map(({ id }) => ({ kind: 'user', id }));
    const queue = await create(admin, 'queues', { name: 'Rush', objects: ['account', 'task'], members });
    const account = await create(admin, 'accounts', { name: 'Wanted', queue: queue.id });
    const contact = await admin.post('/objects/contacts', { name: 'No', queue: queue.id });
    expect([contact.status, contact.body.errors]).toEqual([
      422,
      [expect.objectContaining({ field: 'queue' })],
    ]);
    const both = await admin.patch(`/objects/accounts/${account.id}`, { queue: queue.id, owner: adminId });
    expect(both.status).toBe(422);
    expect((await admin.post(`/objects/accounts/${account.id}/take`)).status).toBe(403);
    const reaches = Array.from({ length: 50 }, (_, n) => people[n % 3]!.client);
    const answers = await Promise.all(
      reaches.map((client) => client.post(`/objects/accounts/${account.id}/take`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => ![200, 404, 409].includes(status))).toEqual([]);
    expect(people.map(({ id }) => id)).toContain(await field('accounts', account.id, 'owner'));
    expect(await field('accounts', account.id, 'queue')).toBe(null);
    const { body } = await admin.get<{ version: number }>(`/objects/accounts/${account.id}`);
    expect(body.version).toBe(2);
  });

  it('hand out in turn, once each', async () => {
    const people = await Promise.all([1, 2].map((n) => server.someone({ name: `Turn ${n}` })));
    const members = people.map(({ id }) => ({ kind: 'user', id }));
    const queue = await create(admin, 'queues', {
      name: 'Turns',
      objects: ['account'],
      members,
      handing: 'inTurn',
    });
    const made = await Promise.all(
      [1, 2, 3, 4].map((n) => create(admin, 'accounts', { name: `Turn ${n}`, queue: queue.id })),
    );
    const owners = await Promise.all(made.map(({ id }) => field('accounts', id, 'owner')));
    expect(owners.toSorted()).toEqual(people.flatMap(({ id }) => [id, id]).toSorted());
  });
});

describe('someone who leaves', () => {
  it('hands over everything, previewed, as one change set that can be taken back', async () => {
    const [leaver, heir, second] = [
      await server.someone({ name: 'Leaver' }),
      await server.someone({ name: 'Heir' }),
      await server.someone({ name: 'Second' }),
    ];
    const accounts = [];
    for (let n = 0; n < 4; n += 1)
      accounts.push(await create(leaver.client, 'accounts', { name: `Lasting ${n}` }));
    const open = await create(leaver.client, 'tasks', { subject: 'Still to do' });
    const done = await create(leaver.client, 'tasks', { subject: 'Done', status: 'done' });
    const report = await create(admin, 'users', { name: 'Report', manager: leaver.id });
    const members = [{ kind: 'user', id: leaver.id }];
    const queue = await create(admin, 'queues', { name: 'Left', objects: ['task'], members });
    const definition = { kind: 'table', fields: ['name'] };
    const view = expectStatus(
      await leaver.client.post<{ id: string }>('/views', {
        object: 'account',
        label: { en: 'Mine', zh: '我的' },
        definition,
      }),
      201,
    ).body;
    type Preview = { parts: { part: string; count: number }[]; total: number };
    const looked = expectStatus(await admin.get<Preview>(`/users/${leaver.id}/handover`), 200).body;
    expect(Object.fromEntries(looked.parts.map(({ part, count }) => [part, count]))).toEqual({
      account: 4,
      task: 1,
      'user.manager': 1,
      'queue.members': 1,
      'view.owner': 1,
    });
    expect((await admin.post(`/users/${leaver.id}/handover`, { to: [leaver.id] })).status).toBe(422);
    expectStatus(await admin.post(`/users/${leaver.id}/deactivate`), 200);
    const job = await jobOf(
      await admin.post(`/users/${leaver.id}/handover`, {
        to: [heir.id, second.id],
        parts: { task: second.id, 'user.manager': heir.id, 'queue.members': heir.id, 'view.owner': heir.id },
      }),
    );
    expect(job).toMatchObject({ state: 'done', result: { moved: 8, refused: 0 } });
    const owners = await Promise.all(accounts.map(({ id }) => field('accounts', id, 'owner')));
    expect(owners.toSorted()).toEqual([heir.id, heir.id, second.id, second.id].toSorted());
    expect(await field('tasks', open.id, 'owner')).toBe(second.id);
    expect(await field('tasks', done.id, 'owner')).toBe(leaver.id);
    expect(await field('users', report.id, 'manager')).toBe(heir.id);
    const stood = await admin.get<{ members: unknown }>(`/objects/queues/${queue.id}`);
    expect(stood.body.members).toEqual([{ kind: 'user', id: heir.id }]);
    const ownerOfView = async () => {
      const rows = await server.database.app.rows<{ owner_id: string }>(
        sql`select owner_id from ${sql.id(server.database.workspace.schema, 'views')} where id = ${view.id}`,
      );
      return rows[0]?.owner_id;
    };
    expect(await ownerOfView()).toBe(heir.id);
    expectStatus(await admin.post(`/changeSets/${job.changeSet}/undo`), 200);
    const back = await Promise.all(accounts.map(({ id }) => field('accounts', id, 'owner')));
    expect(new Set(back)).toEqual(new Set([leaver.id]));
    expect(await ownerOfView()).toBe(leaver.id);
    expect((await admin.get<{ members: unknown }>(`/objects/queues/${queue.id}`)).body.members).toEqual(
      members,
    );
  });

  it('gives by department what the departments are given for', async () => {
    const [north, south] = [await department('North'), await department('South')];
    const [leaver, one, other] = [
      await server.someone({ name: 'Two parts', department: north.id }),
      await server.someone({ name: 'N' }),
      await server.someone({ name: 'S' }),
    ];
    const northern = await create(leaver.client, 'accounts', { name: 'In the north' });
    const southern = await create(admin, 'accounts', {
      name: 'In the south',
      owner: leaver.id,
      department: south.id,
    });
    await jobOf(
      await admin.post(`/users/${leaver.id}/handover`, {
        to: [one.id],
        departments: { [south.id]: other.id },
        parts: { task: null },
      }),
    );
    expect(await field('accounts', northern.id, 'owner')).toBe(one.id);
    expect(await field('accounts', southern.id, 'owner')).toBe(other.id);
  });

  it('is out within five seconds: requests, keys, the live stream and an export under way', async () => {
    const leaver = await server.someone({ name: 'Cut', roles: ['administrator'] });
    const key = expectStatus(
      await leaver.client.post<{ key: string }>('/apiKeys', { name: 'K', scopes: ['read'] }),
      201,
    ).body.key;
    const program = server.guest();
    program.bearer = key;
    expectStatus(await program.get('/me'), 200);
    const stream = await fetch(`${server.origin}/api/v1/stream`, {
      headers: { cookie: leaver.client.cookie! },
    });
    const ended = (async () => {
      for await (const _ of stream.body!);
    })();
    // Long enough to be under way when he is let go.
    await manyAccounts();
    const started = expectStatus(
      await leaver.client.post<{ job: string }>('/exports', {
        object: 'accounts',
        format: 'csv',
        fields: ['name'],
      }),
      202,
    ).body.job;
    const jobState = async () => (await admin.get<{ state: string; done: number }>(`/jobs/${started}`)).body;
    await eventually(async () => (await jobState()).state === 'running');
    expectStatus(await admin.post(`/users/${leaver.id}/deactivate`), 200);
    expect((await leaver.client.get('/me')).status).toBe(401);
    expect((await program.get('/me')).status).toBe(401);
    await ended;
    const run = await eventually(async () => {
      const job = await jobState();
      return job.state !== 'running' && job;
    });
    expect(['cancelled', 'failed']).toContain(run.state);
    // A busy machine takes its time; the promise is how long each of them may wait on purpose.
    expect(Math.max(memory, checkMs, heartbeatSeconds * 1000)).toBeLessThanOrEqual(5_000);
    expectStatus(await admin.post(`/users/${leaver.id}/reactivate`), 200);
    // Neither the former session nor the key comes back.
    expect((await leaver.client.get('/me')).status).toBe(401);
    expect((await program.get('/me')).status).toBe(401);
    const { email } = leaver;
    expectStatus(
      await server.guest().post('/api/auth/sign-in/email', { email, password: testPassword }),
      200,
    );
  });
});
