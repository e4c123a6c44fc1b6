/** F · Formulas in what people open with a spreadsheet: beside the export (flow exports) the workbook, the trail and what an import hands back. */
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';

let server: TestServer;
let admin: Client;

const starts = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  "'=1",
];
/** As spreadsheets read a cell. */
const isFormula = (cell: string) => /^\s*[=+\-@＝＋－＠]/.test(cell);

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  for (const [at, name] of starts.entries())
    expectStatus(await admin.post('/objects/accounts', { name: `${name}"${at}`, otherName: name }), 201);
});
afterAll(() => server.close());

// CVE-2022-38844 (EspoCRM), CVE-2020-15301, CVE-2021-25960 (SuiteCRM), CVE-2022-22121 (NocoDB)
it('no cell of an export begins as a formula, whatever stands before the sign', async () => {
  const { text } = await admin.post('/objects/accounts/export', {
    format: 'csv',
    fields: ['name', 'otherName'],
  });
  const cells = (parse(text.replace(/^\ufeff/, ''), { relax_column_count: true }) as string[][]).flat();
  expect(cells.length).toBeGreaterThan(starts.length);
  expect(cells.filter(isFormula)).toEqual([]);
  // Nothing was lost: behind the guard stands what was given.
  expect(text).toContain('=1+1');
});

it('a workbook holds texts and no formulas', async () => {
  const response = await fetch(`${server.origin}/api/v1/objects/accounts/export`, {
    method: 'POST',
    headers: { cookie: admin.cookie!, origin: server.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'xlsx', fields: ['name', 'otherName'] }),
  });
  const parts = entriesOf(Buffer.from(await response.arrayBuffer()));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('=1+1');
  expect([...parts.values()].join('')).not.toMatch(/<f[ >/]|<externalLink|<ddeLink|TargetMode="External"/);
});

it('what an import could not take comes back without formulas, and so does the trail', async () => {
  const csv = `name,level\n${starts.map((text) => `"${text.replaceAll('"', '""')}",Z`).join('\n')}\n`;
  const file = await bring(admin, '/imports?fileName=a.csv', csv);
  const columns = [
    { column: 'name', field: 'name' },
    { column: 'level', field: 'level' },
  ];
  expectStatus(await admin.patch(`/imports/${file.id}`, { rules: { object: 'accounts', columns } }), 200);
  const started = await admin.post<{ job: string }>(`/imports/${file.id}/dryRun`);
  const { job } = expectStatus(started, 202).body;
  await eventually(async () => (await admin.get(`/jobs/${job}`)).body.state === 'done');
  const failures = await admin.get(`/imports/${file.id}/failures.csv`, { run: job });
  const trail = await admin.post('/audit/export', {});
  for (const [what, { status, text }] of Object.entries({ failures, trail })) {
    expect([what, status, text.includes('=1')]).toEqual([what, 200, true]);
    const cells = (parse(text.replace(/^\ufeff/, ''), { relax_column_count: true }) as string[][]).flat();
    expect([what, cells.filter(isFormula)]).toEqual([what, []]);
  }
});

/** Of a ZIP whose sizes stand in the directory at its end. */
function entriesOf(zip: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  let at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  while (at >= 0 && zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const title = zip.toString('utf8', at + 46, at + 46 + name);
    found.set(title, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return found;
}
