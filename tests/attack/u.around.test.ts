/** U–X · What stands around the server: its folder, its role in the database, the packages that it is made of (archives: faults backup; the trail: attack t). */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { sql } from '../../server/base/sql.ts';
import { type Client, startTestServer, type TestServer } from '../server.ts';
import { rawRequest } from './rawRequest.ts';

interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const root = join(import.meta.dirname, '..', '..');
const data = mkdtempSync(join(tmpdir(), 'guanxi-around-'));
const secret = 'not for anybody';
/** As they lie in a data folder. */
const inside = [
  'keys/1.json',
  'backups/x.backup.guanxi',
  'files/00/00/x',
  'seals/main.json',
  'database/PG_VERSION',
  'tls/ca.key',
  'reads/1.log',
  'web/index.html',
];
let server: TestServer;
let admin: Client;

beforeAll(async () => {
  for (const path of inside) {
    mkdirSync(join(data, path, '..'), { recursive: true });
    writeFileSync(join(data, path), path.startsWith('web/') ? '<!doctype html>' : secret);
  }
  mkdirSync(join(data, 'web', 'assets'));
  server = await startTestServer({
    settings: { webRoot: join(data, 'web'), securityContact: 'mailto:safety@crm.example' },
  });
  admin = await server.as('administrator');
});
afterAll(async () => {
  await server.close();
  rmSync(data, { recursive: true, force: true });
});

// CVE-2025-46348 (YesWiki), CVE-2026-27944 (nginx-ui), CVE-2026-6414 (@fastify/static), V13.4
it('no file of the data folder or of the program is found by guessing', async () => {
  const program = [
    'package.json',
    '.env',
    '.git/config',
    '.npmrc',
    'main.ts',
    'dist/server/guanxi.js',
    'server/base/config.ts',
  ];
  for (const path of [...inside.filter((each) => !each.startsWith('web/')), ...program])
    for (const way of [
      `/${path}`,
      `/data/${path}`,
      `/../${path}`,
      `/assets/../../${path}`,
      `/assets/..%2f..%2f${path.replaceAll('/', '%2f')}`,
      `/assets/%2e%2e/%2e%2e/${path}`,
      `/assets//../../${path}`,
      `/assets/..\\..\\${path}`,
      `/.well-known/../../${path}`,
    ]) {
      const answer = await rawRequest(
        server.origin,
        `GET ${way} HTTP/1.1\r\nHost: x\r\nCookie: ${admin.cookie}\r\nConnection: close\r\n\r\n`,
      );
      // A page of the application is what every address without an ending is; it holds nothing.
      expect([
        way,
        answer.text.includes(secret),
        /"dependencies"|repositoryformatversion|import /.test(answer.text),
      ]).toEqual([way, false, false]);
      if (/\.\w+$/.test(path))
        expect([way, answer.status >= 400 && answer.status < 500]).toEqual([way, true]);
    }
  expect((await fetch(`${server.origin}/`)).status).toBe(200);
});

it('who may not look after backups neither lists nor fetches one', async () => {
  const member = await server.as('member');
  for (const path of ['/backups', '/backups/x.backup.guanxi', '/backups/..%2fkeys%2f1.json'])
    expect([path, (await member.get(path)).status >= 400]).toEqual([path, true]);
  for (const name of ['..%2fkeys%2f1.json', '%2e%2e%2fkeys', 'x.json', '%00'])
    expect([name, (await admin.get(`/backups/${name}`)).status >= 400]).toEqual([name, true]);
});

it('security.txt says whom to tell, for a month', async () => {
  const answer = await fetch(`${server.origin}/.well-known/security.txt`);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toMatch(/^Contact: mailto:safety@crm\.example$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)![1]!);
  expect(expires).toBeGreaterThan(Date.now() + 20 * 86_400_000);
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
});

// CVE-2024-10976, CVE-2025-8713, CVE-2025-1094; V13.2.2
it('the role of the application has rows and nothing else: no files, no programs, no roles, no tables', async () => {
  const { app, owner } = server.database;
  const [role] = await owner.rows(sql`
    select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = ${appRole}`);
  expect(Object.values(role ?? { missing: true })).toEqual([false, false, false, false, false]);
  for (const statement of [
    sql`create table core.mine (x int)`,
    sql`create schema mine`,
    sql`create role mine`,
    sql`alter role ${sql.id(appRole)} superuser`,
    sql`copy core.workspaces to '/tmp/guanxi-out'`,
    sql`copy core.workspaces to program 'true'`,
    sql`select pg_read_file('/etc/hostname')`,
    sql`select lo_import('/etc/hostname')`,
    sql`create extension dblink`,
    sql`create function core.mine() returns int language sql as 'select 1'`,
    sql`alter system set log_statement = 'all'`,
    sql`truncate core.identities`,
    sql`drop table core.identities`,
    sql`set role guanxi_owner`,
    sql`select rolpassword from pg_authid`,
  ])
    await expect(app.run(statement), JSON.stringify(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/42501|0LP01/),
    });
  expect(await app.rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

describe('the packages', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

  // CVE-2024-58354 (cal.com), CVE-2026-24131 (pnpm)
  it('come from the registry only, each with its sum, and none runs a program when it is installed', () => {
    expect(packages.length).toBeGreaterThan(200);
    for (const [path, { resolved, integrity, link }] of packages) {
      expect([path, link ?? false]).toEqual([path, false]);
      expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
      if (resolved)
        expect([path, resolved]).toEqual([path, expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//)]);
    }
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
    const { dependencies, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      scripts: Record<string, string>;
    };
    for (const [name, version] of Object.entries(dependencies))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(scripts[name]).toBeUndefined();
  });

  it('are told in a bill of materials', () => {
    // With `--omit dev` npm leaves out what a tool of ours needs besides.
    const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    const told = execFileSync('npm', words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { components } = JSON.parse(told) as { components: { 'bom-ref': string }[] };
    const bill = new Set(components.map((each) => each['bom-ref'].split('|')[0]));
    const missing = packages.filter(([path, { version, dev, optional }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return !dev && !optional && !bill.has(`${name}@${version}`);
    });
    expect(missing).toEqual([]);
  });

  it('that go to users may be used by them', () => {
    const free =
      /^\(?(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|PostgreSQL|Python-2\.0)\b/;
    for (const [path, { dev, license }] of packages)
      if (!dev) expect([path, license]).toEqual([path, expect.stringMatching(free)]);
  });
});

it('nothing that is committed looks like a key', () => {
  const folders = ['bin', 'cli', 'packaging', 'scripts', 'server/base', 'server/http', 'docs'];
  const texts = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|js|md|json|ya?ml|service|sh)$|file$/i.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.join('\n')).not.toMatch(
    /-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/]{40}|AKIA[0-9A-Z]{16}|ghp_\w{36}|xox[bp]-\w{10}/,
  );
});
