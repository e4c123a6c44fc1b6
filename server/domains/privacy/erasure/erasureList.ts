/**
 * The list of what was erased, kept outside the database and beside its backups: a restored backup has the people again,
 * and this is how they are known. One line for each erasure; ids only, nothing of a person.
 */
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workspace } from '../../../base/context.ts';
import type { ErasureMode, Subject } from '../../../platform/records/erasing/erasing.ts';

export interface ListedErasure {
  readonly erasure: string;
  readonly at: string;
  readonly mode: ErasureMode;
  readonly subjects: readonly Subject[];
}

type Named = Pick<Workspace, 'id'>;

export class ErasureList {
  /** Each holds the whole list: best on different disks. */
  readonly #folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.#folders = [...new Set(folders)];
  }

  /** On the disk before it answers, in every folder. One that is there already is told twice, and read once. */
  async add(workspace: Named, erasure: ListedErasure): Promise<void> {
    for (const folder of this.#folders) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(path.join(folder, nameOf(workspace)), 'a', 0o600);
      try {
        await file.appendFile(`${JSON.stringify(erasure)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    }
  }

  /** Of all folders, and of `besides`; each erasure once, in the order of time. */
  async read(workspace: Named, besides: readonly string[] = []): Promise<ListedErasure[]> {
    const found = new Map<string, ListedErasure>();
    for (const folder of [...this.#folders, ...besides]) {
      const text = await readFile(path.join(folder, nameOf(workspace)), 'utf8').catch((error: unknown) => {
        if ((error as { code?: unknown }).code === 'ENOENT') return '';
        throw error;
      });
      for (const line of text.split('\n')) {
        const erasure = lineOf(line);
        if (erasure !== null) found.set(erasure.erasure, erasure);
      }
    }
    return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}

function nameOf({ id }: Named): string {
  return `erasures-${id}.jsonl`;
}

/** Null for an empty line, and for the last one of a file whose writing was cut off: its erasure had not ended. */
function lineOf(line: string): ListedErasure | null {
  try {
    return JSON.parse(line) as ListedErasure;
  } catch {
    return null;
  }
}
