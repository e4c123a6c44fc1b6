/** Archives of many files: what is taken out of them, and what hostile ones come to. */
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { archiveOf as zip } from '../../../tests/exports/archive.ts';
import { listArchive, readArchive } from './readArchive.ts';
import { FileRefused } from './reading/fileRefused.ts';

const list = (bytes: Buffer) => listArchive(Readable.from([bytes]), bytes.length);

async function extract(bytes: Buffer): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { entry, content } of readArchive(Readable.from([bytes]), bytes.length)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    found[entry.name] = Buffer.concat(pieces).toString();
  }
  return found;
}

describe('an archive of files', () => {
  test('files come out whole, in their order; what cannot be imported is named with its reason', async () => {
    const large = 'a,b\n'.repeat(200_000);
    const bytes = zip([
      { name: 'export/', content: '' },
      { name: 'export/Account.csv', content: 'Id,Name\n1,甲\n' },
      { name: 'export/Large.csv', content: large },
      { name: '__MACOSX/export/._Account.csv', content: 'x' },
      { name: 'logo.png', content: 'png' },
      { name: 'more.zip', content: 'PK' },
      { name: 'Empty.csv', content: '' },
    ]);
    const entries = await list(bytes);
    expect(entries?.map(({ name, left }) => [name, left?.en ?? 'taken'])).toEqual([
      ['export/Account.csv', 'taken'],
      ['export/Large.csv', 'taken'],
      ['logo.png', 'taken'],
      ['more.zip', 'taken'],
      ['Empty.csv', expect.stringContaining('empty')],
    ]);
    expect(await extract(bytes)).toEqual({
      'export/Account.csv': 'Id,Name\n1,甲\n',
      'export/Large.csv': large,
      'logo.png': 'png',
      'more.zip': 'PK',
    });
    expect(entries?.map(({ as }) => as)).toEqual(['table', 'table', 'file', 'file', 'table']);
  });

  test('nothing in a folder of attachments is a table; other folders may hold the tables', async () => {
    const kinds = async (...names: string[]) =>
      (await list(zip(names.map((name) => ({ name, content: 'a,b' })))))?.map(({ as }) => as);
    expect(await kinds('Account.csv', 'Attachments/prices.csv', 'x/upload/list.xlsx', 'files/b.csv')).toEqual(
      ['table', 'file', 'file', 'file'],
    );
    expect(await kinds('files/a.csv', 'files/b.csv')).toEqual(['table', 'table']);
  });

  test('a damaged file is told and keeps no other out; a damaged table is refused', async () => {
    const files = [
      { name: 'a.csv', content: 'x' },
      { name: 'Attachments/1', content: 'one', spoilt: true },
      { name: 'Attachments/2', content: 'two' },
    ];
    const read: Record<string, string> = {};
    const bytes = zip(files);
    for await (const { entry, content } of readArchive(Readable.from([bytes]), bytes.length)) {
      try {
        for await (const piece of content) read[entry.name] = String(piece);
      } catch (error) {
        read[entry.name] = (error as FileRefused).text.en;
      }
    }
    expect(read).toEqual({
      'a.csv': 'x',
      'Attachments/1': expect.stringContaining('damaged'),
      'Attachments/2': 'two',
    });
    await expect(extract(zip([{ name: 'a.csv', content: 'x', spoilt: true }]))).rejects.toThrow(FileRefused);
  });

  test('a file that nobody reads is passed over', async () => {
    const bytes = zip([
      { name: 'a.csv', content: 'x\n'.repeat(500_000) },
      { name: 'b.csv', content: 'y' },
    ]);
    const names: string[] = [];
    for await (const { entry } of readArchive(Readable.from([bytes]), bytes.length)) names.push(entry.name);
    expect(names).toEqual(['a.csv', 'b.csv']);
  });

  test('names in the code page of Windows in China', async () => {
    const bytes = zip([
      { name: Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0x2e, 0x63, 0x73, 0x76]), content: 'a' },
    ]);
    expect((await list(bytes))?.[0]?.name).toBe('客户.csv');
  });

  test('names lead nowhere outside', async () => {
    const names = ['../../etc/a.csv', '/root/b.csv', 'C:\\windows\\c.csv', '..\\d.csv'];
    const bytes = zip(names.map((name) => ({ name, content: 'x' })));
    expect((await list(bytes))?.map((entry) => entry.name)).toEqual([
      'etc/a.csv',
      'root/b.csv',
      'windows/c.csv',
      'd.csv',
    ]);
  });

  test('a workbook is no archive, nor is a text', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'a');
    expect(await list(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toBeNull();
    expect(await list(write(book, { type: 'buffer', bookType: 'ods' }) as Buffer)).toBeNull();
    expect(await list(Buffer.from('name\na\n'))).toBeNull();
  });

  test.each([
    ['grows beyond what it says', zip([{ name: 'a.csv', content: 'x'.repeat(10_000), size: 100 }])],
    ['ends too early', zip([{ name: 'a.csv', content: 'x'.repeat(100) }]).subarray(0, 60)],
    ['says too much of itself', zip([{ name: 'a.csv', content: 'x', size: 100 }])],
    [
      'holds too many files',
      zip(Array.from({ length: 501 }, (_, index) => ({ name: `${index}.csv`, content: 'x' }))),
    ],
    [
      'claims files without end',
      zip(
        Array.from({ length: 9 }, (_, index) => ({
          name: `${index}.csv`,
          content: 'x',
          size: 590 * 2 ** 20,
        })),
      ),
    ],
  ])('one that %s is refused in words', async (_name, bytes) => {
    await expect(extract(bytes)).rejects.toBeInstanceOf(FileRefused);
  });

  test('files under a password are left out', async () => {
    const [entry] = (await list(zip([{ name: 'a.csv', content: 'x', flags: 1 }]))) ?? [];
    expect(entry?.left?.en).toMatch(/password/);
  });
});
