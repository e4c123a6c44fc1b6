/** UTF-32, which no platform decodes any more: four bytes a character. */

export class Utf32Decoder {
  readonly #isLittle: boolean;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(isLittle: boolean) {
    this.#isLittle = isLittle;
  }

  decode(bytes: Uint8Array = new Uint8Array(0), { stream } = { stream: false }): string {
    const all = Buffer.concat([this.#rest, bytes]);
    const whole = all.length - (all.length % 4);
    let text = '';
    for (let at = 0; at < whole; at += 4) {
      const point = this.#isLittle ? all.readUInt32LE(at) : all.readUInt32BE(at);
      const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      text += isCharacter ? String.fromCodePoint(point) : '\ufffd';
    }
    this.#rest = stream ? all.subarray(whole) : new Uint8Array(0);
    return !stream && whole < all.length ? `${text}\ufffd` : text;
  }
}
