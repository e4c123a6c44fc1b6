/** Every route by every role, on one's own record, a colleague's, another department's and a deleted one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Right } from '../../server/http/route.ts';
import { routes } from '../../server/http/routes/routes.ts';
import {
  type Client,
  expectStatus,
  type RoleName,
  type SignedIn,
  startTestServer,
  type TestServer,
} from '../server.ts';

const roles: readonly RoleName[] = ['administrator', 'manager', 'member', 'readOnly'];

/** Administrative rights by role; all others have none. */
const administrative: Record<RoleName, readonly string[] | 'all'> = {
  administrator: 'all',
  manager: ['import', 'duplicates', 'sharedViews'],
  member: [],
  readOnly: [],
};

let server: TestServer;
let admin: Client;
const people = new Map<RoleName, SignedIn>();
let colleague: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  const department = async (name: string, parent?: string) =>
    expectStatus(
      await admin.post<{ id: string }>('/objects/departments', { name, ...(parent ? { parent } : {}) }),
      201,
    ).body.id;
  const sales = await department('Sales');
  const north = await department('Sales north', sales);
  const service = await department('Service');
  const me = await admin.get<{ id: string }>('/me');
  people.set('administrator', { client: admin, id: me.body.id, email: 'admin@example.com' });
  // The manager leads all of sales; member and colleague work side by side in the north.
  people.set('manager', await server.someone({ name: 'Manager', roles: ['manager'], department: sales }));
  people.set('member', await server.someone({ name: 'Member', roles: ['member'], department: north }));
  people.set('readOnly', await server.someone({ name: 'Reader', roles: ['readOnly'], department: service }));
  colleague = await server.someone({ name: 'Colleague', roles: ['member'], department: north });
  stranger = await server.someone({ name: 'Stranger', roles: ['member'], department: service });
});
afterAll(() => server.close());

/** Values for the places of an address, so that every route can be called. */
function addressOf(url: string): string {
  return url
    .replace('{object}', 'accounts')
    .replace('{relation}', 'subsidiaries')
    .replace('{key}', 'sourceId')
    .replace('{value}', 'nothing')
    .replace('{name}', 'guanxi-0.backup.guanxi')
    .replaceAll(/\{id\}/g, server.app.ids.next());
}

function mayBy(role: RoleName, right: Right): boolean {
  if (right.kind === 'admin') {
    const may = administrative[role];
    return may === 'all' || may.includes(right.right);
  }
  if (right.kind === 'record') {
    if (right.verb === 'export') return role === 'administrator' || role === 'manager';
    return role !== 'readOnly' || right.verb === 'read' || right.verb === 'comment';
  }
  return true;
}

describe('every route', () => {
  it('declares a right that this test knows', () => {
    for (const route of routes)
      expect(['public', 'signedIn', 'session', 'record', 'admin']).toContain(route.right.kind);
  });

  it('is closed without a session, but for those that are public by name', async () => {
    const open = routes
      .filter((route) => route.right.kind === 'public')
      .map((route) => `${route.method} ${route.url}`);
    expect(open.sort()).toEqual([
      'GET /api/auth/sign-on/{provider}/metadata',
      'GET /api/v1/setup',
      'POST /api/auth/second-factor',
      'POST /api/auth/second-factor/options',
      'POST /api/auth/sign-in/email',
      'POST /api/auth/sign-in/passkey',
      'POST /api/auth/sign-in/passkey/options',
      'POST /api/auth/sign-on/directory',
      'POST /api/auth/sign-on/finish',
      'POST /api/auth/sign-on/start',
      'POST /api/auth/sign-on/ways',
      'POST /api/auth/sign-on/{provider}/assertion',
      'POST /api/auth/sign-on/{provider}/signedOut',
      'POST /api/auth/sign-out',
      'POST /api/v1/links/accept',
      'POST /api/v1/links/read',
      'POST /api/v1/setup',
      'POST /api/v1/unsubscribe',
    ]);
    for (const { method, url, right } of routes) {
      if (right.kind === 'public') continue;
      const answer = await server.guest().ask(method, addressOf(url), method === 'GET' ? {} : { body: {} });
      expect([method, url, answer.status]).toEqual([method, url, 401]);
    }
  });

  for (const role of roles) {
    it(`is ${role === 'administrator' ? 'open' : 'open or closed'} to ${role} as declared`, async () => {
      const { client } = people.get(role)!;
      for (const { method, url, right } of routes) {
        // Ends the session that the test needs; its own test is in identity.test.ts.
        if (right.kind === 'public' || (method === 'DELETE' && url.endsWith('/sessions'))) continue;
        // Its answer does not end; stream.test.ts has it.
        if (url === '/api/v1/stream') continue;
        const answer = await client.ask(
          method,
          addressOf(url),
          method === 'GET' ? {} : { body: { nothing: 1 } },
        );
        const seen =
          answer.status === 403
            ? 'closed'
            : answer.status >= 500 && answer.status !== 503
              ? answer.text
              : 'open';
        expect([method, url, seen]).toEqual([method, url, mayBy(role, right) ? 'open' : 'closed']);
      }
    });
  }
});

describe('every record', () => {
  type Place = 'own' | 'colleague' | 'elsewhere' | 'deleted';
  /** What each verb answers: 200-like, 403 for a role without the verb, 404 for a record out of reach. */
  const reads: Record<RoleName, Record<Place, boolean>> = {
    administrator: { own: true, colleague: true, elsewhere: true, deleted: false },
    manager: { own: true, colleague: true, elsewhere: false, deleted: false },
    member: { own: true, colleague: true, elsewhere: false, deleted: false },
    readOnly: { own: true, colleague: true, elsewhere: true, deleted: false },
  };
  const writes: Record<RoleName, Record<Place, boolean>> = {
    administrator: { own: true, colleague: true, elsewhere: true, deleted: false },
    manager: { own: true, colleague: true, elsewhere: false, deleted: false },
    member: { own: true, colleague: false, elsewhere: false, deleted: false },
    readOnly: { own: false, colleague: false, elsewhere: false, deleted: false },
  };

  async function recordAt(place: Place, role: RoleName): Promise<string> {
    const owner =
      place === 'colleague' ? colleague.id : place === 'elsewhere' ? stranger.id : people.get(role)!.id;
    const made = expectStatus(
      await admin.post<{ id: string }>('/objects/accounts', { name: `${role} ${place}`, owner }),
      201,
    );
    if (place === 'deleted') expectStatus(await admin.delete(`/objects/accounts/${made.body.id}`), 204);
    return made.body.id;
  }

  for (const role of roles) {
    for (const place of ['own', 'colleague', 'elsewhere', 'deleted'] as const) {
      it(`${place}: ${role} reads, changes and deletes as his role says`, async () => {
        const { client } = people.get(role)!;
        const id = await recordAt(place, role);
        const path = `/objects/accounts/${id}`;
        const read = reads[role][place];
        for (const part of ['', '/timeline', '/history', '/related/subsidiaries']) {
          const answer = await client.get(`${path}${part}`);
          // Who may see it in the recycle bin reads on there.
          const told = read || (part === '/history' && place === 'deleted' && role !== 'readOnly');
          expect([part, answer.status]).toEqual([part, told ? 200 : 404]);
        }
        const listed = await client.get<{ data: { id: string }[] }>('/objects/accounts', {
          filter: { id: { in: [id] } },
        });
        expect(listed.body.data.map((row) => row.id)).toEqual(read ? [id] : []);

        const unknown = await client.patch(`/objects/accounts/${server.app.ids.next()}`, { level: 'A' });
        const change = await client.patch(path, { level: 'A' });
        if (writes[role][place]) expect(change.status, change.text).toBe(200);
        else if (role === 'readOnly') expect(change.status).toBe(403);
        else if (read) expect([403, 404]).toContain(change.status);
        // Out of sight is exactly like never there.
        else expect({ ...change.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });

        if (read) {
          const permissions = (await client.get<{ permissions: { update: boolean; delete: boolean } }>(path))
            .body.permissions;
          expect(permissions).toMatchObject({ update: writes[role][place], delete: writes[role][place] });
        }
        const removed = await client.delete(path);
        expect([removed.status === 204, removed.status]).toEqual([writes[role][place], removed.status]);
      });
    }
  }
});

it('a member cannot make himself more than he is', async () => {
  const { client, id } = people.get('member')!;
  for (const body of [{ roles: ['administrator'] }, { status: 'active' }, { name: 'Other' }]) {
    const answer = await client.patch(`/objects/users/${id}`, body);
    expect([body, answer.status]).toEqual([body, 403]);
  }
  for (const member of ['roles', 'status', 'id', 'email', 'department', 'version']) {
    const answer = await client.patch('/me', { [member]: ['administrator'] });
    expect([member, answer.status]).toEqual([member, 400]);
  }
  expect((await client.get<{ admin: string[] }>('/me')).body.admin).toEqual([]);
});
