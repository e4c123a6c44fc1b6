/**
 * The inner shape of an archive: sections, each a head in JSON and a body in blocks.
 *
 *     { length u32 | head JSON | { length u32 | bytes }… | 0 u32 }…
 */
import type { ObjectTable } from '../objectTables.ts';
import { ByteReader } from './byteReader.ts';

export interface WorkspaceFacts {
  readonly schema: string;
  readonly slug: string;
  readonly name: string;
}

/** What the schema was when the archive was made. */
export interface AboutSection {
  readonly kind: 'about';
  readonly migrations: readonly string[];
  readonly workspaces: readonly WorkspaceFacts[];
  /** Tables of custom objects; absent in archives from before there were any. */
  readonly objectTables?: readonly ObjectTable[];
  readonly partitions: readonly {
    readonly schema: string;
    readonly parent: string;
    readonly name: string;
    readonly bound: string;
  }[];
  readonly sequences: readonly {
    readonly schema: string;
    readonly table: string;
    readonly column: string;
    readonly last: string;
  }[];
}

export interface TableSection {
  readonly kind: 'table';
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

export interface FileSection {
  readonly kind: 'file';
  /** Relative to DATA_DIR/files, with slashes. */
  readonly path: string;
}

/** The last section: what must have been in the others. */
export interface ManifestSection {
  readonly kind: 'manifest';
  readonly tables: readonly TableFacts[];
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

export interface TableFacts {
  readonly schema: string;
  readonly table: string;
  readonly rows: number;
  /** See rowDigest.ts. */
  readonly digest: string;
}

export type SectionHead = AboutSection | TableSection | FileSection | ManifestSection;

const end = Buffer.alloc(4);
const mostHeadBytes = 64 * 1024 * 1024;
/** PostgreSQL sends a row per block; one value may be 1 GB at most. */
const mostBlockBytes = 2 ** 30;

export async function* writeSection(head: SectionHead, body: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  yield block(Buffer.from(JSON.stringify(head)));
  for await (const bytes of body) if (bytes.length > 0) yield block(bytes);
  yield end;
}

function block(bytes: Buffer): Buffer {
  const whole = Buffer.allocUnsafe(4 + bytes.length);
  whole.writeUInt32BE(bytes.length);
  bytes.copy(whole, 4);
  return whole;
}

/** Calls `visit` for each section in turn; it must read the body to its end, and so it is read for it if it does not. */
export async function readSections(
  content: AsyncIterable<Buffer>,
  damage: () => Error,
  visit: (head: SectionHead, body: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const reader = new ByteReader(content, damage);
  async function take(most: number): Promise<Buffer> {
    const length = (await reader.take(4)).readUInt32BE();
    if (length > most) throw damage();
    return reader.take(length);
  }
  let last: SectionHead['kind'] | undefined;
  while (!(await reader.atEnd())) {
    const head: SectionHead = JSON.parse((await take(mostHeadBytes)).toString());
    let done = false;
    async function* body(): AsyncIterable<Buffer> {
      for (;;) {
        const bytes = await take(mostBlockBytes);
        if (bytes.length === 0) break;
        yield bytes;
      }
      done = true;
    }
    const blocks = body();
    await visit(head, blocks);
    if (!done) for await (const _ of blocks);
    last = head.kind;
  }
  if (last !== 'manifest') throw damage();
}

export async function* noBody(): AsyncIterable<Buffer> {}
