/** Takes the photos out of the cards of an address book, in a process of its own with limits of memory and time. */
import type { Readable } from 'node:stream';
import { askReader } from './askReader.ts';
import type { ArchiveFile } from './readArchive.ts';
import { filesOfAnswers } from './readArchive.ts';

/** One after another, named as the rows name them. @param size bytes of the content. Throws FileRefused. */
export function readPhotos(content: Readable, size: number): AsyncGenerator<ArchiveFile> {
  return filesOfAnswers(askReader({ ask: 'photos', size }, content));
}
