/** Q · Formulas, rules and patterns as programs of a stranger: they are data with bounds, and what they show is not read again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

const label = { en: 'Made', zh: '公式' };
const formula = (text: string, type = 'text') =>
  admin.ask('PUT', '/config/field/account.c_made', { body: { type, label, formula: text } });

// CVE-2025-66434 … 66438 (ERPNext), CVE-2026-1470 (n8n), CVE-2024-40137, CVE-2025-56588 (Dolibarr), CVE-2023-54345
it.each([
  `constructor.constructor('return process')()`,
  `name.constructor`,
  `name.__proto__.x`,
  `this.constructor`,
  `globalThis`,
  `process.env.SECRET_KEY`,
  `require('node:fs')`,
  `import('node:fs')`,
  `name["constructor"]`,
  `(() => 1)()`,
  `name.map(x, x.constructor)`,
  `\`\${process}\``,
  `{{constructor.constructor('return process')()}}`,
  `<% process %>`,
  `\${name}`,
  `eval("1")`,
  `__proto__`,
])('“%s” is no formula', async (text) => {
  const answer = await formula(text);
  expect([text, answer.status]).toEqual([text, 422]);
  expect(answer.text).not.toMatch(/node:|at .*\.ts|\[object|function /);
});

it('a formula has bounds: depth, length, numbers and the text that it makes', async () => {
  const began = performance.now();
  for (const text of [
    `${'('.repeat(100_000)}1${')'.repeat(100_000)}`,
    `${'!'.repeat(100_000)}true`,
    Array(50_000).fill('name').join(' + '),
    `${'name == "x" ? "a" : '.repeat(10_000)}"b"`,
    `"${'x'.repeat(900_000)}"`,
    '[1,2,3].map(a, [1,2,3].map(b, [1,2,3].map(c, [1,2,3].map(d, [1,2,3].map(e, a + b + c + d + e)))))',
    'name.matches("(a+)+$")',
  ]) {
    const { status } = await formula(text);
    expect([text.slice(0, 40), status >= 400 && status < 500]).toEqual([text.slice(0, 40), true]);
  }
  expect(performance.now() - began).toBeLessThan(60_000);
  // Big numbers are a number or nothing, never the end of the process.
  const grows = Array(200).fill('99999999999999999999.0').join(' * ');
  expect((await formula(grows, 'number')).status).toBeLessThan(500);
  expect((await admin.get('/me')).status).toBe(200);
});

it('what a field holds is not read as a formula, a pattern or a place once more', async () => {
  expectStatus(await formula('name + "!"'), 200);
  for (const name of ['{{name}}', `\${name}`, '{0000}', 'name + 1', '%s%n', '<%= name %>', '{yyyy}']) {
    const made = await admin.post<{ id: string }>('/objects/accounts', { name });
    const record = await admin.get(`/objects/accounts/${expectStatus(made, 201).body.id}`);
    expect(record.body).toMatchObject({ name, c_made: `${name}!` });
  }
});

it('a pattern of numbers and a message of a rule are texts', async () => {
  for (const pattern of [
    '{{0000}}',
    '{constructor}',
    `\${0000}`,
    '{0000',
    '{yyyy-mm}',
    '{0000}{0000}',
    `${'x'.repeat(5_000)}{0}`,
  ]) {
    const body = { pattern, reset: 'never' };
    const { status } = await admin.ask('PUT', '/config/numbering/account.c_code', { body });
    expect([pattern.slice(0, 20), status >= 400 && status < 500]).toEqual([pattern.slice(0, 20), true]);
  }
  const text = `{{name}} \${name} <b>{field}</b>`;
  const message = { en: text, zh: text };
  const rule = { label, when: { name: { eq: 'Refused' } }, message, field: 'name' };
  expectStatus(await admin.ask('PUT', '/config/rule/account.texts', { body: rule }), 200);
  const refused = await admin.post('/objects/accounts', { name: 'Refused' });
  expect(refused.body).toMatchObject({ errors: [{ message: message.en }] });
});
