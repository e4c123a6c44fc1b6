/** I · Small files that grow, and XML that reaches out: refused in words, while everybody else is served. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ZipEntry, zipStream } from '../../server/platform/transfer/export/zipStream.ts';
import { type Client, startTestServer, type TestServer } from '../server.ts';
import { bring } from './bring.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function zipped(parts: Readonly<Record<string, string | Iterable<Uint8Array>>>): Promise<Buffer> {
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const [name, content] of Object.entries(parts))
      yield { name, content: typeof content === 'string' ? [Buffer.from(content)] : content };
  }
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(entries())) pieces.push(piece);
  return Buffer.concat(pieces);
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, with `before` before the root of the sheet. */
function workbook(rows: string | Iterable<Uint8Array>, others: Record<string, string> = {}): Promise<Buffer> {
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ...others,
    'xl/worksheets/sheet1.xml': rows,
  });
}

const sheet = (cells: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
const row = (at: number, text: string) =>
  `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

/** Somebody else asks all the while; the longest wait of his, in milliseconds. */
async function whileOthersAsk(work: Promise<unknown>): Promise<number> {
  let [longest, over] = [0, false];
  const asked = (async () => {
    while (!over) {
      const began = performance.now();
      expect((await admin.get('/me')).status).toBe(200);
      longest = Math.max(longest, performance.now() - began);
    }
  })();
  await work;
  over = true;
  await asked;
  return longest;
}

it('an honest workbook is read', async () => {
  const { status, text } = await bring(
    admin,
    '/imports?fileName=a.xlsx',
    await workbook(sheet(row(1, 'name') + row(2, 'Honest'))),
  );
  expect([status, text]).toEqual([201, expect.stringContaining('name')]);
});

// CVE-2024-45048, CVE-2024-45293, CVE-2024-47873, CVE-2024-48917 (PhpSpreadsheet), CVE-2025-65482
it.each([
  ['a file of ours', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', '&e;'],
  ['another server', '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:1/x">]>', '&e;'],
  ['a definition elsewhere', '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">', 'x'],
  [
    'itself a thousandfold',
    `<!DOCTYPE x [<!ENTITY e0 "Lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]>`,
    '&e12;',
  ],
])('an entity that names %s stays a name', async (_, doctype, text) => {
  const book = await workbook(sheet(row(1, 'name') + row(2, text), doctype));
  const answer = await bring(admin, '/imports?fileName=a.xlsx', book);
  expect([201, 422]).toContain(answer.status);
  expect(answer.text.length).toBeLessThan(20_000);
  expect(answer.text).not.toMatch(/LolLol|localhost|ECONNREFUSED/);
});

// CVE-2026-3114 (Mattermost), CVE-2026-39904 (gophish), CVE-2021-32012 … 32014 (SheetJS)
it('a workbook that grows beyond measure is refused, also where its directory hides it, and nobody waits', async () => {
  function* growing(): Generator<Uint8Array> {
    yield Buffer.from(sheet('').replace('</sheetData></worksheet>', ''));
    const rows = Buffer.from(row(1, 'x'.repeat(1_000)).repeat(1_000));
    for (let at = 0; at < 620; at++) yield rows;
    yield Buffer.from('</sheetData></worksheet>');
  }
  const honest = await workbook(growing());
  expect(honest.length).toBeLessThan(6_000_000);
  const lying = Buffer.from(honest);
  // The directory’s word for the size of the last part, which is the sheet.
  lying.writeUInt32LE(1_000, lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  const before = process.memoryUsage().rss;
  for (const book of [honest, lying]) {
    let answer = { status: 0, text: '' };
    const longest = await whileOthersAsk(
      bring(admin, '/imports?fileName=a.xlsx', book).then((brought) => {
        answer = brought;
      }),
    );
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('invalid_value')]);
    // As long as it takes a busy machine, and not as long as the file.
    expect(longest).toBeLessThan(30_000);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});

it('ten thousand parts, an archive in an archive and half of one are no workbooks', async () => {
  const inner = await zipped({ 'a.csv': 'name\nx\n' });
  const files = {
    'many.xlsx': await zipped(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`xl/x${at}.xml`, '<x/>'])),
    ),
    'nested.xlsx': await zipped({ 'inner.xlsx': [inner], '../../../tmp/guanxi-slip': 'slip' }),
    'half.xlsx': (await workbook(sheet(row(1, 'name')))).subarray(0, 500),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const answer = await bring(admin, `/imports?fileName=${name}`, bytes);
    expect([name, answer.status]).toEqual([name, 422]);
  }
});

it('a picture of 30,000 × 30,000 is measured by its head, and refused', async () => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(30_000, 0);
  size.writeUInt32BE(30_000, 4);
  const picture = Buffer.concat([head, size, Buffer.from('0802000000', 'hex'), Buffer.alloc(200)]);
  const answer = await bring(admin, '/files?name=large.png', picture);
  expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('limit_exceeded')]);
});
