/** Erasing a person at the users' door: nothing of him is left anywhere, everything else stays, and it is proved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { certificateHash } from '../../server/domains/privacy/erasure/certificate.ts';
import { seal } from '../../server/platform/audit/sealer.ts';
import { verify } from '../../server/platform/audit/verify.ts';
import type { Certificate, Held, PrivacySettings } from '../../shared/privacy.ts';
import { filesWith, placesOf } from '../canary.ts';
import { type Client, expectStatus, type TestServer } from '../server.ts';
import { testContext } from '../workEnvironment.ts';
import { canary, email, idCard, name, secretWords, texts } from './canaryPerson.ts';
import { openPrivacyDoor, type PrivacyDoor } from './privacyDoor.ts';

let door: PrivacyDoor;
let server: TestServer;
let admin: Client;
let seals: string;

beforeAll(async () => {
  door = await openPrivacyDoor();
  ({ server, admin } = door);
  seals = mkdtempSync(join(tmpdir(), 'guanxi-seals-'));
});
afterAll(async () => {
  await server.close();
  rmSync(seals, { recursive: true, force: true });
});

describe('a person', () => {
  it('is erased from every table, sealed value and file, while the trail still proves itself', async () => {
    const { database } = server;
    const { schema } = database.workspace;
    const { contact, task, account } = await canary(door);
    const other = await door.made(admin, 'contacts', { name: 'Canary Other', phones: ['13900000000'] });
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
    expect(held).toEqual({
      person: expect.objectContaining({ label: name, deleted: false }),
      obstacles: [],
      erasedAt: null,
      look: null,
    });
    const look = await door.look('contacts', contact);
    expect(look.done).toBe(look.total);
    expect(JSON.stringify(look)).not.toContain(name);
    const count = (place: string) => look.places.find((each) => each.place === place)?.count;
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
    const erasure = await door.erase('contacts', contact, name);
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
    const id = await door.made(admin, 'contacts', { name: 'Undine Wassermann', description: 'first' });
    const changed = await admin.patch(`/objects/contacts/${id}`, { description: 'second' });
    const changeSet = changed.headers.get('guanxi-change-set') ?? (changed.body.changeSet as string);
    const erasure = await door.erase('contacts', id, 'Undine Wassermann');
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
    const id = await door.made(admin, 'contacts', { name: 'Purcell Vane' });
    const task = await door.made(admin, 'tasks', { subject: 'x', regarding: { object: 'contact', id } });
    await door.erase('contacts', id, 'Purcell Vane', { mode: 'purge' });
    expect((await admin.get(`/objects/contacts/${id}`)).status).toBe(404);
    expect((await admin.get(`/objects/tasks/${task}`)).status).toBe(404);
    const worker = await server.someone({ name: 'Still Working' });
    const asked = { object: 'users', id: worker.id, confirm: 'Still Working', reason: 'asked' };
    const active = await admin.post('/privacy/erasures', asked);
    expect([active.status, active.body.detail]).toEqual([422, expect.stringContaining('deactivated')]);
    expectStatus(await admin.post(`/users/${worker.id}/deactivate`, {}), 200);
    await door.erase('users', worker.id, 'Still Working');
    const [left] = await server.database.app.rows<{ count: number }>(
      sql`select count(*)::int as count from core.identities where email = ${worker.email}`,
    );
    expect(left?.count).toBe(0);
    const { schema } = server.database.workspace;
    const places = await placesOf(server.database.app, schema, ['Still Working', worker.email]);
    expect(places).toEqual([]);
  });

  it('is told everything about himself in one file, sensitive values only where the asker may read them', async () => {
    const id = await door.made(admin, 'contacts', {
      name: 'Theodora Exporta',
      emails: ['theo@export.example'],
      idCard,
    });
    await door.made(admin, 'tasks', {
      subject: 'Ring her',
      body: 'about <b>bold</b>',
      regarding: { object: 'contact', id },
    });
    expectStatus(await admin.post(`/objects/contacts/${id}/comments`, { body: 'likes tea' }), 201);
    const file = await door.upload('files?name=letter.txt', 'Dear Theodora');
    expectStatus(await admin.post(`/objects/contacts/${id}/attachments`, { file }), 201);
    const exported = async (sensitive: boolean) => {
      const asked = { object: 'contacts', id, reason: 'request 7', sensitive };
      const started = expectStatus(await admin.post<{ id: string }>('/privacy/exports', asked), 202).body;
      await door.jobDone(started.id);
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
    await door.erase('contacts', id, 'Theodora Exporta');
    expect((await admin.get(`/privacy/exports/${masked.id}/file`)).status).toBe(404);
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
  const id = await door.made(admin, 'contacts', { name: 'Prudence Proof' });
  expect((await reader.post(`/privacy/people/contacts/${id}/look`)).status).toBe(403);
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
  const account = await door.made(admin, 'accounts', { name: 'Person Account' });
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
