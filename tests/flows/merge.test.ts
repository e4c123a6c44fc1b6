/** Merging over HTTP: what moves, whose values stay, who may, what the merged ids answer, and everything back again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let member: Client;

interface Made {
  id: string;
  version: number;
  name: string;
}
interface Merged {
  changeSet: string;
  survivor: { id: string; version: number };
  merges: { id: string; merged: string }[];
  moved: number;
}
interface Undone {
  changeSet: string;
  moved: number;
  conflicts: { object: string; id: string; fields: string[] }[];
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  member = await server.as('member');
});
afterAll(() => server.close());

async function make(client: Client, object: string, data: object): Promise<string> {
  return expectStatus(await client.post<Made>(`/objects/${object}`, data), 201).body.id;
}

/** As programs read: they follow where the answer leads. */
async function read(client: Client, object: string, id: string): Promise<Record<string, unknown>> {
  const answer = await client.get(`/objects/${object}/${id}`);
  const location = answer.status === 307 ? answer.headers.get('location') : null;
  return expectStatus(location === null ? answer : await client.get(location), 200).body;
}

async function merge(client: Client, object: string, into: string, mergeIds: string[], fields?: object) {
  const body = fields ? { mergeIds, fields } : { mergeIds };
  return expectStatus(await client.post<Merged>(`/objects/${object}/${into}/merge`, body), 200).body;
}

async function unmerge(client: Client, id: string): Promise<Undone> {
  return expectStatus(await client.post<Undone>(`/merges/${id}/undo`), 200).body;
}

describe('two accounts', () => {
  it('become one: values, what points there, what stands beside, and the merged id leads on', async () => {
    const a = await make(admin, 'accounts', { name: 'Huaxin', tags: ['vip'], emails: ['a@huaxin.cn'] });
    const b = await make(admin, 'accounts', {
      name: 'Huaxin Tech',
      industry: 'technology',
      tags: ['tender', 'VIP'],
      emails: ['b@huaxin.cn'],
      creditCode: '91110000600007156U',
      bankAccount: '6222021001116245702',
    });
    const deal = await make(admin, 'opportunities', {
      name: 'Deal',
      account: b,
      amount: { amount: '10', currency: 'CNY' },
    });
    const call = await make(admin, 'activities', {
      subject: 'Call',
      regarding: { object: 'account', id: b },
    });
    const child = await make(admin, 'accounts', { name: 'Huaxin Branch', parent: b });
    expectStatus(await admin.post(`/objects/accounts/${b}/comments`, { body: 'Seen at the fair' }), 201);
    const preview = expectStatus(
      await admin.post<{
        fields: { field: string; from: string | null; value: unknown }[];
        relations: { object: string; field: string; count: number }[];
        beside: Record<string, number>;
        large: boolean;
      }>(`/objects/accounts/${a}/merge?dryRun=true`, { mergeIds: [b] }),
      200,
    ).body;
    expect(preview.relations).toEqual(
      expect.arrayContaining([
        { object: 'opportunity', field: 'account', count: 1 },
        { object: 'activity', field: 'regarding', count: 1 },
        { object: 'account', field: 'parent', count: 1 },
      ]),
    );
    expect(preview.beside).toMatchObject({ comments: 1 });
    expect(preview.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'name', from: a }),
        expect.objectContaining({
          field: 'industry',
          from: b,
          value: 'technology',
        }),
        expect.objectContaining({ field: 'tags', from: null, value: ['tender', 'vip'] }),
      ]),
    );
    expect((await read(admin, 'accounts', b)).id).toBe(b);

    const done = await merge(admin, 'accounts', a, [b], { name: b });
    expect(done).toMatchObject({ moved: 3, survivor: { id: a } });
    const survivor = await read(admin, 'accounts', a);
    expect(survivor).toMatchObject({
      id: a,
      name: 'Huaxin Tech',
      creditCode: '91110000600007156U',
      tags: ['tender', 'vip'],
      bankAccount: expect.stringMatching(/^\*+5702$/),
      openOpportunities: 1,
    });
    expect(
      (survivor.emails as { value: string; primary: boolean }[]).map(({ value, primary }) => [
        value,
        primary,
      ]),
    ).toEqual([
      ['a@huaxin.cn', true],
      ['b@huaxin.cn', false],
    ]);
    expect(await read(admin, 'opportunities', deal)).toMatchObject({ account: { id: a } });
    expect(await read(admin, 'activities', call)).toMatchObject({ regarding: { object: 'account', id: a } });
    expect(await read(admin, 'accounts', child)).toMatchObject({ parent: { id: a } });
    const comments = await admin.get<{ data: { body: string }[] }>(`/objects/accounts/${a}/comments`);
    expect(comments.body.data.map(({ body }) => body)).toEqual(['Seen at the fair']);
    const revealed = await admin.post<{ value: string }>(`/objects/accounts/${a}/reveal`, {
      field: 'bankAccount',
      reason: 'A look',
    });
    expect(revealed.body.value).toBe('6222021001116245702');
    // The merged id leads on; only a read of the record does.
    expect(await read(admin, 'accounts', b)).toMatchObject({ id: a });
    expectStatus(await admin.patch(`/objects/accounts/${b}`, { name: 'x' }), 404);
    expectStatus(await admin.post(`/objects/accounts/${b}/restore`), 400);
    const merges = await admin.get<{ data: object[] }>(`/objects/accounts/${a}/merges`);
    expect(merges.body.data).toMatchObject([
      { merged: { id: b, label: 'Huaxin Tech' }, state: 'merged', mayUndo: true },
    ]);

    // What came since stays; what was moved by hand stays where it is; the rest is as it was.
    const since = await make(admin, 'opportunities', { name: 'Since', account: a });
    expectStatus(await admin.patch(`/objects/opportunities/${deal}`, { account: null }), 200);
    const undone = await unmerge(admin, done.merges[0]!.id);
    expect(undone.conflicts).toEqual([{ object: 'opportunity', id: deal, fields: ['account'] }]);
    expect(await read(admin, 'accounts', a)).toMatchObject({
      id: a,
      name: 'Huaxin',
      tags: ['vip'],
      creditCode: null,
      bankAccount: null,
      openOpportunities: 1,
    });
    expect(await read(admin, 'accounts', b)).toMatchObject({
      id: b,
      name: 'Huaxin Tech',
      creditCode: '91110000600007156U',
      bankAccount: expect.stringMatching(/^\*+5702$/),
      openOpportunities: 0,
    });
    expect(await read(admin, 'opportunities', since)).toMatchObject({ account: { id: a } });
    expect(await read(admin, 'activities', call)).toMatchObject({ regarding: { object: 'account', id: b } });
    expect(await read(admin, 'accounts', child)).toMatchObject({ parent: { id: b } });
    expectStatus(await admin.post(`/merges/${done.merges[0]!.id}/undo`), 400);
    expectStatus(await admin.post(`/changeSets/${undone.changeSet}/undo`), 400);
    expect(member).toBeDefined();
  });
});
