/** ISO 2022 for Chinese (RFC 1922) and Korean (RFC 1557): seven bits, with a shift into pairs of bytes and back. */

/** What the shift leads to when nothing else is said, by the encoding; the pairs of both lie in the upper half there. */
const pairsOf = { 'iso-2022-cn': 'gb18030', 'iso-2022-kr': 'euc-kr' } as const;

const [shiftOut, shiftIn, escapeByte] = [0x0e, 0x0f, 0x1b];
/** After the escape: GB 2312 and KS C 5601; other sets of these standards are not decoded. */
const sets: ReadonlySet<string> = new Set(['$)A', '$)C']);

export class ShiftedDecoder {
  readonly #pairs: TextDecoder;
  #isShifted = false;
  #isKnown = true;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(encoding: keyof typeof pairsOf) {
    this.#pairs = new TextDecoder(pairsOf[encoding]);
  }

  decode(bytes: Uint8Array = new Uint8Array(0), { stream } = { stream: false }): string {
    const all = Buffer.concat([this.#rest, bytes]);
    const out: number[] = [];
    let at = 0;
    // The longest sequence has four bytes: it is never cut.
    const end = stream ? all.length - 4 : all.length;
    while (at < end) {
      const byte = all[at]!;
      if (byte === shiftOut || byte === shiftIn) {
        this.#isShifted = byte === shiftOut;
        at += 1;
      } else if (byte === escapeByte) {
        this.#isKnown = sets.has(all.toString('latin1', at + 1, at + 4));
        at += 4;
      } else if (this.#isShifted && byte > 0x20) {
        // Other sets: a sign that is none, so that the row is refused and not read wrongly.
        if (this.#isKnown) out.push(byte | 0x80, (all[at + 1] ?? 0x20) | 0x80);
        else out.push(0xff);
        at += 2;
      } else {
        // Every line begins unshifted.
        if (byte === 0x0a) this.#isShifted = false;
        out.push(byte);
        at += 1;
      }
    }
    this.#rest = all.subarray(Math.min(at, all.length));
    return this.#pairs.decode(Uint8Array.from(out));
  }
}
