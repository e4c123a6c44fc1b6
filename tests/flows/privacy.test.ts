/** Erasing a person at the users' door: nothing of him is left anywhere, everything else stays, and it is proved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { certificateHash } from '../../server/domains/privacy/erasure/certificate.ts';
import { remindOfRequests } from '../../server/domains/privacy/privacyRequest/remindOfRequests.ts';
import { seal } from '../../server/platform/audit/sealer.ts';
import { verify } from '../../server/platform/audit/verify.ts';
import { enqueueMail } from '../../server/platform/notify/mail/mailOutbox.ts';
import type { Certificate, ErasureInfo, Held, PrivacySettings } from '../../shared/privacy.ts';
import { filesWith, placesOf } from '../canary.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { testContext } from '../workEnvironment.ts';

let server: TestServer;
let admin: Client;
let seals: string;

beforeAll(async () => {
  server = await startTestServer({ worker: true, inside: true });
  seals = mkdtempSync(join(tmpdir(), 'guanxi-seals-'));
  admin = await server.as('administrator');
});
afterAll(async () => {
  await server.close();
  rmSync(seals, { recursive: true, force: true });
});

const made = async (client: Client, plural: string, data: object): Promise<string> =>
  expectStatus(await client.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id;

async function upload(path: string, content: string): Promise<string> {
  const response = await fetch(`${server.origin}/api/v1/${path}`, {
    method: 'POST',
    headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/octet-stream' },
    body: content,
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

const jobDone = (job: string) =>
  eventually(async () => {
    const { state } = (await admin.get<{ state: string }>(`/jobs/${job}`)).body;
    if (state === 'failed') throw new Error((await admin.get(`/jobs/${job}`)).text);
    return state === 'done';
  });

/** Erases, waits for the end, and answers the erasure. */
async function erase(object: string, id: string, confirm: string, more: object = {}): Promise<ErasureInfo> {
  const asked = { object, id, confirm, reason: 'He asked for it', ...more };
  const begun = expectStatus(await admin.post<ErasureInfo>('/privacy/erasures', asked), 202).body;
  return eventually(async () => {
    const { body } = await admin.get<ErasureInfo>(`/privacy/erasures/${begun.id}`);
    if (body.failed) throw new Error(server.log.slice(-5).join('\n'));
    return body.state === 'done' && body;
  });
}

const name = '欧阳 Canarius';
const email = 'canarius@canary.example';
const phone = '+8613812345678';
const idCard = '11010519491231002X';
const secretWords = 'chirps at dawn';
const texts = [name, 'Canarius', email, phone, '13812345678', idCard, secretWords];

/** A person in every corner of the product. */
async function canary() {
  const account = await made(admin, 'accounts', {
    name: '金丝雀公司',
    description: `Our contact is ${name}.`,
  });
  const contact = await made(admin, 'contacts', {
    name: 'Canarius before',
    account,
    emails: [email],
    phones: ['138 1234 5678'],
    idCard,
    birthday: '1980-02-03',
    description: secretWords,
    decisionMaker: true,
  });
  expectStatus(await admin.patch(`/objects/contacts/${contact}`, { name, jobTitle: `${name} himself` }), 200);
  const renamed = await admin.patch(`/objects/contacts/${contact}`, { description: `${secretWords}, still` });
  const task = await made(admin, 'tasks', {
    subject: `Call ${name}`,
    body: secretWords,
    regarding: { object: 'contact', id: contact },
  });
  await made(admin, 'activities', {
    kind: 'call',
    subject: `Spoke to ${name}`,
    body: secretWords,
    regarding: { object: 'contact', id: contact },
  });
  await made(admin, 'activities', {
    kind: 'call',
    subject: 'Visit',
    body: `Met ${name}, mail ${email}, phone 138-1234-5678`,
    regarding: { object: 'account', id: account },
  });
  await made(admin, 'accountContacts', { account, contact, role: 'decides' });
  const purpose = await made(admin, 'consentPurposes', { name: 'Canary news' });
  await made(admin, 'consents', { contact, purpose, evidence: secretWords });
  expectStatus(await admin.post(`/objects/contacts/${contact}/comments`, { body: secretWords }), 201);
  const comment = expectStatus(
    await admin.post<{ id: string; version: number }>(`/objects/accounts/${account}/comments`, {
      body: `Ask ${name}`,
    }),
    201,
  ).body;
  expectStatus(
    await admin.ask('PATCH', `/objects/accounts/${account}/comments/${comment.id}`, {
      body: { body: `Ask ${name} again` },
      headers: { 'if-match': `"${comment.version}"` },
    }),
    200,
  );
  const file = await upload(`files?name=${encodeURIComponent(`CV ${name}.txt`)}`, secretWords);
  expectStatus(await admin.post(`/objects/contacts/${contact}/attachments`, { file }), 201);
  const view = {
    object: 'contact',
    label: { en: 'Bird', zh: '鸟' },
    definition: { kind: 'table', fields: ['name'], filter: { name: { eq: name } } },
  };
  expectStatus(await admin.post('/views', view), 201);
  expectStatus(
    await admin.post('/objects/accounts', { name: 'Once' }, { 'idempotency-key': `for-${email}` }),
    201,
  );
  const rows = `name,email,level\n${name},${email},nonsense\nSomebody Else,else@canary.test,\n`;
  const brought = await upload(`imports?fileName=${encodeURIComponent(`${name}.csv`)}`, rows);
  const rules = {
    object: 'contacts',
    columns: [
      { column: 'name', field: 'name' },
      { column: 'email', field: 'emails' },
      { column: 'level', field: 'birthday' },
    ],
  };
  expectStatus(await admin.patch(`/imports/${brought}`, { rules }), 200);
  const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${brought}/run`), 202).body;
  await jobDone(job);
  const exported = await admin.post<{ job: string }>('/exports', {
    object: 'contacts',
    format: 'csv',
    search: name,
    fields: ['name', 'emails'],
  });
  await jobDone(expectStatus(exported, 202).body.job);
  const ctx = await testContext(server.database.app);
  const to = { address: email, name };
  await enqueueMail(ctx, { kind: 'test', userId: null, to, subject: 'Hello', text: 'Hi', html: '<p>Hi</p>' });
  const boss = { address: 'boss@example.com', name: null };
  await enqueueMail(ctx, {
    kind: 'test',
    userId: null,
    to: boss,
    subject: 'News',
    text: `${name} rang`,
    html: '',
  });
  return { account, contact, task, change: renamed.headers.get('guanxi-change-set') };
}

describe('a person', () => {
  it('is erased from every table, sealed value and file, while the trail still proves itself', async () => {
    const { database } = server;
    const { schema } = database.workspace;
    const { contact, task, account } = await canary();
    const other = await made(admin, 'contacts', { name: 'Canary Other', phones: ['13900000000'] });
    // A table that nobody has thought of.
    await database.owner.run(
      sql`create table ${qualified(schema, 'later_feature')} (id int, note text, facts jsonb, words text[])`,
    );
    await database.owner.run(sql`insert into ${qualified(schema, 'later_feature')}
      values (1, ${`${email} wrote`}, ${JSON.stringify({ who: name, n: 13812345678 })}::jsonb, ${[name, 'x']}),
        (2, 'nothing', '{"a": 1}', '{}')`);
    await database.owner.run(sql`grant all on ${qualified(schema, 'later_feature')} to guanxi_app`);

    const before = await placesOf(database.app, schema, texts);
    expect(before).toEqual(
      expect.arrayContaining([
        'accounts.description',
        'activities.body',
        'audit_values.after',
        'comment_versions.body',
        'comments.body',
        'consents.name',
        'contacts.name',
        'files.name',
        'import_failures.cells',
        'imports.shape',
        'later_feature.note',
        'mails.content',
        'mails.to_address',
        'runs.input',
        'search.words',
        'tasks.subject',
        'views.definition',
      ]),
    );
    expect(filesWith(server.files, [secretWords, email]).length).toBeGreaterThan(0);

    const held = expectStatus(await admin.get<Held>(`/privacy/people/contacts/${contact}`), 200).body;
    expect(held).toMatchObject({ person: { label: name, deleted: false }, obstacles: [], erasedAt: null });
    const count = (place: string) => held.places.find((each) => each.place === place)?.count;
    for (const place of [
      'texts',
      'comments',
      'files',
      'mails',
      'imports',
      'exports',
      'history',
      'records',
      'ownHistory',
      'everywhere',
    ])
      expect(count(place), place).toBeGreaterThan(0);
    expect(await placesOf(database.app, schema, texts), 'a look changes nothing').toEqual(before);

    const wrong = await admin.post('/privacy/erasures', {
      object: 'contacts',
      id: contact,
      confirm: 'Canary',
      reason: 'asked',
    });
    expect([wrong.status, wrong.body]).toMatchObject([422, { errors: [{ field: 'confirm' }] }]);
    const erasure = await erase('contacts', contact, name);
    expect(erasure).toMatchObject({ mode: 'anonymise', origin: 'person', requestedBy: 'Administrator' });

    expect(await placesOf(database.app, schema, texts)).toEqual([]);
    expect(filesWith(server.files, [secretWords, email])).toEqual([]);
    const read = async (plural: string, id: string) => (await admin.get(`/objects/${plural}/${id}`)).body;
    expect(await read('contacts', contact)).toMatchObject({
      name: `Erased ${contact.slice(-8)}`,
      emails: [],
      phones: [],
      idCard: null,
      birthday: null,
      account: { id: account },
    });
    expect(await read('contacts', other)).toMatchObject({ name: 'Canary Other', version: 1 });
    expect(await read('tasks', task)).toMatchObject({ body: null, regarding: { id: contact } });
    expect(await read('accounts', account)).toMatchObject({
      name: '金丝雀公司',
      description: 'Our contact is ▒▒▒.',
    });
    expect((await admin.get<{ data: unknown[] }>('/search', { q: 'Canarius' })).body.data ?? []).toEqual([]);

    const env = await testContext(database.app);
    await seal(database.app, database.workspace, seals);
    const proof = await verify(env, seals);
    expect(proof.fault).toBeNull();
    expect(proof.unsealed).toBe(0);
    // Somebody who empties values without a line is still found out.
    await database.owner.run(sql`delete from ${qualified(schema, 'audit_values')} v using ${qualified(schema, 'audit')} a
      where a.at = v.at and a.seq = v.seq and a.record_id = ${other}::uuid`);
    expect((await verify(env, seals)).fault).toMatchObject({ reason: 'valuesChanged' });
  });

  it('is not brought back by an undo, and its certificate is what the trail says', async () => {
    const id = await made(admin, 'contacts', { name: 'Undine Wassermann', description: 'first' });
    const changed = await admin.patch(`/objects/contacts/${id}`, { description: 'second' });
    const changeSet = changed.headers.get('guanxi-change-set') ?? (changed.body.changeSet as string);
    const erasure = await erase('contacts', id, 'Undine Wassermann');
    const undone = await admin.post<{ restored?: number }>(`/changeSets/${changeSet}/undo`);
    expect(undone.status === 200 ? undone.body.restored : 0).toBe(0);
    expect((await admin.get(`/objects/contacts/${id}`)).body).toMatchObject({ description: null });
    const answer = await admin.get<{ certificate: Certificate; sha256: string }>(
      `/privacy/erasures/${erasure.id}/certificate`,
    );
    const { certificate, sha256 } = expectStatus(answer, 200).body;
    expect(certificateHash(certificate)).toBe(sha256);
    expect(JSON.stringify(certificate)).not.toContain('Wassermann');
    expect(certificate.subjects).toEqual([{ object: 'contacts', id }]);
    const [line] = await server.database.app.rows<{ after: unknown }>(sql`
      select v.after from ${qualified(server.database.workspace.schema, 'audit')} a
      join ${qualified(server.database.workspace.schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
      where a.verb = 'erasureDone' and v.after ->> 'erasure' = ${erasure.id}`);
    expect(line?.after).toEqual({ erasure: erasure.id, certificate: sha256 });
    for (const language of ['zh', 'en']) {
      const page = await admin.get(`/privacy/erasures/${erasure.id}/certificate/page`, { language });
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.text).toContain(sha256);
      expect(page.text).not.toContain('<script');
    }
    const again = await admin.get<Held>(`/privacy/people/contacts/${id}`);
    expect(again.body.erasedAt).not.toBeNull();
  });

  it('who goes for good takes what belongs to him along; who is in use or works here stays with the reason', async () => {
    const id = await made(admin, 'contacts', { name: 'Purcell Vane' });
    const task = await made(admin, 'tasks', { subject: 'x', regarding: { object: 'contact', id } });
    await erase('contacts', id, 'Purcell Vane', { mode: 'purge' });
    expect((await admin.get(`/objects/contacts/${id}`)).status).toBe(404);
    expect((await admin.get(`/objects/tasks/${task}`)).status).toBe(404);
    const worker = await server.someone({ name: 'Still Working' });
    const asked = { object: 'users', id: worker.id, confirm: 'Still Working', reason: 'asked' };
    const active = await admin.post('/privacy/erasures', asked);
    expect([active.status, active.body.detail]).toEqual([422, expect.stringContaining('deactivated')]);
    expectStatus(await admin.post(`/users/${worker.id}/deactivate`, {}), 200);
    await erase('users', worker.id, 'Still Working');
    const [left] = await server.database.app.rows<{ count: number }>(
      sql`select count(*)::int as count from core.identities where email = ${worker.email}`,
    );
    expect(left?.count).toBe(0);
    const { schema } = server.database.workspace;
    const places = await placesOf(server.database.app, schema, ['Still Working', worker.email]);
    expect(places).toEqual([]);
  });

  it('is told everything about himself in one file, sensitive values only where the asker may read them', async () => {
    const id = await made(admin, 'contacts', {
      name: 'Theodora Exporta',
      emails: ['theo@export.example'],
      idCard,
    });
    await made(admin, 'tasks', {
      subject: 'Ring her',
      body: 'about <b>bold</b>',
      regarding: { object: 'contact', id },
    });
    expectStatus(await admin.post(`/objects/contacts/${id}/comments`, { body: 'likes tea' }), 201);
    const file = await upload('files?name=letter.txt', 'Dear Theodora');
    expectStatus(await admin.post(`/objects/contacts/${id}/attachments`, { file }), 201);
    const exported = async (sensitive: boolean) => {
      const asked = { object: 'contacts', id, reason: 'request 7', sensitive };
      const started = expectStatus(await admin.post<{ id: string }>('/privacy/exports', asked), 202).body;
      await jobDone(started.id);
      const response = await fetch(`${server.origin}/api/v1/privacy/exports/${started.id}/file`, {
        headers: { cookie: admin.cookie! },
      });
      expect(response.headers.get('content-type')).toBe('application/zip');
      return { id: started.id, files: unzipped(Buffer.from(await response.arrayBuffer())) };
    };
    const masked = await exported(false);
    expect([...masked.files.keys()].sort()).toEqual([
      'data.json',
      'files/letter.txt',
      'report.en.html',
      'report.zh.html',
    ]);
    const data = JSON.parse(masked.files.get('data.json')!) as {
      parts: { name: string; entries: object[] }[];
    };
    const names = data.parts.map(({ name: part }) => part);
    expect(names).toEqual(
      expect.arrayContaining(['record', 'tasks.regarding', 'comments', 'history', 'trail']),
    );
    expect(masked.files.get('data.json')).toContain('theo@export.example');
    expect(masked.files.get('data.json')).not.toContain(idCard);
    expect(masked.files.get('files/letter.txt')).toBe('Dear Theodora');
    expect(masked.files.get('report.zh.html')).toContain('Theodora Exporta');
    expect(masked.files.get('report.en.html')).toContain('about &lt;b&gt;bold&lt;/b&gt;');
    const plain = await exported(true);
    expect(plain.files.get('data.json')).toContain(idCard);
    // Nothing of it lies in the plain on the disk, and who took it is noted.
    expect(filesWith(server.files, ['theo@export.example'])).toEqual([]);
    const info = (await admin.get<{ downloads: number; expiresAt: string }>(`/privacy/exports/${plain.id}`))
      .body;
    expect(info.downloads).toBe(1);
    await server.database.owner.run(
      sql`update core.runs set finished_at = finished_at - interval '8 days' where id = ${plain.id}::uuid`,
    );
    expect((await admin.get(`/privacy/exports/${plain.id}/file`)).status).toBe(404);
    await erase('contacts', id, 'Theodora Exporta');
    expect((await admin.get(`/privacy/exports/${masked.id}/file`)).status).toBe(404);
  });
});

describe('a legal hold', () => {
  it('keeps a record and what it belongs to from going, by any way, until it is ended', async () => {
    const account = await made(admin, 'accounts', { name: 'Held Ltd' });
    const created = await admin.post<{ id: string }>('/objects/contacts', { name: 'Holden Keeper', account });
    const { id } = expectStatus(created, 201).body;
    const twin = await made(admin, 'contacts', { name: 'Holden Keeper', account });
    const hold = expectStatus(
      await admin.post<{ id: string }>('/privacy/holds', { object: 'contacts', id, reason: 'lawsuit 12' }),
      201,
    ).body;
    expect((await admin.post('/privacy/holds', { object: 'contacts', id, reason: 'twice' })).status).toBe(
      409,
    );
    for (const answer of [
      await admin.delete(`/objects/contacts/${id}`),
      await admin.delete(`/objects/accounts/${account}`),
      await admin.delete(`/objects/contacts/${id}?permanent=true`),
      await admin.post('/privacy/erasures', {
        object: 'contacts',
        id,
        confirm: 'Holden Keeper',
        reason: 'asked',
      }),
    ])
      expect([answer.status, answer.body.code], answer.text).toEqual([409, 'legal_hold']);
    const changeSet = created.headers.get('guanxi-change-set');
    const undone = await admin.post<{ restored: number }>(`/changeSets/${changeSet}/undo`);
    expect([undone.body.restored, (await admin.get(`/objects/contacts/${id}`)).status]).toEqual([0, 200]);
    const merged = await admin.post(`/objects/contacts/${twin}/merge`, { mergeIds: [id] });
    expect(merged.body.code, merged.text).toBe('legal_hold');
    const reader = await server.as('readOnly');
    const seen = await reader.get<{ since: string | null; holds: unknown[] }>(`/objects/contacts/${id}/hold`);
    expect([seen.body.since !== null, seen.body.holds]).toEqual([true, []]);
    expect((await reader.get('/privacy/holds')).status).toBe(403);
    expectStatus(await admin.post(`/privacy/holds/${hold.id}/end`, { reason: 'settled' }), 200);
    expectStatus(await admin.delete(`/objects/contacts/${id}`), 204);
  });
});

describe('a rule for keeping', () => {
  it('reaches what matches and is old, as its preview says, and leaves what is held', async () => {
    const rule = {
      object: 'contacts',
      name: { en: 'Old birds', zh: '旧鸟' },
      filter: { jobTitle: 'Old bird' },
      dateField: 'lastActivityAt',
      months: 1,
      action: 'anonymise',
      active: true,
    };
    const ids: string[] = [];
    for (const n of [1, 2, 3])
      ids.push(await made(admin, 'contacts', { name: `Olde Byrd ${n}`, jobTitle: 'Old bird' }));
    const other = await made(admin, 'contacts', { name: 'Young Byrd', jobTitle: 'Young bird' });
    expectStatus(
      await admin.post('/privacy/holds', { object: 'contacts', id: ids[2], reason: 'lawsuit' }),
      201,
    );
    const bad = await admin.post('/privacy/retentionRules', { ...rule, dateField: 'name' });
    expect([bad.status, bad.body]).toMatchObject([422, { errors: [{ field: 'dateField' }] }]);
    const made1 = expectStatus(
      await admin.post<{ id: string; version: number }>('/privacy/retentionRules', rule),
      201,
    ).body;
    const preview = async () => {
      const { name: _, active: __, ...asked } = rule;
      return (await admin.post('/privacy/retentionRules/preview', asked)).body;
    };
    expect(await preview()).toMatchObject({ count: 0, first: [] });
    const { schema } = server.database.workspace;
    await server.database.owner.run(sql`
      update ${qualified(schema, 'contacts')} set created_at = created_at - interval '70 days'
      where id = any(${[...ids, other]}::uuid[])`);
    expect(await preview()).toMatchObject({ count: 3, skipped: 1 });
    const { job } = expectStatus(
      await admin.post<{ job: string }>(`/privacy/retentionRules/${made1.id}/run`),
      202,
    ).body;
    await jobDone(job);
    await eventually(async () => {
      const { data } = (await admin.get<{ data: ErasureInfo[] }>('/privacy/erasures')).body;
      return data.find(({ origin }) => origin === 'retention')?.state === 'done';
    });
    const names = [];
    for (const id of [...ids, other]) names.push((await admin.get(`/objects/contacts/${id}`)).body.name);
    expect(names).toEqual([
      expect.stringMatching(/^Erased /),
      expect.stringMatching(/^Erased /),
      'Olde Byrd 3',
      'Young Byrd',
    ]);
    const bin = { ...rule, version: made1.version, filter: { jobTitle: 'Young bird' }, action: 'bin' };
    expectStatus(await admin.ask('PUT', `/privacy/retentionRules/${made1.id}`, { body: bin }), 200);
    const second = await admin.ask('PUT', `/privacy/retentionRules/${made1.id}`, { body: bin });
    expect(second.status).toBe(409);
    const again = expectStatus(
      await admin.post<{ job: string }>(`/privacy/retentionRules/${made1.id}/run`),
      202,
    ).body;
    await jobDone(again.job);
    expect((await admin.get(`/objects/contacts/${other}`)).status).toBe(404);
    expectStatus(await admin.delete(`/privacy/retentionRules/${made1.id}`), 204);
  });
});

describe('the register of requests', () => {
  it('knows its days, is for officers only, reminds once, and is linked to what answered', async () => {
    const person = await made(admin, 'contacts', { name: 'Asker Asking' });
    const data = {
      name: 'Access please',
      kind: 'erase',
      law: 'pipl',
      receivedOn: '2026-11-02',
      person: { object: 'contact', id: person },
    };
    const id = await made(admin, 'privacyRequests', data);
    const read = async () => (await admin.get(`/objects/privacyRequests/${id}`)).body;
    expect(await read()).toMatchObject({ dueOn: '2026-11-23', state: 'received', answeredAt: null });
    const member = await server.as('member');
    expect((await member.get(`/objects/privacyRequests/${id}`)).status).toBe(404);
    expect((await member.post('/objects/privacyRequests', { name: 'mine' })).status).toBe(404);
    const ctx = {
      ...(await testContext(server.database.app)),
      clock: { now: () => Date.parse('2026-11-24T08:00:00Z') },
    };
    await ctx.database.transaction((db) => remindOfRequests({ ...ctx, db }));
    await ctx.database.transaction((db) => remindOfRequests({ ...ctx, db }));
    const news = (await admin.get<{ data: { kind: string }[] }>('/notifications')).body.data;
    expect(news.filter(({ kind }) => kind === 'privacyRequestDue')).toHaveLength(1);
    const erasure = await erase('contacts', person, 'Asker Asking', { request: id });
    expect(await read()).toMatchObject({
      erasureId: erasure.id,
      name: expect.stringMatching(/^Erased /),
      kind: 'erase',
    });
    expectStatus(await admin.patch(`/objects/privacyRequests/${id}`, { state: 'done' }), 200);
    expect((await read()).answeredAt).not.toBeNull();
  });
});

it('asks for the right, and for a fresh proof before anything is taken or erased', async () => {
  const reader = await server.as('readOnly');
  for (const path of [
    '/privacy/people?search=a',
    '/privacy/erasures',
    '/privacy/exports',
    '/privacy/settings',
    '/privacy/retentionRules',
  ])
    expect((await reader.get(path)).status, path).toBe(403);
  const id = await made(admin, 'contacts', { name: 'Prudence Proof' });
  server.ahead = 3_600_000;
  try {
    const late = await admin.post('/privacy/exports', { object: 'contacts', id, reason: 'asked' });
    expect([late.status, late.body.code]).toEqual([403, 'step_up_required']);
  } finally {
    server.ahead = 0;
  }
  const found = await admin.get<{ data: { id: string }[] }>('/privacy/people', { search: 'Prudence' });
  expect(found.body.data.map((each) => each.id)).toEqual([id]);
  const settings = (await admin.get<PrivacySettings & { objects: unknown }>('/privacy/settings')).body;
  const { objects: _, ...body } = settings;
  const wrong = await admin.ask('PUT', '/privacy/settings', { body: { ...body, people: ['contact'] } });
  expect([wrong.status, wrong.body]).toMatchObject([422, { errors: [{ field: 'people' }] }]);
  expectStatus(await admin.ask('PUT', '/privacy/settings', { body: { ...body, people: ['account'] } }), 200);
  const account = await made(admin, 'accounts', { name: 'Person Account' });
  expect((await admin.get<Held>(`/privacy/people/accounts/${account}`)).status).toBe(200);
  expectStatus(await admin.ask('PUT', '/privacy/settings', { body }), 200);
  expect((await admin.get<Held>(`/privacy/people/accounts/${account}`)).status).toBe(404);
});

/** Names and texts of the files in a ZIP whose entries are deflated. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [packed, length, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    files.set(name, inflateRawSync(zip.subarray(start, start + packed)).toString());
  }
  return files;
}
