/** Opens a bundle: its facts at once, its entries one by one, each checked against the list of sums. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, openPromise, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { isTimeZone } from '../../../../shared/timeZone.ts';
import { Problem } from '../../../base/problem.ts';
import { linesOf } from '../linesOf.ts';
import { type BundleFacts, type BundleManifest, bundleFormat } from './bundleFormat.ts';

const facts = z.object({
  format: z.int(),
  product: z.string(),
  migration: z.string(),
  exportedAt: z.string(),
  slug: z.string(),
  name: z.string(),
  currency: z.string().refine((code) => Intl.supportedValuesOf('currency').includes(code)),
  country: z.string().regex(/^[A-Z]{2}$/),
  language: z.enum(['zh', 'en']),
  timeZone: z.string().max(60).refine(isTimeZone),
  weekStart: z.int().min(1).max(7),
  fiscalYearStart: z.int().min(1).max(12),
  sensitive: z.boolean(),
});

const manifest = z.object({
  format: z.int(),
  entries: z.array(
    z.object({
      name: z.string(),
      rows: z.int().min(0).nullable(),
      size: z.int().min(0),
      sha256: z.string().length(64),
    }),
  ),
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.string().regex(/^\d+$/) })),
});

/** Bytes of the entries that are read whole: the facts, and the list of as many files as a company has. */
const largest = { 'workspace.json': 64 * 1024, 'manifest.json': 128 * 1024 * 1024 };
/** Sums are as good as random and hardly shrink: what shrinks more than this is no list of them. */
const mostPacked = 50;
/** Bytes of one row; the longest texts of a record and of its history come nowhere near. */
const longestRow = 64 * 1024 * 1024;
const mostEntries = 2_000_000;

export interface Bundle {
  readonly facts: BundleFacts;
  readonly manifest: BundleManifest;
  /** Throws where the entry is missing, cut short or changed. */
  lines(name: string): AsyncGenerator<string>;
  content(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** @param file on the disk, by its path, or opened by who closes it. Throws Problem for what is no bundle, or one of a newer product. */
export async function openBundle(file: string | number): Promise<Bundle> {
  const options = { autoClose: false };
  const opened = typeof file === 'number' ? fromFdPromise(file, options) : openPromise(file, options);
  const zip = await opened.catch(() => {
    throw noBundle();
  });
  const close = () => {
    if (typeof file === 'string') zip.close();
  };
  try {
    const entries = await entriesOf(zip);
    const own = facts.safeParse(await document(zip, entries, 'workspace.json'));
    const list = manifest.safeParse(await document(zip, entries, 'manifest.json'));
    if (!own.success || !list.success) throw noBundle();
    if (own.data.format > bundleFormat) throw tooNew();
    return bundleOf(zip, entries, { own: own.data, list: list.data, close });
  } catch (error) {
    close();
    throw error instanceof Problem ? error : noBundle();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > mostEntries) throw noBundle();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function document(
  zip: ZipFile,
  entries: Map<string, Entry>,
  name: keyof typeof largest,
): Promise<unknown> {
  const entry = entries.get(name);
  if (!entry || entry.uncompressedSize > largest[name]) throw noBundle();
  if (entry.uncompressedSize > entry.compressedSize * mostPacked) throw noBundle();
  const content = await buffer(await zip.openReadStreamPromise(entry));
  // No list holds the sum of the list itself.
  if (crc32(content) !== entry.crc32) throw damaged(name);
  return JSON.parse(content.toString());
}

interface Read {
  readonly own: BundleFacts;
  readonly list: BundleManifest;
  readonly close: () => void;
}

function bundleOf(zip: ZipFile, entries: Map<string, Entry>, { own, list, close }: Read): Bundle {
  const known = new Map(list.entries.map((each) => [each.name, each]));
  async function* content(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    const listed = known.get(name);
    if (!entry || !listed || entry.uncompressedSize !== listed.size) throw damaged(name);
    const hash = createHash('sha256');
    let stream: Readable | undefined;
    try {
      stream = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof Problem ? error : damaged(name);
    } finally {
      stream?.destroy();
    }
    if (hash.digest('hex') !== listed.sha256) throw damaged(name);
  }
  return {
    facts: own,
    manifest: list,
    content,
    async *lines(name) {
      try {
        for await (const line of linesOf(content(name), longestRow))
          if (line.length > 0) yield line.toString();
      } catch (error) {
        throw error instanceof RangeError ? damaged(name) : error;
      }
    },
    close,
  };
}

function refused(en: string, zh: string): Problem {
  const words = { en, zh };
  return new Problem('invalid_value', {
    detail: words,
    errors: [{ field: 'file', code: 'invalid_value', text: words }],
  });
}

function noBundle(): Problem {
  return refused(
    'This is no bundle of Guanxi: bring the ZIP archive that “Take everything along” made, whole.',
    '这不是关系的全量数据包，请上传“全量导出”生成的完整 ZIP 文件。',
  );
}

function tooNew(): Problem {
  return refused(
    'This bundle was made by a newer version of Guanxi; update this one first.',
    '此数据包由更新版本的关系生成，请先升级当前版本。',
  );
}

export function damaged(name: string): Problem {
  return refused(
    `The bundle is damaged: ${name} is missing, cut short or changed. Make or fetch it again.`,
    `数据包已损坏：${name} 缺失、不完整或被改动。请重新生成或下载。`,
  );
}
