/** Archives of many files: what is taken out of them, and what hostile ones come to. */
import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { listArchive, readArchive } from './readArchive.ts';
import { FileRefused } from './reading/fileRefused.ts';

interface Packed {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** What the directory says, where that is a lie. */
  readonly size?: number;
  readonly flags?: number;
}

function zip(files: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, size, flags = 0 } of files) {
    const [nameBytes, bytes] = [Buffer.from(name as string), Buffer.from(content as string)];
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004'), common, nameBytes, packed);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, where, nameBytes);
    at += 30 + nameBytes.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

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

describe('an archive of files', { timeout: 60_000 }, () => {
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
      ['logo.png', expect.stringContaining('no table')],
      ['more.zip', expect.stringContaining('archive inside')],
      ['Empty.csv', expect.stringContaining('empty')],
    ]);
    expect(await extract(bytes)).toEqual({
      'export/Account.csv': 'Id,Name\n1,甲\n',
      'export/Large.csv': large,
    });
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
