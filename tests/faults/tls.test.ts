/** `guanxi start --tls`: phones of the network learn to trust the server, and people sign in over TLS. */
import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrator, guanxi, kill, type Running, temporary, until } from './guanxi.ts';

const place = temporary();
const env = {
  GUANXI_ADMIN_EMAIL: administrator.email,
  GUANXI_ADMIN_PASSWORD: administrator.password,
  HOST: '127.0.0.1',
};
let running: Running;
let secure: string;
let plain: string;
let authority: string;

async function start(): Promise<void> {
  running = guanxi(place.folder, ['start', '--tls'], env);
  let out = '';
  running.child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  await until('it says where it is', () => /running at \S+[\s\S]*Phones: \S+/.test(out), 60);
  secure = /running at (https:\/\/\S+)/.exec(out)?.[1]?.replace('localhost', '127.0.0.1') ?? '';
  plain = new URL(/Phones: (\S+)/.exec(out)?.[1] ?? '').origin;
  // The code for the camera follows the address.
  await until('the code is there', () => /[▀▄█]{5}/.test(out));
  authority = await (await fetch(`${plain}/ca.crt`)).text();
}

beforeAll(start);
afterAll(async () => {
  await kill(running, 'SIGTERM');
  place.clear();
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

function ask(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${secure}${path}`,
      {
        method,
        ca: authority,
        agent: false,
        headers: { ...headers, 'content-type': 'application/json', origin: secure },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

it('leads from the plain port to TLS, and keeps nothing of what was asked elsewhere', async () => {
  const moved = await fetch(`${plain}/w/main/accounts?view=x`, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([308, `${secure}/w/main/accounts?view=x`]);
  const away = await fetch(`${plain}//evil.example/x`, { redirect: 'manual' });
  expect(away.headers.get('location')).toBe(`${secure}/`);
});

it('gives the certificate of its authority with words in the language of the phone', async () => {
  expect(new X509Certificate(authority).ca).toBe(true);
  expect((await fetch(`${plain}/ca.crt`)).headers.get('content-type')).toBe('application/x-x509-ca-cert');
  for (const [language, word] of [
    ['en', 'Trust this Guanxi'],
    ['zh-CN', '信任此关系系统'],
  ] as const) {
    const page = await fetch(`${plain}/phone`, { headers: { 'accept-language': language } });
    expect(await page.text()).toContain(word);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

it('lets people sign in under a certificate that its authority signed, with a cookie for TLS only', async () => {
  const signedIn = await ask('POST', '/api/auth/sign-in/email', administrator);
  expect(signedIn.status, signedIn.text).toBe(200);
  const cookie = String(signedIn.headers['set-cookie']);
  expect(cookie).toContain('__Host-guanxi_session=');
  expect(cookie).toContain('; Secure');
  // Browsers would keep to TLS for every other program at localhost.
  expect(signedIn.headers['strict-transport-security']).toBeUndefined();
  const me = await ask('GET', '/api/v1/me', undefined, { cookie: cookie.split(';')[0] ?? '' });
  expect(me.status).toBe(200);
});

it('keeps its authority over a restart', async () => {
  const before = authority;
  await kill(running, 'SIGTERM');
  await start();
  expect(authority).toBe(before);
  expect((await ask('GET', '/readyz')).status).toBe(200);
});
