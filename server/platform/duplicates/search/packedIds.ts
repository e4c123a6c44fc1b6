/** Many ids in little memory: sixteen bytes each. */

const bytesOfId = 16;

export class PackedIds {
  #bytes = Buffer.alloc(1024 * bytesOfId);
  size = 0;

  add(id: string): void {
    const start = this.size * bytesOfId;
    if (start === this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    this.#bytes.write(id.replaceAll('-', ''), start, 'hex');
    this.size++;
  }

  at(index: number): string {
    const hex = this.#bytes.toString('hex', index * bytesOfId, (index + 1) * bytesOfId);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
}
