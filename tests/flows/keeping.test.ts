/** What keeps people's data and what lets it go: legal holds, rules for keeping, and the register of requests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { remindOfRequests } from '../../server/domains/privacy/privacyRequest/remindOfRequests.ts';
import type { ErasureInfo } from '../../shared/privacy.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type TestServer } from '../server.ts';
import { testContext } from '../workEnvironment.ts';
import { openPrivacyDoor, type PrivacyDoor } from './privacyDoor.ts';

let door: PrivacyDoor;
let server: TestServer;
let admin: Client;

beforeAll(async () => {
  door = await openPrivacyDoor();
  ({ server, admin } = door);
});
afterAll(() => server.close());

describe('a legal hold', () => {
  it('keeps a record and what it belongs to from going, by any way, until it is ended', async () => {
    const account = await door.made(admin, 'accounts', { name: 'Held Ltd' });
    const created = await admin.post<{ id: string }>('/objects/contacts', { name: 'Holden Keeper', account });
    const { id } = expectStatus(created, 201).body;
    const twin = await door.made(admin, 'contacts', { name: 'Holden Keeper', account });
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
      ids.push(await door.made(admin, 'contacts', { name: `Olde Byrd ${n}`, jobTitle: 'Old bird' }));
    const other = await door.made(admin, 'contacts', { name: 'Young Byrd', jobTitle: 'Young bird' });
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
    await door.jobDone(job);
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
    await door.jobDone(again.job);
    expect((await admin.get(`/objects/contacts/${other}`)).status).toBe(404);
    expectStatus(await admin.delete(`/privacy/retentionRules/${made1.id}`), 204);
  });

  it('counts no further than ten thousand while somebody waits, and says that there are more', async () => {
    const id = await door.made(admin, 'contacts', { name: 'Wader', jobTitle: 'Old wader' });
    const contacts = qualified(server.database.workspace.schema, 'contacts');
    const copies = (count: number) =>
      server.database.owner.run(sql`
        insert into ${contacts} (id, name, name_sort, job_title, custom, readers, editors, version, created_at, updated_at)
        select gen_random_uuid(), name, name_sort, job_title, custom, readers, editors, version, created_at, updated_at
        from ${contacts}, generate_series(1, ${count}) where id = ${id}`);
    await server.database.owner.run(sql`
      update ${contacts} set created_at = created_at - interval '70 days' where id = ${id}`);
    await copies(9_999);
    const preview = async () => {
      const filter = { jobTitle: 'Old wader' };
      const asked = { object: 'contacts', filter, dateField: 'createdAt', months: 1, action: 'bin' };
      return expectStatus(await admin.post('/privacy/retentionRules/preview', asked), 200).body;
    };
    expect(await preview()).toMatchObject({ count: 10_000, more: false, skipped: 0 });
    await copies(2);
    expect(await preview()).toMatchObject({ count: 10_000, more: true, first: { length: 10 } });
  });
});

describe('the register of requests', () => {
  it('knows its days, is for officers only, reminds once, and is linked to what answered', async () => {
    const person = await door.made(admin, 'contacts', { name: 'Asker Asking' });
    const data = {
      name: 'Access please',
      kind: 'erase',
      law: 'pipl',
      receivedOn: '2026-11-02',
      person: { object: 'contact', id: person },
    };
    const id = await door.made(admin, 'privacyRequests', data);
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
    const erasure = await door.erase('contacts', person, 'Asker Asking', { request: id });
    expect(await read()).toMatchObject({
      erasureId: erasure.id,
      name: expect.stringMatching(/^Erased /),
      kind: 'erase',
    });
    expectStatus(await admin.patch(`/objects/privacyRequests/${id}`, { state: 'done' }), 200);
    expect((await read()).answeredAt).not.toBeNull();
  });
});
