/** Sharing over HTTP: by hand, by rule, down from accounts, along the chain of managers; and every way in which it ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../server/platform/events/followers.ts';
import { expireShares } from '../../server/platform/records/sharing/expireShares.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';
import { settled } from '../settled.ts';

let server: TestServer;
let admin: Client;
let owner: SignedIn;
let other: SignedIn;
let inGroup: SignedIn;
let below: SignedIn;
let group: string;
let service: string;

interface Share {
  id: string;
  with: { kind: string; id: string; label: string | null };
  access: string;
  role: string | null;
  note: string | null;
  expiresAt: string | null;
}
interface Rule {
  id: string;
  version: number;
  state: string;
  progress: number;
}

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const department = async (name: string, parent?: string) =>
    expectStatus(
      await admin.post<{ id: string }>('/objects/departments', { name, ...(parent ? { parent } : {}) }),
      201,
    ).body.id;
  const sales = await department('Sales');
  service = await department('Service');
  const north = await department('Service north', service);
  const hall = await department('Hall');
  owner = await server.someone({ name: 'Owner', department: sales });
  other = await server.someone({ name: 'Other', department: hall });
  inGroup = await server.someone({ name: 'In a group', department: await department('Elsewhere') });
  below = await server.someone({ name: 'Below', department: north });
  group = expectStatus(
    await admin.post<{ id: string }>('/objects/groups', { name: 'Experts', members: [inGroup.id] }),
    201,
  ).body.id;
  await told();
});
afterAll(() => server.close());

/** Other processes hear of it by themselves; the test's own hears it here. */
async function setMembers(people: readonly SignedIn[]): Promise<void> {
  const members = people.map(({ id }) => id);
  expectStatus(await admin.patch(`/objects/groups/${group}`, { members }), 200);
  server.app.callers.forget();
}

async function told(): Promise<void> {
  await settled(server.database.app);
  await dispatch(environmentOf(server));
}

async function make(by: Client, plural: string, data: object): Promise<string> {
  return expectStatus(await by.post<{ id: string }>(`/objects/${plural}`, data), 201).body.id;
}

/** The record, the list and the search say the same. */
async function sees(client: Client, plural: string, id: string): Promise<boolean> {
  const { status } = await client.get(`/objects/${plural}/${id}`);
  const listed = await client.get<{ data: { id: string }[] }>(`/objects/${plural}`, {
    fields: 'id',
    filter: { id: { eq: id } },
  });
  expect([200, 404]).toContain(status);
  expect(listed.body.data.length).toBe(status === 200 ? 1 : 0);
  return status === 200;
}

async function finds(client: Client, words: string): Promise<number> {
  const { body } = await client.get<{ data: unknown[] }>('/search', { q: words });
  return body.data.length;
}

async function shares(client: Client, id: string): Promise<Share[]> {
  return expectStatus(await client.get<{ data: Share[] }>(`/objects/accounts/${id}/shares`), 200).body.data;
}

async function share(by: Client, id: string, body: object, plural = 'accounts'): Promise<string | null> {
  const answer = await by.post<{ changeSet: string | null }>(`/objects/${plural}/${id}/shares`, body);
  return expectStatus(answer, 200).body.changeSet;
}

const withUser = (person: SignedIn) => [{ kind: 'user', id: person.id }];

async function applied(id: string): Promise<void> {
  await eventually(async () => {
    const { body } = await admin.get<Rule>(`/sharing/rules/${id}`);
    return ['applied', 'off'].includes(body.state) && body;
  });
}

async function jobDone(job: string): Promise<Record<string, unknown>> {
  return eventually(async () => {
    const { body } = await admin.get(`/jobs/${job}`);
    return body.state === 'done' && body;
  });
}

async function rule(says: object): Promise<{ rule: Rule; changeSet: string }> {
  const body = {
    object: 'account',
    name: { en: 'A rule', zh: '规则' },
    filter: {},
    access: 'read',
    ...says,
  };
  const answer = await admin.post<{ rule: Rule; changeSet: string }>('/sharing/rules', body);
  return expectStatus(answer, 201).body;
}

describe('a share by hand', () => {
  it('gives sight at once, in the search too, and ends at once', async () => {
    const id = await make(owner.client, 'accounts', { name: 'Zephyrine Works' });
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    await share(owner.client, id, { with: withUser(other), access: 'read', note: 'for the fair' });
    expect(await sees(other.client, 'accounts', id)).toBe(true);
    expect(await finds(other.client, 'Zephyrine')).toBe(1);
    expectStatus(await other.client.patch(`/objects/accounts/${id}`, { name: 'Mine' }), 403);
    const [held] = await shares(other.client, id);
    expect(held).toMatchObject({ access: 'read', note: 'for the fair', role: null, expiresAt: null });
    expectStatus(
      await owner.client.patch(`/objects/accounts/${id}/shares/${held!.id}`, { access: 'edit' }),
      200,
    );
    expectStatus(await other.client.patch(`/objects/accounts/${id}`, { website: 'https://a.example' }), 200);
    // Editing is all that a share gives.
    expectStatus(await other.client.delete(`/objects/accounts/${id}`), 403);
    expectStatus(await other.client.patch(`/objects/accounts/${id}`, { owner: other.id }), 403);
    expectStatus(
      await other.client.post(`/objects/accounts/${id}/shares`, { with: withUser(below), access: 'read' }),
      403,
    );
    expectStatus(await owner.client.delete(`/objects/accounts/${id}/shares/${held!.id}`), 200);
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    expect(await finds(other.client, 'Zephyrine')).toBe(0);
    const timeline = await owner.client.get<{ data: { kind: string; content: { share?: unknown } }[] }>(
      `/objects/accounts/${id}/timeline`,
    );
    expect(timeline.body.data.filter(({ content }) => content.share).map(({ kind }) => kind)).toEqual([
      'deleted',
      'created',
    ]);
  });

  it('reaches groups, and departments with those below, and follows their members', async () => {
    const id = await make(owner.client, 'accounts', { name: 'For many' });
    await share(owner.client, id, {
      with: [
        { kind: 'group', id: group },
        { kind: 'department', id: service },
      ],
      access: 'read',
    });
    expect(await sees(inGroup.client, 'accounts', id)).toBe(true);
    expect(await sees(below.client, 'accounts', id)).toBe(true);
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    await setMembers([other]);
    expect(await sees(inGroup.client, 'accounts', id)).toBe(false);
    expect(await sees(other.client, 'accounts', id)).toBe(true);
    await setMembers([inGroup]);
  });

  it('stays when the owner changes, when the record comes back from the bin, and dies with it for good', async () => {
    const id = await make(owner.client, 'accounts', { name: 'Handed over' });
    await share(owner.client, id, { with: withUser(other), access: 'edit' });
    expectStatus(await admin.patch(`/objects/accounts/${id}`, { owner: below.id }), 200);
    expect(await sees(other.client, 'accounts', id)).toBe(true);
    expectStatus(await admin.delete(`/objects/accounts/${id}`), 204);
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    expectStatus(await admin.post(`/objects/accounts/${id}/restore`), 200);
    expectStatus(await other.client.patch(`/objects/accounts/${id}`, { website: 'https://b.example' }), 200);
    expectStatus(await admin.delete(`/objects/accounts/${id}?permanent=true`), 204);
    expect(
      await server.database.app.rows({
        text: `select 1 from "${await schema()}".record_shares where record_id = $1`,
        values: [id],
      }),
    ).toEqual([]);
  });

  it('ends by itself when its time has come', async () => {
    const id = await make(owner.client, 'accounts', { name: 'For an hour' });
    const soon = new Date(server.app.clock.now() + 3_600_000).toISOString();
    expectStatus(
      await owner.client.post(`/objects/accounts/${id}/shares`, {
        with: withUser(other),
        access: 'read',
        expiresAt: '2020-01-01T00:00:00Z',
      }),
      422,
    );
    await share(owner.client, id, { with: withUser(other), access: 'read', expiresAt: soon });
    await expireShares(environmentOf(server));
    expect(await sees(other.client, 'accounts', id)).toBe(true);
    server.ahead = 3_601_000;
    await expireShares(environmentOf(server));
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    expect(await shares(owner.client, id)).toEqual([]);
    server.ahead = 0;
  });

  it('makes members of the team, who are told, and may leave', async () => {
    const id = await make(owner.client, 'accounts', { name: 'A team' });
    const wrong = { with: withUser(other), access: 'edit', role: 'jester' };
    expectStatus(await owner.client.post(`/objects/accounts/${id}/shares`, wrong), 422);
    await share(owner.client, id, { with: withUser(other), access: 'edit', role: 'technical' });
    await told();
    const news = await other.client.get<{ data: { kind: string; record: { id: string } | null }[] }>(
      '/notifications',
    );
    expect(news.body.data.some((each) => each.kind === 'shared' && each.record?.id === id)).toBe(true);
    // Shared once more without a role, he keeps it.
    await share(owner.client, id, { with: withUser(other), access: 'read' });
    const [member] = await shares(owner.client, id);
    expect(member).toMatchObject({ role: 'technical', access: 'read' });
    expectStatus(await other.client.delete(`/objects/accounts/${id}/shares/${member!.id}`), 200);
    expect(await sees(other.client, 'accounts', id)).toBe(false);
  });

  it('is refused for what the sharer may not do, and for whom nobody knows', async () => {
    const id = await make(owner.client, 'accounts', { name: 'Not yours' });
    const body = { with: withUser(below), access: 'read' };
    expectStatus(await other.client.post(`/objects/accounts/${id}/shares`, body), 404);
    expectStatus(await other.client.get(`/objects/accounts/${id}/shares`), 404);
    for (const kind of ['user', 'group', 'department']) {
      const unknown = { with: [{ kind, id: server.app.ids.next() }], access: 'read' };
      expectStatus(await owner.client.post(`/objects/accounts/${id}/shares`, unknown), 422);
    }
    expectStatus(
      await admin.post(`/objects/users/${owner.id}/shares`, { with: withUser(other), access: 'read' }),
      422,
    );
  });

  it('is taken back by undo, and undo by undo', async () => {
    const id = await make(owner.client, 'accounts', { name: 'Back and forth' });
    const changeSet = await share(owner.client, id, { with: withUser(other), access: 'edit' });
    const undone = await owner.client.post<{ changeSet: string; restored: number }>(
      `/changeSets/${changeSet}/undo`,
    );
    expect(undone.body.restored).toBe(1);
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    expectStatus(await owner.client.post(`/changeSets/${undone.body.changeSet}/undo`), 200);
    expect((await shares(owner.client, id)).map((each) => each.access)).toEqual(['edit']);
    expect(await sees(other.client, 'accounts', id)).toBe(true);
  });

  it('is given to many records as a job, only where the sharer may, and undone as one', async () => {
    const mine = [];
    for (let n = 0; n < 4; n++) mine.push(await make(owner.client, 'accounts', { name: `Many ${n}` }));
    const theirs = await make(below.client, 'accounts', { name: 'Not mine' });
    const body = { ids: [...mine, theirs], with: withUser(other), access: 'read' };
    const { job } = expectStatus(
      await owner.client.post<{ job: string }>('/objects/accounts/shares', body),
      202,
    ).body;
    const done = await jobDone(job);
    expect(done.result).toEqual({ changed: 4, refused: 1 });
    for (const id of mine) expect(await sees(other.client, 'accounts', id)).toBe(true);
    expect(await sees(other.client, 'accounts', theirs)).toBe(false);
    expectStatus(await owner.client.post(`/changeSets/${done.changeSet}/undo`), 200);
    for (const id of mine) expect(await sees(other.client, 'accounts', id)).toBe(false);
  });
});

async function schema(): Promise<string> {
  const [row] = await server.database.app.rows<{ schema: string }>({
    text: 'select schema_name as schema from core.workspaces',
    values: [],
  });
  return row!.schema;
}

describe('a sharing rule', () => {
  it('is applied to what is there, and follows what is written', async () => {
    const old = await make(owner.client, 'accounts', { name: 'Old', industry: 'energy' });
    const { rule: made } = await rule({
      filter: { industry: { eq: 'energy' } },
      with: [{ kind: 'group', id: group }],
      access: 'edit',
    });
    await applied(made.id);
    expect(await sees(inGroup.client, 'accounts', old)).toBe(true);
    const fresh = await make(owner.client, 'accounts', { name: 'New', industry: 'energy' });
    expectStatus(
      await inGroup.client.patch(`/objects/accounts/${fresh}`, { website: 'https://c.example' }),
      200,
    );
    expectStatus(await owner.client.patch(`/objects/accounts/${fresh}`, { industry: 'retail' }), 200);
    expect(await sees(inGroup.client, 'accounts', fresh)).toBe(false);
    const { body } = await owner.client.get<{ rules: { id: string }[] }>(`/objects/accounts/${old}/shares`);
    expect(body.rules.map((each) => each.id)).toEqual([made.id]);
    // Switched off, it ends at once, whatever the job has still to do.
    expectStatus(await admin.patch(`/sharing/rules/${made.id}`, { active: false }), 200);
    expect(await sees(inGroup.client, 'accounts', old)).toBe(false);
    expectStatus(await admin.patch(`/sharing/rules/${made.id}`, { active: true }), 200);
    await applied(made.id);
    expect(await sees(inGroup.client, 'accounts', old)).toBe(true);
    // What a narrower filter leaves out ends at once, too.
    expectStatus(
      await admin.patch(`/sharing/rules/${made.id}`, { filter: { industry: { eq: 'retail' } } }),
      200,
    );
    expect(await sees(inGroup.client, 'accounts', old)).toBe(false);
    await applied(made.id);
    expect(await sees(inGroup.client, 'accounts', fresh)).toBe(true);
    const { changeSet } = expectStatus(await admin.delete(`/sharing/rules/${made.id}`), 200).body;
    expect(await sees(inGroup.client, 'accounts', fresh)).toBe(false);
    expectStatus(await admin.get(`/sharing/rules/${made.id}`), 404);
    expectStatus(await admin.post(`/changeSets/${changeSet}/undo`), 200);
    await applied(made.id);
    expect(await sees(inGroup.client, 'accounts', fresh)).toBe(true);
    expectStatus(await admin.delete(`/sharing/rules/${made.id}`), 200);
  });

  it('asks only what the record itself says for good', async () => {
    const tried = [
      { 'owner.name': { eq: 'Owner' } },
      { contacts: { some: {} } },
      { owner: { eq: 'me' } },
      { createdAt: { within: 'last 7 days' } },
      { updatedAt: { gt: '2020-01-01' } },
    ];
    for (const filter of tried) {
      const body = {
        object: 'account',
        name: { en: 'x', zh: 'x' },
        filter,
        access: 'read',
        with: withUser(other),
      };
      expectStatus(await admin.post('/sharing/rules', body), 422);
      expectStatus(await admin.post('/sharing/preview', { object: 'account', filter }), 422);
    }
    const unknown = { object: 'account', filter: { nothing: { eq: 1 } } };
    expectStatus(await admin.post('/sharing/preview', unknown), 400);
    expectStatus(await owner.client.get('/sharing/rules'), 403);
  });

  it('says before it is saved how many records and people it means', async () => {
    await make(owner.client, 'accounts', { name: 'P', industry: 'education' });
    const { body } = await admin.post('/sharing/preview', {
      object: 'account',
      filter: { industry: { eq: 'education' } },
      with: [
        { kind: 'group', id: group },
        { kind: 'user', id: inGroup.id },
        { kind: 'department', id: service },
      ],
    });
    expect(body).toMatchObject({ records: 1, people: 2 });
  });

  it('is changed by one at a time', async () => {
    const { rule: made } = await rule({ active: false, with: withUser(other) });
    expectStatus(
      await admin.patch(`/sharing/rules/${made.id}`, { access: 'edit', version: made.version }),
      200,
    );
    expectStatus(
      await admin.patch(`/sharing/rules/${made.id}`, { access: 'read', version: made.version }),
      409,
    );
    expectStatus(await admin.delete(`/sharing/rules/${made.id}`), 200);
  });
});

describe('children', () => {
  it('inherit the shares of their account where the workspace wants it, and follow every move', async () => {
    const shared = await make(owner.client, 'accounts', { name: 'Shared' });
    const plain = await make(owner.client, 'accounts', { name: 'Plain' });
    const contact = await make(owner.client, 'contacts', { name: 'Li Wei', account: shared });
    const [call] = [
      await make(owner.client, 'activities', {
        kind: 'call',
        subject: 'A call',
        regarding: { object: 'contact', id: contact },
      }),
    ];
    await share(owner.client, shared, { with: withUser(other), access: 'edit' });
    expect(await sees(other.client, 'contacts', contact)).toBe(false);
    const set = async (inheritance: object) => {
      const { body } = expectStatus(
        await admin.patch<{ jobs: Record<string, string> }>('/sharing/settings', { inheritance }),
        200,
      );
      for (const job of Object.values(body.jobs)) await jobDone(job);
    };
    await set({ contact: 'read' });
    expect(await sees(other.client, 'contacts', contact)).toBe(true);
    expect(await sees(other.client, 'activities', call!)).toBe(true);
    expectStatus(await other.client.patch(`/objects/contacts/${contact}`, { jobTitle: 'Chief' }), 403);
    await set({ contact: 'same' });
    expectStatus(await other.client.patch(`/objects/contacts/${contact}`, { jobTitle: 'Chief' }), 200);
    expectStatus(await owner.client.patch(`/objects/contacts/${contact}`, { account: plain }), 200);
    expect(await sees(other.client, 'contacts', contact)).toBe(false);
    expect(await sees(other.client, 'activities', call!)).toBe(false);
    const fresh = await make(owner.client, 'contacts', { name: 'Wang Fang', account: shared });
    expect(await sees(other.client, 'contacts', fresh)).toBe(true);
    const [held] = await shares(owner.client, shared);
    expectStatus(await owner.client.delete(`/objects/accounts/${shared}/shares/${held!.id}`), 200);
    expect(await sees(other.client, 'contacts', fresh)).toBe(false);
    await share(owner.client, shared, { with: withUser(other), access: 'read' });
    expect(await sees(other.client, 'contacts', fresh)).toBe(true);
    await set({ contact: 'none' });
    expect(await sees(other.client, 'contacts', fresh)).toBe(false);
    expectStatus(await admin.patch('/sharing/settings', { inheritance: { account: 'read' } }), 422);
  });
});

describe('managers', () => {
  it('reach what those below them own while the switch is on', async () => {
    const id = await make(owner.client, 'accounts', { name: 'Of mine below' });
    expectStatus(await admin.patch(`/objects/users/${owner.id}`, { manager: other.id }), 200);
    server.app.callers.forget();
    expect(await sees(other.client, 'accounts', id)).toBe(false);
    expectStatus(await admin.patch('/sharing/settings', { managerChain: true }), 200);
    expect(await sees(other.client, 'accounts', id)).toBe(true);
    expectStatus(await admin.patch('/sharing/settings', { managerChain: false }), 200);
    expect(await sees(other.client, 'accounts', id)).toBe(false);
  });
});
