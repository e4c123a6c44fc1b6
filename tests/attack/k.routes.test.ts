/** K · Walking around routes and checks: spellings, methods, bodies of other types, requests within requests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../server/http/routes/routes.ts';
import { type Client, startTestServer, type TestServer } from '../server.ts';
import { rawRequest } from './rawRequest.ts';

let server: TestServer;
let member: Client;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.as('member');
});
afterAll(() => server.close());

const addressOf = (url: string) =>
  url.replace('{object}', 'accounts').replaceAll(/\{\w+\}/g, '01900000-0000-7000-8000-00000000abcd');

function send(method: string, path: string, headers: readonly string[] = [], body = '') {
  const lines = ['Host: crm.example', `Cookie: ${member.cookie}`, 'Origin: http://crm.example', ...headers];
  if (body !== '') lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return rawRequest(
    server.origin,
    `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`,
  );
}

describe('an address', () => {
  it('has one spelling: in every other it does not exist', async () => {
    const addresses = [...new Set(routes.map(({ url }) => addressOf(url)))];
    for (const address of addresses) {
      const cut = address.lastIndexOf('/');
      const letter = address.charCodeAt(5).toString(16);
      const others = [
        address.replace('/api/', '/API/'),
        address.replace('/api/', '/api//'),
        address.replace('/api/', '/api/./'),
        address.replace('/api/', '/api/x/../'),
        `/${address}`,
        `${address}/`,
        `${address};x=1`,
        `${address}%00`,
        `${address.slice(0, cut)}%2f${address.slice(cut + 1)}`,
        `${address.slice(0, 5)}%${letter}${address.slice(6)}`,
      ];
      for (const other of others) {
        const answer = await send('GET', other);
        // Some are good addresses of another route, which refuses what it is given there.
        expect([other, answer.status >= 400 && answer.status < 500]).toEqual([other, true]);
      }
    }
  });

  it('is asked by the methods that are declared for it, and no header changes the method', async () => {
    const declared = new Map<string, Set<string>>();
    for (const { method, url } of routes) {
      const methods = declared.get(addressOf(url)) ?? new Set();
      declared.set(addressOf(url), methods.add(method));
    }
    for (const [address, methods] of declared) {
      for (const method of ['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'GET', 'PUT', 'DELETE']) {
        if (methods.has(method)) continue;
        const answer = await send(method, address);
        // Some are good addresses of another route, such as one view among views, which refuses this name.
        expect([method, address, [400, 403, 404].includes(answer.status)]).toEqual([method, address, true]);
      }
    }
    const override = ['X-HTTP-Method-Override: DELETE', 'X-Method-Override: DELETE', 'X-HTTP-Method: DELETE'];
    expect((await send('GET', '/api/v1/sessions?_method=DELETE', override)).status).toBe(400);
    expect((await send('GET', '/api/v1/sessions', override)).status).toBe(200);
    expect((await member.get('/me')).status).toBe(200);
  });

  it('takes each parameter once, and no other', async () => {
    for (const query of [
      'limit=1&limit=2',
      'limit[]=1',
      'limit[a]=1',
      'limit=1;limit=2',
      '__proto__=1',
      'constructor[prototype][x]=1',
      'nothing=1',
      '%6cimit=1&limit=2',
    ]) {
      expect([query, (await send('GET', `/api/v1/objects/accounts?${query}`)).status]).toEqual([query, 400]);
    }
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('a header', () => {
  it.each([
    'Host: other.example',
    'Origin: http://evil.example',
    'Content-Type: text/plain',
    'Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site',
    'Guanxi-Workspace: main\r\nGuanxi-Workspace: other',
  ])('that comes twice is no header: %s', async (header) => {
    const type = ['Content-Type: application/json', header];
    expect((await send('POST', '/api/v1/objects/accounts', type, '{"name":"Twice"}')).status).toBe(400);
  });
});

describe('a body', () => {
  it.each([
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/vnd.api+json',
    'application/json, text/plain',
    'application/xml',
    'x',
    '',
  ])('of the type “%s” is not read', async (type) => {
    const answer = await send(
      'POST',
      '/api/v1/objects/accounts',
      [`Content-Type: ${type}`],
      '{"name":"Typed"}',
    );
    expect([400, 415]).toContain(answer.status);
  });

  it('is checked alike however its type is written', async () => {
    for (const type of ['application/JSON ;', 'Application/Json', 'application/json;charset=utf-16']) {
      const headers = { 'content-type': type };
      const answer = await member.ask('POST', '/objects/accounts', {
        headers,
        body: '{"name":"x","isAdmin":1}',
      });
      expect([type, answer.status, answer.body.code]).toEqual([type, 400, 'unknown_field']);
    }
  });

  it('that pollutes, never ends or goes too deep is refused, and the server lives on', async () => {
    for (const body of [
      '{"name":"x","__proto__":{"polluted":1}}',
      '{"name":"x","constructor":{"prototype":{"polluted":1}}}',
      '['.repeat(200_000),
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      'null',
      '[]',
      '"x"',
      '{"name":"x"',
      `{"name":"${'x'.repeat(1024 * 1024)}"}`,
    ]) {
      const { status } = await member.ask('POST', '/objects/accounts', { body });
      expect([body.slice(0, 40), status >= 400 && status < 500]).toEqual([body.slice(0, 40), true]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await member.get('/me')).status).toBe(200);
  });
});

describe('a request within a request', () => {
  const host = 'Host: crm.example\r\n';
  const post = `POST /api/auth/sign-out HTTP/1.1\r\n${host}`;
  const second = `GET /healthz HTTP/1.1\r\n${host}\r\n`;

  it.each([
    ['length and chunks', `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`],
    ['chunks and length', `${post}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${second}`],
    ['two lengths', `${post}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd${second}`],
    ['two lengths in one', `${post}Content-Length: 4, 5\r\n\r\nabcd${second}`],
    ['a signed length', `${post}Content-Length: +4\r\n\r\nabcd${second}`],
    ['another encoding', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${second}`],
    ['an encoding after chunks', `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${second}`],
    ['a blank before the colon', `${post}Content-Length : 4\r\n\r\nabcd${second}`],
    ['a tab before the colon', `${post}Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n${second}`],
    ['bare line feeds', `POST /api/auth/sign-out HTTP/1.1\n${host}Content-Length: 0\n\n${second}`],
    ['a folded header', `${post}X-A: b\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`],
    ['a null in a header', `${post}X-A: a\0b\r\n\r\n${second}`],
    [
      'a chunk with a wrong length',
      `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n${second}`,
    ],
    ['no host', `GET /healthz HTTP/1.1\r\n\r\n${second}`],
    ['another version', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${second}`],
    ['TLS on a plain port', '\x16\x03\x01\x02\x00\x01\x00\x01'],
  ])('made of %s is refused, and the connection ends', async (_, bytes) => {
    const answer = await rawRequest(server.origin, Buffer.from(bytes, 'latin1'));
    expect([answer.status, answer.answers]).toEqual([400, 1]);
    expect(answer.headers.connection).toBe('close');
  });

  it('is answered in our own words, with our headers and without a trace', async () => {
    const answer = await rawRequest(
      server.origin,
      `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer.status).toBe(431);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'invalid_request', status: 431 });
  });

  it('does not become a tunnel or another protocol', async () => {
    expect((await rawRequest(server.origin, `CONNECT 127.0.0.1:5432 HTTP/1.1\r\n${host}\r\n`)).status).toBe(
      0,
    );
    const upgrade = ['Connection: upgrade, close', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    expect((await send('GET', '/api/v1/stream?nothing=1', upgrade)).status).toBe(400);
  });
});
