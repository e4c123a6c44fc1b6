/** Merging over HTTP: what moves, whose values stay, who may, what the merged ids answer, and everything back again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { reindex } from '../../server/platform/search/reindex.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { testContext } from '../workEnvironment.ts';

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
  });
});

describe('rights and requests', () => {
  it('merges only what the actor may, and tells nothing of the rest', async () => {
    const own = await make(member, 'accounts', { name: 'Own' });
    const other = await make(admin, 'accounts', { name: 'Not seen' });
    const ask = (client: Client, id: string, body: object, query = '') =>
      client.post<{ code: string }>(`/objects/accounts/${id}/merge${query}`, body);
    expectStatus(await ask(member, own, { mergeIds: [other] }), 404);
    expectStatus(await ask(member, own, { mergeIds: [other] }, '?dryRun=true'), 404);
    expectStatus(await ask(await server.as('readOnly'), own, { mergeIds: [other] }), 403);
    expectStatus(await ask(admin, own, { mergeIds: [own] }), 422);
    expectStatus(await ask(admin, own, { mergeIds: [other], fields: { nothing: own } }), 400);
    expectStatus(await ask(admin, own, { mergeIds: [other], fields: { number: other } }), 422);
    expectStatus(await ask(admin, own, { mergeIds: [other], extra: 1 }), 400);
    const stale = await ask(admin, own, { mergeIds: [other], versions: { [other]: 9 } });
    expect([stale.status, stale.body.code]).toEqual([409, 'version_conflict']);
    // What he may not see of what hangs there is moved all the same, and not counted for him.
    const second = await make(member, 'accounts', { name: 'Own too' });
    const hidden = await make(admin, 'tasks', {
      subject: 'Of the boss',
      regarding: { object: 'account', id: second },
    });
    const merged = await merge(member, 'accounts', own, [second]);
    expect(await read(admin, 'tasks', hidden)).toMatchObject({ regarding: { id: own } });
    expectStatus(await (await server.as('readOnly')).post(`/merges/${merged.merges[0]!.id}/undo`), 403);
    await unmerge(member, merged.merges[0]!.id);
    expect(await read(admin, 'tasks', hidden)).toMatchObject({ regarding: { id: second } });
  });

  it('lets one of two win who merge the same at once', async () => {
    const [a, b, c] = await Promise.all(['X', 'Y', 'Z'].map((name) => make(admin, 'accounts', { name })));
    const both = await Promise.all([
      admin.post<{ code: string }>(`/objects/accounts/${a}/merge`, { mergeIds: [b] }),
      admin.post<{ code: string }>(`/objects/accounts/${c}/merge`, { mergeIds: [b] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)!;
    expect(lost.body).toMatchObject({ code: 'version_conflict', mergedInto: { object: 'account' } });
  });
});

describe('names of merged records', () => {
  it('go on to mean the survivor: ids of source systems, for rows and for lookups', async () => {
    const a = await make(admin, 'accounts', { name: 'Kept', source: 'old', sourceId: 'C-1' });
    const b = await make(admin, 'accounts', { name: 'Gone', source: 'old', sourceId: 'C-2' });
    const done = await merge(admin, 'accounts', a, [b]);
    const put = await admin.ask<Made>('PUT', '/objects/accounts/by/sourceId/C-2', {
      body: { website: 'https://kept.cn', source: 'old', sourceId: 'C-2' },
    });
    expect(expectStatus(put, 200).body).toMatchObject({ id: a, sourceId: 'C-1', website: 'https://kept.cn' });
    const person = await make(admin, 'contacts', {
      name: 'Li',
      account: { match: { sourceId: 'C-2', source: 'old' } },
    });
    expect(await read(admin, 'contacts', person)).toMatchObject({ account: { id: a } });
    // A record that comes back from the bin and belonged to the merged one belongs to the survivor, and goes back with it.
    await unmerge(admin, done.merges[0]!.id);
    const child = await make(admin, 'contacts', { name: 'Wu', account: b });
    expectStatus(await admin.delete(`/objects/contacts/${child}`), 204);
    const again = await merge(admin, 'accounts', a, [b]);
    expectStatus(await admin.post(`/objects/contacts/${child}/restore`), 200);
    expect(await read(admin, 'contacts', child)).toMatchObject({ account: { id: a } });
    await unmerge(admin, again.merges[0]!.id);
    expect(await read(admin, 'contacts', child)).toMatchObject({ account: { id: b } });
  });
});

describe('a merge that was taken back', () => {
  it('is made again as it was, with its choices, from the timelines of both', async () => {
    const a = await make(admin, 'accounts', { name: 'Stays', industry: 'software', website: 'https://a.cn' });
    const b = await make(admin, 'accounts', { name: 'Goes', industry: 'retail', website: 'https://b.cn' });
    const c = await make(admin, 'accounts', {
      name: 'Third',
      website: 'https://c.cn',
      phones: ['13800138000'],
    });
    const deal = await make(admin, 'opportunities', { name: 'Its deal', account: b });
    const done = await merge(admin, 'accounts', a, [b, c], { industry: b, website: c, phones: a });
    const merged = await read(admin, 'accounts', a);
    expect(merged).toMatchObject({
      name: 'Stays',
      industry: 'retail',
      website: 'https://c.cn',
      phones: [],
    });
    const ofB = done.merges.find((each) => each.merged === b)!.id;
    const ofC = done.merges.find((each) => each.merged === c)!.id;
    expectStatus(await admin.post(`/merges/${ofB}/redo`), 400);
    await unmerge(admin, ofB);
    await unmerge(admin, ofC);
    expect(await read(admin, 'accounts', a)).toMatchObject({ industry: 'software', website: 'https://a.cn' });

    const since = await make(admin, 'opportunities', { name: 'Since', account: b });
    interface Line {
      kind: string;
      content: { merge?: { id: string; mayRedo: boolean; merged: object; survivor: object } };
    }
    const lines = async (client: Client, id: string) =>
      (await client.get<{ data: Line[] }>(`/objects/accounts/${id}/timeline`)).body.data;
    const lineOf = async (id: string, kind: string) =>
      (await lines(admin, id)).find((line) => line.kind === kind && line.content.merge?.id === ofB)?.content
        .merge;
    const wanted = {
      id: ofB,
      mayRedo: true,
      merged: { id: b, label: 'Goes' },
      survivor: { id: a, label: 'Stays' },
    };
    expect(await lineOf(a, 'deleted')).toMatchObject(wanted);
    expect(await lineOf(b, 'restored')).toMatchObject(wanted);

    // Who may not see the two knows of no merge.
    expectStatus(await member.post(`/merges/${ofB}/redo`), 404);
    expectStatus(await (await server.as('readOnly')).post(`/merges/${ofB}/redo`), 403);
    const preview = await admin.post<{ fields: { field: string; from: string | null }[] }>(
      `/merges/${ofB}/redo?dryRun=true`,
    );
    expect(preview.body.fields).toContainEqual({ field: 'industry', from: b, value: 'retail' });
    for (const id of [ofB, ofC]) {
      const again = expectStatus(await admin.post<Merged>(`/merges/${id}/redo`), 200).body;
      expect(again).toMatchObject({ survivor: { id: a }, merges: [{ merged: id === ofB ? b : c }] });
    }
    const { version: _is, updatedAt: _at, permissions: _may, openOpportunities: _more, ...values } = merged;
    expect(await read(admin, 'accounts', a)).toMatchObject(values);
    for (const id of [deal, since])
      expect(await read(admin, 'opportunities', id)).toMatchObject({ account: { id: a } });
    expect(await lineOf(a, 'deleted')).toMatchObject({ mayRedo: false });
    const lost = await admin.post<{ code: string }>(`/merges/${ofB}/redo`);
    expect([lost.status, lost.body.code]).toEqual([409, 'version_conflict']);
  });
});

describe('what a merged record was called', () => {
  it('finds the survivor, says why, and only for who might have read it', async () => {
    const find = async (client: Client, q: string) =>
      (await client.get<{ data: { id: string; label: string; formerly?: string }[] }>('/search', { q })).body
        .data;
    const own = await make(member, 'accounts', { name: 'Bluebird Trading' });
    const old = await make(admin, 'accounts', { name: 'Kingfisher Imports' });
    const done = await merge(admin, 'accounts', own, [old]);
    expect(await find(admin, 'kingfisher')).toMatchObject([
      { id: own, label: 'Bluebird Trading', formerly: 'Kingfisher Imports' },
    ]);
    expect(await find(admin, 'bluebird')).toMatchObject([{ id: own }]);
    expect((await find(admin, 'bluebird'))[0]).not.toHaveProperty('formerly');
    expect((await find(member, 'bluebird')).map(({ id }) => id)).toEqual([own]);
    expect(await find(member, 'kingfisher')).toEqual([]);
    const list = await admin.get<{ data: { id: string }[] }>('/objects/accounts', { search: 'kingfisher' });
    expect(list.body.data.map(({ id }) => id)).toEqual([own]);
    await unmerge(admin, done.merges[0]!.id);
    expect((await find(admin, 'kingfisher')).map(({ id, formerly }) => [id, formerly])).toEqual([
      [old, undefined],
    ]);
    // By the end of a chain; and gone for good with the record.
    const last = await make(admin, 'accounts', { name: 'Heron Group' });
    await merge(admin, 'accounts', own, [old]);
    await merge(admin, 'accounts', last, [own]);
    expect(await find(admin, 'kingfisher')).toMatchObject([{ id: last, formerly: 'Kingfisher Imports' }]);
    // As `guanxi search rebuild` does: of words that were lost, those of merged records come back too.
    const ctx = await testContext(server.database.app);
    await ctx.db.run(sql`delete from ${qualified(ctx.workspace.schema, 'search')}`);
    expect(await find(admin, 'kingfisher')).toEqual([]);
    await reindex(ctx, ctx.registry.object('account'));
    expect(await find(admin, 'kingfisher')).toMatchObject([{ id: last, formerly: 'Kingfisher Imports' }]);
    expectStatus(await admin.delete(`/objects/accounts/${last}?permanent=true`), 204);
    expect(await find(admin, 'kingfisher')).toEqual([]);
    const { app, workspace } = server.database;
    const left = await app.rows(sql`
      select from ${qualified(workspace.schema, 'search')} where record_id = any(${[own, old, last]}::uuid[])`);
    expect(left).toEqual([]);
  });
});

describe('doubles among what two had', () => {
  it('become one role with what either knew, and two again', async () => {
    const firm = await make(admin, 'accounts', { name: 'Firm' });
    const [one, two] = [
      await make(admin, 'contacts', { name: 'Chen' }),
      await make(admin, 'contacts', { name: 'Chen Wei' }),
    ];
    const first = await make(admin, 'accountContacts', { account: firm, contact: one, role: 'decides' });
    const second = await make(admin, 'accountContacts', { account: firm, contact: two, jobTitle: 'CEO' });
    const done = await merge(admin, 'contacts', one, [two]);
    const roles = await admin.get<{ data: { id: string; role: string; jobTitle: string }[] }>(
      '/objects/accountContacts',
      {
        filter: { contact: { eq: one } },
        fields: 'role,jobTitle',
      },
    );
    expect(roles.body.data).toMatchObject([{ role: 'decides', jobTitle: 'CEO' }]);
    await unmerge(admin, done.merges[0]!.id);
    expect(await read(admin, 'accountContacts', first)).toMatchObject({
      contact: { id: one },
      role: 'decides',
      jobTitle: null,
    });
    expect(await read(admin, 'accountContacts', second)).toMatchObject({
      contact: { id: two },
      role: null,
      jobTitle: 'CEO',
    });
  });

  it('keep a no: who withdrew anywhere has withdrawn', async () => {
    const [one, two] = [
      await make(admin, 'contacts', { name: 'Sun' }),
      await make(admin, 'contacts', { name: 'Sun Li' }),
    ];
    const purpose = await make(admin, 'consentPurposes', { name: 'Newsletter' });
    await make(admin, 'consents', { contact: one, purpose, state: 'given' });
    await make(admin, 'consents', { contact: two, purpose, state: 'withdrawn' });
    const done = await merge(admin, 'contacts', one, [two]);
    const states = async (contact: string) =>
      (
        await admin.get<{ data: { state: string }[] }>('/objects/consents', {
          filter: { contact: { eq: contact } },
          fields: 'state',
        })
      ).body.data.map(({ state }) => state);
    expect(await states(one)).toEqual(['withdrawn']);
    await unmerge(admin, done.merges[0]!.id);
    expect([await states(one), await states(two)]).toEqual([['given'], ['withdrawn']]);
  });
});
