/**
 * Every scope a role can have, on every place a record can be in, by every verb over HTTP: what answers is what the words
 * of the rights say, written down here once more and not taken from the code. Who may not see is answered like who asks
 * for nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { contextFor } from '../../server/http/requestContext.ts';
import { systemActor } from '../../server/platform/permissions/actors.ts';
import { raiseRightsVersion } from '../../server/platform/permissions/rightsFollow.ts';
import { write } from '../../server/platform/records/writer.ts';
import { verbs } from '../../shared/metadata.ts';
import type { Scope } from '../../shared/rights.ts';
import {
  type Answer,
  type Client,
  expectStatus,
  type SignedIn,
  startTestServer,
  type TestServer,
} from '../server.ts';

const scopes: readonly Scope[] = ['none', 'own', 'team', 'department', 'departmentAndBelow', 'all'];
const places = [
  'own',
  'teammate',
  'colleague',
  'below',
  'above',
  'elsewhere',
  'nobody',
  'sharedRead',
  'sharedEdit',
  'deleted',
  'otherWorkspace',
] as const;
type Place = (typeof places)[number];

/** By whose ownership a scope reaches a record: the law. */
const reaches: Readonly<Record<Scope, readonly Place[]>> = {
  none: [],
  own: ['own'],
  team: ['own', 'teammate'],
  department: ['own', 'colleague'],
  departmentAndBelow: ['own', 'colleague', 'below'],
  all: ['own', 'teammate', 'colleague', 'below', 'above', 'elsewhere', 'nobody', 'sharedRead', 'sharedEdit'],
};
/** What a share adds, whatever the scope but none. */
const shared: Readonly<Partial<Record<Place, readonly string[]>>> = {
  sharedRead: ['read'],
  sharedEdit: ['read', 'update', 'comment'],
};
/** Whom a record can be given to: what comes of it must be within reach as well. */
const receivers: Readonly<Record<Scope, Place>> = {
  none: 'elsewhere',
  own: 'own',
  team: 'teammate',
  department: 'colleague',
  departmentAndBelow: 'below',
  all: 'elsewhere',
};
const may = (scope: Scope, place: Place, verb: string): boolean =>
  reaches[scope].includes(place) || (scope !== 'none' && (shared[place]?.includes(verb) ?? false));

let server: TestServer;
let admin: Client;
let otherWorkspaceRecord: string;
const people = new Map<Scope, SignedIn>();
const owners = new Map<Place, string | null>();

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  admin = await server.as('administrator');
  const { app, workspace } = server.database;
  const made = async (plural: string, data: Record<string, unknown>) =>
    expectStatus(await admin.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id;
  const top = await made('departments', { name: 'Top' });
  const middle = await made('departments', { name: 'Middle', parent: top });
  const low = await made('departments', { name: 'Low', parent: middle });
  const aside = await made('departments', { name: 'Aside' });
  const member = async (name: string, department: string) =>
    (await server.someone({ name, roles: ['member'], department })).id;
  const teammate = await member('Teammate', aside);
  const elsewhere = await member('Elsewhere', aside);
  owners
    .set('teammate', teammate)
    .set('colleague', await member('Colleague', middle))
    .set('below', await member('Below', low))
    .set('above', await member('Above', top))
    .set('elsewhere', elsewhere)
    .set('sharedRead', elsewhere)
    .set('sharedEdit', elsewhere)
    .set('nobody', null);
  const users: string[] = [];
  for (const scope of scopes) {
    const objects = {
      '*': Object.fromEntries(verbs.map((verb) => [verb, scope])),
      // Whom a record is given to must be known.
      user: { read: 'all' },
    };
    const rights = { objects, admin: [] };
    await app.run(sql`
      insert into ${qualified(workspace.schema, 'roles')} (id, name, label, rights, system)
      values (${server.app.ids.next()}, ${`only_${scope}`}, ${JSON.stringify({ en: scope, zh: scope })}::jsonb,
        ${JSON.stringify(rights)}::jsonb, false)`);
    const person = await server.someone({ name: `By ${scope}`, roles: ['member'], department: middle });
    await app.run(
      sql`update ${qualified(workspace.schema, 'users')} set roles = array[${`only_${scope}`}] where id = ${person.id}`,
    );
    people.set(scope, person);
    users.push(person.id);
  }
  await made('groups', { name: 'Team', members: [...users, teammate] });
  await raiseRightsVersion({ db: app, workspace });
  server.app.callers.forget();
  otherWorkspaceRecord = await inAnotherWorkspace();
});
afterAll(() => server.close());

async function inAnotherWorkspace(): Promise<string> {
  const settings = { currency: 'CNY', country: 'CN', language: 'en', timeZone: 'UTC' } as const;
  const workspace = await server.app.makeWorkspace({
    id: server.app.ids.next(),
    slug: 'other',
    name: 'Other',
    ...settings,
  });
  const ctx = await contextFor(server.app, {
    workspace,
    actor: systemActor(workspace),
    requestId: 'test',
    address: null,
  });
  const operation = { op: 'create', data: { name: 'Of another company' } } as const;
  const { results } = await write(ctx, ctx.registry.object('account'), [operation]);
  return results[0]!.id!;
}

async function recordAt(place: Place, person: SignedIn): Promise<string> {
  if (place === 'otherWorkspace') return otherWorkspaceRecord;
  const owner = owners.has(place) ? owners.get(place) : person.id;
  const made = await admin.post<{ id: string }>('/objects/accounts', { name: `At ${place}`, owner });
  const { id } = expectStatus(made, 201).body;
  if (place === 'sharedRead' || place === 'sharedEdit') {
    const access = place === 'sharedRead' ? 'read' : 'edit';
    const body = { with: [{ kind: 'user', id: person.id }], access };
    const given = await admin.post(`/objects/accounts/${id}/shares`, body);
    expect([place, given.status < 300, given.text.slice(0, 200)]).toEqual([place, true, expect.any(String)]);
  }
  if (place === 'deleted') expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
  return id;
}

/** The same for all that is out of sight: but for the request's own number and the id in question. */
function bare(answer: Answer, id: string): string {
  return `${answer.status} ${answer.text.replaceAll(id, 'id').replace(/"requestId":"[^"]*"/, '')}`;
}

const looks = [
  '',
  '/timeline',
  '/history',
  '/related/contacts',
  '/comments',
  '/followers',
  '/attachments',
  '/mentionable',
];
/** In an order in which each leaves the record there for the next. */
const changes: readonly {
  verb: string;
  ask(client: Client, path: string, owner: string): Promise<Answer>;
}[] = [
  { verb: 'comment', ask: (client, path) => client.post(`${path}/comments`, { body: 'Said' }) },
  { verb: 'update', ask: (client, path) => client.patch(path, { level: 'A' }) },
  {
    verb: 'share',
    ask: (client, path, owner) =>
      client.post(`${path}/shares`, { with: [{ kind: 'user', id: owner }], access: 'read' }),
  },
  { verb: 'transfer', ask: (client, path, owner) => client.patch(path, { owner }) },
  { verb: 'delete', ask: (client, path) => client.delete(path) },
];

/** All by `npm run test:proof`; else every fifth, always the same. */
const whole = process.env.PROOF === 'whole';
const cells = scopes.flatMap((scope) => places.map((place) => [scope, place] as const));

describe('a record', () => {
  it.each(cells.filter((_, at) => whole || at % 5 === 1))(
    'for scope %s, that is %s',
    async (scope, place) => {
      const person = people.get(scope)!;
      const { client } = person;
      const random = server.app.ids.next();
      const seen = may(scope, place, 'read');
      const id = await recordAt(place, person);
      for (const look of looks) {
        const answer = await client.get(`/objects/accounts/${id}${look}`);
        const told = place === 'deleted' && look === '/history' && answer.status === 200;
        // Who may restore it looks at its history in the bin.
        if (told) expect([scope, reaches[scope].includes('own')]).toEqual([scope, true]);
        else if (seen)
          expect([look, answer.status, answer.text.slice(0, 200)]).toEqual([look, 200, expect.any(String)]);
        else {
          const unknown = await client.get(`/objects/accounts/${random}${look}`);
          expect([look, unknown.status, bare(answer, id)]).toEqual([look, 404, bare(unknown, random)]);
        }
      }
      const filter = { id: { in: [id] } };
      const listed = await client.get<{ data?: { id: string }[] }>('/objects/accounts', {
        filter,
        count: 'exact',
      });
      expect(listed.status).toBe(scope === 'none' ? 404 : 200);
      expect((listed.body.data ?? []).map((row) => row.id)).toEqual(seen ? [id] : []);
      const exported = await client.post('/objects/accounts/export', {
        format: 'ndjson',
        fields: ['name'],
        filter,
      });
      if (scope !== 'none')
        expect([exported.status, exported.text.includes(`At ${place}`)]).toEqual([200, seen]);

      for (const { verb, ask } of changes) {
        // Each on a fresh record, so that what one verb gave away does not help the next.
        const fresh = await recordAt(place, person);
        const target = server.app.ids.next();
        const receiver = owners.get(receivers[scope]) ?? person.id;
        const answer = await ask(client, `/objects/accounts/${fresh}`, receiver);
        if (may(scope, place, verb))
          expect([verb, answer.status < 300, answer.text.slice(0, 300)]).toEqual([
            verb,
            true,
            expect.any(String),
          ]);
        else if (seen)
          expect([verb, answer.status, [403, 404].includes(answer.status)]).toEqual([
            verb,
            answer.status,
            true,
          ]);
        else {
          const unknown = await ask(client, `/objects/accounts/${target}`, receiver);
          expect([verb, unknown.status, bare(answer, fresh)]).toEqual([verb, 404, bare(unknown, target)]);
        }
      }
    },
  );
});
