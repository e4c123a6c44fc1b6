/** Archives of many files: which of their files can be imported, and why the others are left where they are. */
import type { Label } from '../../../../shared/labels.ts';
import { FileRefused } from './fileRefused.ts';
import { type ArchiveEntry, largestUnpacked } from './readRequest.ts';
import { tooLarge, type ZipEntry, zipDirectory } from './zipDirectory.ts';

const mostFiles = 500;
/** Bytes of all files that are taken out. */
const mostInAll = 4 * largestUnpacked;

const importable = /\.(csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods|vcf|vcard|ics|json|jsonl|ndjson)$/i;
const nested = /\.(zip|7z|rar|tar|gz|tgz|bz2|xz)$/i;

/** A workbook is a ZIP archive as well, of parts that are no files of anybody's. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
  return names.has('[content_types].xml') || (names.has('content.xml') && names.has('mimetype'));
}

/** Folders, and what systems put beside the files, are not even spoken of. */
function isFile({ name }: ZipEntry): boolean {
  return !/[/\\]$/.test(name) && !/(^|[/\\])(__MACOSX[/\\]|\.DS_Store$|Thumbs\.db$|\._)/.test(name);
}

/** Throws FileRefused for an archive with too much in it. */
export function filesOf(bytes: Buffer): { readonly zip: ZipEntry; readonly entry: ArchiveEntry }[] {
  const files = zipDirectory(bytes).filter(isFile);
  if (files.length > mostFiles) {
    throw new FileRefused({
      en: `The archive holds ${files.length} files; at most ${mostFiles} are taken at once.`,
      zh: `压缩包中有 ${files.length} 个文件，一次最多 ${mostFiles} 个。`,
    });
  }
  let sum = 0;
  return files.map((zip) => {
    const entry = { name: safeName(zip.name), size: zip.size, left: whyLeft(zip) };
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

function whyLeft({ name, size, isEncrypted, method }: ZipEntry): Label | null {
  if (isEncrypted) return { en: 'It is protected by a password.', zh: '此文件设有密码。' };
  if (nested.test(name)) {
    return {
      en: 'It is an archive inside an archive; unpack it and bring its files.',
      zh: '压缩包内的压缩包不会展开，请解压后上传其中的文件。',
    };
  }
  if (!importable.test(name)) {
    return {
      en: 'It is no table, cards or calendar; attachments are not imported.',
      zh: '不是表格、名片或日历文件，附件不会导入。',
    };
  }
  if (size === 0) return { en: 'It is empty.', zh: '此文件是空的。' };
  if (method !== 0 && method !== 8) {
    return { en: 'It is packed in a way that is not read.', zh: '此文件的压缩方式无法读取。' };
  }
  if (size > largestUnpacked) return { en: 'It is too large.', zh: '此文件过大。' };
  return null;
}
