/** Y · Merging as a way around rights: to values that are closed, to records out of sight, to what one may no longer do. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { personWith } from './personWith.ts';

let server: TestServer;
let admin: Client;
let merger: SignedIn;

interface Merged {
  merges: { id: string; merged: string }[];
  moved: number;
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  merger = await personWith(server, 'merger', {
    objects: {
      '*': { read: 'own', create: 'own', update: 'own', delete: 'own' },
      activity: { read: 'none' },
    },
    fields: {
      account: { creditCode: 'hidden', phones: 'masked', website: 'read' },
      contact: { birthday: 'hidden' },
    },
    admin: [],
  });
});
afterAll(() => server.close());

async function make(plural: string, data: Record<string, unknown>, owner: string | null = merger.id) {
  const body = owner === null ? data : { ...data, owner };
  return expectStatus(await admin.post<{ id: string }>(`/objects/${plural}`, body), 201).body.id;
}
const merge = (who: Client, into: string, mergeIds: string[], fields?: object, query = '') =>
  who.post<Merged>(`/objects/accounts/${into}/merge${query}`, { mergeIds, ...(fields ? { fields } : {}) });
const said = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');

it('values that are closed are neither chosen nor told, nor whether both have the same', async () => {
  const a = await make('accounts', { name: 'A', phones: ['13800138000'], website: 'https://a.cn' });
  const same = await make('accounts', {
    name: 'B',
    phones: ['13800138000'],
    creditCode: '91110000600007156U',
  });
  const other = await make('accounts', { name: 'B', phones: ['13900138000'], website: 'https://b.cn' });
  for (const query of ['', '?dryRun=true']) {
    const hidden = await merge(merger.client, a, [other], { creditCode: other }, query);
    const none = await merge(merger.client, a, [other], { nothingSuch: other }, query);
    expect([hidden.status, said(hidden.text).replaceAll('creditCode', 'x')]).toEqual([
      none.status,
      said(none.text).replaceAll('nothingSuch', 'x'),
    ]);
    expect((await merge(merger.client, a, [other], { website: other }, query)).status).toBe(403);
  }
  const told = [];
  for (const from of [same, other]) {
    const answer = await merge(merger.client, a, [from], { phones: from }, '?dryRun=true');
    told.push([answer.status, said(answer.text)]);
  }
  expect(told[0]).toEqual(told[1]);
  const preview = expectStatus(await merge(merger.client, a, [same], undefined, '?dryRun=true'), 200);
  expect(preview.text).not.toMatch(/creditCode|91110000600007156U|13800138000/);
});

it('records that one may not merge stand, and those out of sight are as if there were none', async () => {
  const own = await make('accounts', { name: 'Own' });
  const others = await make('accounts', { name: 'Of others' }, null);
  const none = '01900000-0000-7000-8000-00000000beef';
  for (const [into, from] of [
    [own, others],
    [others, own],
  ]) {
    const answer = await merge(merger.client, into!, [from!]);
    const nobody = await merge(merger.client, into === own ? own : none, [from === own ? own : none]);
    expect([answer.status, nobody.status]).toEqual([404, 404]);
  }
  const done = expectStatus(await merge(admin, others, [await make('accounts', { name: 'Too' }, null)]), 200);
  const id = done.body.merges[0]!.id;
  const body = (text: string) => said(text).replaceAll(/"requestId":"[^"]+"/g, '');
  for (const path of [`/merges/${id}/undo`, `/merges/${id}/redo`, `/merges/${id}/undo?dryRun=true`]) {
    const real = await merger.client.post(path);
    const made = await merger.client.post(path.replace(id, none));
    expect([real.status, body(real.text)]).toEqual([404, body(made.text)]);
  }
  expect((await merger.client.get(`/objects/accounts/${others}/merges`)).status).toBe(404);
});

it('of what hangs there out of sight neither number, nor name, nor conflict is told', async () => {
  const own = await make('accounts', { name: 'Stays' });
  const goes = await make('accounts', { name: 'Goes' });
  const elsewhere = await make('accounts', { name: 'Elsewhere' }, null);
  const unseen = await make('opportunities', { name: 'Unseen', account: goes }, null);
  await make('opportunities', { name: 'Seen', account: goes });
  const done = expectStatus(await merge(merger.client, own, [goes]), 200).body;
  expect(done.moved).toBe(1);
  const admins = await admin.get<{ account: { id: string } }>(`/objects/opportunities/${unseen}`);
  expect(admins.body.account.id).toBe(own);
  expectStatus(await admin.patch(`/objects/opportunities/${unseen}`, { account: elsewhere }), 200);
  const undone = expectStatus(await merger.client.post(`/merges/${done.merges[0]!.id}/undo`), 200);
  expect(undone.text).not.toContain(unseen);
  expect(undone.body).toMatchObject({ moved: 1, conflicts: [] });
});

it('of fields that are closed no conflict is told', async () => {
  const own = await make('accounts', { name: 'Stays' });
  const goes = await make('accounts', { name: 'Goes', creditCode: '91310115MA1K35AB2Q', industry: 'retail' });
  const done = expectStatus(await merge(merger.client, own, [goes]), 200).body;
  expectStatus(
    await admin.patch(`/objects/accounts/${own}`, { creditCode: null, industry: 'software' }),
    200,
  );
  const undone = await merger.client.post<{ conflicts: { fields: string[] }[] }>(
    `/merges/${done.merges[0]!.id}/undo`,
  );
  expect(expectStatus(undone, 200).text).not.toContain('creditCode');
  expect(undone.body.conflicts.flatMap(({ fields }) => fields)).toEqual(['industry']);
});

it('who lost the right meanwhile takes nothing back, makes nothing again, and changes nothing', async () => {
  const person = await personWith(server, 'former', {
    objects: { '*': { read: 'all', create: 'own', update: 'own', delete: 'own' } },
    admin: [],
  });
  const data = { owner: person.id };
  const [a, b, c] = await Promise.all(
    ['One', 'Two', 'Three'].map((name) => make('accounts', { name, ...data }, person.id)),
  );
  const stands = expectStatus(await merge(person.client, a!, [b!]), 200).body.merges[0]!.id;
  const undone = expectStatus(await merge(person.client, a!, [c!]), 200).body.merges[0]!.id;
  expectStatus(await person.client.post(`/merges/${undone}/undo`), 200);
  const { body: me } = await admin.get<{ id: string }>('/me');
  expectStatus(await admin.patch(`/objects/accounts/${a}`, { owner: me.id }), 200);
  for (const path of [`/merges/${stands}/undo`, `/merges/${undone}/redo`])
    for (const query of ['', '?dryRun=true'])
      expect([path, query, (await person.client.post(`${path}${query}`)).status]).toEqual([path, query, 403]);
  const listed = await person.client.get<{ data: { mayUndo: boolean }[] }>(`/objects/accounts/${a}/merges`);
  expect(listed.body.data).toMatchObject([{ mayUndo: false }]);
  expect((await admin.get(`/objects/accounts/${c}`)).status).toBe(200);
  expect((await admin.get<{ name: string }>(`/objects/accounts/${a}`)).body.name).toBe('One');
});
