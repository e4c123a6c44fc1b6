/** P · Letters that go elsewhere or say what a stranger wrote: names and addresses that break lines (beside flow mail). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendMails } from '../../server/platform/notify/mail/sendMails.ts';
import { decoded, type MailServer, type Received, startMailServer } from '../mailServer.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { environmentOf } from '../serverEnvironment.ts';

let server: TestServer;
let smtp: MailServer;
let admin: Client;

const settings = () => ({
  host: '127.0.0.1',
  port: smtp.port,
  security: 'none',
  user: 'crm',
  from: { name: 'CRM', address: 'crm@yunlan.example' },
  perMinute: 600,
  password: 'orchid',
});

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  smtp = await startMailServer();
  admin = await server.as('administrator');
  expectStatus(await admin.patch('/settings/mail', { server: settings() }), 200);
});
afterAll(async () => {
  await smtp.close();
  await server.close();
});

/** Addresses of the header `name`, as the letter itself has it. */
const header = (raw: string, name: string) =>
  raw
    .split('\r\n\r\n')[0]!
    .split(/\r\n(?![ \t])/)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`));

// CVE-2021-23400, GHSA-c7w3-x93f-qmm8 (nodemailer), CVE-2025-8419 (Keycloak)
it('an address is one address: nothing else is invited', async () => {
  for (const email of [
    'a@b.example\r\nBcc: spy@evil.example',
    'a@b.example, spy@evil.example',
    'a@b.example>,<spy@evil.example',
    'a@b.example;spy@evil.example',
    '"a b"@b.example',
    'A <a@b.example>',
    'a@b.example ORCPT=x',
    'a@b.example\u0000',
    '@b.example:a@c.example',
    'a@[127.0.0.1]',
    `${'a'.repeat(300)}@b.example`,
  ]) {
    const made = await admin.post('/users', { name: 'X', email, roles: ['member'] });
    expect([email, made.status >= 400 && made.status < 500]).toEqual([email, true]);
  }
  await sendMails(environmentOf(server));
  expect(smtp.mails).toEqual([]);
});

// CVE-2025-59411 (CubeCart), CVE-2026-40567 (FreeScout), CVE-2024-24818 (EspoCRM)
it('what a person or a company is called breaks no line, adds no reader, becomes no markup and no link of another place', async () => {
  const name = 'A" <x@evil.example>, <b>&{{7*7}}';
  const made = await admin.ask('POST', '/users', {
    body: { name, email: 'invited@yunlan.example', roles: ['member'] },
    headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  });
  expectStatus(made, 201);
  await sendMails(environmentOf(server));
  const [mail, ...others] = smtp.mails.splice(0);
  expect([mail!.to, others]).toEqual([['invited@yunlan.example'], []]);
  expect(header(mail!.raw, 'to').join()).toContain('invited@yunlan.example');
  expect([
    header(mail!.raw, 'to').length,
    header(mail!.raw, 'subject').length,
    header(mail!.raw, 'from').length,
  ]).toEqual([1, 1, 1]);
  const [text, html] = [decoded(mail!.raw, 'text/plain'), decoded(mail!.raw, 'text/html')];
  expect(text).toContain('https://crm.example/invitation#');
  expect(`${text}${html}`).not.toMatch(/evil\.example\/|127\.0\.0\.1/);
  expect(html).not.toContain('<b>&');
  expect(text).not.toContain('49');
});

it('a company has a name of one line, and a person’s of several breaks no header', async () => {
  const names = ['A\r\nBcc: spy@evil.example', 'A\nB', 'A\u0000B', 'A\u2028B'];
  for (const [at, name] of names.entries()) {
    expect([name, (await admin.patch('/settings', { name })).status]).toEqual([name, 400]);
    const made = await admin.post('/users', {
      name,
      email: `c${at}@yunlan.example`,
      roles: ['member'],
    });
    // The last one is a letter of its own and no line end to those who read mails.
    expect([name, made.status]).toEqual([name, name.includes('\u2028') ? 201 : expect.toBeOneOf([400, 422])]);
  }
  await sendMails(environmentOf(server));
  const [{ to, raw }, ...others] = smtp.mails.splice(0) as [Received, ...Received[]];
  expect([to, others]).toEqual([['c3@yunlan.example'], []]);
  expect([header(raw, 'bcc'), header(raw, 'to').length, header(raw, 'subject').length]).toEqual([[], 1, 1]);
});

// CVE-2026-40566 (FreeScout): the settings as a way to speak to other servers
it('a server of mail is a name and a port: no line of theirs reaches it', async () => {
  for (const server of [
    { ...settings(), host: '127.0.0.1\r\nMAIL FROM:<x>' },
    { ...settings(), host: 'http://127.0.0.1' },
    { ...settings(), host: 'a b' },
    { ...settings(), port: 70_000 },
    { ...settings(), from: { name: 'CRM', address: 'crm@yunlan.example\r\nBcc: spy@evil.example' } },
    { ...settings(), from: { name: 'CRM', address: 'a@b.example, spy@evil.example' } },
  ]) {
    const { status } = await admin.patch('/settings/mail', { server });
    expect([server, status >= 400 && status < 500]).toEqual([server, true]);
  }
});
