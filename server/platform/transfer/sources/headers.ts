/** The columns of a file by what their headers say, whatever case, spaces and signs they are written with. */
import type { ColumnShape, FileShape } from '../reading/readRequest.ts';
import { squeeze } from '../resolveLookups.ts';

/** Every system is asked about every file: the words of its headers are worked out once. */
const known = new WeakMap<FileShape, Map<string, Headers>>();

export class Headers {
  readonly columns: readonly ColumnShape[];
  readonly #byWord = new Map<string, ColumnShape>();

  /** @param prefix stands before headers and says nothing */
  static of(shape: FileShape, prefix?: RegExp): Headers {
    const ofShape = known.get(shape) ?? new Map<string, Headers>();
    known.set(shape, ofShape);
    const name = prefix?.source ?? '';
    const headers = ofShape.get(name) ?? new Headers(shape, prefix);
    ofShape.set(name, headers);
    return headers;
  }

  private constructor(shape: FileShape, prefix?: RegExp) {
    this.columns = shape.columns;
    const logical = new Map(Object.entries(shape.logicalNames ?? {}));
    for (const column of shape.columns) {
      const name = squeeze(logical.get(column.header) ?? '');
      if (name !== '') this.#byWord.set(name, column);
    }
    for (const column of shape.columns) {
      const word = squeeze(prefix ? column.header.replace(prefix, '') : column.header);
      if (word !== '' && !this.#byWord.has(word)) this.#byWord.set(word, column);
    }
  }

  get(header: string): ColumnShape | undefined {
    return this.#byWord.get(squeeze(header));
  }

  has(header: string): boolean {
    return this.#byWord.has(squeeze(header));
  }

  /** The first of the headers that the file has, one that is filled before one that is empty. */
  first(headers: readonly string[]): ColumnShape | undefined {
    const found = headers.flatMap((header) => this.get(header) ?? []);
    return found.find(({ filled }) => filled > 0) ?? found[0];
  }
}
