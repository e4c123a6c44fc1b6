/** Reads an archive to its end and compares what it holds with its manifest. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { KeyRing } from '../keys.ts';
import { StartRefusal } from '../startRefusal.ts';
import { type ArchiveHeader, damaged, readFrames } from './frames.ts';
import { RowDigest } from './rowDigest.ts';
import {
  type AboutSection,
  type FileSection,
  type ManifestSection,
  readSections,
  type TableSection,
} from './sections.ts';

export interface ArchiveVisitor {
  about(section: AboutSection): Promise<void>;
  table(section: TableSection, rows: AsyncIterable<Buffer>): Promise<void>;
  file(section: FileSection, bytes: AsyncIterable<Buffer>): Promise<void>;
}

export interface ArchiveFacts {
  readonly header: ArchiveHeader;
  readonly about: AboutSection;
  readonly manifest: ManifestSection;
}

const onlyLook: ArchiveVisitor = {
  about: async () => {},
  table: async (_, rows) => drain(rows),
  file: async (_, bytes) => drain(bytes),
};

async function drain(body: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of body);
}

/** Throws a StartRefusal when any byte of the file is not as it was written. */
export async function readArchive(
  file: string,
  ring: KeyRing | null,
  visitor: ArchiveVisitor = onlyLook,
): Promise<ArchiveFacts> {
  const damage = () => damaged(file);
  const { header, content } = await readFrames(openFile(file), file, ring);
  const tables: ManifestSection['tables'][number][] = [];
  const files: ManifestSection['files'][number][] = [];
  let about: AboutSection | undefined;
  let manifest: ManifestSection | undefined;
  try {
    await readSections(unzipped(content), damage, async (head, body) => {
      if (head.kind === 'about') {
        about = head;
        await visitor.about(head);
      } else if (head.kind === 'table') {
        const digest = new RowDigest();
        await visitor.table(
          head,
          tap(body, (chunk) => digest.add(chunk)),
        );
        tables.push({ schema: head.schema, table: head.table, rows: digest.rows, digest: digest.text });
      } else if (head.kind === 'file') {
        const hash = createHash('sha256');
        let size = 0;
        await visitor.file(
          head,
          tap(body, (chunk) => {
            hash.update(chunk);
            size += chunk.length;
          }),
        );
        files.push({ path: head.path, size, sha256: hash.digest('hex') });
      } else {
        manifest = head;
      }
    });
  } catch (error) {
    // A dump whose frames are right and whose inside is not was written by something else.
    throw isZlibError(error) || error instanceof SyntaxError ? damage() : error;
  }
  if (about === undefined || manifest === undefined) throw damage();
  if (
    JSON.stringify({ tables, files }) !== JSON.stringify({ tables: manifest.tables, files: manifest.files })
  ) {
    throw damage();
  }
  return { header, about, manifest };
}

async function* tap(body: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncIterable<Buffer> {
  for await (const chunk of body) {
    see(chunk);
    yield chunk;
  }
}

async function* openFile(file: string): AsyncIterable<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: 512 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new StartRefusal({ en: `There is no file ${file}.`, zh: `文件 ${file} 不存在。` });
  }
}

async function* unzipped(content: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // An error of either side, or a reader that leaves, ends both; it reaches us through `gunzip`.
  pipeline(Readable.from(content, { objectMode: false }), gunzip, () => {});
  yield* gunzip;
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.startsWith('Z_');
}
