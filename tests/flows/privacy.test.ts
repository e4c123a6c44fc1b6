/** Erasing a person at the users' door: nothing of him is left anywhere, everything else stays, and it is proved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { certificateHash } from '../../server/domains/privacy/erasure/certificate.ts';
import { seal } from '../../server/platform/audit/sealer.ts';
import { verify } from '../../server/platform/audit/verify.ts';
import { enqueueMail } from '../../server/platform/notify/mail/mailOutbox.ts';
import type { Certificate, ErasureInfo, Held } from '../../shared/privacy.ts';
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
    if (body.failed) throw new Error((await admin.get(`/jobs/${body.job}`)).text);
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
    object: 'contacts',
    label: { en: 'Bird', zh: '鸟' },
    definition: { kind: 'table', fields: ['name'], filter: { name: { eq: name } } },
  };
  expectStatus(await admin.post('/views', view), 201);
  expectStatus(
    await admin.post('/objects/accounts', { name: 'Once' }, { 'idempotency-key': `for ${email}` }),
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
    search: 'Canarius',
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
      emails: null,
      phones: null,
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
});
