/** Consent of a person for a purpose: given, withdrawn, shown, found by a list, and never twice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

interface Consent {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly givenAt: string | null;
  readonly withdrawnAt: string | null;
  readonly endsOn: string | null;
}

const made = async (client: Client, plural: string, data: object): Promise<string> =>
  expectStatus(await client.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id;

it('is kept for each person and purpose with its times, its history and one record only', async () => {
  const purpose = await made(admin, 'consentPurposes', {
    name: '产品资讯',
    otherName: 'Product news',
    monthsValid: 12,
  });
  const member = await server.someone({ name: 'Seller' });
  const contact = await made(member.client, 'contacts', { name: '韩梅梅' });
  const other = await made(member.client, 'contacts', { name: '李雷' });
  const asked = {
    contact,
    purpose,
    shownBy: 'event',
    givenAt: '2026-01-31T08:00:00Z',
    evidence: '签到表 17',
  };
  const id = await made(member.client, 'consents', asked);
  const read = async () =>
    expectStatus(await member.client.get<Consent>(`/objects/consents/${id}`), 200).body;
  expect(await read()).toMatchObject({
    name: '韩梅梅 · 产品资讯',
    state: 'given',
    withdrawnAt: null,
    endsOn: '2027-01-31',
  });
  const twice = await member.client.post('/objects/consents', { contact, purpose });
  expect([twice.status, twice.body]).toMatchObject([
    409,
    { errors: [{ field: 'pair', code: 'not_unique' }] },
  ]);

  const people = async (state: string) => {
    const filter = { consents: { some: { and: [{ purpose }, { state }] } } };
    const { body } = expectStatus(
      await member.client.get<{ data: { id: string }[] }>('/objects/contacts', { filter }),
      200,
    );
    return body.data.map((one) => one.id);
  };
  expect(await people('given')).toEqual([contact]);
  expectStatus(await member.client.patch(`/objects/consents/${id}`, { state: 'withdrawn' }), 200);
  expect((await read()).withdrawnAt).not.toBeNull();
  expect(await people('given')).toEqual([]);
  expect(await people('withdrawn')).toEqual([contact]);
  expect(other).not.toBe(contact);
  expectStatus(await member.client.patch(`/objects/consents/${id}`, { state: 'given' }), 200);
  expect(await read()).toMatchObject({ withdrawnAt: null });
  const { body } = await admin.get<{ data: { changes: { field: string }[] }[] }>(
    `/objects/consents/${id}/history`,
  );
  expect(body.data.map(({ changes }) => changes.some(({ field }) => field === 'state'))).toEqual([
    true,
    true,
    true,
  ]);
  const related = await member.client.get<{ data: Consent[] }>(
    `/objects/contacts/${contact}/related/consents`,
  );
  expect(related.body.data.map((one) => one.id)).toEqual([id]);
});

it('has purposes that everybody reads and only data protection sets', async () => {
  const member = await server.as('member');
  const refused = await member.post('/objects/consentPurposes', { name: 'Mine' });
  expect(refused.status).toBe(403);
  const { body } = await member.get<{ data: { name: string }[] }>('/objects/consentPurposes');
  expect(body.data.map(({ name }) => name)).toEqual(['产品资讯']);
});
