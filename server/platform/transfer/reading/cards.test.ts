/** Address books and calendars as tables: one row a card or event, whatever version and character set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasSample, sample } from '../../../../tests/samples.ts';
import { photosOfCards } from './cards.ts';
import { FileRefused } from './fileRefused.ts';
import { rowsOfContent, shapeOfContent } from './readContent.ts';
import type { FileShape, Row } from './readRequest.ts';

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function read(content: string | Buffer): Promise<{
  shape: FileShape;
  rows: Row[];
  records: Record<string, string>[];
}> {
  const bytes = Buffer.from(content as string);
  const shape = await shapeOfContent(once(bytes), bytes.length, {});
  const rows: Row[] = [];
  for await (const row of rowsOfContent(once(bytes), shape, shape.columns.length)) rows.push(row);
  const records = rows.map(([, cells]) =>
    Object.fromEntries(
      shape.columns.flatMap(({ header, index }) => (cells[index] ? [[header, cells[index]]] : [])),
    ),
  );
  return { shape, rows, records };
}

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

describe('cards', () => {
  test('version 2.1: quoted-printable, character sets, bare types', async () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=',
      '=E4=B8=89',
      'ORG:甲公司;销售部',
      'TEL;CELL;VOICE:13800138000',
      'TEL;WORK;FAX:010-62345678',
      'EMAIL;INTERNET;WORK:a@b.cn',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo',
      'BDAY:19800322',
      'PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQSkZJ',
      'RgABAQEAYABg',
      '',
      'LOGO;GIF;ENCODING=BASE64:R0lGODlhAQAB',
      '',
    );
    const { shape, records } = await read(text);
    expect(records).toEqual([
      {
        'Full Name': '张三',
        'Last Name': '张',
        'First Name': '三',
        Company: '甲公司',
        Department: '销售部',
        'Mobile Phone': '13800138000',
        Fax: '010-62345678',
        'Work Email': 'a@b.cn',
        Birthday: '1980-03-22',
        Notes: 'one\ntwo',
        Photo: expect.stringMatching(/^photos\/[0-9a-f]{16}\/张三\.jpg$/),
      },
    ]);
    expect(shape.format).toBe('vcard');
    expect(shape.notes?.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^Photos.*: 1\./),
      expect.stringMatching(/^Logos.*: 1\.$/),
    ]);
  });

  test('photos of every version are the bytes that the card holds; an address is only told', async () => {
    const jpeg = Buffer.from('ffd8ffe000104a46494600', 'hex');
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    const webp = Buffer.from('52494646000000005745425056', 'hex');
    const fold = (text: string): string => text.replace(/(.{9})/g, '$1\r\n ').replace(/\r\n $/, '');
    const text =
      card('VERSION:2.1', `PHOTO;ENCODING=BASE64;TYPE=JPEG:${jpeg.toString('base64')}`, '', 'FN:甲/乙; Co.') +
      card('VERSION:3.0', 'FN:Ada', `PHOTO;ENCODING=b;TYPE=PNG:${fold(png.toString('base64'))}`) +
      card('VERSION:4.0', 'FN:Bo', `PHOTO:data:image/webp;base64,${webp.toString('base64')}`) +
      card('VERSION:4.0', 'FN:Cy', 'PHOTO:https://example.com/cy.jpg') +
      card('VERSION:4.0', 'FN:Di', 'PHOTO:data:image/png;base64,bm8gcGljdHVyZQ==') +
      card('VERSION:4.0', 'FN:Ed', 'PHOTO:file:///etc/passwd');
    const photos = photosOfCards(Buffer.from(text));
    expect(photos.map(({ path, bytes }) => [path.replace(/[0-9a-f]{16}/, '#'), bytes])).toEqual([
      ['photos/#/甲 乙 Co.jpg', jpeg],
      ['photos/#/Ada.png', png],
      ['photos/#/Bo.webp', webp],
    ]);
    const { records } = await read(text);
    expect(records.map((one) => one.Photo)).toEqual([
      ...photos.map(({ path }) => path),
      ...[undefined, undefined, undefined],
    ]);
    expect(records[3]).toMatchObject({ 'Photo URL': 'https://example.com/cy.jpg' });
  });

  test('a property in GBK within a card of ASCII', async () => {
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=GBK:'),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
      Buffer.from('\r\nTEL:1\r\nEND:VCARD\r\n'),
    ]);
    expect((await read(bytes)).records).toEqual([{ 'Full Name': '张三', 'Other Phone': '1' }]);
  });

  test('version 3.0 and 4.0: folding, groups, addresses, several of a kind', async () => {
    const three = card(
      'VERSION:3.0',
      'N:Doe;John;Q.,Public;Dr.;Jr.',
      'FN:John',
      '  Doe',
      'item1.TEL;type=WORK;type=pref:+1-1',
      'TEL;TYPE=work,voice:+1-2',
      'ADR;TYPE=home:;;1 Main St\\, Apt 2;Town;CA;90210;USA',
      'URL:http\\://example.com',
    );
    const four = card(
      'VERSION:4.0',
      'FN:Jane',
      'TEL;VALUE=uri;TYPE="cell,text":tel:+1-3',
      'EMAIL:x@y.z',
      'EMAIL:z@y.x',
    );
    const { shape, records } = await read(three + four);
    expect(records).toEqual([
      {
        'Full Name': 'John Doe',
        'Last Name': 'Doe',
        'First Name': 'John',
        'Middle Name': 'Q.,Public',
        Prefix: 'Dr.',
        Suffix: 'Jr.',
        'Work Phone': '+1-1;+1-2',
        'Home Street': '1 Main St, Apt 2',
        'Home City': 'Town',
        'Home State': 'CA',
        'Home Postal Code': '90210',
        'Home Country': 'USA',
        Website: 'http://example.com',
      },
      { 'Full Name': 'Jane', 'Mobile Phone': '+1-3', Email: 'x@y.z;z@y.x' },
    ]);
    expect(shape).toMatchObject({ headerRow: -1, rowCount: 2 });
  });

  test('as JSON', async () => {
    const json = JSON.stringify([
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['fn', {}, 'text', 'Simon'],
        ['org', {}, 'text', ['Viagenie', 'Lab']],
        ['tel', { type: ['work', 'voice'] }, 'uri', 'tel:+1-418;ext=102'],
      ],
    ]);
    expect((await read(json)).records).toEqual([
      { 'Full Name': 'Simon', Company: 'Viagenie', Department: 'Lab', 'Work Phone': '+1-418 ext. 102' },
    ]);
  });

  test('a card within a card is a row of its own', async () => {
    const { records } = await read(
      card('VERSION:2.1', 'FN:Boss', 'AGENT:', 'BEGIN:VCARD', 'FN:Agent', 'END:VCARD', 'TEL:1'),
    );
    expect(records).toEqual([{ 'Full Name': 'Boss', 'Other Phone': '1' }, { 'Full Name': 'Agent' }]);
  });

  test('a line that cannot be read refuses its card, and a card without an end is told', async () => {
    const { rows } = await read(`${card('VERSION:3.0', 'FN:A', 'what is this')}BEGIN:VCARD\r\nFN:B\r\n`);
    expect(rows.map((row) => row[2]?.en)).toEqual([
      expect.stringMatching(/^Row 1: .*line 4/),
      expect.stringMatching(/^Row 2: the file ends/),
    ]);
  });
});

describe('calendars', () => {
  const event = (...lines: string[]): string => calendar('BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT');

  test.each<[string, string[], Record<string, string>]>([
    [
      'UTC',
      ['DTSTART:20260105T070400Z', 'DURATION:PT1H'],
      { Start: '2026-01-05T07:04:00Z', End: '2026-01-05T08:04:00Z' },
    ],
    ['a zone by its name', ['DTSTART;TZID=Asia/Shanghai:20260105T150400'], { Start: '2026-01-05T07:04:00Z' }],
    ['no zone', ['DTSTART:20260105T150400'], { Start: '2026-01-05 15:04:00' }],
    [
      'whole days',
      ['DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260107'],
      { Start: '2026-01-05', End: '2026-01-06', 'All Day': 'true' },
    ],
    [
      'people',
      [
        'DTSTART:20260105T070400Z',
        'ORGANIZER;CN="Li, Si":mailto:a@b.cn',
        'ATTENDEE:mailto:c@d.cn',
        'ATTENDEE:mailto:e@f.cn',
      ],
      {
        Start: '2026-01-05T07:04:00Z',
        Organizer: 'a@b.cn',
        'Organizer Name': 'Li, Si',
        Attendees: 'c@d.cn;e@f.cn',
      },
    ],
  ])('%s', async (_name, lines, wanted) => {
    expect((await read(event('SUMMARY:会议\\, 周会', ...lines))).records).toEqual([
      { Subject: '会议, 周会', UID: '1', ...wanted },
    ]);
  });

  test('a zone that the calendar describes itself', async () => {
    const text = calendar(
      ...['BEGIN:VTIMEZONE', 'TZID:China Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
      ...['TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'END:STANDARD', 'END:VTIMEZONE'],
      ...[
        'BEGIN:VEVENT',
        'DTSTART;TZID=China Standard Time:20260105T150400',
        'RRULE:FREQ=DAILY',
        'END:VEVENT',
      ],
      ...['BEGIN:VTODO', 'SUMMARY:x', 'END:VTODO'],
    );
    const { shape, records } = await read(text);
    expect(records).toEqual([{ Start: '2026-01-05T07:04:00Z', Recurrence: 'FREQ=DAILY' }]);
    expect(shape.notes?.map((note) => note.en)).toEqual([
      expect.stringMatching(/Events that repeat: 1/),
      expect.stringMatching(/^Tasks.*: 1\.$/),
    ]);
  });

  test('an event without a time is told', async () => {
    const { rows } = await read(event('SUMMARY:x'));
    expect(rows[0]?.[2]?.en).toMatch(/DTSTART/);
  });
});

// The collection is no part of the product.
test.skipIf(!hasSample('vcard_ics'))(
  'every card and calendar of the collection is read or refused in words (skipped: no such samples here)',
  async () => {
    const files = readdirSync(sample('vcard_ics'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(vcf|ics|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files) {
      const bytes = readFileSync(file);
      const result = await read(bytes).catch((error: unknown) => error);
      if (result instanceof Error) expect(result, file).toBeInstanceOf(FileRefused);
      else {
        // No card and no event is lost on the way.
        const begun = bytes.toString('latin1').match(/^BEGIN:(VCARD|VEVENT)\r?$/gim)?.length;
        const { rows } = result as { rows: Row[] };
        if (begun !== undefined) expect(rows.length, file).toBe(begun);
      }
    }
  },
);
