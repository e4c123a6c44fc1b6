/** L · Who keeps people takes over nobody who may do more than he, and one company takes over nobody’s account of another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { openAccess } from '../../server/domains/admin/signOn/openAccess.ts';
import { addAdministrator } from '../../server/http/addAdministrator.ts';
import { contextFor } from '../../server/http/requestContext.ts';
import type { Context } from '../../server/platform/context.ts';
import { systemActor } from '../../server/platform/permissions/actors.ts';
import { get } from '../../server/platform/query/reader.ts';
import {
  type Client,
  expectStatus,
  type SignedIn,
  startTestServer,
  type TestServer,
  testPassword,
} from '../server.ts';
import { bring } from './bring.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
let adminId: string;
/** Keeps people, and nothing else. */
let keeper: SignedIn;
const ahead = 11 * 60_000;

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  admin = await server.as('administrator');
  adminId = expectStatus(await admin.get<{ id: string }>('/me'), 200).body.id;
  const all = { read: 'all', create: 'all', update: 'all' } as const;
  keeper = await personWith(server, 'keeper', { objects: { user: all, department: all }, admin: ['users'] });
});
afterAll(() => server.close());

const link = (client: Client, id: string, kind: 'resetLink' | 'invite' = 'resetLink') =>
  client.post<{ path: string }>(`/users/${id}/${kind}`);

describe('who keeps people', () => {
  it('makes no link for, and moves to no other address, whoever has roles beyond his own', async () => {
    const director = await server.someone({ name: 'Director', roles: ['manager'] });
    const colleague = await server.someone({ name: 'Colleague' });
    for (const id of [adminId, director.id]) {
      expect([id, (await link(keeper.client, id)).status]).toEqual([id, 403]);
      const moved = await keeper.client.patch(`/objects/users/${id}`, { email: `taken-${id}@evil.example` });
      expect([id, moved.status, moved.body.errors]).toMatchObject([id, 403, [{ field: 'email' }]]);
    }
    expect((await link(keeper.client, colleague.id)).status).toBe(200);
    expect(
      (await keeper.client.patch(`/objects/users/${colleague.id}`, { email: 'c@corp.example' })).status,
    ).toBe(200);
    // Not before he signs in for the first time, either.
    const coming = await admin.post<{ id: string }>('/objects/users', {
      name: 'Coming',
      email: 'coming@example.com',
      roles: ['administrator'],
    });
    const { id } = expectStatus(coming, 201).body;
    expect((await link(keeper.client, id, 'invite')).status).toBe(403);
    expect((await link(admin, id, 'invite')).status).toBe(200);
  });

  it('has no role back by undoing that it was taken from him', async () => {
    const both = await personWith(server, 'undoer', {
      objects: { user: { read: 'all', update: 'all' } },
      admin: ['users', 'audit'],
    });
    await personWith(server, 'wide', { objects: { '*': { read: 'all' } }, admin: [] });
    expectStatus(await admin.patch(`/objects/users/${both.id}`, { roles: ['undoer', 'wide'] }), 200);
    const taken = expectStatus(await admin.patch(`/objects/users/${both.id}`, { roles: ['undoer'] }), 200);
    const changeSet = taken.headers.get('guanxi-change-set');
    const { body } = await both.client.post<{ restored: number }>(`/changeSets/${changeSet}/undo`);
    expect(body.restored).toBe(0);
    const roles = async () => (await admin.get<{ roles: string[] }>(`/objects/users/${both.id}`)).body.roles;
    expect(await roles()).toEqual(['undoer']);
    expect((await admin.post<{ restored: number }>(`/changeSets/${changeSet}/undo`)).body.restored).toBe(1);
    expect((await roles()).sort()).toEqual(['undoer', 'wide']);
  });

  it('proves who he is before he adds people with roles or makes links', async () => {
    const { id } = await server.someone({ name: 'Asked about' });
    expectStatus(await admin.patch(`/objects/users/${id}`, { roles: ['member', 'manager'] }), 200);
    const taken = expectStatus(await admin.patch(`/objects/users/${id}`, { roles: ['member'] }), 200);
    const file = await bring(
      admin,
      '/imports?fileName=people.csv',
      'Name,Mail,Role\nNew,n@x.example,administrator\n',
    );
    const columns = ['name', 'email', 'roles'].map((field, at) => ({
      field,
      column: ['Name', 'Mail', 'Role'][at],
    }));
    const rules = { object: 'users', key: 'email', onMatch: 'update', columns };
    expectStatus(await admin.patch(`/imports/${file.id}`, { rules }), 200);
    const person = { name: 'New', email: 'new@example.com', roles: ['administrator'] };
    server.ahead += ahead;
    for (const answer of [
      await admin.post('/users', { ...person, password: testPassword }),
      await admin.post('/users/invite', { people: [person] }),
      await link(admin, id),
      // Nor does he give roles by a file, or by an undo.
      await admin.post(`/changeSets/${taken.headers.get('guanxi-change-set')}/undo`),
      await admin.post(`/imports/${file.id}/run`),
    ])
      expect([answer.status, answer.body]).toMatchObject([403, { code: 'step_up_required' }]);
    expect((await admin.post('/users', { name: 'Plain', email: 'plain@example.com' })).status).toBe(201);
    server.ahead -= ahead;
  });
});

it('who may change every record of people, groups, queues and departments gives himself no further sight by it', async () => {
  const every = { read: 'all', create: 'all', update: 'all', delete: 'all' } as const;
  const objects = {
    '*': { read: 'own' },
    user: every,
    group: every,
    queue: every,
    department: every,
  } as const;
  const { client, id } = await personWith(server, 'writer', { objects, admin: [] });
  const made = async (object: string, data: object) =>
    expectStatus(await admin.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
  const other = await server.someone({ name: 'Under nobody' });
  const head = await made('departments', { name: 'Head' });
  const below = await made('departments', { name: 'Below', parent: head });
  const group = await made('groups', { name: 'Group', members: [other.id] });
  const queue = await made('queues', { name: 'Queue', objects: ['account'] });
  const me = [{ kind: 'user', id }];
  for (const [method, path, body, field] of [
    ['PATCH', `users/${id}`, { department: head }, 'department'],
    ['PATCH', `users/${other.id}`, { manager: id }, 'manager'],
    ['PATCH', `groups/${group}`, { members: [other.id, id] }, 'members'],
    ['PATCH', `queues/${queue}`, { members: me }, 'members'],
    ['PATCH', `departments/${head}`, { parent: null, name: 'H' }, null],
    ['PATCH', `departments/${below}`, { parent: null }, 'parent'],
    ['POST', 'groups', { name: 'Own', members: [other.id, id] }, 'members'],
    ['POST', 'queues', { name: 'Own', objects: ['account'], members: me }, 'members'],
    ['PATCH', `users/${other.id}`, { jobTitle: 'Engineer' }, null],
    ['PATCH', `groups/${group}`, { name: 'Renamed', members: [other.id] }, null],
    ['POST', 'groups', { name: 'Empty', members: [] }, null],
  ] as const) {
    const answer = await client.ask(method, `/objects/${path}`, { body });
    const fields = ((answer.body.errors ?? []) as { field: string }[]).map((each) => each.field);
    expect([path, body, answer.status, fields]).toEqual([
      path,
      body,
      ...(field === null ? [method === 'POST' ? 201 : 200, []] : [403, [field]]),
    ]);
  }
});

describe('an account that opens several companies', () => {
  let second: Context;

  beforeAll(async () => {
    const workspace = await server.app.makeWorkspace({
      id: server.app.ids.next(),
      slug: 'second',
      name: 'Second',
      currency: 'CNY',
      country: 'CN',
      language: 'en',
      timeZone: 'Asia/Shanghai',
    });
    const actor = systemActor(workspace);
    second = await contextFor(server.app, { workspace, actor, requestId: 'test', address: null });
  });

  const inSecond = async (client: Client) => {
    server.app.callers.forget();
    return (await client.ask('GET', '/me', { headers: { 'guanxi-workspace': 'second' } })).status;
  };
  const into = (work: (ctx: Context) => Promise<unknown>) =>
    server.app.database.transaction((db) => work({ ...second, db }));
  /** Whom the sign-in service of the second company brought: without a password. */
  const brought = (name: string, email: string) =>
    into(async (ctx) => {
      const made = await addAdministrator(ctx, { name, email }, 'test');
      const user = await get(ctx, ctx.registry.object('user'), made.userId);
      await ctx.db.run(sql`delete from core.members where user_id = ${made.userId}`);
      await openAccess(ctx, user!);
    });

  it('gets no password by an invitation or an addition of another company', async () => {
    await brought('Victim', 'victim@second.example');
    const person = { name: 'Victim', email: 'victim@second.example' };
    expect((await admin.post('/users', { ...person, password: testPassword })).status).toBe(422);
    const invited = expectStatus(await admin.post<{ link: { path: string } }>('/users', person), 201).body;
    const token = invited.link.path.split('#')[1];
    const thief = server.guest();
    expect((await thief.post('/links/accept', { token, password: testPassword })).status).toBe(422);
    expect(thief.cookie).toBeUndefined();
    const signIn = { email: person.email, password: testPassword };
    expect((await thief.post('/api/auth/sign-in/email', signIn)).status).toBe(401);
  });

  it('gets no other password by a link of one of them', async () => {
    const both = await server.someone({ name: 'Of both' });
    const token = expectStatus(await link(admin, both.id), 200).body.path.split('#')[1];
    await into((ctx) => addAdministrator(ctx, { name: 'Of both', email: both.email }, 'test'));
    const password = 'the sentence of a thief';
    expect((await link(admin, both.id)).status).toBe(422);
    expect((await server.guest().post('/links/accept', { token, password })).status).toBe(422);
    const own = server.guest();
    expectStatus(
      await own.post('/api/auth/sign-in/email', { email: both.email, password: testPassword }),
      200,
    );
    expect(await inSecond(own)).toBe(200);
  });

  it('that somebody made with an address before its owner came opens nothing of the owner’s', async () => {
    const email = 'early@second.example';
    expectStatus(await admin.post('/users', { name: 'Early', email, password: testPassword }), 201);
    const thief = server.guest();
    expectStatus(await thief.post('/api/auth/sign-in/email', { email, password: testPassword }), 200);
    await brought('The owner', email);
    expect(await inSecond(thief)).toBe(404);
    const again = server.guest();
    expectStatus(await again.post('/api/auth/sign-in/email', { email, password: testPassword }), 200);
    expect(await inSecond(again)).toBe(404);
    const mine = (await again.get<{ workspaces: { slug: string }[] }>('/me')).body.workspaces;
    expect(mine.map(({ slug }) => slug)).toEqual(['main']);
  });
});
