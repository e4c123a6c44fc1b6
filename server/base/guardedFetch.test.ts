/** Addresses that people type in, against a listener on loopback that must not be knocked at. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { internalHostOf, setInternalHosts } from './allowedAddresses.ts';
import { guardedFetch } from './guardedFetch.ts';

let canary: Server;
let port = 0;
let knocks = 0;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  canary = createServer((request, response) => answer(request, response));
  canary.on('connection', () => knocks++);
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  port = (canary.address() as AddressInfo).port;
});
afterEach(() => {
  knocks = 0;
  setInternalHosts([]);
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});

const here = (path = '/') => `http://127.0.0.1:${port}${path}`;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: { code?: string }) => error.code,
  );

it.each([
  '127.0.0.1',
  '127.0.0.2',
  '0',
  '0.0.0.0',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '１２７.０.０.１',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'nobody@127.0.0.1',
])('nobody is led to this machine by %s', async (host) => {
  expect(await codeOf(guardedFetch(`http://${host}:${port}/`))).toBe('invalid_value');
  expect(knocks).toBe(0);
});

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://100.100.100.200/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://[fd00::1]/',
  'http://8.8.8.8:22/',
  'http://8.8.8.8:5432/',
  'https://user:secret@8.8.8.8/',
  'file:///etc/passwd',
  'gopher://8.8.8.8/',
  'ftp://8.8.8.8/',
  'data:text/plain,x',
  '//8.8.8.8/',
  'no address',
])('refuses %s', async (address) => {
  expect(await codeOf(guardedFetch(address))).toBe('invalid_value');
});

it('tells a name that does not exist from one inside the company to nobody', async () => {
  setInternalHosts([], async (host) => {
    if (host === 'inside.test') return [{ address: '10.0.0.1', family: 4 }];
    throw new Error('ENOTFOUND');
  });
  const said = (host: string) =>
    guardedFetch(`http://${host}/`).catch((error: { detail: unknown }) => error.detail);
  expect(await said('inside.test')).toEqual(await said('nowhere.test'));
});

it('asks for a name once and connects to what it checked; one bad address among good ones is enough to refuse', async () => {
  let asked = 0;
  setInternalHosts([`rebind.test:${port}`], async () => [
    { address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 },
  ]);
  answer = (request, response) => response.end(request.headers.host);
  expect(await (await guardedFetch(`http://rebind.test:${port}/`)).text()).toBe(`rebind.test:${port}`);
  expect([asked, knocks]).toEqual([1, 1]);

  setInternalHosts([], async () => [
    { address: '8.8.8.8', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ]);
  expect(await codeOf(guardedFetch('http://rebind.test/'))).toBe('invalid_value');
});

it('a named host may be inside the company, on its port, but never where a cloud keeps its secrets', async () => {
  setInternalHosts([`127.0.0.1:${port}`, 'meta.test', '169.254.169.254'], async () => [
    { address: '169.254.169.254', family: 4 },
  ]);
  answer = (_, response) => response.end('here');
  expect(await (await guardedFetch(here())).text()).toBe('here');
  expect(await codeOf(guardedFetch('http://127.0.0.1:1/'))).toBe('invalid_value');
  expect(await codeOf(guardedFetch('http://meta.test/'))).toBe('invalid_value');
  expect(await codeOf(guardedFetch('http://169.254.169.254/'))).toBe('invalid_value');
});

it('checks where a redirect leads, as often as it leads on, and takes no secret along', async () => {
  setInternalHosts([`127.0.0.1:${port}`, `other.test:${port}`], async () => [
    { address: '127.0.0.1', family: 4 },
  ]);
  const to = (location: string) => {
    answer = (_, response) => response.writeHead(302, { location }).end();
  };
  to('http://127.0.0.2/');
  expect(await codeOf(guardedFetch(here()))).toBe('invalid_value');
  to('file:///etc/passwd');
  expect(await codeOf(guardedFetch(here()))).toBe('invalid_value');
  knocks = 0;
  to('/again');
  expect(await codeOf(guardedFetch(here()))).toBe('unavailable');
  expect(knocks).toBe(4);
  expect((await guardedFetch(here(), { redirect: 'manual' })).status).toBe(302);
  expect(await codeOf(guardedFetch(here(), { redirect: 'error' }))).toBe('unavailable');
  expect(await codeOf(guardedFetch(here(), { method: 'POST', body: 'x' }))).toBe('unavailable');

  answer = (request, response) => {
    if (request.url === '/') response.writeHead(302, { location: `http://other.test:${port}/end` }).end();
    else response.end(JSON.stringify(request.headers));
  };
  const headers = { authorization: 'Bearer secret', cookie: 'a=b', accept: 'application/json' };
  const told = (await (await guardedFetch(here(), { headers })).json()) as Record<string, string>;
  expect(told).toMatchObject({ accept: 'application/json' });
  expect(told).not.toHaveProperty('authorization');
  expect(told).not.toHaveProperty('cookie');
});

it('sends what it is given and reads what comes back', async () => {
  setInternalHosts(['127.0.0.1']);
  answer = (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () =>
      response
        .writeHead(201, { 'x-sent': request.headers['content-type'], 'set-cookie': ['a=1', 'b=2'] })
        .end(body),
    );
  };
  const sent = await guardedFetch(here(), { method: 'POST', body: new URLSearchParams({ 名: '值 &' }) });
  expect([sent.status, await sent.text()]).toEqual([201, '%E5%90%8D=%E5%80%BC+%26']);
  expect(sent.headers.get('x-sent')).toMatch(/^application\/x-www-form-urlencoded/);
  expect(sent.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  answer = (_, response) => response.writeHead(204).end();
  expect((await guardedFetch(here(), { method: 'DELETE' })).status).toBe(204);
});

it('ends in bounded time and bytes', async () => {
  setInternalHosts(['127.0.0.1']);
  answer = () => undefined;
  expect(await codeOf(guardedFetch(here(), { timeoutMs: 100 }))).toBe('unavailable');
  expect(await codeOf(guardedFetch(here(), { signal: AbortSignal.abort() }))).toBe('unavailable');
  // Answers drop by drop, for ever.
  answer = (_, response) => {
    const drops = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(drops));
  };
  expect(await codeOf(guardedFetch(here(), { timeoutMs: 200 }))).toBe('unavailable');
  answer = (_, response) => response.end('x'.repeat(2000));
  expect(await codeOf(guardedFetch(here(), { maxBytes: 1999 }))).toBe('unavailable');
  expect((await (await guardedFetch(here(), { maxBytes: 2000 })).text()).length).toBe(2000);
  answer = (request) => request.socket.destroy();
  expect(await codeOf(guardedFetch(here()))).toBe('unavailable');
  answer = (request) => request.socket.end('HTTP/1.1 999 odd\r\ncontent-length: 0\r\n\r\n');
  expect(await codeOf(guardedFetch(here()))).toBe('unavailable');
});

it('reads the list of the operator strictly', () => {
  expect(internalHostOf('IdP.corp:8443')).toEqual({ host: 'idp.corp', port: 8443 });
  expect(internalHostOf('[fd00::1]:636')).toEqual({ host: 'fd00::1', port: 636 });
  for (const odd of ['*', 'http://a', 'a:0', 'a:70000', 'a b', '[a]', '10.0.0.0/8', ''])
    expect(internalHostOf(odd)).toBeNull();
});
