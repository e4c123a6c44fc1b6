/** What the server gives to browsers and to those who run it: pages and their files, limits, figures. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../server.ts';

const root = mkdtempSync(join(tmpdir(), 'guanxi-web-'));
const page = '<!doctype html><title>关系</title>';
const script = 'console.log("关系");'.repeat(100);
let server: TestServer;

beforeAll(async () => {
  const web = join(root, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'not for browsers');
  writeFileSync(join(web, 'index.html'), page);
  writeFileSync(join(web, 'robots.txt'), 'User-agent: *');
  writeFileSync(join(web, 'assets', 'app-1a2b3c.js'), script);
  writeFileSync(join(web, 'assets', 'app-1a2b3c.js.br'), brotliCompressSync(script));
  server = await startTestServer({ settings: { webRoot: web, requestsPerSecond: 2 } });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

/** As it is written: fetch would tidy the path up. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request(server.origin, { path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the web application', () => {
  it('is one page at each of its own addresses, fresh every time', async () => {
    for (const path of ['/', '/w/main/accounts', '/w/main/accounts/1?peek=2', '/setup']) {
      const answer = await raw(path);
      expect([answer.status, answer.text]).toEqual([200, page]);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  it('keeps hashed files for ever, and sends them compressed to who can read that', async () => {
    const plain = await raw('/assets/app-1a2b3c.js');
    expect([plain.status, plain.text]).toEqual([200, script]);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const small = await raw('/assets/app-1a2b3c.js', { 'accept-encoding': 'br' });
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(Number(small.headers['content-length'])).toBeLessThan(script.length / 4);
    expect((await raw('/robots.txt')).headers['cache-control']).toBe('no-cache');
  });

  it('gives no other file, however it is asked for', async () => {
    for (const path of [
      '/assets/../index.html.bak',
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/..%5c..%5csecret.txt',
      '/../secret.txt',
      '//secret.txt',
      '/secret.txt',
      '/assets/nothing.js',
      '/assets/',
      '/api/v1/nothing',
      '/api/nothing.js',
      '/assets/app-1a2b3c.js%00.txt',
    ]) {
      const answer = await raw(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.text, path).not.toContain('not for browsers');
    }
  });
});

describe('the burst limit', () => {
  it('refuses who asks too often, says when to come back, and lets the others be', async () => {
    server.ahead += 60_000;
    const [answers, most] = await burst(server.guest());
    const refused = answers.filter(({ status }) => status === 429);
    const taken = answers.filter(({ status }) => status === 401).length;
    expect(taken).toBeGreaterThanOrEqual(20);
    expect(taken).toBeLessThanOrEqual(most);
    expect(taken + refused.length).toBe(answers.length);
    expect(refused[0]?.body).toMatchObject({ code: 'rate_limited' });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('ratelimit-limit')).toBe('20');
    expect(refused[0]?.headers.get('ratelimit-remaining')).toBe('0');
    server.ahead += 60_000;
    // A session is counted by itself, not by its address.
    const admin = await server.as('administrator');
    const [own, mostOfOwn] = await burst(admin);
    const mine = own.filter(({ status }) => status === 200).length;
    expect(mine).toBeGreaterThanOrEqual(20);
    expect(mine).toBeLessThanOrEqual(mostOfOwn);
    expect((await server.guest().get('/me')).status).toBe(401);
    server.ahead += 10_000;
    expect((await admin.get('/me')).status).toBe(200);
  });
});

/** Sixty requests at once, and how many of them the limit of 2 a second may let pass in the time they took. */
async function burst(client: Client) {
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 60 }, () => client.get('/me')));
  return [answers, 20 + Math.ceil(((performance.now() - began) / 1000) * 2) + 1] as const;
}

describe('the figures', () => {
  it('are in the form that collectors read, and name routes, not records', async () => {
    server.ahead += 60_000;
    const admin = await server.as('administrator');
    const id = '01900000-0000-7000-8000-00000000abcd';
    await admin.get(`/objects/accounts/${id}`);
    const { status, headers, text } = await raw('/metrics');
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(text).toMatch(
      /guanxi_http_request_seconds_count\{method="GET",route="\/api\/v1\/objects\/:object\/:id",status="404"\} \d/,
    );
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain(id);
    expect((await raw('/healthz')).text).toBe('{"status":"ok"}');
    expect((await raw('/readyz')).text).toBe('{"status":"ready"}');
  });
});
