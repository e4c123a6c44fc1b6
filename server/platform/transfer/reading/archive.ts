/** Archives of many files: which of them are tables, which are files of records, and why some are left where they are. */
import { largestFile } from '../../files/largestFile.ts';
import { FileRefused } from './fileRefused.ts';
import { type ArchiveEntry, largestUnpacked } from './readRequest.ts';
import { tooLarge, type ZipEntry, zipDirectory } from './zipDirectory.ts';

/** Of the files that can be imported. */
const mostTables = 500;
/** Bytes of all files that are taken out. */
const mostInAll = 4 * largestUnpacked;

const importable = /\.(csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods|vcf|vcard|ics|json|jsonl|ndjson)$/i;
/** Folders in which other systems lay what hangs on records: nothing in them is a table, whatever it is called. */
const filesFolder = /(^|[/\\])(attachments?|contentversions?|uploads?|filestore|附件)[/\\]/i;
/** These may as well hold the tables; where others lie outside of them, they do not. */
const maybeFolder = /(^|[/\\])(documents?|files?|文件|文档)[/\\]/i;

/** A workbook is a ZIP archive as well, of parts that are no files of anybody's. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
  return names.has('[content_types].xml') || (names.has('content.xml') && names.has('mimetype'));
}

/** Folders, and what systems put beside the files, are not even spoken of. */
function isFile({ name }: ZipEntry): boolean {
  return !/[/\\]$/.test(name) && !/(^|[/\\])(__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|\._)/.test(name);
}

function isTable({ name }: ZipEntry): boolean {
  return importable.test(name) && !filesFolder.test(name);
}

/** Throws FileRefused for an archive with too much in it. */
export function filesOf(bytes: Buffer): { readonly zip: ZipEntry; readonly entry: ArchiveEntry }[] {
  const entries = zipDirectory(bytes).filter(isFile);
  const tables = entries.filter(isTable);
  const outside = new Set(tables.filter(({ name }) => !maybeFolder.test(name)));
  const chosen = outside.size > 0 ? outside : new Set(tables);
  if (chosen.size > mostTables) {
    throw new FileRefused({
      en: `The archive holds ${chosen.size} files to import; at most ${mostTables} are taken at once.`,
      zh: `压缩包中有 ${chosen.size} 个可导入的文件，一次最多 ${mostTables} 个。`,
    });
  }
  let sum = 0;
  return entries.map((zip) => {
    const as = chosen.has(zip) ? 'table' : 'file';
    const entry: ArchiveEntry = { name: safeName(zip.name), size: zip.size, as, ...whyLeft(zip, as) };
    if (entry.left === null) sum += zip.size;
    if (sum > mostInAll) throw tooLarge();
    return { zip, entry };
  });
}

/** A path inside the archive, which leads nowhere else. */
function safeName(name: string): string {
  return name
    .normalize('NFC')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
    .join('/')
    .replace(/\p{Cc}/gu, '')
    .slice(-200);
}

function whyLeft(
  { size, isEncrypted, method }: ZipEntry,
  as: ArchiveEntry['as'],
): Pick<ArchiveEntry, 'left' | 'isTooLarge'> {
  const left = (en: string, zh: string) => ({ left: { en, zh }, isTooLarge: false });
  if (isEncrypted) return left('It is protected by a password.', '此文件设有密码。');
  if (as === 'table' && size === 0) return left('It is empty.', '此文件是空的。');
  if (method !== 0 && method !== 8)
    return left('It is packed in a way that is not read.', '此文件的压缩方式无法读取。');
  const most = as === 'table' ? largestUnpacked : largestFile;
  if (size <= most) return { left: null, isTooLarge: false };
  const megabytes = Math.floor(most / 1_048_576);
  const text = {
    en: `It is too large: at most ${megabytes} MB are taken.`,
    zh: `此文件过大，最大 ${megabytes} MB。`,
  };
  return { left: text, isTooLarge: true };
}
