/** The audit trail at its users' door: every change leaves a line, reads where they are noted, and auditors find them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { leavesLine } from '../../server/http/auditedRequest.ts';
import { routes } from '../../server/http/routes/routes.ts';
import { ownLines, unaudited } from '../../server/http/unaudited.ts';
import { setReadJournal } from '../../server/platform/audit/reads/noteRead.ts';
import { ReadJournal } from '../../server/platform/audit/reads/readJournal.ts';
import type { AuditLine } from '../../shared/audit/auditLine.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

interface Page {
  readonly data: AuditLine[];
  readonly nextCursor: string | null;
}

let server: TestServer;
let admin: Client;
let adminId: string;
let folder: string;
let journal: ReadJournal;

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  folder = mkdtempSync(join(tmpdir(), 'guanxi-reads-'));
  journal = new ReadJournal({ folder, database: server.database.app, log: server.app.log });
  setReadJournal(journal);
  admin = await server.as('administrator');
  adminId = expectStatus(await admin.get<{ id: string }>('/me'), 200).body.id;
});
afterAll(async () => {
  setReadJournal(null);
  await journal.stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = async (query: Record<string, string | number>): Promise<AuditLine[]> =>
  expectStatus(await admin.get<Page>('/audit', query), 200).body.data;

const audit = () => qualified(server.database.workspace.schema, 'audit');

/** Verbs that the request of this answer left in the trail. */
async function left(answer: { readonly headers: Headers }): Promise<string[]> {
  const request = answer.headers.get('x-request-id');
  const rows = await server.database.app.rows<{ verb: string }>(
    sql`select verb from ${audit()} where request_id = ${request} order by seq`,
  );
  return rows.map(({ verb }) => verb);
}

describe('coverage', () => {
  it('leaves out only routes that say why, and each of them exists', () => {
    const all = new Map(routes.map((route) => [`${route.method} ${route.url}`, route]));
    for (const name of [...Object.keys(ownLines), ...Object.keys(unaudited)]) {
      expect(all.get(name), name).toBeDefined();
      expect(all.get(name)?.method, name).not.toBe('GET');
    }
    const silent = [...all.entries()].filter(
      ([name, route]) =>
        route.method !== 'GET' &&
        !route.reads &&
        !leavesLine(route) &&
        !(name in ownLines) &&
        !(name in unaudited),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('has a line for every change over the API, by the writer or by the request', async () => {
    const created = await admin.post<{ id: string }>('/objects/accounts', { name: '远山' });
    const url = `/objects/accounts/${created.body.id}`;
    expect(await left(created)).toEqual(['create']);
    expect(await left(await admin.patch(url, { name: '远山科技' }))).toEqual(['update']);
    expect(await left(await admin.patch(url, { name: '远山科技' }))).toEqual([]);
    expect(
      await left(
        await admin.post('/objects/accounts/batch', { operations: [{ op: 'create', data: { name: 'B' } }] }),
      ),
    ).toEqual(['create']);
    expect(await left(await admin.post(`${url}/comments`, { body: [{ text: 'hello' }] }))).not.toEqual([
      'request',
    ]);
    expect(await left(await admin.delete(url))).toEqual(['delete']);
    expect(await left(await admin.post(`${url}/restore`))).toEqual(['restore']);
    expect(await left(await admin.patch('/settings', { name: 'Renamed' }))).toEqual(['settingChanged']);
    expect(await left(await admin.patch('/me', { language: 'en' }))).not.toEqual([]);
    const view = { object: 'account', label: 'Mine', definition: { kind: 'table', fields: ['name'] } };
    const made = await admin.post<{ id: string }>('/views', view);
    if (made.status === 201) expect(await left(made)).toEqual(['request']);
    expect(await left(await admin.post('/settings/release'))).toEqual(['request']);
    const refused = await admin.post('/objects/accounts', { nonsense: 1 });
    expect([refused.status, await left(refused)]).toEqual([400, []]);
  });

  it('has sign-ins, failures of known and unknown people, sign-outs and keys', async () => {
    const person = await server.someone({ name: 'Door' });
    const guest = server.guest();
    await guest.post('/api/auth/sign-in/email', { email: person.email, password: 'not the password' });
    await guest.post('/api/auth/sign-in/email', {
      email: 'nobody@example.com',
      password: 'not the password',
    });
    await person.client.post('/api/auth/sign-out');
    const found = await lines({ record: person.id, object: 'users', topic: 'signIns' });
    expect(found.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['signOut', 'signInFailed']));
    expect(found.find(({ verb }) => verb === 'signInFailed')?.actor.kind).toBe('anonymous');
    const strangers = await lines({ verb: 'signInFailed' });
    expect(strangers.some(({ record }) => record === null)).toBe(true);
    const key = await admin.post<{ id: string; key: string }>('/apiKeys', { name: 'k' });
    if (key.status === 201) {
      expect(JSON.stringify(await lines({ topic: 'rights' }))).not.toContain(key.body.key);
      expect((await lines({ verb: 'apiKeyMade' }))[0]?.actor.id).toBe(adminId);
    }
  });
});

describe('reads', () => {
  it('are noted of the objects that were chosen, in lists and one by one, and of no other', async () => {
    const secret = expectStatus(await admin.post<{ id: string }>('/objects/contacts', { name: '李雷' }), 201)
      .body.id;
    await admin.get(`/objects/contacts/${secret}`);
    expectStatus(await admin.patch('/audit/settings', { reads: ['contact'] }), 200);
    const wrong = await admin.patch('/audit/settings', { reads: ['nothing'] });
    expect([wrong.status, wrong.body]).toMatchObject([422, { errors: [{ field: 'reads' }] }]);
    const seen = await admin.get(`/objects/contacts/${secret}`);
    await admin.get('/objects/contacts', { filter: { name: { contains: '李' } } });
    await admin.get('/objects/accounts');
    await journal.drain();
    const looked = await lines({ object: 'contacts', record: secret, topic: 'reads' });
    expect(looked.map(({ verb, rows }) => [verb, rows])).toEqual([
      ['list', 1],
      ['read', null],
    ]);
    expect(looked[0]?.facts).toMatchObject({ filter: { name: { contains: '李' } }, rows: 1 });
    expect(looked[1]).toMatchObject({ requestId: seen.headers.get('x-request-id'), actor: { id: adminId } });
    expect(await lines({ object: 'accounts', topic: 'reads' })).toEqual([]);
    expectStatus(await admin.patch('/audit/settings', { reads: [] }), 200);
    await admin.get(`/objects/contacts/${secret}`);
    await journal.drain();
    expect(await lines({ object: 'contacts', record: secret, topic: 'reads' })).toHaveLength(2);
  });

  it('of a process that was killed are brought in by the next one, once', async () => {
    const { writeFileSync, utimesSync, readdirSync } = await import('node:fs');
    const schema = server.database.workspace.schema;
    const id = server.app.ids.next();
    const read = {
      schema,
      at: new Date().toISOString(),
      actorKind: 'user',
      actorId: adminId,
      requestId: id,
      address: '::1',
      verb: 'read',
      object: 'contact',
      recordId: id,
    };
    const file = join(folder, `${id}.reads`);
    for (let again = 0; again < 2; again += 1) {
      writeFileSync(file, `${JSON.stringify(read)}\n{"schema":"cut o`);
      utimesSync(file, new Date(0), new Date(0));
      await journal.drain();
    }
    expect(readdirSync(folder)).toEqual([]);
    expect(await lines({ requestId: id })).toHaveLength(1);
  });
});

describe('who audits', () => {
  it('reads before and after of fields that he may see, in pages, and exports sentences', async () => {
    const { id } = expectStatus(
      await admin.post<{ id: string }>('/objects/accounts', { name: '甲' }),
      201,
    ).body;
    for (const name of ['乙', '丙', '丁']) await admin.patch(`/objects/accounts/${id}`, { name });
    const first = expectStatus(
      await admin.get<Page>('/audit', { object: 'accounts', record: id, limit: 2 }),
      200,
    ).body;
    expect(first.data.map(({ verb, fields }) => [verb, fields])).toEqual([
      ['update', ['name']],
      ['update', ['name']],
    ]);
    const second = await admin.get<Page>('/audit', {
      object: 'accounts',
      record: id,
      limit: 2,
      cursor: first.nextCursor!,
    });
    expect(second.body.data.map(({ verb }) => verb)).toEqual(['update', 'create']);
    expect(second.body.nextCursor).toBeNull();
    const detail = expectStatus(await admin.get(`/audit/lines/${first.data[0]?.id}`), 200).body;
    expect(detail).toMatchObject({
      record: { label: '丁' },
      changes: [{ field: 'name', before: '丙', after: '丁' }],
    });
    const csv = await admin.post('/audit/export', { object: 'accounts', record: id });
    expect(csv.text).toContain('changed Account name of account “丁”');
    expect((await lines({ verb: 'export', object: 'audit' })).length).toBe(1);
    for (const bad of [
      { cursor: 'x' },
      { from: 'yesterday' },
      { record: '1' },
      { topic: 'x' },
      { limit: 0 },
    ]) {
      expect((await admin.get('/audit', bad)).status).toBe(400);
    }
  });

  it('needs the right', async () => {
    const member = await server.as('member');
    for (const path of ['/audit', '/audit/state', '/audit/lines/1-1'])
      expect((await member.get(path)).status).toBe(403);
    expect((await member.post('/audit/export', {})).status).toBe(403);
    expect((await member.patch('/audit/settings', { reads: [] })).status).toBe(403);
  });

  it('is answered by an index whatever he asks, among many lines', async () => {
    const { owner, workspace } = server.database;
    await owner.run(sql`insert into ${audit()} (actor_kind, actor_id, request_id, address, verb, object, record_id, fields)
      select 'user', gen_random_uuid(), 'r' || n, '10.0.' || n % 200 || '.' || n % 250,
        (array['create', 'update', 'read'])[1 + n % 3], 'task', gen_random_uuid(), array['subject']
      from generate_series(1, 40000) n`);
    await owner.run({ text: `analyze "${workspace.schema}".audit`, values: [] });
    const { auditCondition } = await import('../../server/domains/admin/audit/auditQuery.ts');
    const { contextFor } = await import('../../server/http/requestContext.ts');
    const { actorOf } = await import('../../server/platform/permissions/actors.ts');
    const { app } = server;
    const actor = (await actorOf({ db: app.database, workspace }, adminId))!;
    const ctx = await contextFor(app, { workspace, actor, requestId: 'plan', address: null });
    const questions = [
      {},
      { actor: adminId },
      { verb: 'settingChanged' },
      { topic: 'settings' as const },
      { object: 'account' },
      { record: adminId },
      { object: 'account', record: adminId },
      { address: '127.0.0.1' },
      { requestId: 'r17' },
      { from: '2026-01-01', to: '2099-01-01' },
    ];
    for (const question of questions) {
      const plan = await app.database.rows<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(sql`
        explain (analyze, buffers, format json) select * from ${audit()} a where ${auditCondition(ctx, question)}
        order by a.at desc, a.seq desc limit 51`);
      const { Plan } = plan[0]!['QUERY PLAN'][0]!;
      const pages = (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0);
      expect(pages, JSON.stringify(question)).toBeLessThan(300);
    }
  });
});
