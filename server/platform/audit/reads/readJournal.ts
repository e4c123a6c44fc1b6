/**
 * Reads on their way to the audit trail: appended to a file before the answer leaves, brought into the database a moment
 * later, many in one statement. A process that is killed loses none (docs/decisions/audit-trail.md).
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../../base/database.ts';
import { systemIds } from '../../../base/ids.ts';
import { errorFacts, type Log } from '../../../base/log.ts';
import type { Context } from '../../context.ts';
import { insertReads, type NotedRead } from './insertReads.ts';

export interface Read {
  readonly verb: 'read' | 'list';
  readonly object: string;
  readonly recordId?: string;
  readonly ids?: readonly string[];
  readonly query?: Readonly<Record<string, unknown>>;
}

export interface JournalPlace {
  readonly folder: string;
  readonly database: Database;
  readonly log: Log;
}

const everyMs = 1_000;
/** A process that lives empties its file every second; an older one belonged to a process that is gone. */
const orphanedMs = 60_000;

export class ReadJournal {
  readonly #place: JournalPlace;
  readonly #timer: NodeJS.Timeout;
  #file: { readonly name: string; readonly handle: number } | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(place: JournalPlace) {
    this.#place = place;
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    this.#timer = setInterval(() => void this.drain(), everyMs).unref();
  }

  /** Throws where the line cannot be written: what is not noted is not answered. */
  append(ctx: Context, read: Read): void {
    if (this.#file === null) {
      const name = path.join(this.#place.folder, `${systemIds.next()}.reads`);
      this.#file = { name, handle: openSync(name, 'a', 0o600) };
    }
    const { workspace, actor, requestId, address } = ctx;
    const line: NotedRead = {
      schema: workspace.schema,
      at: new Date(ctx.clock.now()).toISOString(),
      actorKind: actor.kind,
      actorId: actor.userId,
      requestId,
      address,
      ...read,
    };
    writeSync(this.#file.handle, `${JSON.stringify(line)}\n`);
  }

  /** Brings what was noted so far into the database; what fails stays on the disk for the next time. */
  drain(): Promise<void> {
    this.#work = this.#work
      .then(() => this.#drain())
      .catch((error: unknown) =>
        this.#place.log.error('Noted reads could not be brought into the audit trail', errorFacts(error)),
      );
    return this.#work;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.drain();
  }

  async #drain(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    if (file !== null) {
      closeSync(file.handle);
      await rename(file.name, closedName(file.name));
    }
    for (const name of await readdir(this.#place.folder)) {
      const full = path.join(this.#place.folder, name);
      const closed = name.endsWith('.closed') || (name.endsWith('.reads') && (await isOrphaned(full)));
      if (closed) await this.#bring(full);
    }
  }

  async #bring(file: string): Promise<void> {
    const text = await readFile(file, 'utf8').catch(() => null);
    // Another process of the same folder was quicker.
    if (text === null) return;
    const reads = text.split('\n').flatMap((line) => readOf(line));
    await insertReads(this.#place.database, path.basename(file).slice(0, 36), reads);
    await rm(file, { force: true });
  }
}

function closedName(name: string): string {
  return name.replace(/\.reads$/, '.closed');
}

/** The last line of a process that was killed may be cut off; its answer never left. */
function readOf(line: string): NotedRead[] {
  if (!line.endsWith('}')) return [];
  return [JSON.parse(line) as NotedRead];
}

async function isOrphaned(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > orphanedMs;
}
