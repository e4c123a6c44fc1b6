/** What other sites and forged addresses may not do with a session that is open in the same browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer, testPassword } from '../server.ts';
import { signInPath } from './signIn.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

describe('foreign pages', () => {
  const body = { name: 'Forged' };
  const own = () => admin.cookie!;

  it('cannot write with a session', async () => {
    const forged: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: server.origin.replace('127.0.0.1', 'localhost') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of forged) {
      const answer = await admin.ask('POST', '/objects/accounts', { body, headers });
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
  });

  it('cannot write by leaving Origin out', async () => {
    const response = await fetch(`${server.origin}/api/v1/objects/accounts`, {
      method: 'POST',
      headers: { cookie: own(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(403);
  });

  it('cannot write with a form', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await admin.ask('POST', '/objects/accounts', {
        body: JSON.stringify(body),
        headers: { 'content-type': type },
      });
      expect([type, answer.status]).toEqual([type, 400]);
    }
  });

  it('cannot sign a visitor in', async () => {
    const answer = await server.guest().ask('POST', signInPath, {
      body: { email: 'admin@example.com', password: testPassword },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('are not invited by CORS, and cannot frame', async () => {
    const answer = await admin.ask('GET', '/me', { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    for (const path of ['/api/v1/me', '/api/v1/nothing', '/nothing', '/healthz', '/api/docs']) {
      const { headers } = await admin.get(
        path.startsWith('/api') ? path : `//..${path}`.replace('//..', '/api/..'),
      );
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('addresses of the server', () => {
  it('are good as the browser names them', async () => {
    const port = new URL(server.origin).port;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, '192.168.1.20:3000', 'crm.local']) {
      const answer = await server.http.server.inject({
        method: 'POST',
        url: signInPath,
        headers: { host, origin: `http://${host}` },
        payload: { email: 'admin@example.com', password: testPassword },
      });
      expect([host, answer.statusCode]).toEqual([host, 200]);
    }
  });

  it('behind a trusted proxy that speaks TLS get a cookie for TLS only', async () => {
    const proxied = await startTestServer({ settings: { trustedProxies: ['127.0.0.1'] } });
    try {
      await proxied.as('administrator');
      const answer = await fetch(`${proxied.origin}${signInPath}`, {
        method: 'POST',
        headers: {
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'crm.example.com',
          origin: 'https://crm.example.com',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ email: 'admin@example.com', password: testPassword }),
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toMatch(
        /^__Host-guanxi_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure/,
      );
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    } finally {
      await proxied.close();
    }
  });

  it('are not taken from whoever is not a trusted proxy', async () => {
    const answer = await server.guest().ask('POST', signInPath, {
      body: { email: 'admin@example.com', password: testPassword },
      headers: {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        origin: 'https://evil.example',
      },
    });
    expect(answer.status).toBe(403);
  });

  it('never stand in a link unless they were configured', async () => {
    const user = expectStatus(
      await admin.post<{ id: string }>('/objects/users', { name: 'Poisoned', email: 'p@example.com' }),
      201,
    );
    const invited = await server.http.server.inject({
      method: 'POST',
      url: `/api/v1/users/${user.body.id}/invite`,
      headers: {
        host: 'evil.example',
        origin: 'http://evil.example',
        'x-forwarded-host': 'evil.example',
        cookie: admin.cookie!,
      },
    });
    expect(invited.statusCode).toBe(200);
    expect(invited.json()).toMatchObject({
      url: null,
      path: expect.stringMatching(/^\/invitation#[\w-]{43}$/),
    });
  });
});
