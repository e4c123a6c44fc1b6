/** UTF-32, which no platform decodes any more: four bytes a character. */

export class Utf32Decoder {
  readonly #isLittle: boolean;
  #rest: Uint8Array = new Uint8Array(0);
  #isStart = true;

  constructor(isLittle: boolean) {
    this.#isLittle = isLittle;
  }

  decode(bytes: Uint8Array = new Uint8Array(0), { stream } = { stream: false }): string {
    const all = Buffer.concat([this.#rest, bytes]);
    const whole = all.length - (all.length % 4);
    let text = '';
    // The mark of the byte order is none of the text, as with every other decoder.
    const isMarked = this.#isStart && whole > 0 && this.#pointAt(all, 0) === 0xfeff;
    if (whole > 0) this.#isStart = false;
    for (let at = isMarked ? 4 : 0; at < whole; at += 4) {
      const point = this.#pointAt(all, at);
      const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      text += isCharacter ? String.fromCodePoint(point) : '\ufffd';
    }
    this.#rest = stream ? all.subarray(whole) : new Uint8Array(0);
    return !stream && whole < all.length ? `${text}\ufffd` : text;
  }

  #pointAt(bytes: Buffer, at: number): number {
    return this.#isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }
}
