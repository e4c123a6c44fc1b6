/** Everything of an installation as one stream of sections: one moment of the database, then the uploaded files. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { Database, Db } from '../database.ts';
import { objectTablesIn } from '../objectTables.ts';
import { sql } from '../sql.ts';
import { StartRefusal } from '../startRefusal.ts';
import { partitionsOf, sequencesOf, tablesOf, workspacesOf } from './catalog.ts';
import { copyOut } from './copyText.ts';
import { RowDigest } from './rowDigest.ts';
import { type ManifestSection, noBody, type TableFacts, writeSection } from './sections.ts';

export interface ArchiveSource {
  /** Reads every table; the application's role may. */
  readonly database: Database;
  readonly filesDir: string;
}

/** What the caller may want to tell while it runs. */
export type Progress = (table: string, rows: number) => void;

/**
 * Yields from inside one repeatable-read transaction. Chunks are handed over one by one, so memory stays small however
 * large the tables are.
 */
export async function* archiveContent(
  source: ArchiveSource,
  progress: Progress = () => {},
): AsyncIterable<Buffer> {
  const queue = new Handover();
  const tables: TableFacts[] = [];
  const reading = source.database
    .transaction(
      (db) =>
        readDatabase(source.database, db, tables, progress, (chunk) => queue.put(chunk)).catch(
          (error: unknown) => {
            if (error instanceof StartRefusal) throw error;
            // Without its SQLSTATE, so that nothing that was handed over is read and handed over again.
            throw new Error('The database could not be read to its end', { cause: error });
          },
        ),
      { snapshot: true },
    )
    .then(
      () => queue.end(),
      (error: unknown) => queue.end(error),
    );
  try {
    yield* queue;
  } finally {
    queue.leave();
    await reading;
  }
  const files: ManifestSection['files'][number][] = [];
  for (const file of filesBelow(source.filesDir)) {
    const handle = await openIfThere(path.join(source.filesDir, file));
    // Removed since the folder was read: no row of this moment can need it.
    if (handle === null) continue;
    const hash = createHash('sha256');
    let size = 0;
    async function* body(): AsyncIterable<Buffer> {
      for await (const chunk of handle?.createReadStream() ?? []) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    }
    yield* writeSection({ kind: 'file', path: file }, body());
    files.push({ path: file, size, sha256: hash.digest('hex') });
  }
  yield* writeSection({ kind: 'manifest', tables, files }, noBody());
}

async function readDatabase(
  database: Database,
  db: Db,
  tables: TableFacts[],
  progress: Progress,
  put: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  // A large table takes longer than a request may; a reader in a snapshot stands in nobody's way.
  await db.run(sql`set local statement_timeout = 0`);
  await db.run(sql`set local idle_in_transaction_session_timeout = 0`);
  await db.run(sql`set local lock_timeout = '10min'`);
  const there = await db.rows(sql`select where to_regclass('core.workspaces') is not null`);
  if (there.length === 0) {
    throw new StartRefusal({
      en: 'There is nothing here yet; start Guanxi once with this DATA_DIR or DATABASE_URL.',
      zh: '这里还没有数据；请先用此 DATA_DIR 或 DATABASE_URL 启动一次。',
    });
  }
  const workspaces = await workspacesOf(db);
  const schemas = ['core', ...workspaces.map(({ schema }) => schema)];
  const applied = await db.rows<{ name: string }>(
    sql`select distinct name from core.migrations order by name`,
  );
  const about = {
    kind: 'about' as const,
    migrations: applied.map(({ name }) => name),
    workspaces,
    objectTables: await objectTablesIn(db, schemas),
    partitions: await partitionsOf(db, schemas),
    sequences: await sequencesOf(db, schemas),
  };
  for await (const chunk of writeSection(about, noBody())) await put(chunk);
  for (const table of await tablesOf(db, schemas)) {
    const digest = new RowDigest();
    const from = await database.copyTo(db, copyOut(table));
    async function* body(): AsyncIterable<Buffer> {
      for await (const chunk of from) {
        digest.add(chunk);
        yield chunk;
      }
    }
    for await (const chunk of writeSection(table, body())) await put(chunk);
    tables.push({ schema: table.schema, table: table.table, rows: digest.rows, digest: digest.text });
    progress(`${table.schema}.${table.table}`, digest.rows);
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Uploads on their way; not whole, and named by no row. */
const incoming = 'incoming';

/** Files below a folder in the order of their names, with slashes. */
function filesBelow(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (name === incoming) return [];
      if (entry.isDirectory()) return filesBelow(folder, name);
      return entry.isFile() ? [name] : [];
    });
}

/** Hands chunks from one async task to another, which sets the pace. */
class Handover implements AsyncIterable<Buffer> {
  private waiting: Buffer | null = null;
  private ended = false;
  private left = false;
  private failure: unknown;
  private wake: () => void = () => {};

  async put(chunk: Buffer): Promise<void> {
    while (this.waiting !== null && !this.left) await this.change();
    if (this.left) throw new Error('The archive was given up');
    this.waiting = chunk;
    this.wake();
  }

  end(failure?: unknown): void {
    this.failure = failure;
    this.ended = true;
    this.wake();
  }

  leave(): void {
    this.left = true;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Buffer> {
    for (;;) {
      if (this.waiting !== null) {
        const chunk = this.waiting;
        this.waiting = null;
        this.wake();
        yield chunk;
      } else if (this.ended) {
        if (this.failure !== undefined) throw this.failure;
        return;
      } else {
        await this.change();
      }
    }
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      const before = this.wake;
      this.wake = () => {
        before();
        resolve();
      };
    });
  }
}
