/** `guanxi config export`, `plan` and `apply` beside a running server, which knows the new configuration at once. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, kill, type Running, signIn, startServer, temporary } from './guanxi.ts';

const place = temporary();
const shop = temporary();
let server: Running & { url: string };
let headers: Record<string, string>;

beforeAll(async () => {
  server = await startServer(place.folder);
  headers = await signIn(server.url);
});
afterAll(async () => {
  await kill(server, 'SIGTERM');
  place.clear();
  shop.clear();
});

const rule = (when: object) => ({
  label: { en: 'Rule', zh: '规则' },
  when,
  message: { en: 'Not like this.', zh: '不能这样。' },
});

function ask(method: string, address: string, body?: object): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`${server.url}/api/v1${address}`, { method, headers, ...sent });
}

const config = (verb: string, ...words: string[]) =>
  command(place.folder, ['config', verb, shop.folder, ...words]);

test('a configuration goes out as files, is planned and applied, and what is wrong changes nothing', async () => {
  expect((await ask('PUT', '/config/rule/account.first', rule({ name: 'first' }))).status).toBe(200);
  const out = await config('export');
  expect(out.code, out.err).toBe(0);
  const file = path.join(shop.folder, 'rule/account.first.yaml');
  expect(readFileSync(file, 'utf8')).toContain('kind: rule\nname: account.first\ndata:\n');

  const second = readFileSync(file, 'utf8').replaceAll('first', 'second');
  writeFileSync(path.join(shop.folder, 'rule/account.second.yaml'), second);
  rmSync(file);
  const plan = await config('plan');
  expect(plan.code, plan.err).toBe(0);
  expect(plan.out.trim().split('\n')).toEqual(['+ rule/account.second', '- rule/account.first']);

  // Nobody is there to agree.
  expect((await config('apply')).code).toBe(0);
  expect((await ask('GET', '/config/rule/account.first')).status).toBe(200);
  const applied = await config('apply', '--yes');
  expect(applied.code, applied.err).toBe(0);
  expect((await ask('GET', '/config/rule/account.first')).status).toBe(404);
  // The server remembers a session, and what it knew with it, for a few seconds.
  const refused = async () => (await ask('POST', '/objects/accounts', { name: 'second' })).status === 422;
  for (const end = Date.now() + 30_000; !(await refused()); ) expect(Date.now()).toBeLessThan(end);
  expect((await config('plan')).out.trim()).toBe('');

  writeFileSync(
    path.join(shop.folder, 'rule/account.third.yaml'),
    second.replaceAll('second', 'third').replace('name: third\n  message', 'nosuch: third\n  message'),
  );
  const wrong = await config('apply', '--yes');
  expect(wrong.code).not.toBe(0);
  expect(wrong.out).toContain('! rule/account.third when');
  expect((await ask('GET', '/config/rule/account.third')).status).toBe(404);
  const exported = await config('export');
  expect(exported.code, exported.err).toBe(0);
  expect(existsSync(path.join(shop.folder, 'rule/account.third.yaml'))).toBe(false);
});

test('a folder without files would remove everything, and is refused', async () => {
  const empty = temporary();
  const answer = await command(place.folder, ['config', 'apply', empty.folder, '--yes']);
  empty.clear();
  expect(answer.code).not.toBe(0);
  expect(answer.err).toContain('no configuration files');
  expect((await ask('GET', '/config/rule/account.second')).status).toBe(200);
});
