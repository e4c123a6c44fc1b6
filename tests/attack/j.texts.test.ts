/** J · Texts that make parsers slow or fall, and names that every object has: beside bodies and headers (attack k). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

/** Milliseconds: far more than any of them takes on a busy machine, and nothing to a pattern that tries all ways. */
const patience = 60_000;

const long = (piece: string, bytes = 900_000) => piece.repeat(Math.ceil(bytes / piece.length));

// CVE-2025-14874 (nodemailer), CVE-2026-2327 (markdown-it), CVE-2020-8192 (Ajv), CVE-2023-30082 (osTicket)
it.each([
  ['parentheses', long('(')],
  ['stars', long('*')],
  ['an address that never ends', long('a@a.')],
  ['quotes in an address', `${long('"', 300_000)}@x.cn`],
  ['an address in brackets', `${long('<', 300_000)}a@x.cn>`],
  ['blanks before a letter', `${long(' ')}x`],
  ['line ends', `${long('\n')}x`],
  ['links', long('http://a.')],
  ['tags', long('<a href="')],
  ['marks of combining', long('e\u0301\u0302')],
  ['digits and blanks', long('+8 6')],
])('%s in every field are answered at once', async (_, text) => {
  const began = performance.now();
  for (const [plural, fields] of Object.entries({
    accounts: ['name', 'website', 'description', 'creditCode', 'annualRevenue'],
    contacts: ['emails', 'phones', 'birthday', 'idCard'],
  }))
    for (const field of fields) {
      const list = field === 'emails' || field === 'phones';
      const data = { name: 'x', [field]: list ? [{ value: text }] : text };
      const answer = await admin.post(`/objects/${plural}`, data);
      expect([field, answer.status < 500]).toEqual([field, true]);
    }
  for (const ask of [
    admin.get('/objects/accounts', { search: text.slice(0, 7_000) }),
    admin.get('/search', { q: text.slice(0, 7_000) }),
    admin.post('/objects/accounts/query', { filter: { name: { contains: text } } }),
    admin.post('/api/auth/sign-in/email', { email: text, password: text }),
    admin.post('/objects/users', { name: 'x', email: text.slice(0, 10_000) }),
  ])
    expect((await ask).status).toBeLessThan(500);
  expect(performance.now() - began).toBeLessThan(patience);
});

it('numbers that no place holds are refused', async () => {
  for (const number of [
    '1e400',
    '-1e400',
    '9'.repeat(400),
    '1e-400000',
    '0x10',
    'NaN',
    'Infinity',
    '１２',
    '1_000',
  ])
    for (const data of [{ employees: number }, { annualRevenue: { amount: number, currency: 'CNY' } }]) {
      const answer = await admin.post('/objects/accounts', { name: 'Number', ...data });
      expect([number, Object.keys(data), answer.status < 500]).toEqual([number, Object.keys(data), true]);
    }
});

// CVE-2021-23597 (@fastify/multipart), CVE-2020-8158 (TypeORM), CVE-2026-28794 (oRPC)
it('names that every object has are no fields, no columns and no keys', async () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  const file = await bring(admin, '/imports?fileName=a.csv', `${names.join(',')}\n${names.join(',')}\n`);
  expect(file.status).toBe(201);
  for (const name of names) {
    const body = `{"name":"x","${name}":{"polluted":"yes"}}`;
    const answers = [
      await admin.ask('POST', '/objects/accounts', { body }),
      await admin.ask('POST', '/objects/accounts/query', { body: `{"filter":{"${name}":"x"}}` }),
      await admin.ask('PATCH', '/me', { body: `{"preferences":{"a":1},"${name}":{"polluted":"yes"}}` }),
      await admin.ask('POST', '/views', {
        body: `{"object":"account","label":{"en":"x","zh":"x"},"definition":{"kind":"table","fields":["name"],"filter":{"${name}":{"eq":1}}}}`,
      }),
      await admin.ask('PUT', `/config/field/account.${name}`, {
        body: '{"type":"text","label":{"en":"x","zh":"x"}}',
      }),
      await admin.patch(`/imports/${file.id}`, {
        rules: { object: 'accounts', columns: [{ column: name, field: name }] },
      }),
      await admin.get('/objects/accounts', { sort: name }),
      await admin.get(`/objects/${name}`),
      await admin.get(`/metadata/objects/${name}`),
    ];
    for (const [at, { status }] of answers.entries())
      expect([name, at, status >= 400 && status < 500]).toEqual([name, at, true]);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect((await admin.get('/me')).status).toBe(200);
});
