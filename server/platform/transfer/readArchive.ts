/** Takes the files out of a ZIP archive, in a process of its own with limits of memory and time. */
import type { Readable } from 'node:stream';
import { askReader } from './askReader.ts';
import { FileRefused } from './reading/fileRefused.ts';
import type { ArchiveEntry, ReadAnswer } from './reading/readRequest.ts';

/**
 * What an archive holds, also what is left out and why; null where the file is no archive of files (a workbook, a text).
 * @param size bytes of the content. Throws FileRefused.
 */
export async function listArchive(content: Readable, size: number): Promise<readonly ArchiveEntry[] | null> {
  const entries: ArchiveEntry[] = [];
  for await (const answer of askReader({ ask: 'archive', size, extract: false }, content)) {
    if ('isArchive' in answer && !answer.isArchive) return null;
    if ('entry' in answer) entries.push(answer.entry);
  }
  return entries;
}

export interface ArchiveFile {
  readonly entry: ArchiveEntry;
  /** To be read before the next file is asked for; what is not read is passed over. Throws FileRefused. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** The files that can be taken, one after another. Throws FileRefused. */
export function readArchive(content: Readable, size: number): AsyncGenerator<ArchiveFile> {
  return filesOfAnswers(askReader({ ask: 'archive', size, extract: true }, content));
}

/** Each file of what the reading process answers, with its pieces. */
export async function* filesOfAnswers(answers: AsyncGenerator<ReadAnswer>): AsyncGenerator<ArchiveFile> {
  let next = await answers.next();
  async function* pieces(): AsyncGenerator<Uint8Array> {
    while (!next.done && 'piece' in next.value) {
      const { piece } = next.value;
      next = await answers.next();
      yield Buffer.from(piece, 'base64');
    }
    if (!next.done && 'spoilt' in next.value) throw new FileRefused(next.value.spoilt);
  }
  try {
    while (!next.done) {
      const answer = next.value;
      next = await answers.next();
      if (!('entry' in answer) || answer.entry.left !== null) continue;
      const file = pieces();
      yield { entry: answer.entry, content: file };
      for await (const _passed of file);
    }
  } finally {
    await answers.return(undefined);
  }
}
