/** Every command of `guanxi` that looks after an installation, on a running one and on a stopped one, in both languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import {
  administrator,
  command,
  databaseOf,
  kill,
  type Running,
  signIn,
  startServer,
  temporary,
  until,
} from './guanxi.ts';

const { folder, clear } = temporary();
const here = path.join(folder, 'here');
const zh = { LC_ALL: 'zh_CN.UTF-8' };
let server: Running & { url: string };
let headers: Record<string, string>;

beforeAll(async () => {
  server = await startServer(here);
  headers = await signIn(server.url);
});
afterAll(async () => {
  await kill(server, 'SIGTERM');
  clear();
});

async function ask(method: string, address: string, body?: object) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${server.url}${address}`, { method, headers, ...sent });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

it('tells what there is, in the language of the terminal, and refuses what there is not', async () => {
  const english = await command(here, ['--help']);
  const chinese = await command(here, ['--help'], zh);
  for (const name of [
    'backup',
    'keys export',
    'doctor',
    'audit verify',
    'search rebuild',
    'timeline rebuild',
  ]) {
    expect(english.out).toContain(`guanxi ${name}`);
    expect(chinese.out).toContain(`guanxi ${name}`);
  }
  expect(english.out).toContain('Proves the audit trail');
  expect(chinese.out).toContain('校验审计记录');
  expect((await command(here, ['backup', '--help'], zh)).out).toContain('--to DIR');
  expect((await command(here, ['bakcup'])).code).toBe(2);
  expect((await command(here, ['audit', 'verify', 'extra'])).code).toBe(2);
});

describe('search and timelines', () => {
  it('are rebuilt from what there is', async () => {
    const { body } = await ask('POST', '/api/v1/objects/accounts', { name: '北京华信科技' });
    const database = databaseOf(here);
    await database.run(sql`delete from ws_main.search`);
    await database.run(sql`delete from ws_main.timeline`);
    const found = () => ask('GET', `/api/v1/search?q=${encodeURIComponent('华信')}`);
    const told = () => ask('GET', `/api/v1/objects/accounts/${body.id}/timeline`);
    expect((await found()).body.data).toEqual([]);
    expect((await told()).body.data).toEqual([]);
    expect((await command(here, ['search', 'rebuild', 'accounts'])).out).toMatch(/Accounts: 1\n/);
    expect((await found()).body.data).toMatchObject([{ id: body.id }]);
    expect((await command(here, ['timeline', 'rebuild'], zh)).out).toContain('客户：1');
    expect((await told()).body.data).toMatchObject([{ kind: 'created' }]);
    await database.close();
    const unknown = await command(here, ['search', 'rebuild', 'acounts']);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('account, contact')]);
  });
});

describe('the audit trail', () => {
  it('is proved, and a change of one line is named', async () => {
    await ask('POST', '/api/v1/objects/accounts', { name: 'Audited' });
    const database = databaseOf(here);
    await until('every line sealed', async () => {
      const proof = await command(here, ['audit', 'verify']);
      return proof.code === 0 && proof.out.includes('; 0 younger lines');
    });
    const [line] = await database.rows<{ seq: string; fields: string[] }>(
      sql`select seq, fields from ws_main.audit order by seq limit 1`,
    );
    await database.run(sql`update ws_main.audit set fields = array['nothing'] where seq = ${line?.seq}`);
    const proof = await command(here, ['audit', 'verify']);
    expect(proof.code).toBe(1);
    expect(proof.err).toContain(`BAD at line ${line?.seq}`);
    expect((await command(here, ['audit', 'verify'], zh)).err).toContain(`第 ${line?.seq} 行`);
    await database.run(sql`update ws_main.audit set fields = ${line?.fields} where seq = ${line?.seq}`);
    expect((await command(here, ['audit', 'verify'])).code).toBe(0);
    await database.close();
  });
});

describe('the doctor', () => {
  it('says what is missing and what to do, and is content when it was done', async () => {
    const first = await command(here, ['doctor']);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/warn {2}No copy was taken of key .* → guanxi keys export FILE/);
    expect(first.out).toMatch(/warn {2}No backup was made yet {2}→ guanxi backup --to DIR/);
    expect(first.out).toMatch(/ok {4}All \d+ migrations are done/);
    expect(first.out).toMatch(/ok {4}Audit of ws_main sealed up to \d{4}-/);
    await command(here, ['keys', 'export', path.join(folder, 'keys.json')]);
    mkdirSync(path.join(folder, 'backups'));
    await command(here, ['backup', '--to', path.join(folder, 'backups')]);
    const second = await command(here, ['doctor'], zh);
    expect(second.out).not.toContain('→ guanxi keys export');
    expect(second.out).toMatch(/正常 {2}密钥 \S+ 已于 .* 导出/);
    expect(second.out).toContain('上次备份在 0 天前');
    const database = databaseOf(here);
    await database.run(sql`update core.workspaces set paused = true`);
    expect((await command(here, ['doctor'])).out).toContain('→ guanxi release');
    await database.run(sql`update core.workspaces set paused = false`);
    await database.run(
      sql`insert into core.migrations (scope, name, app_version) values ('core', '9999later', '9')`,
    );
    const newer = await command(here, ['doctor']);
    expect([newer.code, newer.out]).toEqual([1, expect.stringContaining('BAD   The database is of a newer')]);
    await database.run(sql`delete from core.migrations where name = '9999later'`);
    await database.close();
  });

  it('does not wait for, or make, what is not there', async () => {
    const nothing = await command(path.join(folder, 'nothing'), ['doctor']);
    expect([nothing.code, nothing.out]).toEqual([0, expect.stringContaining('There is no installation in')]);
    const gone = await command(path.join(folder, 'nothing'), ['doctor'], {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
    });
    expect([gone.code, gone.out]).toEqual([1, expect.stringContaining('BAD   The database is not reached')]);
  });
});

describe('a lost password', () => {
  it('is set anew by a link from the command line, which works once', async () => {
    const unknown = await command(here, ['user', 'reset-password', 'nobody@example.com']);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('Nobody signs in')]);
    const made = await command(here, ['user', 'reset-password', administrator.email.toUpperCase()]);
    const token = /\/reset#(\S+)/.exec(made.out)?.[1];
    const password = 'a new and quite different phrase 7';
    const accept = () => ask('POST', '/api/v1/links/accept', { token, password });
    expect((await accept()).status).toBe(200);
    expect((await accept()).status).not.toBe(200);
    const signing = (secret: string) =>
      ask('POST', '/api/auth/sign-in/email', { email: administrator.email, password: secret });
    expect((await signing(administrator.password)).status).toBe(401);
    expect((await signing(password)).status).toBe(200);
    // As the other tests know it.
    const back = await command(here, ['user', 'reset-password', administrator.email]);
    const again = /\/reset#(\S+)/.exec(back.out)?.[1];
    await ask('POST', '/api/v1/links/accept', { token: again, password: administrator.password });
    headers = await signIn(server.url);
  });
});

describe('the import', () => {
  const file = path.join(folder, 'people.csv');
  const rules = path.join(folder, 'rules.yaml');
  const words = ['import', '--yes', '--map', rules];

  it('runs beside a running server and on a stopped one, as the product or as a user with his rights', async () => {
    writeFileSync(file, 'Company\nImported while running\n');
    writeFileSync(
      rules,
      'files:\n  - { file: people.csv, object: accounts, columns: [{ column: Company, field: name }] }\n',
    );
    const { body } = await ask('POST', '/api/v1/objects/users', {
      name: 'Reader',
      email: 'reader@example.com',
      roles: ['readOnly'],
    });
    expect(body.id).toBeTypeOf('string');
    const running = await command(here, [...words, file]);
    expect(running.out, running.err).toContain('1 created');
    const as = await command(here, [...words, '--as', 'reader@example.com', file]);
    expect(`${as.out}${as.err}`).not.toContain('1 created');
    const nobody = await command(here, [...words, '--as', 'nobody@example.com', file]);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('Nobody active')]);
    await kill(server, 'SIGTERM');
    writeFileSync(file, 'Company\nImported while stopped\n');
    const stopped = await command(here, [...words, '--as', administrator.email, file], zh);
    expect(stopped.out, stopped.err).toContain('新建 1');
    server = await startServer(here);
    headers = await signIn(server.url);
    const list = await ask(
      'GET',
      '/api/v1/objects/accounts?fields=name,createdBy&filter={"name":{"startsWith":"Imported"}}&sort=name',
    );
    expect(list.body.data).toMatchObject([
      { name: 'Imported while running', createdBy: null },
      { name: 'Imported while stopped', createdBy: { label: expect.any(String) } },
    ]);
  });
});
