/**
 * Stand-ins for what tells of a person. They keep the shape of the value (length, capitals, Chinese or Latin, digits) and
 * are the same for the same value within one copy, so that equal things stay equal; without the copy's secret nobody can
 * try out which value a stand-in came from.
 */
import { createHmac, randomBytes } from 'node:crypto';

/** Characters that are common in names, so that a list still looks like one. */
const family = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗';
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文建国志红玉兰';
const latin = 'abcdefghijklmnopqrstuvwxyz';

export class Masks {
  readonly #secret = randomBytes(32);

  /** Any text, letter by letter. */
  text(value: string): string {
    const bytes = this.#bytes(value);
    let place = 0;
    return [...value].map((character) => standIn(character, bytes(place++), place === 1)).join('');
  }

  /** `.invalid` is reserved (RFC 2606): no mail ever leaves for it. */
  email(value: string): string {
    return `${this.#hex(value).slice(0, 12)}@example.invalid`;
  }

  /** The beginning stays (country, kind of number), four digits tell numbers apart, zeros in between reach nobody. */
  phone(value: string): string {
    const digits = [...value].filter((character) => /\d/.test(character)).length;
    const bytes = this.#bytes(value);
    let seen = 0;
    return [...value]
      .map((character) => {
        if (!/\d/.test(character)) return character;
        seen += 1;
        if (seen <= Math.min(5, digits - 4)) return character;
        return seen > digits - 4 ? String(bytes(seen) % 10) : '0';
      })
      .join('');
  }

  url(value: string): string {
    return `https://example.invalid/${this.#hex(value).slice(0, 12)}`;
  }

  /** Keeps what follows the last dot. */
  fileName(value: string): string {
    const dot = value.lastIndexOf('.');
    return dot <= 0 ? this.text(value) : `${this.text(value.slice(0, dot))}${value.slice(dot)}`;
  }

  #hex(value: string): string {
    return createHmac('sha256', this.#secret).update(value).digest('hex');
  }

  /** As many bytes as are asked for: one hash gives 32. */
  #bytes(value: string): (place: number) => number {
    const blocks: Buffer[] = [];
    return (place) => {
      const block = Math.floor(place / 32);
      blocks[block] ??= createHmac('sha256', this.#secret).update(`${block} ${value}`).digest();
      return blocks[block].readUInt8(place % 32);
    };
  }
}

function standIn(character: string, byte: number, first: boolean): string {
  if (/[a-z]/.test(character)) return latin.charAt(byte % latin.length);
  if (/[A-Z]/.test(character)) return latin.charAt(byte % latin.length).toUpperCase();
  if (/\d/.test(character)) return String(byte % 10);
  if (/\p{Script=Han}/u.test(character)) {
    const from = first ? family : given;
    return from.charAt(byte % from.length);
  }
  if (/\p{Lu}/u.test(character)) return latin.charAt(byte % latin.length).toUpperCase();
  // Letters of other scripts, and signs that are part of words.
  if (/[\p{L}\p{M}]/u.test(character)) return latin.charAt(byte % latin.length);
  if (/\p{N}/u.test(character)) return '0';
  return character;
}
