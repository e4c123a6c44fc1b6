/** Ids in an order, kept as their sixteen bytes: a million of them is 16 MB. */

const width = 16;

export class IdList {
  readonly #parts: Buffer[] = [];
  length = 0;

  add(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#parts.push(Buffer.from(ids.join('').replaceAll('-', ''), 'hex'));
    this.length += ids.length;
  }

  /** At most `size` at a time. */
  *parts(size: number): Generator<readonly string[]> {
    for (const part of this.#parts) {
      for (let at = 0; at < part.length; at += size * width) {
        const end = Math.min(part.length, at + size * width);
        const ids: string[] = [];
        for (let one = at; one < end; one += width) ids.push(uuidOf(part.toString('hex', one, one + width)));
        yield ids;
      }
    }
  }
}

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
