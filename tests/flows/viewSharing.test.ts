/** Whom a view is for: roles, their first view, the people it reaches, and what each kind of view must name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let manager: Client;
let member: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  manager = await server.as('manager');
  member = await server.as('member');
});
afterAll(() => server.close());

interface View {
  readonly id: string;
  readonly roles: readonly string[] | null;
  readonly isDefault: boolean;
  readonly version: number;
}

const label = { zh: '重点客户', en: 'Key accounts' };
const definition = { kind: 'table', fields: ['name'] };

async function save(client: Client, body: object = {}): Promise<View> {
  return expectStatus(
    await client.post<View>('/views', { object: 'account', label, definition, ...body }),
    201,
  ).body;
}

async function idsOf(client: Client): Promise<string[]> {
  const { data } = expectStatus(
    await client.get<{ data: View[] }>('/views', { object: 'account' }),
    200,
  ).body;
  return data.map((view) => view.id);
}

async function openedFirst(client: Client): Promise<string | undefined> {
  const { data } = expectStatus(
    await client.get<{ data: View[] }>('/views', { object: 'account' }),
    200,
  ).body;
  return data.find((view) => view.isDefault)?.id;
}

describe('sharing by role', () => {
  it('shows a view to the people of the role, and as a list to nobody else', async () => {
    const view = await save(admin, { shared: true, roles: ['manager'] });
    expect(await idsOf(manager)).toContain(view.id);
    expect(await idsOf(member)).not.toContain(view.id);
    expect((await member.get(`/views/${view.id}`)).status).toBe(404);
    expect((await member.get('/objects/accounts', { view: view.id })).status).toBe(404);
    expect((await manager.get('/objects/accounts', { view: view.id })).status).toBe(200);
    expect((await manager.get(`/views/${view.id}/audience`)).body).toMatchObject({
      everyone: false,
      roles: ['manager'],
      people: 2,
    });
  });

  it('is widened to everyone and narrowed again, and kept by other changes', async () => {
    const view = await save(admin, { shared: true, roles: ['readOnly'] });
    expectStatus(await admin.patch(`/views/${view.id}`, { position: 5 }), 200);
    expect(await idsOf(member)).not.toContain(view.id);
    expectStatus(await admin.patch(`/views/${view.id}`, { roles: null }), 200);
    expect(await idsOf(member)).toContain(view.id);
    expectStatus(await admin.patch(`/views/${view.id}`, { roles: ['manager'] }), 200);
    expect(await idsOf(member)).not.toContain(view.id);
  });

  it('refuses a role that is not there, and whoever may not share', async () => {
    const refused = await admin.post('/views', {
      object: 'account',
      label,
      definition,
      shared: true,
      roles: ['no such role'],
    });
    expect([refused.status, (refused.body.errors as { field: string }[])[0]?.field]).toEqual([422, 'roles']);
    expect((await member.get('/views/roles')).status).toBe(403);
    const shared = await save(admin, { shared: true });
    expect((await member.patch(`/views/${shared.id}`, { roles: ['member'] })).status).toBe(403);
    const roles = expectStatus(
      await manager.get<{ data: { name: string; people: number }[] }>('/views/roles'),
      200,
    ).body.data;
    expect(roles.find((role) => role.name === 'manager')?.people).toBe(1);
  });
});

describe('the view that a role opens first', () => {
  const set = (client: Client, role: string, view: string | null) =>
    client.ask<{ data: object[] }>('PUT', '/views/defaults', { body: { object: 'account', role, view } });

  it('is told to its people, taken back, and gone with the view', async () => {
    const view = await save(admin, { shared: true });
    expectStatus(await set(admin, 'member', view.id), 200);
    expect(await openedFirst(member)).toBe(view.id);
    expect(await openedFirst(manager)).toBeUndefined();
    const { body } = await member.get<{ data: { name: string; views: View[] }[] }>('/metadata/objects');
    expect(
      body.data.find((object) => object.name === 'account')?.views.find((one) => one.isDefault)?.id,
    ).toBe(view.id);
    expectStatus(await set(admin, 'member', null), 200);
    expect(await openedFirst(member)).toBeUndefined();
    expectStatus(await set(admin, 'member', view.id), 200);
    expectStatus(await admin.delete(`/views/${view.id}`), 204);
    expect((await admin.get('/views/defaults', { object: 'account' })).body.data).toEqual([]);
  });

  it('must be a shared view of the object, chosen by who looks after views', async () => {
    const own = await save(admin);
    expect((await set(admin, 'member', own.id)).status).toBe(422);
    expect((await set(admin, 'nobody', null)).status).toBe(422);
    const declared = (await idsOf(admin))[0]!;
    expect((await set(member, 'member', declared)).status).toBe(403);
    expect((await set(admin, 'member', declared)).status).toBe(200);
    expect(await openedFirst(member)).toBe(declared);
  });
});

describe('what a view must name', () => {
  const refusedAt = async (given: object) => {
    const answer = await admin.post('/views', { object: 'opportunity', label, definition: given });
    return [answer.status, (answer.body.errors as { field: string }[] | undefined)?.[0]?.field];
  };
  const fields = ['name'];

  it('a calendar needs a day, a map a place, a group what can be grouped', async () => {
    expect(await refusedAt({ kind: 'calendar', fields, dateField: 'amount' })).toEqual([
      422,
      'definition.dateField',
    ]);
    expect(await refusedAt({ kind: 'map', fields, placeField: 'name' })).toEqual([
      422,
      'definition.placeField',
    ]);
    expect(
      await refusedAt({ kind: 'grouped', fields, groups: [{ field: 'stage', bucket: 'month' }] }),
    ).toEqual([422, 'definition.groups']);
    expect((await refusedAt({ kind: 'grouped', fields, groups: [{ field: 'nothing' }] }))[0]).toBe(400);
  });

  it('keeps what each kind needs', async () => {
    const given = {
      kind: 'grouped',
      fields: ['name', 'amount'],
      groups: [{ field: 'closeDate', bucket: 'month' }, { field: 'stage' }],
      foot: { amount: 'avg' },
      span: 'week',
    };
    const made = await admin.post<{ definition: object }>('/views', {
      object: 'opportunity',
      label,
      definition: given,
    });
    expect(made.status, made.text).toBe(201);
    expect(made.body.definition).toEqual(given);
  });
});
