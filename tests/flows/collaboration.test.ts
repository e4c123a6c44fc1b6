/** Working together on any record: comments, mentions, followers, files, reminders, the inbox; over HTTP, with everybody's rights. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { dispatch } from '../../server/platform/events/followers.ts';
import { sendDigests } from '../../server/platform/notify/mail/digest.ts';
import { tellWhatIsDue } from '../../server/platform/notify/reminders.ts';
import { mentionText } from '../../shared/comments/markup.ts';
import { type Client, expectStatus, type SignedIn, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';
import { settled } from '../settled.ts';

let server: TestServer;
let admin: Client;
let adminId: string;
let xu: SignedIn;
let zhao: SignedIn;

interface Item {
  id: string;
  kind: string;
  text: string;
  excerpt: string | null;
  record: { object: string; id: string; label: string; open: boolean } | null;
  times: number;
  read: boolean;
}
interface Comment {
  id: string;
  body: string;
  version: number;
  deleted: boolean;
  own: boolean;
  author: { id: string; label: string };
  reactions: { sign: string; count: number; mine: boolean }[];
  replies: Comment[];
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  adminId = expectStatus(await admin.get<{ id: string }>('/me'), 200).body.id;
  // Sees everything, and only what is his own.
  xu = await server.someone({ name: '徐佳', roles: ['manager', 'administrator'] });
  zhao = await server.someone({ name: '赵一鸣', roles: ['member'] });
  // The first turn only notes where the events stand.
  await told();
});
afterAll(() => server.close());

/** As the worker's ticks do it. */
async function told(): Promise<void> {
  await settled(server.database.app);
  const env = environmentOf(server);
  await dispatch(env);
  await tellWhatIsDue(env);
}

async function inbox(client: Client, query: Record<string, string> = {}): Promise<Item[]> {
  return expectStatus(await client.get<{ data: Item[] }>('/notifications', query), 200).body.data;
}

const unread = async (client: Client) =>
  expectStatus(await client.get<{ unread: number }>('/notifications/count'), 200).body.unread;

async function account(data: Record<string, unknown> = {}, by = admin): Promise<string> {
  const made = await by.post<{ id: string }>('/objects/accounts', { name: `Firm ${Math.random()}`, ...data });
  return expectStatus(made, 201).body.id;
}

async function comment(client: Client, id: string, body: string, replyTo?: string): Promise<Comment> {
  const sent = { body, ...(replyTo ? { replyTo } : {}) };
  return expectStatus(await client.post<Comment>(`/objects/accounts/${id}/comments`, sent), 201).body;
}

const allRead = async (client: Client) =>
  expectStatus(await client.ask('PATCH', '/notifications', { body: { read: true } }), 200);

describe('comments', () => {
  it('are written, answered, edited with their history, deleted and brought back by their author only', async () => {
    const id = await account();
    const first = await comment(admin, id, 'Which lots are free?');
    const answer = await comment(xu.client, id, 'Lot 7', first.id);
    // An answer to an answer joins the thread.
    await comment(admin, id, 'Thanks', answer.id);
    const place = `/objects/accounts/${id}/comments/${first.id}`;
    expect((await xu.client.patch(place, { body: 'x' })).status).toBe(403);
    expect((await xu.client.delete(place)).status).toBe(403);
    const edited = expectStatus(
      await admin.ask<Comment>('PATCH', place, { body: { body: 'Which lots?' } }),
      200,
    );
    expect(edited.body).toMatchObject({ body: 'Which lots?', version: 2, own: true });
    // Two tabs of the author.
    expect((await admin.patch(place, { body: 'y' }, 1)).status).toBe(409);
    const versions = await xu.client.get<{ data: { version: number; body: string }[] }>(`${place}/versions`);
    expect(versions.body.data).toMatchObject([{ version: 1, body: 'Which lots are free?' }]);
    const react = { sign: '👍', on: true };
    expectStatus(await xu.client.post(`${place}/reactions`, react), 200);
    expectStatus(await xu.client.post(`${place}/reactions`, react), 200);
    const all = async () =>
      expectStatus(await xu.client.get<{ data: Comment[] }>(`/objects/accounts/${id}/comments`), 200).body
        .data;
    expect(await all()).toMatchObject([
      {
        body: 'Which lots?',
        author: { id: adminId, label: 'Administrator' },
        reactions: [{ sign: '👍', count: 1, mine: true }],
        replies: [{ body: 'Lot 7' }, { body: 'Thanks' }],
      },
    ]);
    expectStatus(await admin.delete(place), 200);
    // Answers keep a thread; its words are gone.
    expect(await all()).toMatchObject([{ deleted: true, body: '', reactions: [], replies: [{}, {}] }]);
    expectStatus(await admin.post(`${place}/restore`), 200);
    expect(await all()).toMatchObject([{ deleted: false, body: 'Which lots?' }]);
  });

  it('stand on the timeline of the record, and go where the record goes', async () => {
    const id = await account();
    const { id: top } = await comment(admin, id, 'Seen on the fair');
    type Line = { content: { comment?: Comment } };
    const lines = async (kinds?: string) =>
      expectStatus(
        await admin.get<{ data: Line[] }>(`/objects/accounts/${id}/timeline`, kinds ? { kinds } : {}),
        200,
      ).body.data;
    expect((await lines()).map((line) => line.content.comment?.body)).toContain('Seen on the fair');
    expect(await lines('comment')).toHaveLength(1);
    expectStatus(await admin.delete(`/objects/accounts/${id}/comments/${top}`), 200);
    expect(await lines('comment')).toHaveLength(0);
    expectStatus(await admin.ask('DELETE', `/objects/accounts/${id}`, { query: { permanent: true } }), 204);
    const left = await server.database.app.rows(
      sql`select from ${qualified(server.database.workspace.schema, 'comments')} where record_id = ${id}`,
    );
    expect(left).toHaveLength(0);
  });

  it('are as visible as their record, and refuse what is no comment', async () => {
    const id = await account();
    const { id: top } = await comment(admin, id, 'Not for Zhao');
    const foreign = '01890a5d-ac96-774b-bcce-b302099a8057';
    for (const [method, path, body] of [
      ['GET', '/comments', undefined],
      ['POST', '/comments', { body: 'x' }],
      ['GET', `/comments/${top}/versions`, undefined],
      ['POST', `/comments/${top}/reactions`, { sign: '👍', on: true }],
      ['GET', '/mentionable', undefined],
      ['GET', '/followers', undefined],
      ['POST', '/followers', undefined],
      ['GET', '/attachments', undefined],
      ['POST', '/presence', { stream: foreign, tab: 'a', editing: false }],
    ] as const) {
      const real = await zhao.client.ask(method, `/objects/accounts/${id}${path}`, { body });
      const none = await zhao.client.ask(method, `/objects/accounts/${foreign}${path}`, { body });
      expect([method, path, real.status]).toEqual([method, path, 404]);
      expect(real.body.detail).toEqual(none.body.detail);
    }
    const other = await account();
    // A comment is reached through its own record only.
    expect((await admin.patch(`/objects/accounts/${other}/comments/${top}`, { body: 'x' })).status).toBe(404);
    for (const body of [{ body: '  ' }, { body: 'x'.repeat(20_001) }]) {
      expect((await admin.post(`/objects/accounts/${id}/comments`, body)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await admin.post(`/objects/accounts/${id}/comments`, { body: 'x', html: '<b>' })).status).toBe(
      400,
    );
  });
});

describe('a mention', () => {
  it('tells who can see the record, by his real name, and makes him follow', async () => {
    const id = await account();
    const forged = mentionText({ of: 'user', id: xu.id, label: 'Somebody else' });
    const made = await comment(admin, id, `${forged} please look`);
    expect(made.body).toContain('@[徐佳]');
    await told();
    const [item] = await inbox(xu.client, { group: 'mentions' });
    expect(item).toMatchObject({
      kind: 'mention',
      excerpt: '@徐佳 please look',
      record: { object: 'account', id },
    });
    expect(item!.text).toMatch(/^Administrator mentioned you on Firm/);
    const followers = await admin.get<{ data: { user: { id: string }; reason: string }[] }>(
      `/objects/accounts/${id}/followers`,
    );
    expect(followers.body.data).toContainEqual(
      expect.objectContaining({ user: { id: xu.id, label: '徐佳' }, reason: 'mentioned' }),
    );
  });

  it('of somebody who cannot see the record is said before, and never reaches him', async () => {
    const id = await account();
    const offered = await admin.get<{ data: { id: string; canSee: boolean; label: string }[] }>(
      `/objects/accounts/${id}/mentionable`,
      { q: 'zym' },
    );
    expect(offered.body.data).toMatchObject([{ id: zhao.id, label: '赵一鸣', canSee: false }]);
    await comment(admin, id, mentionText({ of: 'user', id: zhao.id, label: '赵一鸣' }));
    await told();
    expect(await inbox(zhao.client)).toEqual([]);
    const followers = await admin.get<{ data: { user: { id: string } }[] }>(
      `/objects/accounts/${id}/followers`,
    );
    expect(followers.body.data.map(({ user }) => user.id)).not.toContain(zhao.id);
  });

  it('of a department reaches its members; a name that is nobody stays a word', async () => {
    const department = expectStatus(
      await admin.post<{ id: string }>('/objects/departments', { name: 'Service' }),
      201,
    ).body.id;
    const member = await server.someone({ name: 'Member of Service', department });
    const id = await account({ department });
    const nobody = mentionText({ of: 'user', id: '01890a5d-ac96-774b-bcce-b302099a8057', label: 'Ghost' });
    const made = await comment(
      admin,
      id,
      `${mentionText({ of: 'department', id: department, label: 'x' })} ${nobody}`,
    );
    expect(made.body).toBe(`@[Service](department:${department}) @Ghost`);
    await told();
    expect((await inbox(member.client)).map(({ kind }) => kind)).toContain('mention');
  });

  it('tells of an edit only whom it names anew', async () => {
    const id = await account();
    await allRead(xu.client);
    const made = await comment(admin, id, 'Plain');
    await told();
    expect(await unread(xu.client)).toBe(0);
    const name = mentionText({ of: 'user', id: xu.id, label: '徐佳' });
    expectStatus(
      await admin.patch(`/objects/accounts/${id}/comments/${made.id}`, { body: `${name} now` }),
      200,
    );
    await told();
    expect(await unread(xu.client)).toBe(1);
    expectStatus(
      await admin.patch(`/objects/accounts/${id}/comments/${made.id}`, { body: `${name} again` }),
      200,
    );
    await told();
    expect(await unread(xu.client)).toBe(1);
  });
});

describe('following', () => {
  it('tells of changes in one line a record, with the fields that the follower may know, and never of his own', async () => {
    const id = await account({ owner: xu.id });
    await told();
    await allRead(xu.client);
    expectStatus(await admin.patch(`/objects/accounts/${id}`, { employees: 5 }), 200);
    expectStatus(await admin.patch(`/objects/accounts/${id}`, { level: 'A' }), 200);
    expectStatus(await xu.client.patch(`/objects/accounts/${id}`, { employees: 6 }), 200);
    await told();
    expectStatus(await admin.patch(`/objects/accounts/${id}`, { industry: 'medical' }), 200);
    await told();
    const lines = await inbox(xu.client, { unread: 'true' });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.text).toMatch(/^Administrator changed .* of Firm/);
    for (const name of ['Employees', 'Industry', 'Level']) expect(lines[0]!.text).toContain(name);
  });

  it('is the owner’s by himself, until he does not want to; a mention does not bring him back', async () => {
    const id = await account({ owner: xu.id });
    const followers = `/objects/accounts/${id}/followers`;
    expect((await xu.client.get(followers)).body).toMatchObject({
      following: true,
      data: [{ reason: 'owner' }],
    });
    expectStatus(await xu.client.delete(followers), 204);
    await comment(admin, id, mentionText({ of: 'user', id: xu.id, label: '徐佳' }));
    await told();
    expect((await xu.client.get(followers)).body).toMatchObject({ following: false });
    await allRead(xu.client);
    expectStatus(await admin.patch(`/objects/accounts/${id}`, { employees: 9 }), 200);
    await told();
    expect(await unread(xu.client)).toBe(0);
    expectStatus(await xu.client.post(followers), 204);
    expect((await xu.client.get(followers)).body).toMatchObject({ following: true });
  });

  it('of many records that one piece of work changes is one line; so is a hand-over', async () => {
    const ids = await Promise.all(Array.from({ length: 7 }, () => account({ owner: zhao.id })));
    await told();
    await allRead(zhao.client);
    const operations = ids.map((id) => ({ op: 'update', id, data: { level: 'B' } }));
    expectStatus(await admin.post('/objects/accounts/batch', { operations }), 200);
    await told();
    expect(await inbox(zhao.client, { unread: 'true' })).toMatchObject([
      { kind: 'followed', times: 7, text: 'Administrator changed 7 accounts that you follow', record: null },
    ]);
    const handed = ids.map((id) => ({ op: 'update', id, data: { owner: xu.id } }));
    await allRead(xu.client);
    expectStatus(await admin.post('/objects/accounts/batch', { operations: handed }), 200);
    await told();
    expect(await inbox(xu.client, { unread: 'true' })).toMatchObject([
      { kind: 'assigned', times: 7, text: 'Administrator handed 7 accounts to you' },
    ]);
    // Who lost them sees no more of them, in what was told before either.
    const lost = (await inbox(zhao.client)).filter((item) => item.record !== null);
    expect(lost.filter((item) => ids.includes(item.record!.id))).toEqual([]);
  });
});

describe('files', () => {
  async function upload(client: Client, name: string): Promise<string> {
    const answer = await fetch(`${server.origin}/api/v1/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        origin: server.origin,
        cookie: client.cookie ?? '',
        'content-type': 'application/octet-stream',
      },
      body: `content of ${name}`,
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  }

  it('hang on a record with its rights, are taken off and brought back', async () => {
    const id = await account({ owner: zhao.id });
    const file = await upload(zhao.client, '报价.txt');
    const list = `/objects/accounts/${id}/attachments`;
    // Somebody else's file is none of mine.
    expect((await admin.post(list, { file })).status).toBe(404);
    const made = expectStatus(await zhao.client.post<{ id: string }>(list, { file }), 201).body;
    expect((await zhao.client.post(list, { file })).status).toBe(409);
    expect((await admin.get(list)).body).toMatchObject({
      data: [{ id: made.id, file: { id: file, name: '报价.txt' } }],
    });
    expect((await admin.get(`/files/${file}`)).text).toBe('content of 报价.txt');
    const other = await server.someone({ name: 'Other' });
    expect((await other.client.get(`/files/${file}`)).status).toBe(404);
    expect((await other.client.get(list)).status).toBe(404);
    expectStatus(await zhao.client.delete(`${list}/${made.id}`), 204);
    expect((await admin.get(`/files/${file}`)).status).toBe(404);
    expect((await admin.get(list)).body).toMatchObject({ data: [] });
    expectStatus(await zhao.client.post(`${list}/${made.id}/restore`), 204);
    expect((await admin.get(`/files/${file}`)).status).toBe(200);
    const reader = await server.as('readOnly');
    expect((await reader.post(list, { file })).status).toBeGreaterThanOrEqual(403);
  });
});

describe('tasks and reminders', () => {
  it('remind their owner once, at their time, and not when they are done', async () => {
    await allRead(zhao.client);
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const task = (subject: string, data: Record<string, unknown> = {}) =>
      zhao.client.post<{ id: string }>('/objects/tasks', {
        subject,
        owner: zhao.id,
        remindAt: soon,
        ...data,
      });
    const call = expectStatus(await task('Call Shen', { dueOn: '2020-01-01' }), 201).body.id;
    expectStatus(await task('Done already', { status: 'done' }), 201);
    await told();
    expect(await inbox(zhao.client, { group: 'tasks' })).toEqual([]);
    server.ahead += 3_700_000;
    await Promise.all([told(), told()]);
    await told();
    const lines = await inbox(zhao.client, { group: 'tasks' });
    expect(lines).toMatchObject([
      { kind: 'reminder', text: 'Reminder: Call Shen', record: { object: 'task', id: call, open: true } },
    ]);
    // Another time is another reminder.
    const later = new Date(Date.now() + server.ahead + 60_000).toISOString();
    expectStatus(await zhao.client.patch(`/objects/tasks/${call}`, { remindAt: later }), 200);
    server.ahead += 120_000;
    await told();
    expect(await inbox(zhao.client, { group: 'tasks' })).toHaveLength(2);
    expectStatus(await zhao.client.patch(`/objects/tasks/${call}`, { status: 'done' }), 200);
    expect((await inbox(zhao.client, { group: 'tasks' }))[0]!.record).toMatchObject({ open: false });
  });
});

describe('the inbox', () => {
  it('is one’s own: lines are read, unread, put off and come back', async () => {
    const id = await account({ owner: zhao.id });
    await told();
    const [line] = await inbox(zhao.client, { unread: 'true' });
    expect(line).toMatchObject({ kind: 'assigned', record: { id } });
    const mark = (client: Client, read: boolean) =>
      client.ask<{ changed: number }>('PATCH', '/notifications', { body: { ids: [line!.id], read } });
    expect((await mark(xu.client, true)).body).toEqual({ changed: 0 });
    const before = await unread(zhao.client);
    expect((await mark(zhao.client, true)).body).toEqual({ changed: 1 });
    expect(await unread(zhao.client)).toBe(before - 1);
    expect((await mark(zhao.client, false)).body).toEqual({ changed: 1 });
    const until = new Date(Date.now() + server.ahead + 600_000).toISOString();
    expect((await xu.client.post(`/notifications/${line!.id}/snooze`, { until })).status).toBe(404);
    expect(
      (await zhao.client.post(`/notifications/${line!.id}/snooze`, { until: '2001-01-01T00:00:00Z' })).status,
    ).toBe(422);
    expectStatus(await zhao.client.post(`/notifications/${line!.id}/snooze`, { until }), 204);
    expect((await inbox(zhao.client)).map((each) => each.id)).not.toContain(line!.id);
    server.ahead += 601_000;
    await told();
    expect((await inbox(zhao.client))[0]).toMatchObject({ id: line!.id, read: false });
  });

  it('speaks the reader’s language and turns pages', async () => {
    await allRead(xu.client);
    expectStatus(await xu.client.patch('/me', { language: 'zh' }), 200);
    const id = await account({ owner: xu.id, name: '明川精密' });
    await told();
    const [line] = await inbox(xu.client);
    expect(line!.text).toBe('Administrator将客户「明川精密」分配给您');
    expect(line!.record!.id).toBe(id);
    const first = await xu.client.get<{ data: Item[]; nextCursor: string }>('/notifications', { limit: 1 });
    const second = await xu.client.get<{ data: Item[] }>('/notifications', {
      limit: 1,
      cursor: first.body.nextCursor,
    });
    expect(second.body.data[0]!.id).not.toBe(first.body.data[0]!.id);
    expect((await xu.client.get('/notifications', { cursor: 'nonsense' })).status).toBe(400);
  });

  it('hears nothing of what its owner switched off; the workspace decides for those who did not choose', async () => {
    const choose = (client: Client, choices: Record<string, unknown>) =>
      client.ask('PATCH', '/notifications/choices', { body: { choices } });
    expectStatus(await choose(zhao.client, { assigned: 'off' }), 200);
    await allRead(zhao.client);
    await account({ owner: zhao.id });
    await told();
    expect(await unread(zhao.client)).toBe(0);
    expect((await choose(zhao.client, { nothing: 'app' })).status).toBe(422);
    expect((await choose(zhao.client, { assigned: 'pigeon' })).status).toBe(400);
    expectStatus(await choose(zhao.client, { assigned: null }), 200);
    const settings = (client: Client) =>
      client.ask('PATCH', '/settings/notifications', { body: { choices: { assigned: 'off' } } });
    expect((await settings(zhao.client)).status).toBe(403);
    expectStatus(await settings(admin), 200);
    await account({ owner: zhao.id });
    await told();
    expect(await unread(zhao.client)).toBe(0);
  });

  it('gathers the daily mail once a day, at the hour of its owner’s time zone', async () => {
    const { schema } = server.database.workspace;
    const smtp = {
      host: 'smtp.example',
      port: 587,
      security: 'startTls',
      user: null,
      from: { name: 'CRM', address: 'crm@crm.example' },
      perMinute: 60,
    };
    expectStatus(await admin.ask('PATCH', '/settings/mail', { body: { server: smtp } }), 200);
    const mails = () =>
      server.database.app.rows<{ to_address: string; subject: string; headers: Record<string, string> }>(sql`
        select to_address, subject, headers from ${qualified(schema, 'mails')} where kind = 'digest'`);
    const person = await server.someone({ name: 'Early bird' });
    expectStatus(await person.client.patch('/me', { timeZone: 'Pacific/Auckland' }), 200);
    const body = { choices: { assigned: 'digest' }, digestHour: 6 };
    expectStatus(await person.client.ask('PATCH', '/notifications/choices', { body }), 200);
    await account({ owner: person.id });
    await told();
    const hour = () => {
      const format = new Intl.DateTimeFormat('en', {
        timeZone: 'Pacific/Auckland',
        hour: 'numeric',
        hourCycle: 'h23',
      });
      return Number(format.format(Date.now() + server.ahead));
    };
    // To just before six, then past it.
    while (hour() !== 5) server.ahead += 1_800_000;
    await sendDigests(environmentOf(server));
    expect(await mails()).toHaveLength(0);
    while (hour() !== 6) server.ahead += 900_000;
    await Promise.all([sendDigests(environmentOf(server)), sendDigests(environmentOf(server))]);
    await sendDigests(environmentOf(server));
    const sent = await mails();
    expect(sent).toMatchObject([{ to_address: person.email, subject: '1 unread in Guanxi' }]);
    const address = sent[0]!.headers['List-Unsubscribe']!.slice(1, -1);
    expect(address).toMatch(/^https:\/\/crm\.example\/api\/v1\/unsubscribe\?token=/);
    const token = new URL(address).searchParams.get('token')!;
    const stop = (given: string) => server.guest().ask('POST', '/unsubscribe', { query: { token: given } });
    expect((await stop(`${token.slice(0, -2)}AA`)).status).toBe(404);
    expectStatus(await stop(token), 204);
    const choices = await person.client.get<{ kinds: { name: string; own: string | null }[] }>(
      '/notifications/choices',
    );
    expect(choices.body.kinds.find(({ name }) => name === 'assigned')).toMatchObject({ own: 'app' });
  });
});
