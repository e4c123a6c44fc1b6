/** X · Who looks after the quality of data, but sees little of it: his check falsifies nothing, and tells him of nothing that is closed to him. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
let keeper: SignedIn;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  keeper = await personWith(server, 'keeper', {
    objects: { '*': { read: 'own', create: 'own', update: 'own' } },
    fields: { contact: { phones: 'hidden', idCard: 'hidden' }, account: { creditCode: 'hidden' } },
    admin: ['dataQuality', 'duplicates'],
  });
  for (let n = 0; n < 4; n++) {
    const owner = n === 0 ? { owner: keeper.id } : {};
    expectStatus(await admin.post('/objects/contacts', { name: ` Person ${n} `, ...owner }), 201);
  }
  await check(admin);
});
afterAll(() => server.close());

async function check(who: Client): Promise<void> {
  const { job } = expectStatus(await who.post<{ job: string }>('/quality/runs', {}), 202).body;
  const { body } = await eventually(async () => {
    const found = await who.get(`/jobs/${job}`);
    return ['done', 'failed'].includes(String(found.body.state)) && found;
  });
  expect([body.state, body.error]).toEqual(['done', null]);
}

const known = async (who: Client) => {
  const detail = await who.get<Record<string, unknown>>('/quality/objects/contacts');
  const { checkedAt: _, before: __, trend: ___, ...rest } = expectStatus(detail, 200).body;
  const list = await who.get<{ data: { id: string }[] }>('/quality/objects/contacts/records');
  return {
    ...rest,
    ids: expectStatus(list, 200)
      .body.data.map(({ id }) => id)
      .sort(),
  };
};

it('a check that he asks for counts the whole company, as any other', async () => {
  const before = await known(admin);
  expect(before).toMatchObject({ records: 4 });
  expect(before.ids).toHaveLength(4);
  await check(keeper.client);
  expect(await known(admin)).toEqual(before);
});

it('of records and fields that are closed to him he is told nothing', async () => {
  const own = await known(keeper.client);
  expect(own.ids).toHaveLength(1);
  expect(JSON.stringify(own)).not.toMatch(/phones|idCard/);
  const all = await admin.get<{ data: { id: string }[] }>('/quality/objects/contacts/records');
  const others = all.body.data.map(({ id }) => id).filter((id) => id !== own.ids[0]);
  for (const query of [{ limit: 1 }, { limit: 2 }, { limit: 1, issue: 'name:empty' }]) {
    const page = await keeper.client.get('/quality/objects/contacts/records', query);
    for (const id of others) expect([query, page.text.includes(id)]).toEqual([query, false]);
  }
  for (const issue of ['phones:empty', 'idCard:empty']) {
    const page = await keeper.client.get('/quality/objects/contacts/records', { issue });
    expect([issue, page.status]).toEqual([issue, 404]);
  }
});
