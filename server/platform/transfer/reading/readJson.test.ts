/** JSON as an import reads it: wherever the list lies, nested members as columns, damaged records told one by one, bombs refused. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileRefused } from './fileRefused.ts';
import { rowsOfContent, shapeOfContent } from './readContent.ts';
import type { FileShape, Row, ShapeGiven } from './readRequest.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  content: string | Buffer,
  given: ShapeGiven = {},
  piece = 65_536,
): Promise<{ shape: FileShape; rows: Row[] }> {
  const bytes = Buffer.from(content as string);
  const shape = await shapeOfContent(inPieces(bytes, piece), bytes.length, given);
  const rows: Row[] = [];
  for await (const row of rowsOfContent(inPieces(bytes, piece), shape, 0)) rows.push(row);
  return { shape, rows };
}

/** As the import sees it: rows by the headers, without what is empty. */
async function table(content: string | Buffer, piece?: number): Promise<Record<string, string>[]> {
  const { shape, rows } = await read(content, {}, piece);
  return rows.map(([, cells]) =>
    Object.fromEntries(
      shape.columns.flatMap(({ header, index }) => (cells[index] ? [[header, cells[index]]] : [])),
    ),
  );
}

const two = [{ name: '甲', city: 'x' }, { name: '乙' }];

describe('where the records lie', () => {
  test.each([
    ['one a line', two.map((one) => JSON.stringify(one)).join('\n')],
    ['one a line, with CR LF and a mark', `\ufeff${two.map((one) => JSON.stringify(one)).join('\r\n')}\r\n`],
    ['one after another', two.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ['a list', JSON.stringify(two)],
    ['a list on many lines', JSON.stringify(two, null, 2)],
    ['in “records”', JSON.stringify({ totalSize: 2, done: true, records: two })],
    ['in “results”, paged', JSON.stringify({ results: two, paging: { next: { after: '2' } } })],
    [
      'in “value” after addresses',
      JSON.stringify({ '@odata.context': 'https://x[]{}', value: two }, null, 1),
    ],
    [
      'in “data.list” behind a list of something else',
      JSON.stringify({ code: 0, tags: ['"data":[{'], data: { total: 2, list: two } }),
    ],
  ])('%s', async (_name, text) => {
    expect(await table(text)).toEqual(two);
    expect(await table(text, 3)).toEqual(two);
  });

  test('UTF-16, GB18030 and packed', async () => {
    const text = JSON.stringify(two);
    expect(await table(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(two);
    expect(
      await table(
        Buffer.concat([Buffer.from('[{"name":"'), Buffer.from([0xbc, 0xd7]), Buffer.from('","city":"x"}]')]),
      ),
    ).toEqual([two[0]]);
    expect((await read(gzipSync(text))).shape.packed).toBe('gzip');
  });

  test('UTF-32, with a mark and without, in either order, a list or one a line', async () => {
    for (const text of [JSON.stringify(two), two.map((one) => JSON.stringify(one)).join('\n')]) {
      for (const marked of [`\ufeff${text}`, text]) {
        const bytes = Buffer.from(Uint32Array.from(marked, (sign) => sign.codePointAt(0) ?? 0).buffer);
        expect(await table(bytes)).toEqual(two);
        expect(await table(Buffer.from(bytes).swap32())).toEqual(two);
      }
    }
  });

  test('one object alone is a record; a list that is empty, or of no objects, is none', async () => {
    expect(await table('{"name":"甲"}')).toEqual([{ name: '甲' }]);
    for (const text of ['[]', '{"data":[]}', '[[1,2]]', '["a","b"]', '{"records":'])
      await expect(read(text), text).rejects.toBeInstanceOf(FileRefused);
  });

  test('records keep the numbers of their lines', async () => {
    const { rows } = await read('{"a":1}\n\n{"a":2}\n');
    expect(rows).toEqual([
      [1, ['1']],
      [3, ['2']],
    ]);
  });
});

describe('what a record becomes', () => {
  test('nested members are columns, lists are one cell, the last record may bring new ones', async () => {
    const records = [
      { id: 7, owner: null, tags: ['a', 'b'], empty: {}, address: { city: '上海', geo: { lat: 31.2 } } },
      { id: 8, owner: { id: 'u1', label: '王' }, phones: [{ value: '1', primary: true }], odd: ['x;y', 'z'] },
    ];
    expect(await table(records.map((one) => JSON.stringify(one)).join('\n'))).toEqual([
      { id: '7', tags: 'a;b', 'address.city': '上海', 'address.geo.lat': '31.2' },
      {
        id: '8',
        'owner.id': 'u1',
        'owner.label': '王',
        phones: '[{"value":"1","primary":true}]',
        odd: '["x;y","z"]',
      },
    ]);
    const { shape } = await read(JSON.stringify(records));
    // A null is no column where the member has columns of its own; one that is null everywhere is an empty one.
    expect(shape.columns.map(({ header }) => header)).not.toContain('owner');
    expect(shape.columns.map(({ header }) => header)).toContain('empty');
  });

  test('ids of more digits than a number holds stay what they are', async () => {
    const text =
      '[{"id":9007199254740993123,"small":12,"said":"no 9007199254740993123 \\" -1","rate":0.30000000000000004,"big":1.5E7}]';
    expect(await table(text)).toEqual([
      {
        id: '9007199254740993123',
        small: '12',
        said: 'no 9007199254740993123 " -1',
        rate: '0.30000000000000004',
        big: '15000000',
      },
    ]);
  });

  test('a string that never ends is a fault at once, however many quotes it escapes', async () => {
    const open = `"${'\\"'.repeat(400_000)}`;
    const { rows } = await read(
      `{"id":1234567890123456789}\n{"id":1234567890123456789,"a":${open}\n{"id":3}\n`,
    );
    expect(rows.map(([number, , fault]) => [number, fault !== undefined])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
    await expect(read(`{"a":${open}`)).rejects.toBeInstanceOf(FileRefused);
  });

  test('a point in a number is a point, and 3/4/2026 stays a question', async () => {
    const { shape } = await read(
      JSON.stringify([
        { a: '1.234', d: '3/4/2026' },
        { a: '5.678', d: '5/6/2026' },
      ]),
    );
    expect(shape.columns.map(({ ambiguous }) => ambiguous)).toEqual([undefined, 'dayMonth']);
  });

  test('the member around all of them is left out of the names, unless that would make two of one', async () => {
    const hubspot = [{ id: '1', properties: { firstname: 'Ada', id: 'x' }, archived: false }];
    expect(await table(JSON.stringify({ results: hubspot }))).toEqual([
      { id: '1', firstname: 'Ada', 'properties.id': 'x', archived: 'false' },
    ]);
    const salesforce = [{ attributes: { type: 'Account', url: '/x', referenceId: 'r' }, Name: 'Acme' }];
    expect(await table(JSON.stringify({ records: salesforce }))).toEqual([
      { 'attributes.type': 'Account', 'attributes.url': '/x', 'attributes.referenceId': 'r', Name: 'Acme' },
    ]);
  });

  test('whatever scalars records hold comes out as they were, in every layout and however the stream is cut', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
    const record = fc.record({ k: fc.constant('k'), 'a"b': cell, '{[,]}': cell });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 1, 2),
        async (records, piece, layout) => {
          const text =
            layout === 0
              ? records.map((one) => JSON.stringify(one)).join('\n')
              : layout === 1
                ? JSON.stringify(records, null, 1)
                : JSON.stringify({ meta: { data: 1 }, data: records });
          const { rows } = await read(text, {}, piece);
          expect(rows.map(([, cells]) => cells)).toEqual(
            records.map((one) => Object.values(one).map((value) => String(value).replaceAll('\u0000', ''))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is damaged', () => {
  const faults = (rows: readonly Row[]) => rows.map(([number, , fault]) => [number, fault?.en ?? null]);

  test('refuses its record, not the file', async () => {
    const { rows } = await read('{"a":1}\n{"a":\n[1]\n{"a":3}');
    expect(faults(rows)).toEqual([
      [1, null],
      [2, 'Row 2: it is no valid JSON.'],
      [3, 'Row 3: it is no object with named members.'],
      [4, null],
    ]);
    const list = await read('[{"a":1},5,{"a" 2},{"a":3}]');
    expect(faults(list.rows).map(([, fault]) => fault !== null)).toEqual([false, true, true, false]);
  });

  test('a file that ends too early tells so', async () => {
    for (const text of ['[{"a":1},{"a":2', '[{"a":1},'])
      expect(faults((await read(text)).rows)).toEqual([
        [1, null],
        [2, 'Row 2: the file ends before the record or its list does.'],
      ]);
  });

  test('bytes that are no characters; a sign for such that was there already is one', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"a":"\u4e2d"}\n{"a":"b"}'),
    ]);
    const { rows } = await read(bytes, { encoding: 'utf-8' });
    expect(faults(rows).map(([, fault]) => fault !== null)).toEqual([true, false, false]);
    expect((await read('{"a":"\ufffd"}\n{"a":"b"}')).rows[0]).toEqual([1, ['\ufffd']]);
  });

  test('names that mean something to programs are names', async () => {
    expect(await table('{"__proto__":"a","constructor":{"prototype":"b"},"n":"c"}\n{"n":"d"}')).toEqual([
      { ['__proto__']: 'a', 'constructor.prototype': 'b', n: 'c' },
      { n: 'd' },
    ]);
  });
});

describe('bombs', () => {
  test('a record that is too deep or too long is refused, those beside it come', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const long = JSON.stringify({ a: 'x'.repeat(1_200_000) });
    for (const bomb of [`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, deep, long]) {
      for (const text of [`{"a":1}\n${bomb}\n{"a":2}`, `[{"a":1},${bomb},{"a":2}]`]) {
        const { rows } = await read(text);
        expect(rows.map(([number, , fault]) => [number, fault !== undefined])).toEqual([
          [1, false],
          [2, true],
          [3, false],
        ]);
      }
    }
  });

  test('too many columns refuse the file', async () => {
    const wide = Array.from({ length: 40 }, (_, row) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_one, at) => [`c${row * 50 + at}`, 1]))),
    );
    await expect(read(wide.join('\n'))).rejects.toBeInstanceOf(FileRefused);
  });
});
