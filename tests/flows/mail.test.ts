/** Mail goes out by one outbox, once, through a real SMTP server that also refuses, breaks off and goes away. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { qualified, sql } from '../../server/base/sql.ts';
import { dispatch } from '../../server/platform/events/followers.ts';
import { claimMails, markMail } from '../../server/platform/notify/mail/mailOutbox.ts';
import { sendMails } from '../../server/platform/notify/mail/sendMails.ts';
import { serverOfUrl } from '../../server/platform/notify/mail/smtpSettings.ts';
import { decoded, type MailServer, startMailServer } from '../mailServer.ts';
import {
  type Client,
  expectStatus,
  type SignedIn,
  startTestServer,
  type TestServer,
  testPassword,
} from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';
import { settled } from '../settled.ts';

let server: TestServer;
let smtp: MailServer;
let admin: Client;
let xu: SignedIn;

const minute = 60_000;
const mailSettings = () => ({
  host: '127.0.0.1',
  port: smtp.port,
  security: 'none',
  user: 'crm',
  from: { name: '云岚 CRM', address: 'crm@yunlan.example' },
  perMinute: 600,
});

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  smtp = await startMailServer();
  admin = await server.as('administrator');
  xu = await server.someone({ name: '徐佳 <Xu>', roles: ['manager', 'administrator'] });
  const body = { server: { ...mailSettings(), password: 'orchid' } };
  expectStatus(await admin.ask('PATCH', '/settings/mail', { body }), 200);
  await events();
});
afterAll(async () => {
  await smtp.close();
  await server.close();
});
beforeEach(() => {
  smtp.mails.length = 0;
  smtp.refuse = null;
  smtp.breaksOff = false;
});

async function events(): Promise<void> {
  await settled(server.database.app);
  await dispatch(environmentOf(server));
}

const send = () => sendMails(environmentOf(server));

interface Shown {
  id: string;
  state: string;
  attempts: number;
  error: string | null;
  subject: string;
  dueAt: string;
}

async function outbox(): Promise<Shown[]> {
  return expectStatus(await admin.get<{ data: Shown[] }>('/mails'), 200).body.data;
}

/** A mention is mailed at once. */
async function mentionXu(name = 'Acme'): Promise<Shown> {
  const { id } = expectStatus(await admin.post<{ id: string }>('/objects/accounts', { name }), 201).body;
  const body = `@[x](user:${xu.id}) <b>look</b> & "answer"`;
  expectStatus(await admin.post(`/objects/accounts/${id}/comments`, { body }), 201);
  await events();
  return (await outbox())[0]!;
}

describe('a mail', () => {
  it('arrives with both languages’ letters, as text and as HTML in which nothing is markup', async () => {
    await mentionXu('明川 & Söhne <i>');
    await send();
    expect(smtp.mails).toMatchObject([{ from: 'crm@yunlan.example', to: [xu.email] }]);
    const { raw } = smtp.mails[0]!;
    expect(decoded(raw, 'text/plain')).toContain('mentioned you on 明川 & Söhne <i>');
    expect(decoded(raw, 'text/plain')).toContain('> @徐佳 <Xu> <b>look</b> & "answer"');
    const html = decoded(raw, 'text/html');
    expect(html).toContain('&lt;b&gt;look&lt;/b&gt; &amp; &quot;answer&quot;');
    expect(html).not.toMatch(/<b>|<i>|<Xu>/);
    expect(html).toContain('href="https://crm.example/w/');
    expect(raw).toMatch(/auto-submitted: auto-generated/i);
    expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 1, error: null }]);
    await send();
    expect(smtp.mails).toHaveLength(1);
  });

  it('that is refused for the moment is tried again later, under the same Message-ID', async () => {
    const { id } = await mentionXu();
    smtp.refuse = 451;
    await send();
    expect((await outbox())[0]).toMatchObject({
      id,
      state: 'waiting',
      attempts: 1,
      error: expect.stringContaining('451'),
    });
    await send();
    expect((await outbox())[0]).toMatchObject({ attempts: 1 });
    smtp.refuse = null;
    server.ahead += 2 * minute;
    await send();
    expect((await outbox())[0]).toMatchObject({ state: 'sent', attempts: 2 });
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]!.raw).toContain(`<${id}@crm.example>`);
  });

  it('that is refused for good ends, until an administrator sends it again', async () => {
    const { id } = await mentionXu();
    smtp.refuse = 550;
    await send();
    expect((await outbox())[0]).toMatchObject({ id, state: 'failed', error: expect.stringContaining('550') });
    server.ahead += 600 * minute;
    await send();
    expect((await outbox())[0]).toMatchObject({ state: 'failed', attempts: 1 });
    smtp.refuse = null;
    expectStatus(await admin.post(`/mails/${id}/retry`), 204);
    await send();
    expect(smtp.mails).toHaveLength(1);
    // What was sent is not sent again.
    expect((await admin.post(`/mails/${id}/retry`)).status).toBe(404);
    expect((await admin.post(`/mails/${id}/cancel`)).status).toBe(404);
  });

  it('waits for a server that is away, and for a right password, without counting as tried', async () => {
    const { id } = await mentionXu();
    const { port } = smtp;
    await smtp.close();
    await send();
    expect((await outbox())[0]).toMatchObject({ id, state: 'waiting', attempts: 0 });
    smtp = await startMailServer(port);
    const body = { server: { ...mailSettings(), password: 'wrong' } };
    expectStatus(await admin.ask('PATCH', '/settings/mail', { body }), 200);
    server.ahead += 2 * minute;
    await send();
    expect((await outbox())[0]).toMatchObject({
      state: 'waiting',
      attempts: 0,
      error: expect.stringContaining('535'),
    });
    body.server.password = 'orchid';
    expectStatus(await admin.ask('PATCH', '/settings/mail', { body }), 200);
    server.ahead += 2 * minute;
    await send();
    expect(smtp.mails).toHaveLength(1);
  });

  it('whose sender dies before it can say so goes out at most once more, under the same Message-ID', async () => {
    const { id } = await mentionXu();
    smtp.breaksOff = true;
    await send();
    smtp.breaksOff = false;
    // Another sender died outright: its claim runs out, and its late word counts no more.
    server.ahead += 2 * minute;
    const ctx = (await environmentOf(server).contextOf(server.database.workspace, null))!;
    const [claimed] = await claimMails(ctx, 10);
    expect(claimed).toMatchObject({ id });
    expect(await claimMails(ctx, 10)).toEqual([]);
    server.ahead += 3 * minute;
    await Promise.all([send(), send()]);
    await markMail(ctx, claimed!, { state: 'failed', error: 'late' });
    expect((await outbox())[0]).toMatchObject({ id, state: 'sent' });
    expect(smtp.mails).toHaveLength(2);
    for (const { raw } of smtp.mails) expect(raw).toContain(`<${id}@crm.example>`);
  });

  it('can be held back; a paused workspace sends nothing and forgets what waited', async () => {
    const { id } = await mentionXu();
    expectStatus(await admin.post(`/mails/${id}/cancel`), 204);
    await send();
    expect(smtp.mails).toHaveLength(0);
    const waiting = await mentionXu('Paused');
    const { app, workspace } = server.database;
    await app.run(sql`update core.workspaces set paused = true where id = ${workspace.id}`);
    await send();
    expect(smtp.mails).toHaveLength(0);
    server.app.callers.forget();
    expect((await admin.post('/settings/mail/test')).status).toBe(503);
    expectStatus(await admin.post('/settings/release'), 200);
    await send();
    expect(smtp.mails).toHaveLength(0);
    expect((await outbox())[0]).toMatchObject({ id: waiting.id, state: 'cancelled' });
  });

  it('names one recipient and one subject, whatever a name holds', async () => {
    const name = 'A\r\nBcc: spy@evil.example';
    const ctx = (await environmentOf(server).contextOf(server.database.workspace, null))!;
    const { enqueueMail } = await import('../../server/platform/notify/mail/mailOutbox.ts');
    const to = { address: 'a@b.example\r\nRCPT TO:<spy@evil.example>', name };
    await enqueueMail(ctx, {
      kind: 'test',
      userId: null,
      to: { ...to, address: xu.email },
      subject: name,
      text: 'x',
      html: 'x',
    });
    await send();
    expect(smtp.mails).toMatchObject([{ to: [xu.email] }]);
    expect(smtp.mails[0]!.raw).not.toMatch(/^bcc:/im);
    await enqueueMail(ctx, { kind: 'test', userId: null, to, subject: 'x', text: 'x', html: 'x' });
    await send();
    expect(smtp.mails.flatMap((mail) => mail.to)).not.toContain('spy@evil.example');
  });
});

describe('invitations and resets', () => {
  it('go by mail where a server is set, and their link is forgotten once sent', async () => {
    const user = expectStatus(
      await admin.post<{ id: string }>('/objects/users', { name: 'New', email: 'new@yunlan.example' }),
      201,
    ).body;
    // The clock of these tests has gone on since the sign-in, and a link into an account takes a fresh proof.
    expectStatus(await admin.post('/me/proof', { password: testPassword }), 204);
    const answer = expectStatus(
      await admin.post<{ path: string; mailed: boolean }>(`/users/${user.id}/invite`),
      200,
    );
    expect(answer.body.mailed).toBe(true);
    const { schema } = server.database.workspace;
    const stored = () =>
      server.database.app.rows<{ content: Buffer | null }>(
        sql`select content from ${qualified(schema, 'mails')} where to_address = 'new@yunlan.example'`,
      );
    // Sealed while it waits.
    expect((await stored())[0]!.content!.toString('latin1')).not.toContain('invitation#');
    await send();
    expect(smtp.mails.at(-1)!.to).toEqual(['new@yunlan.example']);
    expect(decoded(smtp.mails.at(-1)!.raw, 'text/plain')).toContain(`https://crm.example${answer.body.path}`);
    expect((await stored())[0]!.content).toBeNull();
  });
});

describe('the settings of mail', () => {
  it('are the administrator’s, keep their password sealed and never show it', async () => {
    const member = await server.as('member');
    for (const [method, path] of [
      ['GET', '/settings/mail'],
      ['PATCH', '/settings/mail'],
      ['POST', '/settings/mail/test'],
      ['GET', '/mails'],
    ] as const) {
      expect([
        path,
        (await member.ask(method, path, method === 'PATCH' ? { body: { server: null } } : {})).status,
      ]).toEqual([path, 403]);
    }
    const shown = expectStatus(await admin.get('/settings/mail'), 200);
    expect(shown.body).toMatchObject({ server: { user: 'crm', hasPassword: true, source: 'settings' } });
    expect(shown.text).not.toContain('orchid');
    const [row] = await server.database.app.rows<{ value: string }>(
      sql`select value::text as value from ${qualified(server.database.workspace.schema, 'settings')} where key = 'smtp'`,
    );
    expect(row!.value).not.toContain('orchid');
    const values = await server.database.app.rows<{ text: string }>(
      sql`select coalesce(before::text, '') || coalesce(after::text, '') as text
        from ${qualified(server.database.workspace.schema, 'audit_values')}`,
    );
    expect(values.filter(({ text }) => text.includes('orchid'))).toEqual([]);
    // Whoever names another server cannot have the kept password sent there.
    const other = { ...mailSettings(), host: 'localhost' };
    expect((await admin.ask('PATCH', '/settings/mail', { body: { server: other } })).status).toBe(422);
    for (const host of ['169.254.169.254', 'a b', 'x\r\ny', '[fe80::1]']) {
      const body = { server: { ...mailSettings(), host } };
      expect([host, (await admin.ask('PATCH', '/settings/mail', { body })).status]).toEqual([host, 400]);
    }
  });

  it('are tried by a mail to oneself, with what the server said', async () => {
    const works = expectStatus(await admin.post<{ sent: boolean; to: string }>('/settings/mail/test'), 200);
    expect(works.body).toMatchObject({ sent: true, to: 'admin@example.com', error: null });
    expect(smtp.mails).toMatchObject([{ to: ['admin@example.com'] }]);
    smtp.refuse = 550;
    expect((await admin.post('/settings/mail/test')).body).toMatchObject({
      sent: false,
      error: expect.stringContaining('550'),
    });
  });

  it('come from SMTP_URL where the workspace has none', () => {
    expect(serverOfUrl('smtps://a%40b.example:p%3Aw@mail.example', 'Yunlan')).toMatchObject({
      host: 'mail.example',
      port: 465,
      security: 'tls',
      user: 'a@b.example',
      password: 'p:w',
      from: { name: 'Yunlan', address: 'a@b.example' },
    });
    expect(serverOfUrl('smtp://mail.example?from=crm@x.example', 'Y')).toMatchObject({
      port: 587,
      user: null,
      from: { address: 'crm@x.example' },
    });
    expect(serverOfUrl(null, 'Y')).toBeNull();
  });
});
