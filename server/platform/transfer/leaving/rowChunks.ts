/** Rows as bytes: many whole lines at a time, because a piece of work for each row costs more than the row. */

const newline = 0x0a;
const backslash = 0x5c;
/** Bytes that are gathered before they go on. */
const chunkBytes = 64 * 1024;

export interface RowPart {
  readonly content: AsyncIterable<Buffer>;
  /** Known when the content was read to its end. */
  readonly rows: () => number;
}

export function countLines(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** The same bytes, cut behind ends of lines; each line of the source must end. */
export async function* wholeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0 && bytes + end >= chunkBytes) {
      yield Buffer.concat([...held, chunk.subarray(0, end)]);
      [held, bytes] = [[], 0];
      if (end < chunk.length) held.push(chunk.subarray(end));
    } else held.push(chunk);
    bytes = held.reduce((sum, each) => sum + each.length, 0);
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** Lines of JSON as COPY writes them in its text format: of all that it marks, JSON has nothing but backslashes. */
export function withoutMarks(chunk: Buffer): Buffer {
  if (!chunk.includes(backslash)) return chunk;
  return Buffer.from(chunk.toString('latin1').replaceAll('\\\\', '\\'), 'latin1');
}

/** Each line as `change` gives it back. */
export async function* changedLines(
  chunks: AsyncIterable<Buffer>,
  change: (line: string) => string,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const lines = chunk.toString().split('\n').slice(0, -1);
    yield Buffer.from(lines.map((line) => `${change(line)}\n`).join(''));
  }
}

/** The lines in parts of so many, to be read one after the other; one part, without lines, where there are none. */
export async function* partsOf(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<RowPart> {
  const source = chunks[Symbol.asyncIterator]();
  let next = await source.next();
  try {
    for (let isFirst = true; isFirst || !next.done; isFirst = false) {
      let rows = 0;
      const content = async function* (): AsyncGenerator<Buffer> {
        while (!next.done && rows < most) {
          const chunk: Buffer = next.value;
          const { end, lines } = upTo(chunk, most - rows);
          rows += lines;
          yield chunk.subarray(0, end);
          next = end < chunk.length ? { value: chunk.subarray(end) } : await source.next();
        }
      };
      yield { content: content(), rows: () => rows };
    }
  } finally {
    await source.return?.();
  }
}

/** Where so many lines end, or all of them. */
function upTo(chunk: Buffer, most: number): { readonly end: number; readonly lines: number } {
  let [end, lines] = [0, 0];
  for (let at = chunk.indexOf(newline); at >= 0 && lines < most; at = chunk.indexOf(newline, end)) {
    end = at + 1;
    lines += 1;
  }
  return { end, lines };
}
