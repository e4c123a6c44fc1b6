/** What a file is by its first bytes, taken out of the archive of one file that it may lie in. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { filesOf, isWorkbook } from './archive.ts';
import { checkOpenDocument } from './checkOpenDocument.ts';
import { FileRefused } from './fileRefused.ts';
import { type JsonPlace, looksLikeJson } from './jsonPlace.ts';
import { jsonPlaceOfStart } from './readJson.ts';
import { largestUnpacked } from './readRequest.ts';
import { unzip } from './unzip.ts';
import { checkZip, isZip, tooLarge, zipDirectory } from './zipDirectory.ts';

/** So much of a text file is looked at to know its shape. */
const sampleBytes = 1024 * 1024;

export interface Opened {
  readonly kind: 'sheet' | 'text' | 'cards' | 'json';
  readonly packed: 'gzip' | 'zip' | null;
  /** Of JSON: where its records lie. */
  readonly place?: JsonPlace;
  /** The first bytes; of a sheet all of it. */
  readonly start: Buffer;
  /** What follows them. */
  readonly rest: AsyncIterable<Buffer>;
}

const compoundDocument = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** @param size bytes of the content, where they are known. Throws FileRefused. */
export async function openContent(input: AsyncIterable<Buffer>, size = 0): Promise<Opened> {
  const outer = await peek(input, 4);
  const isGzip = outer.start[0] === 0x1f && outer.start[1] === 0x8b;
  const plain = isGzip ? gunzip(joined(outer)) : joined(outer);
  const packed = isGzip ? 'gzip' : null;
  if (!isGzip && isZip(outer.start)) return openZip(await readWhole(plain, size));
  return inner(plain, packed, isGzip ? 0 : size);
}

async function openZip(bytes: Buffer): Promise<Opened> {
  const entries = zipDirectory(bytes);
  if (isWorkbook(entries)) {
    checkZip(bytes);
    checkOpenDocument(bytes, entries);
    return { kind: 'sheet', packed: null, start: bytes, rest: nothing() };
  }
  const files = filesOf(bytes).filter(({ entry }) => entry.as === 'table' && entry.left === null);
  const [file] = files;
  if (!file || files.length > 1) throw notOne(files.length);
  return inner(unzip(bytes, file.zip), 'zip', file.zip.size);
}

async function inner(input: AsyncIterable<Buffer>, packed: Opened['packed'], size: number): Promise<Opened> {
  const { start, rest } = await peek(input, sampleBytes);
  const isBook = isZip(start) || start.subarray(0, 4).equals(compoundDocument) || isMarkup(start);
  if (isCards(start)) return { kind: 'cards', packed, start, rest };
  const place = looksLikeJson(start) ? jsonPlaceOfStart(start, start.length < sampleBytes) : null;
  if (place) return { kind: 'json', packed, place, start, rest };
  if (!isBook) return { kind: 'text', packed, start, rest };
  const bytes = await readWhole(joined({ start, rest }), size);
  if (isZip(bytes)) {
    checkZip(bytes);
    checkOpenDocument(bytes, zipDirectory(bytes));
  }
  return { kind: 'sheet', packed, start: bytes, rest: nothing() };
}

const beginning = (start: Buffer): string => {
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || start[1] === 0;
  return start.toString(isWide ? 'utf16le' : 'utf8', 0, 4096).replace(/^\ufeff/, '');
};

/** Many systems call a web page or an XML document with a table “xls”. */
function isMarkup(start: Buffer): boolean {
  const text = beginning(start);
  return (
    /^\s*<(!doctype html|html|head|meta|table|style|body|div)/i.test(text) ||
    (/^\s*<\?xml/.test(text) && /urn:schemas-microsoft-com:office:spreadsheet/.test(text))
  );
}

/** vCard, jCard and iCalendar, jCal. */
function isCards(start: Buffer): boolean {
  return /^\s*(BEGIN:(VCARD|VCALENDAR|VEVENT)|\[\s*(\[\s*)?"(vcard|vcalendar)")/i.test(beginning(start));
}

async function peek(
  input: AsyncIterable<Buffer>,
  bytes: number,
): Promise<{ start: Buffer; rest: AsyncIterable<Buffer> }> {
  const iterator = input[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  for (let length = 0; length < bytes; ) {
    const next = await iterator.next();
    if (next.done) return { start: Buffer.concat(chunks), rest: nothing() };
    chunks.push(next.value);
    length += next.value.length;
  }
  return { start: Buffer.concat(chunks), rest: { [Symbol.asyncIterator]: () => iterator } };
}

async function* nothing(): AsyncGenerator<Buffer> {}

export async function* joined(opened: Pick<Opened, 'start' | 'rest'>): AsyncGenerator<Buffer> {
  yield opened.start;
  yield* opened.rest;
}

/** In one piece from the beginning where the size is known: a large file must not lie in memory twice. */
export async function readWhole(input: AsyncIterable<Buffer>, size = 0): Promise<Buffer> {
  const whole = Buffer.alloc(size);
  const more: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const copied = chunk.copy(whole, length);
    length += copied;
    if (copied < chunk.length) more.push(chunk.subarray(copied));
  }
  return more.length === 0 ? whole.subarray(0, length) : Buffer.concat([whole.subarray(0, length), ...more]);
}

async function* gunzip(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip();
  pipeline(Readable.from(input), stream, () => undefined);
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > largestUnpacked) throw tooLarge();
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused({
      en: 'This compressed file is damaged or incomplete. Pack it again and bring it.',
      zh: '此压缩文件已损坏或不完整，请重新压缩后上传。',
    });
  }
}

function notOne(count: number): FileRefused {
  return new FileRefused(
    count === 0
      ? {
          en: 'There is no file in this archive that can be imported: bring CSV, XLSX, XLS, ODS, JSON, VCF or ICS.',
          zh: '压缩包中没有可导入的文件，请使用 CSV、XLSX、XLS、ODS、JSON、VCF 或 ICS。',
        }
      : {
          en: `This archive holds ${count} files. Bring it to a migration, which takes them all, or unpack it and bring one.`,
          zh: `此压缩包中有 ${count} 个文件。请在数据迁移中上传以一次导入全部，或解压后只上传其中一个。`,
        },
  );
}
