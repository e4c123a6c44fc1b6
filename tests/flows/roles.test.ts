/** Roles: made, copied, changed, taken back, removed; what is wrong is named, and nobody raises himself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import type { RoleRights } from '../../shared/rights.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';

interface Role {
  id: string;
  name: string;
  label: { en: string; zh: string };
  rights: RoleRights;
  version: number;
  people: number;
}

const label = (en: string) => ({ en, zh: `${en}角色` });
let server: TestServer;
let admin: Client;
let named = 0;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function role(rights: RoleRights, name?: string): Promise<Role> {
  named += 1;
  const body = { label: label(`Role ${named}`), rights, ...(name ? { name } : {}) };
  return expectStatus(await admin.post<Role>('/roles', body), 201).body;
}

async function someoneWith(names: readonly string[], department?: string): Promise<SignedIn> {
  const person = await server.someone({
    name: `Person ${names.join(' ')}`,
    ...(department ? { department } : {}),
  });
  expectStatus(await admin.patch(`/objects/users/${person.id}`, { roles: names }), 200);
  return person;
}

async function record(object: string, data: Record<string, unknown>): Promise<string> {
  return expectStatus(await admin.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
}

const nothing: RoleRights = { objects: {}, admin: [] };

describe('a role', () => {
  it('is ready-made for ten kinds of work, with what it is for', async () => {
    const { data } = (
      await admin.get<{ data: (Role & { system: boolean; description: unknown })[] }>('/roles')
    ).body;
    expect(data.filter((each) => each.system).map((each) => each.name)).toEqual([
      ...['administrator', 'salesDirector', 'salesManager', 'sales', 'serviceManager', 'serviceAgent'],
      ...['marketing', 'finance', 'readOnly', 'auditor', 'manager', 'member'],
    ]);
    for (const each of data)
      expect(each).toMatchObject({ description: { en: expect.any(String), zh: expect.any(String) } });
  });

  it('is made, given to somebody, changed at once for him, and told to the auditor', async () => {
    const made = await role({ objects: { account: { read: 'own', create: 'own' } }, admin: [] }, 'scout');
    const scout = await someoneWith(['scout']);
    const options = await admin.get<{ data: { name: string; options?: { value: string }[] }[] }>(
      '/metadata/objects/users/fields',
    );
    const roles = options.body.data
      .find((field) => field.name === 'roles')
      ?.options?.map((option) => option.value);
    expect(roles).toContain('scout');
    const foreign = await record('accounts', { name: 'Of nobody' });
    expect((await scout.client.get(`/objects/accounts/${foreign}`)).status).toBe(404);
    const rights = { objects: { account: { read: 'all' } }, admin: [] };
    const changed = await admin.patch<Role>(`/roles/${made.id}`, { rights }, made.version);
    expect(expectStatus(changed, 200).body.version).toBe(made.version + 1);
    expect((await scout.client.get(`/objects/accounts/${foreign}`)).status).toBe(200);
    expect((await scout.client.post('/objects/accounts', { name: 'No more' })).status).toBe(403);
    const stale = await admin.patch(`/roles/${made.id}`, { rights: nothing }, made.version);
    expect([stale.status, stale.body.code]).toEqual([409, 'version_conflict']);
    const lines = await server.database.app.rows<{ verb: string; fields: string[] }>(sql`
      select verb, fields from ${qualified(server.database.workspace.schema, 'audit')}
      where record_id = ${made.id} order by seq`);
    expect(lines).toEqual([
      { verb: 'roleChanged', fields: ['label', 'rights'] },
      { verb: 'roleChanged', fields: ['rights'] },
    ]);
  });

  it('is copied under its own name', async () => {
    const { data } = (await admin.get<{ data: Role[] }>('/roles')).body;
    const sales = data.find((each) => each.name === 'sales')!;
    const made = expectStatus(
      await admin.post<Role>(`/roles/${sales.id}/copy`, { label: label('Copy') }),
      201,
    ).body;
    expect(made.rights).toEqual(sales.rights);
    expect(made).toMatchObject({ system: false, label: label('Copy'), people: 0 });
    const again = await admin.post(`/roles/${sales.id}/copy`, { label: label('Copy'), name: 'sales' });
    expect([again.status, again.body.code]).toEqual([409, 'not_unique']);
    const twice = await admin.post('/roles', { id: made.id, label: label('Twice') });
    expect([twice.status, twice.body.code]).toEqual([409, 'not_unique']);
  });

  it.each<[string, object, string]>([
    ['an object', { objects: { dragon: { read: 'all' } }, admin: [] }, 'rights.objects.dragon'],
    ['a verb', { objects: { account: { fly: 'all' } }, admin: [] }, 'rights.objects.account.fly'],
    ['a scope', { objects: { '*': { read: 'galaxy' } }, admin: [] }, 'rights.objects.*.read'],
    [
      'a field',
      { objects: {}, fields: { account: { scales: 'read' } }, admin: [] },
      'rights.fields.account.scales',
    ],
    [
      'an access',
      { objects: {}, fields: { account: { name: 'peek' } }, admin: [] },
      'rights.fields.account.name',
    ],
    ['an administrative right', { objects: {}, admin: ['everything'] }, 'rights.admin'],
    [
      'an id to hide',
      { objects: {}, fields: { account: { id: 'hidden' } }, admin: [] },
      'rights.fields.account.id',
    ],
    ['a prototype', { objects: { constructor: { read: 'all' } }, admin: [] }, 'rights.objects.constructor'],
  ])('with %s that there is not is refused by name', async (_name, rights, field) => {
    const answer = await admin.post<{ errors: { field: string }[] }>('/roles', {
      label: label('Wrong'),
      rights,
    });
    expect([answer.status, answer.body.errors?.map((each) => each.field)]).toEqual([422, [field]]);
  });

  it('says nothing by members of prototypes', async () => {
    const body = '{"label":{"en":"P","zh":"P"},"rights":{"objects":{"__proto__":{"read":"all"}},"admin":[]}}';
    const answer = await admin.ask<Role>('POST', '/roles', { body });
    if (answer.status === 201) expect(answer.body.rights.objects).toEqual({});
    else expect([400, 422]).toContain(answer.status);
  });

  it('is put back, made again and taken away by undoing', async () => {
    const made = await role({ objects: { account: { read: 'own' } }, admin: [] });
    const rights = { objects: { account: { read: 'all' } }, admin: [] };
    expectStatus(await admin.patch(`/roles/${made.id}`, { rights }), 200);
    const changes = async () =>
      (
        await admin.get<{ data: { id: string; undoneBy: string | null }[] }>('/roleChanges', {
          role: made.id,
        })
      ).body.data;
    const [change, creation] = await changes();
    const older = await admin.post(`/roleChanges/${creation!.id}/undo`);
    expect([older.status, older.body.code]).toEqual([409, 'version_conflict']);
    const back = await admin.post<{ role: Role }>(`/roleChanges/${change!.id}/undo`);
    expect(expectStatus(back, 200).body.role.rights.objects).toEqual({ account: { read: 'own' } });
    expect((await admin.post(`/roleChanges/${change!.id}/undo`)).status).toBe(409);
    expectStatus(await admin.delete(`/roles/${made.id}`), 204);
    const [removal] = await changes();
    const again = await admin.post<{ role: Role }>(`/roleChanges/${removal!.id}/undo`);
    expect(expectStatus(again, 200).body.role).toMatchObject({
      id: made.id,
      name: made.name,
      label: made.label,
    });
    expect((await admin.post(`/roleChanges/${server.app.ids.next()}/undo`)).status).toBe(404);
  });

  it('that something uses is not removed, unless another takes its place', async () => {
    const made = await role({ objects: { '*': { read: 'all' } }, admin: [] }, 'guest');
    const other = await role({ objects: { '*': { read: 'own' } }, admin: [] }, 'visitor');
    const user = await someoneWith(['guest', 'readOnly']);
    const view = expectStatus(
      await admin.post<{ id: string }>('/views', {
        object: 'account',
        label: label('For guests'),
        definition: { kind: 'table', fields: ['name'] },
        shared: true,
        roles: ['guest'],
      }),
      201,
    ).body;
    const refused = await admin.delete(`/roles/${made.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    expect(refused.body.uses).toMatchObject([
      { kind: 'user', ref: user.id },
      { kind: 'view', ref: view.id },
    ]);
    expect((await admin.delete(`/roles/${made.id}?replaceBy=nobody`)).status).toBe(422);
    expectStatus(await admin.delete(`/roles/${made.id}?replaceBy=visitor`), 204);
    const roles = (await admin.get<{ roles: string[] }>(`/objects/users/${user.id}`)).body.roles;
    expect([...roles].sort()).toEqual(['readOnly', 'visitor']);
    const views = (
      await admin.get<{ data: { id: string; roles: string[] }[] }>('/views', { object: 'account' })
    ).body;
    expect(views.data.find((each) => each.id === view.id)?.roles).toEqual(['visitor']);
    expect((await admin.get<{ count: number }>(`/roles/${other.id}/uses`)).body.count).toBe(2);
    expect((await admin.patch(`/objects/users/${user.id}`, { roles: ['guest'] })).status).toBe(422);
  });

  it('that the security policy or a sign-in names is told of, and changed there first', async () => {
    const made = await role(nothing, 'courier');
    await server.database.owner.run(sql`
      insert into core.security_policies (workspace_id, version, document, changed_at)
      values (${server.database.workspace.id}, 1000, '{"networks": [{"role": "courier", "ranges": []}]}', now())`);
    await server.database.owner.run(sql`
      insert into core.sign_on_providers (id, workspace_id, kind, label, settings, mapping, created_at, updated_at)
      values (${server.app.ids.next()}, ${server.database.workspace.id}, 'oidc', 'Company login', '{}',
        '{"roles": [{"value": "couriers", "role": "courier"}]}', now(), now())`);
    const { uses } = (await admin.get<{ uses: { kind: string }[] }>(`/roles/${made.id}/uses`)).body;
    expect(uses.map((use) => use.kind)).toEqual(['securityPolicy', 'signOnProvider']);
    const answer = await admin.delete(`/roles/${made.id}?replaceBy=member`);
    expect([answer.status, answer.body.code]).toEqual([409, 'in_use']);
    await server.database.owner.run(sql`delete from core.security_policies where version = 1000`);
    await server.database.owner.run(sql`delete from core.sign_on_providers where label = 'Company login'`);
    expectStatus(await admin.delete(`/roles/${made.id}`), 204);
  });

  it('forgets what is removed, and keeps what it said of what is only put away', async () => {
    const data = {
      plural: 'c_wagons',
      label: label('Wagon'),
      pluralLabel: label('Wagons'),
      icon: 'tool',
      title: { type: 'text', label: label('Name') },
    };
    const configure = async (name: string, document: object) =>
      expectStatus(
        await admin.post('/config/changes', { items: [{ kind: 'object', name, data: document }] }),
        200,
      );
    await configure('c_wagon', data);
    const rights: RoleRights = { objects: { '*': { read: 'all' }, c_wagon: { read: 'none' } }, admin: [] };
    const made = await role(rights, 'stoker');
    const read = async () => (await admin.get<Role>(`/roles/${made.id}`)).body.rights.objects;
    expect(await read()).toEqual(rights.objects);
    await configure('c_wagon', { ...data, retired: true });
    expect(await read()).toEqual({ '*': { read: 'all' } });
    expectStatus(
      await admin.patch(`/roles/${made.id}`, { rights: { objects: { '*': { read: 'own' } }, admin: [] } }),
      200,
    );
    await configure('c_wagon', data);
    expect(await read()).toEqual({ '*': { read: 'own' }, c_wagon: { read: 'none' } });
    await configure('c_wagon', { ...data, retired: true });
    expectStatus(await admin.delete('/config/object/c_wagon'), 200);
    await configure('c_wagon', data);
    expect(await read()).toEqual({ '*': { read: 'own' } });
  });
});

describe('nobody raises himself', () => {
  const shaper = ['roles', 'users'] as const;
  let keeper: SignedIn;
  let own: Role;
  beforeAll(async () => {
    own = await role({ objects: { user: { read: 'all', update: 'all' } }, admin: [...shaper] }, 'keeper');
    keeper = await someoneWith(['keeper']);
  });

  it('by the role he has, by a new one, or by one that he gives', async () => {
    const { client, id } = keeper;
    const rights = { ...own.rights, admin: [...shaper, 'security'] };
    expect((await client.patch(`/roles/${own.id}`, { rights })).status).toBe(403);
    expect((await client.post('/roles', { label: label('Up'), rights })).status).toBe(403);
    const strong = await role({ objects: {}, admin: ['security'] }, 'guard');
    expect((await client.patch(`/objects/users/${id}`, { roles: ['keeper', 'guard'] })).status).toBe(403);
    expect((await client.patch(`/objects/users/${id}`, { roles: ['administrator'] })).status).toBe(403);
    // Nor does he take from others what he does not have.
    expect((await client.patch(`/roles/${strong.id}`, { rights: nothing })).status).toBe(403);
    expect((await client.delete(`/roles/${strong.id}`)).status).toBe(403);
    expect((await client.post(`/roles/${strong.id}/copy`, { label: label('Guard 2') })).status).toBe(403);
    const guard = await someoneWith(['guard']);
    expect((await client.patch(`/objects/users/${guard.id}`, { roles: [] })).status).toBe(403);
    expect((await client.get<{ admin: string[] }>('/me')).body.admin).toEqual(['users', 'roles']);
    // What he has himself he may give.
    expectStatus(await client.patch(`/roles/${own.id}`, { label: label('Keeper of roles') }), 200);
    const member = await server.someone({ name: 'Somebody' });
    expectStatus(await client.patch(`/objects/users/${member.id}`, { roles: ['keeper'] }), 200);
  });

  it('by a right to change users that is no right to administer them', async () => {
    await role({ objects: { user: { read: 'all', update: 'all' } }, admin: [] }, 'clerk');
    const clerk = await someoneWith(['clerk']);
    expectStatus(await clerk.client.patch(`/objects/users/${clerk.id}`, { jobTitle: 'Clerk' }), 200);
    const answer = await clerk.client.patch(`/objects/users/${clerk.id}`, {
      roles: ['clerk', 'salesDirector'],
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });

  it('and the role of administrators stays what it is', async () => {
    const { data } = (await admin.get<{ data: Role[] }>('/roles')).body;
    const fixed = data.find((each) => each.name === 'administrator')!;
    expect((await admin.patch(`/roles/${fixed.id}`, { rights: nothing })).status).toBe(403);
    expect((await admin.delete(`/roles/${fixed.id}?replaceBy=member`)).status).toBeGreaterThanOrEqual(403);
    expect((await admin.get<{ admin: string[] }>('/me')).body.admin).toContain('security');
  });
});

describe('every verb is asked for', () => {
  const all = {
    read: 'all',
    create: 'all',
    update: 'all',
    delete: 'all',
    export: 'all',
    import: 'all',
  } as const;
  const without = async (verb: string) => {
    await role({ objects: { '*': { ...all, [verb]: 'none' } }, admin: ['import'] }, `no${verb}`);
    return (await someoneWith([`no${verb}`])).client;
  };

  it('restore', async () => {
    const client = await without('restore');
    const id = await record('accounts', { name: 'Gone' });
    expectStatus(await client.delete(`/objects/accounts/${id}`), 204);
    expect((await client.post(`/objects/accounts/${id}/restore`)).status).toBe(403);
    expect((await client.get<{ data: unknown[] }>('/recycleBin')).body.data).toEqual([]);
    const batch = await client.post<{ results: { status: string }[] }>('/recycleBin/restore', {
      items: [{ object: 'accounts', id }],
    });
    expect(batch.text).not.toContain('"restored"');
    expectStatus(await admin.post(`/objects/accounts/${id}/restore`), 200);
  });

  it('transfer', async () => {
    const client = await without('transfer');
    const id = await record('accounts', { name: 'Kept' });
    const other = await server.someone({ name: 'Other owner' });
    const answer = await client.patch<{ errors: { field: string; code: string }[] }>(
      `/objects/accounts/${id}`,
      {
        owner: other.id,
      },
    );
    expect([answer.status, answer.body.errors[0]?.field, answer.body.errors[0]?.code]).toEqual([
      403,
      'owner',
      'forbidden',
    ]);
    expectStatus(await client.patch(`/objects/accounts/${id}`, { level: 'A' }), 200);
    const { permissions } = (await client.get<{ permissions: object }>(`/objects/accounts/${id}`)).body;
    expect(permissions).toMatchObject({ update: true, transfer: false, comment: true });
  });

  it('comment', async () => {
    const client = await without('comment');
    const id = await record('accounts', { name: 'Silent' });
    const place = `/objects/accounts/${id}/comments`;
    const made = expectStatus(await admin.post<{ id: string }>(place, { body: 'Hello' }), 201).body;
    expect((await client.post(place, { body: 'Hello too' })).status).toBe(403);
    expect((await client.post(`${place}/${made.id}/reactions`, { sign: '👍', on: true })).status).toBe(403);
    expect((await client.get<{ data: unknown[] }>(place)).body.data).toHaveLength(1);
  });

  it('export and import', async () => {
    const id = await record('accounts', { name: 'Stays here' });
    const closed = await without('export');
    expect((await closed.post('/objects/accounts/export', { fields: ['name'] })).status).toBe(403);
    expect((await closed.get(`/objects/accounts/${id}`)).status).toBe(200);
    const client = await without('import');
    const meta = (await client.get<{ verbs: object }>('/metadata/objects/accounts')).body;
    expect(meta.verbs).toMatchObject({
      import: false,
      export: true,
      restore: true,
      merge: true,
      comment: true,
    });
  });
});

describe('what somebody can see', () => {
  interface Explained {
    verbs: {
      verb: string;
      allowed: boolean;
      reasons: { grants: boolean; kind: string; text: { en: string; zh: string } }[];
    }[];
    fields: { name: string; access: string; reasons: { text: { en: string } }[] }[];
  }

  it('is told verb by verb and field by field, with the role that says so', async () => {
    const department = await record('departments', { name: 'Explained' });
    const owner = await server.someone({ name: 'Owner', roles: ['member'], department });
    const fellow = await someoneWith(['sales', 'member'], department);
    const account = await record('accounts', { name: 'Explained', owner: owner.id, department });
    const query = { user: fellow.id, object: 'accounts', record: account };
    const { verbs, fields } = expectStatus(await admin.get<Explained>('/rights/explain', query), 200).body;
    const of = (verb: string) => verbs.find((each) => each.verb === verb)!;
    expect(of('read').allowed).toBe(true);
    expect(of('read').reasons.map(({ grants, kind }) => [grants, kind])).toEqual([
      [false, 'scope'],
      [true, 'department'],
    ]);
    expect(of('read').reasons[1]?.text).toEqual({
      en: 'The role “Member” reaches what belongs to the user’s department, and it belongs to the user’s department Explained.',
      zh: '角色“成员”的范围：本部门的记录；记录属于其部门“Explained”。',
    });
    expect(of('update').allowed).toBe(false);
    expect(fields.find((each) => each.name === 'name')?.access).toBe('edit');
    const one = await admin.get<Explained>('/rights/explain', { ...query, field: 'name' });
    expect(one.body.fields.map((each) => each.name)).toEqual(['name']);
    const unknown = await admin.get('/rights/explain', { ...query, field: 'dragon' });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'unknown_field']);
    for (const wrong of [
      { ...query, user: server.app.ids.next() },
      { ...query, record: server.app.ids.next() },
      { ...query, object: 'dragons' },
    ])
      expect((await admin.get('/rights/explain', wrong)).status).toBe(404);
    expect((await fellow.client.get('/rights/explain', query)).status).toBe(403);
  });

  it('is turned round: who sees a record, page by page', async () => {
    const department = await record('departments', { name: 'Seen' });
    const owner = await server.someone({ name: 'Only owner', roles: ['member'], department });
    const account = await record('accounts', { name: 'Seen', owner: owner.id, department });
    const seen = new Map<string, string[]>();
    let cursor: string | null = null;
    do {
      const page: { data: { user: { id: string }; verbs: string[] }[]; nextCursor: string | null } =
        expectStatus(
          await admin.get<never>('/rights/whoSees', {
            object: 'accounts',
            record: account,
            ...(cursor ? { cursor } : {}),
          }),
          200,
        ).body;
      for (const { user, verbs } of page.data) seen.set(user.id, verbs);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.get(owner.id)).toEqual(['read', 'update', 'delete', 'transfer', 'share']);
    const users = (
      await admin.get<{ data: { id: string; name: string }[] }>('/objects/users', {
        fields: 'name',
        limit: 500,
      })
    ).body.data;
    for (const { id, name } of users) {
      const { verbs } = (
        await admin.get<Explained>('/rights/explain', { user: id, object: 'accounts', record: account })
      ).body;
      expect([name, seen.has(id)]).toEqual([name, verbs.find((each) => each.verb === 'read')!.allowed]);
    }
  });
});
