/** G · Being sent where only we can go: every address that a person may type in, against what lies inside. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
let canary: Server;
let port = 0;
let knocks = 0;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
  canary = createServer((_, response) => response.end('{}'));
  canary.on('connection', () => knocks++);
  await new Promise<void>((resolve) => canary.listen(0, '0.0.0.0', resolve));
  port = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  canary.close();
  await server.close();
});

const hosts = [
  '127.0.0.1',
  '127.0.0.2',
  '0',
  '2130706433',
  '0x7f.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  'localhost',
  'user@127.0.0.1',
];

it.each(hosts)('metadata of a provider at %s are not fetched', async (host) => {
  const answer = await admin.post('/signOn/samlMetadata', { url: `http://${host}:${port}/metadata` });
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid_value']);
  expect(knocks).toBe(0);
});

it.each([
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.100.100.200/latest/',
  'http://10.0.0.1/',
  'http://[fd00::1]/',
  'http://8.8.8.8:22/',
  'http://8.8.8.8:5432/',
  'javascript:alert(1)',
])('%s is no address to fetch metadata from', async (url) => {
  const answer = await admin.post('/signOn/samlMetadata', { url });
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid_value']);
});

it.each(hosts)('a provider of sign-on at %s is not asked', async (host) => {
  const made = await admin.post<{ id: string }>('/signOn/providers', {
    kind: 'oidc',
    label: 'Inside',
    settings: { issuer: `http://${host}:${port}/`, clientId: 'x' },
    secret: 'y',
  });
  if (made.status < 300) {
    const tried = await admin.post(`/signOn/providers/${made.body.id}/test`, {});
    expect(tried.status).toBeLessThan(500);
  } else expect([400, 422]).toContain(made.status);
  expect(knocks).toBe(0);
});
