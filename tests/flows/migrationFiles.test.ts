/** Files that come with a migration: found in the archives, hung on their records, proved, and taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MissingAttachment } from '../../shared/migrationAttachments.ts';
import type { MigrationReport } from '../../shared/migrationReport.ts';
import type { MigrationInfo } from '../../shared/migrations.ts';
import { eventually } from '../eventually.ts';
import { archiveOf, type Packed } from '../exports/archive.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function fetchBytes(path: string): Promise<Buffer> {
  const response = await fetch(`${admin.origin}/api/v1${path}`, { headers: { cookie: admin.cookie ?? '' } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function bring(id: string, ...files: readonly Packed[]): Promise<MigrationInfo> {
  const response = await fetch(`${admin.origin}/api/v1/migrations/${id}/files?fileName=export.zip`, {
    method: 'POST',
    headers: { origin: admin.origin, cookie: admin.cookie ?? '', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(archiveOf(files)),
  });
  expect({ status: response.status, text: response.ok ? '' : await response.clone().text() }).toEqual({
    status: 201,
    text: '',
  });
  return (await response.json()) as MigrationInfo;
}

const begin = async () =>
  expectStatus(await admin.post<MigrationInfo>('/migrations', { name: 'Moving in' }), 201).body.id;

async function go(id: string, verb: 'dryRun' | 'run' | 'undo'): Promise<MigrationInfo> {
  const { job } = expectStatus(await admin.post<{ job: string }>(`/migrations/${id}/${verb}`, {}), 202).body;
  await eventually(async () => {
    const { body } = await admin.get<{ state: string; error: unknown }>(`/jobs/${job}`);
    if (body.state === 'failed')
      throw new Error(
        JSON.stringify(body.error) +
          server.log
            .filter((l) => l.includes('rror'))
            .slice(-3)
            .join(),
      );
    return body.state === 'done';
  });
  return expectStatus(await admin.get<MigrationInfo>(`/migrations/${id}`), 200).body;
}

interface Attached {
  readonly id: string;
  readonly file: { readonly id: string; readonly name: string; readonly size: number };
  readonly addedBy: { readonly label: string } | null;
  readonly addedAt: string;
}

async function recordOf(object: string, source: string, sourceId: string): Promise<string | undefined> {
  const { body } = await admin.get<{ data: { id: string }[] }>(`/objects/${object}`, {
    fields: 'name',
    filter: { and: [{ source: { eq: source } }, { sourceId: { eq: sourceId } }] },
  });
  return body.data[0]?.id;
}

async function filesOf(object: string, record: string): Promise<readonly Attached[]> {
  const { body } = await admin.get<{ data: Attached[] }>(`/objects/${object}/${record}/attachments`);
  return [...body.data].sort((a, b) => a.file.name.localeCompare(b.file.name));
}

const missing = async (id: string) =>
  (await admin.get<{ data: MissingAttachment[] }>(`/migrations/${id}/attachments`)).body.data;

const account = '0015g00000AAAaAAAX';
const contact = '0035g00000BBBbAAAX';
const author = '0055g00000CCCcCAAX';
const stamps = '2025-06-01 10:00:00';

/** As Salesforce's Data Export writes it: attachments by their id, files by the id of their newest version. */
const salesforce: readonly Packed[] = [
  {
    name: 'Account.csv',
    content: `Id,IsDeleted,MasterRecordId,Name,BillingCity,SystemModstamp\n${account},0,,Northwind,Berlin,${stamps}\n`,
  },
  {
    name: 'Contact.csv',
    content: `Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Name,Email,MailingCity,SystemModstamp\n${contact},0,,${account},Lovelace,Ada,Ada Lovelace,ada@example.com,London,${stamps}\n`,
  },
  {
    name: 'User.csv',
    content: `Id,Username,LastName,FirstName,Name,Email,IsActive,TimeZoneSidKey,SystemModstamp\n${author},grace@example.com,Hopper,Grace,Grace Hopper,grace@example.com,1,Europe/Berlin,${stamps}\n`,
  },
  {
    name: 'Attachment.csv',
    content:
      'Id,IsDeleted,ParentId,Name,ContentType,BodyLength,SystemModstamp,CreatedById,CreatedDate\n' +
      `00P5g0000000001AAA,0,${account},合同.txt,text/plain,5,${stamps},${author.slice(0, 15)},2021-02-03 04:05:06\n` +
      // Ids of 15 characters are made into those of 18.
      `00P5g0000000002AAA,0,${account.slice(0, 15)},empty.txt,text/plain,0,${stamps},,\n` +
      `00P5g0000000003AAA,0,${account},lost.txt,text/plain,4,${stamps},,\n` +
      `00P5g0000000004AAA,0,0015g00000ZZZzZAAX,of nobody.txt,text/plain,4,${stamps},,\n` +
      `00P5g0000000005AAA,0,${account},no picture.png,image/png,5,${stamps},,\n` +
      `00P5g0000000006AAA,1,${account},deleted.txt,text/plain,5,${stamps},,\n`,
  },
  {
    name: 'ContentVersion.csv',
    content:
      'Id,ContentDocumentId,IsLatest,Title,PathOnClient,VersionNumber,SystemModstamp\n' +
      `0685g0000000001AAA,0695g0000000001AAA,0,Plan,plan old.txt,1,${stamps}\n` +
      `0685g0000000002AAA,0695g0000000001AAA,1,Plan,C:\\docs\\plan.txt,2,${stamps}\n`,
  },
  {
    name: 'ContentDocumentLink.csv',
    content:
      'Id,LinkedEntityId,ContentDocumentId,IsDeleted,SystemModstamp\n' +
      `06A5g0000000001AAA,${contact},0695g0000000001AAA,0,${stamps}\n` +
      `06A5g0000000002AAA,${account},0695g0000000001AAA,0,${stamps}\n` +
      // The owner of the file, who is no record that it hangs on.
      `06A5g0000000003AAA,0055g00000AbCdEAAV,0695g0000000001AAA,0,${stamps}\n`,
  },
  { name: 'Attachments/00P5g0000000001AAA', content: '甲方乙' },
  { name: 'Attachments/00P5g0000000002AAA', content: '' },
  { name: 'Attachments/00P5g0000000004AAA', content: 'xxxx' },
  { name: 'Attachments/00P5g0000000005AAA', content: 'plain' },
  { name: 'Attachments/00P5g0000000006AAA', content: 'gone' },
  { name: 'ContentVersion/0685g0000000001AAA', content: 'old' },
  { name: 'ContentVersion/0685g0000000002AAA', content: 'new plan' },
];

describe('files of Salesforce', { timeout: 120_000 }, () => {
  let id: string;

  test('are told before anything is written', async () => {
    id = await begin();
    const info = await bring(id, ...salesforce, { name: 'Attachments/nobody names it', content: 'free' });
    expect(info.source).toBe('salesforce');
    expect(Object.fromEntries(info.files.map(({ fileName, use }) => [fileName, use]))).toEqual({
      'Account.csv': 'import',
      'Contact.csv': 'import',
      'User.csv': 'import',
      'Attachment.csv': 'attach',
      'ContentVersion.csv': 'attach',
      'ContentDocumentLink.csv': 'attach',
    });
    expect(info.attachments).toMatchObject({ files: 8, notTaken: 0, tried: null, result: null });
    const tried = (await go(id, 'dryRun')).attachments!.tried!;
    expect(tried.outcomes).toMatchObject({ attached: 4, missing: 1, noRecord: 1, notTaken: 1, leftOut: 2 });
    expect(tried).toMatchObject({ unnamed: 2, count: { source: '7', ours: '4', equal: false } });
    expect(await recordOf('accounts', 'salesforce', account)).toBeUndefined();
  });

  test('hang on their records byte by byte, the newest version of each', async () => {
    const done = await go(id, 'run');
    expect(done.attachments?.result?.outcomes).toEqual(done.attachments?.tried?.outcomes);
    const record = (await recordOf('accounts', 'salesforce', account))!;
    const files = await filesOf('accounts', record);
    expect(files.map(({ file }) => [file.name, file.size])).toEqual([
      ['empty.txt', 0],
      ['plan.txt', 8],
      ['合同.txt', 9],
    ]);
    expect(String(await fetchBytes(`/files/${files[2]!.file.id}`))).toBe('甲方乙');
    // Who attached it there, and when; where the table says neither, whoever brings it, now.
    expect(files[2]).toMatchObject({
      addedBy: { label: 'Grace Hopper' },
      addedAt: '2021-02-03T04:05:06.000Z',
    });
    expect(files[0]!.addedBy?.label).not.toBe('Grace Hopper');
    expect(Date.parse(files[0]!.addedAt)).toBeGreaterThan(Date.parse('2026-01-01'));
    const person = (await recordOf('contacts', 'salesforce', contact))!;
    const [plan] = await filesOf('contacts', person);
    expect(String(await fetchBytes(`/files/${plan!.file.id}`))).toBe('new plan');
    // Each record has its own, so that it goes with that one.
    expect(plan!.file.id).not.toBe(files[1]!.file.id);
  });

  test('that did not arrive are listed with their reasons, and stand in the report', async () => {
    expect((await missing(id)).map(({ row, named, outcome }) => [row, named, outcome])).toEqual([
      [4, '00P5g0000000003AAA', 'missing'],
      [5, '00P5g0000000004AAA', 'noRecord'],
      [6, '00P5g0000000005AAA', 'notTaken'],
      [null, 'Attachments/nobody names it', 'unnamed'],
      [null, 'ContentVersion/0685g0000000001AAA', 'unnamed'],
    ]);
    const report = expectStatus(await admin.get<MigrationReport>(`/migrations/${id}/report`), 200).body;
    expect(report.complete).toBe(false);
    expect(report.attachments).toMatchObject({
      count: { source: '7', ours: '4' },
      bytes: { source: '34', ours: '25' },
      objects: [
        { object: 'accounts', count: 3, bytes: 17 },
        { object: 'contacts', count: 1, bytes: 8 },
      ],
    });
    const workbook = await fetchBytes(`/migrations/${id}/report.xlsx`);
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    const empty = await begin();
    expect((await missing(empty)).length).toBe(0);
    const reader = await server.as('readOnly');
    expect((await reader.get(`/migrations/${id}/attachments`)).status).toBe(403);
  });

  test('brought again hang nowhere twice; an undo takes them off, and what was there before keeps its own', async () => {
    const again = await begin();
    await bring(again, ...salesforce);
    const result = (await go(again, 'run')).attachments!.result!;
    expect(result.outcomes).toMatchObject({ attached: 0, there: 4 });
    const record = (await recordOf('accounts', 'salesforce', account))!;
    // A migration of files alone: its records are here already.
    const further = await begin();
    await bring(
      further,
      {
        name: 'Attachment.csv',
        content: `Id,IsDeleted,ParentId,Name,ContentType,SystemModstamp\n00P5g0000000009AAA,0,${account},further.txt,,${stamps}\n`,
      },
      { name: 'Attachments/00P5g0000000009AAA', content: 'further' },
    );
    expect((await go(further, 'run')).attachments!.result!.outcomes.attached).toBe(1);
    expect((await filesOf('accounts', record)).length).toBe(4);
    const { changeSet } = expectStatus(await admin.get<MigrationInfo>(`/migrations/${further}`), 200).body;
    const undone = expectStatus(
      await admin.post<{ changeSet: string }>(`/changeSets/${changeSet}/undo`, {}),
      200,
    ).body;
    expect((await filesOf('accounts', record)).map(({ file }) => file.name)).not.toContain('further.txt');
    expectStatus(await admin.post(`/changeSets/${undone.changeSet}/undo`, {}), 200);
    expect((await filesOf('accounts', record)).map(({ file }) => file.name)).toContain('further.txt');
    await go(id, 'undo');
    expect(await recordOf('accounts', 'salesforce', account)).toBeUndefined();
    const rerun = (await go(id, 'run')).attachments!.result!;
    expect(rerun.outcomes.attached).toBe(4);
    const anew = (await recordOf('accounts', 'salesforce', account))!;
    expect((await filesOf('accounts', anew)).length).toBe(3);
    await go(id, 'undo');
  });
});

/** A picture of 60,000 times 60,000 pixels, as its head says. */
const hugePicture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('0000ea600000ea600806000000', 'hex'),
  Buffer.alloc(16),
]).toString('base64');

describe('files that a column names', { timeout: 120_000 }, () => {
  test('come to attachments or to a field, whatever the archive calls them', async () => {
    const id = await begin();
    const gb = Buffer.from([0xb8, 0xbd, 0xbc, 0xfe, 0x2f, 0xba, 0xcf, 0xcd, 0xac, 0x2e, 0x74, 0x78, 0x74]);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const info = await bring(
      id,
      {
        name: 'companies.csv',
        content:
          'id,name,papers,logo\n' +
          'T1,One,附件/合同.txt; copy.doc,../../logos/one.png\n' +
          'T2,Two,"etc/passwd; double.doc; away.doc",\n' +
          'T3,Three,twice/same.doc,plain.png\n' +
          ',,,\n' +
          'T4,,附件/合同.txt,\n' +
          'T5;T6,Both,copy.doc;gone.doc,\n',
      },
      { name: gb, content: 'GB18030' },
      { name: '../../logos/one.png', content: png },
      // The same content under another name is another file.
      { name: 'copy.doc', content: 'GB18030' },
      { name: '/etc/passwd', content: 'absolute' },
      { name: 'a/double.doc', content: 'first' },
      { name: 'b/double.doc', content: 'second' },
      { name: 'twice/same.doc', content: 'same' },
      { name: 'twice/same.doc', content: 'same' },
      { name: 'plain.png', content: 'no picture' },
      { name: 'spoilt.bin', content: 'x', spoilt: true },
      { name: 'locked.bin', content: 'x', flags: 1 },
    );
    const [file] = info.files;
    expect(info.attachments).toMatchObject({ files: 11, notTaken: 3 });
    const { rules } = expectStatus(
      await admin.get<{ rules: { columns: { column: string }[]; files?: object[] } }>(
        `/imports/${file!.importId}`,
      ),
      200,
    ).body;
    expect(rules.files).toEqual([
      { column: 'papers', to: 'attachments' },
      { column: 'logo', to: 'logo' },
    ]);
    const chosen = {
      object: 'accounts',
      key: 'sourceId',
      source: 'papers',
      columns: [
        { column: 'id', field: 'sourceId' },
        { column: 'name', field: 'name' },
      ],
      files: rules.files,
      // The last row makes two records.
      each: { column: 'id' },
    };
    const wrong = { ...chosen, files: [{ column: 'papers', to: 'name' }] };
    expectStatus(await admin.patch(`/imports/${file!.importId}`, { rules: wrong }), 200);
    const faults = (await admin.get<MigrationInfo>(`/migrations/${id}`)).body.files[0]!.faults;
    expect(faults.map(({ field }) => field)).toEqual(['files.0']);
    expectStatus(await admin.patch(`/imports/${file!.importId}`, { rules: chosen }), 200);
    await go(id, 'dryRun');
    const done = await go(id, 'run');
    const one = (await recordOf('accounts', 'papers', 'T1'))!;
    const [copy, contract] = await filesOf('accounts', one);
    expect([copy!.file.name, contract!.file.name]).toEqual(['copy.doc', '合同.txt']);
    expect(String(await fetchBytes(`/files/${contract!.file.id}`))).toBe('GB18030');
    const { body } = await admin.get<{ logo: { id: string } }>(`/objects/accounts/${one}`, {
      fields: 'logo',
    });
    expect((await fetchBytes(`/files/${body.logo.id}`)).equals(png)).toBe(true);
    expect(done.attachments!.result!.outcomes).toMatchObject({
      attached: 7,
      ambiguous: 1,
      missing: 3,
      notTaken: 1,
      noRecord: 1,
    });
    expect((await missing(id)).map(({ row, named, outcome }) => `${row} ${named} ${outcome}`)).toEqual([
      '3 double.doc ambiguous',
      '3 away.doc missing',
      '4 plain.png notTaken',
      '6 附件/合同.txt noRecord',
      '7 gone.doc missing',
      '7 gone.doc missing',
      'null a/double.doc unnamed',
      'null b/double.doc unnamed',
      'null locked.bin notTaken',
      'null spoilt.bin notTaken',
      'null twice/same.doc unnamed',
    ]);
    await go(id, 'undo');
    expect(await recordOf('accounts', 'papers', 'T1')).toBeUndefined();
  });

  test('lie within the cards of an address book', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const cards = [
      ['VERSION:3.0', 'UID:card-1', 'FN:Ada Lovelace', `PHOTO;ENCODING=b;TYPE=PNG:${png}`],
      ['VERSION:4.0', 'UID:card-2', 'FN:Bo Builder', 'PHOTO:https://example.com/bo.png'],
      // It begins as a picture does, and its size cannot be believed: it is told, and the card comes.
      ['VERSION:4.0', 'UID:card-3', 'FN:Cy Carpenter', `PHOTO:data:image/png;base64,${hugePicture}`],
    ].map((lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'));
    const id = await begin();
    const info = await bring(id, { name: 'book.vcf', content: cards.join('') });
    expect(info.attachments).toMatchObject({ files: 2, notTaken: 1 });
    expect(info.files[0]).toMatchObject({ object: 'contacts', namesFiles: true, faults: [] });
    await go(id, 'run');
    const ada = (await recordOf('contacts', 'vcard', 'card-1'))!;
    const [photo, ...others] = await filesOf('contacts', ada);
    expect([photo!.file.name, others]).toEqual(['Ada Lovelace.png', []]);
    expect((await fetchBytes(`/files/${photo!.file.id}`)).toString('base64')).toBe(png);
    expect(await filesOf('contacts', (await recordOf('contacts', 'vcard', 'card-2'))!)).toEqual([]);
    expect((await missing(id)).map(({ named, outcome }) => [named.split('/').at(-1), outcome])).toEqual([
      ['Cy Carpenter.png', 'notTaken'],
    ]);
    await go(id, 'undo');
  });

  test('are no files of an import alone', async () => {
    const response = await fetch(`${admin.origin}/api/v1/imports?fileName=a.csv`, {
      method: 'POST',
      headers: {
        origin: admin.origin,
        cookie: admin.cookie ?? '',
        'content-type': 'application/octet-stream',
      },
      body: 'name,papers\nOne,a.pdf\n',
    });
    const { id } = (await response.json()) as { id: string };
    const rules = {
      object: 'accounts',
      columns: [{ column: 'name', field: 'name' }],
      files: [{ column: 'papers', to: 'attachments' }],
    };
    const refused = expectStatus(await admin.patch(`/imports/${id}`, { rules }), 422);
    expect(refused.text).toContain('migration');
  });
});
