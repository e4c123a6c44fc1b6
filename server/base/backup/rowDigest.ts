/**
 * A digest of the rows of a table that does not depend on their order: the sum, lane by lane, of the first 128 bits of
 * each row's SHA-256. Rows are lines of COPY's text format, in which a line break inside a value is escaped.
 */
import { createHash } from 'node:crypto';

const newline = 0x0a;
const lanes = 4;

export class RowDigest {
  rows = 0;
  private readonly sums = new Uint32Array(lanes);
  private rest: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let start = 0;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, start)) {
      this.addRow(bytes.subarray(start, at));
      start = at + 1;
    }
    this.rest = Buffer.from(bytes.subarray(start));
  }

  get text(): string {
    return Buffer.from(this.sums.buffer).toString('hex');
  }

  private addRow(row: Buffer): void {
    const hash = createHash('sha256').update(row).digest();
    for (let lane = 0; lane < lanes; lane += 1) {
      this.sums[lane] = (this.sums[lane] ?? 0) + hash.readUInt32LE(lane * 4);
    }
    this.rows += 1;
  }
}
