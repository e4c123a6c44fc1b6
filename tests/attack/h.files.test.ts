/** H · Names that lead elsewhere, files of others, and malware: beside the rights of files (flow files). */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clamdScan } from '../../server/platform/files/clamd.ts';
import { setMalwareScan } from '../../server/platform/files/malware.ts';
import { digestOf } from '../digest.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';
import { eicar, type MalwareScanner, startMalwareScanner } from './malwareScanner.ts';

let server: TestServer;
let admin: Client;
let member: Client;

beforeAll(async () => {
  server = await startTestServer({ inside: true });
  admin = await server.as('administrator');
  member = await server.as('member');
});
afterAll(() => server.close());

/** Paths below the folder of the store, without those that are only being written. */
const stored = () =>
  readdirSync(server.files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

const fetched = (id: string, client: Client, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/api/v1/files/${id}`, {
    headers: { ...(client.cookie ? { cookie: client.cookie } : {}), ...headers },
  });

// CVE-2026-26720 (Twenty), CVE-2026-43888 (Outline), CVE-2021-45071 (Odoo), CVE-2019-14547 (EspoCRM)
it.each([
  ['../../../etc/cron.d/x', 'x'],
  ['..\\..\\x.txt', 'x.txt'],
  ['..%2f..%2fx', '..%2f..%2fx'],
  ['%252e%252e', '%252e%252e'],
  ['/etc/passwd', 'passwd'],
  ['CON', 'CON'],
  ['..', 'file'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['a\u0007\u001b[31m.txt', 'a[31m.txt'],
  ['x"; filename="evil.html', 'x"; filename="evil.html'],
  ['关系 €.txt', '关系 €.txt'],
])('“%s” is a name and no place', async (name, shown) => {
  const before = new Set(stored());
  const file = await bring(admin, `/files?name=${encodeURIComponent(name)}`, 'content');
  expect([file.status, file.name]).toEqual([201, shown]);
  const [added, ...more] = stored().filter((each) => !before.has(each));
  expect([added, more]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), []]);
  const answer = await fetched(file.id, admin);
  const disposition = answer.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
  expect(disposition.match(/filename="([^"]*)"/)?.[1]).not.toMatch(/[/\\]/);
  expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
    'application/octet-stream',
    'nosniff',
  ]);
});

it('a name that is none, or too long, is refused and leaves nothing', async () => {
  const [before, files] = [await digestOf(server.database), stored().length];
  for (const query of ['', '?name=', `?name=${'x'.repeat(5_000)}`, '?name=a&name=b', '?name=a%00b&x=1'])
    expect([query.slice(0, 20), (await bring(admin, `/files${query}`, 'x')).status]).toEqual([
      query.slice(0, 20),
      400,
    ]);
  expect([await digestOf(server.database), stored().length]).toEqual([before, files]);
});

// CVE-2025-54787 (SuiteCRM), CVE-2026-40496, CVE-2026-48812 (FreeScout)
it('a file is its owner’s: without a session it asks for one, to others it is not there', async () => {
  const { id } = await bring(admin, '/files?name=secret.txt', 'secret');
  expect((await fetched(id, server.guest())).status).toBe(401);
  for (const query of ['', '?download=true', '?preview=true', '?workspace=main'])
    expect([query, (await fetched(`${id}${query}`, member)).status]).toEqual([query, 404]);
  expect(await (await fetched(id, admin)).text()).toBe('secret');
});

it('ranges that make no sense are answered, not obeyed', async () => {
  const { id } = await bring(admin, '/files?name=range.txt', 'x'.repeat(1_000));
  for (const range of [
    'bytes=0-0,1-1,2-2',
    `bytes=${'0-,'.repeat(1_000)}`,
    'bytes=-99999999999999999999',
    'x=1',
    'bytes=5-1',
  ]) {
    const answer = await fetched(id, admin, { range });
    expect([range.slice(0, 30), [200, 206, 416].includes(answer.status)]).toEqual([range.slice(0, 30), true]);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThanOrEqual(1_000);
  }
});

describe('a scanner', () => {
  let scanner: MalwareScanner;
  beforeAll(async () => {
    scanner = await startMalwareScanner();
    setMalwareScan(clamdScan(scanner.address));
  });
  afterAll(() => {
    setMalwareScan(null);
    scanner.close();
  });

  it('is shown every file that is brought; what it finds is not taken, and told', async () => {
    const files = stored().length;
    for (const path of ['/files?name=a.txt', '/imports?fileName=a.csv']) {
      const refused = await bring(admin, path, `name\n${eicar}\n`);
      expect([path, refused.status]).toEqual([path, 422]);
      expect(refused.text).toContain('Eicar-Test-Signature');
    }
    expect(stored().length).toBe(files);
    const events = await admin.get<{ data: { event: string }[] }>('/security/events');
    expect(expectStatus(events, 200).body.data.filter(({ event }) => event === 'malwareFound')).toHaveLength(
      2,
    );
    const large = 'x'.repeat(300_000);
    expect((await bring(admin, '/files?name=b.txt', large)).status).toBe(201);
    expect(scanner.seen.at(-1)).toBe(large.length);
  });

  it.each([
    'stream: INSTREAM size limit exceeded. ERROR\0',
    '',
    'stream: O',
    'HTTP/1.1 400 Bad Request\r\n\r\n',
  ])('that says “%s” has said nothing: the file waits outside', async (says) => {
    scanner.says = says;
    const files = stored().length;
    expect((await bring(admin, '/files?name=c.txt', 'x')).status).toBe(503);
    expect(stored().length).toBe(files);
    scanner.says = null;
  });

  it('that is away lets nothing in', async () => {
    setMalwareScan(clamdScan({ path: '/nowhere/clamd.ctl' }));
    expect((await bring(admin, '/files?name=d.txt', 'x')).status).toBe(503);
    setMalwareScan(clamdScan(scanner.address));
    expect((await bring(admin, '/files?name=d.txt', 'x')).status).toBe(201);
  });
});
