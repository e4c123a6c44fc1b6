/** Where the bytes of files are kept: a disk now, S3 behind the same interface. */
import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Key in the store. */
  readonly storedAs: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
  /** Media type by the first bytes; what the sender claims does not count. */
  readonly type: string;
}

export interface FileStore {
  /**
   * Takes the content in as it comes; on the disk for good when it answers. Nothing stays when the stream fails, when
   * it is longer than `limit` bytes (`limit_exceeded`) or when there is no room (`unavailable`).
   * @param key 32 hexadecimal digits that nobody else uses, for who must find what he left when he dies on the way;
   *   absent, the store chooses
   */
  put(content: AsyncIterable<Uint8Array>, limit: number, key?: string): Promise<StoredFile>;
  /** `range` in bytes, both ends included. */
  read(storedAs: string, range?: { readonly start: number; readonly end: number }): Readable;
  /** Also what was still being written under the key. */
  remove(storedAs: string): Promise<void>;
  /** Keys of content older than a day, so that what no row knows can be removed. */
  olderThanADay(): AsyncIterable<string>;
}
