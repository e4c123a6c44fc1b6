/** Takes exact numbers of bytes from a stream of chunks. */

export class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly tooShort: () => Error;
  private waiting: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>, tooShort: () => Error) {
    this.chunks = chunks[Symbol.asyncIterator]();
    this.tooShort = tooShort;
  }

  async take(count: number): Promise<Buffer> {
    if (!(await this.fill(count))) throw this.tooShort();
    const taken = this.waiting.subarray(0, count);
    this.waiting = this.waiting.subarray(count);
    return taken;
  }

  async atEnd(): Promise<boolean> {
    return !(await this.fill(1));
  }

  private async fill(count: number): Promise<boolean> {
    if (this.waiting.length >= count) return true;
    const parts = [this.waiting];
    let size = this.waiting.length;
    while (size < count) {
      const next = await this.chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      size += next.value.length;
    }
    this.waiting = Buffer.concat(parts);
    return size >= count;
  }
}
