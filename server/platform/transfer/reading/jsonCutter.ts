/** Cuts a stream of JSON into the texts of its records, wherever in the document their list lies. */
import { longestRow } from './dialect.ts';

/**
 * Where the records lie: one a line; one after another; or in a list, which is the document or is reached by the names of
 * `path`.
 */
export type JsonLayout = 'lines' | 'stream' | 'list';

/** `tooLong`: its text is left out. `unended`: the file ends within it, or within the list. */
export type JsonCutFault = 'tooLong' | 'unended';

export interface JsonText {
  /** Number of the record, of its line where each has its own, from 1. */
  readonly number: number;
  readonly text: string;
  readonly fault: JsonCutFault | null;
}

export interface JsonCutter {
  /** The records that end in the text; the last call has `isLast`. */
  cut(text: string, isLast: boolean): JsonText[];
}

export function jsonCutter(layout: JsonLayout, path: readonly string[]): JsonCutter {
  return layout === 'lines' ? new LineCutter() : new ListCutter(layout === 'list' ? path : null);
}

/** So much of a text that is left out is shown. */
const shownOfLong = 200;

/** What is held of a record whose end has not come yet: never more than a record may be. */
class HeldText {
  #parts: string[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(text: string): void {
    if (text === '') return;
    this.#length += text.length;
    if (this.#length <= longestRow) this.#parts.push(text);
    else this.#parts = [this.#parts.concat(text).join('').slice(0, shownOfLong)];
  }

  take(number: number, fault: JsonCutFault | null): JsonText {
    const text = this.#parts.join('');
    const isLong = this.#length > longestRow;
    this.#parts = [];
    this.#length = 0;
    return { number, text, fault: isLong ? 'tooLong' : fault };
  }
}

class LineCutter implements JsonCutter {
  readonly #held = new HeldText();
  #number = 1;

  cut(text: string, isLast: boolean): JsonText[] {
    const lines: JsonText[] = [];
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      this.#held.add(text.slice(at, end));
      this.#end(lines);
      at = end + 1;
    }
    this.#held.add(text.slice(at));
    if (isLast) this.#end(lines);
    return lines;
  }

  #end(lines: JsonText[]): void {
    const line = this.#held.take(this.#number, null);
    this.#number += 1;
    if (line.text.trim() !== '') lines.push(line);
  }
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const isOpening = (sign: number): boolean => sign === 0x7b || sign === 0x5b;
const isClosing = (sign: number): boolean => sign === 0x7d || sign === 0x5d;
/** Space, tab, line ends, and the sign that some put before each record (RFC 7464). */
const isSpace = (sign: number): boolean =>
  sign === 0x20 || sign === 0x0a || sign === 0x0d || sign === 0x09 || sign === 0x1e;

/** Characters of a name outside of the records; longer ones lead to no list. */
const longestName = 100;

class ListCutter implements JsonCutter {
  /** The names that lead to the list; null: the records are no list. */
  readonly #path: readonly string[] | null;
  readonly #held = new HeldText();
  #number = 0;
  /** Containers that are open, those of the record at hand among them. */
  #depth = 0;
  /** That at which records stand; -1 outside of the list. */
  #recordDepth: number;
  #isOpen = false;
  #inString = false;
  #isEscaped = false;
  /** Outside of records: the name at hand of each open container, and the last string. */
  readonly #names: string[] = [];
  #string = '';

  constructor(path: readonly string[] | null) {
    this.#path = path;
    this.#recordDepth = path === null ? 0 : -1;
  }

  cut(text: string, isLast: boolean): JsonText[] {
    const records: JsonText[] = [];
    let start = 0;
    const end = (at: number): void => {
      this.#held.add(text.slice(start, at));
      this.#number += 1;
      records.push(this.#held.take(this.#number, null));
      this.#isOpen = false;
    };
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (this.#inString) {
        this.#inText(sign);
        continue;
      }
      const isBetween = !this.#isOpen && this.#depth === this.#recordDepth;
      if (
        this.#isOpen &&
        this.#depth === this.#recordDepth &&
        (sign === comma || isSpace(sign) || isClosing(sign))
      ) {
        // A bare value ends with what follows it.
        end(at);
      } else if (isBetween && !isSpace(sign) && sign !== comma && !(isClosing(sign) && this.#depth > 0)) {
        this.#isOpen = true;
        start = at;
      }
      if (sign === quote) {
        this.#inString = true;
        this.#string = '';
      } else if (isOpening(sign)) this.#opened(sign);
      else if (isClosing(sign)) {
        if (this.#depth > 0) this.#depth -= 1;
        if (this.#isOpen && this.#depth === this.#recordDepth) end(at + 1);
        else if (this.#path !== null && this.#depth < this.#recordDepth) this.#recordDepth = -1;
      } else if (sign === colon && !this.#isOpen) this.#names[this.#depth] = this.#string;
    }
    if (this.#isOpen) this.#held.add(text.slice(start));
    if (isLast && (this.#isOpen || this.#depth > 0)) {
      this.#number += 1;
      records.push(this.#held.take(this.#number, 'unended'));
    }
    return records;
  }

  #inText(sign: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === backslash) this.#isEscaped = true;
    else if (sign === quote) this.#inString = false;
    else if (!this.#isOpen && this.#string.length < longestName) this.#string += String.fromCharCode(sign);
  }

  #opened(sign: number): void {
    this.#depth += 1;
    if (this.#isOpen) return;
    this.#names[this.#depth] = '';
    const path = this.#path;
    const isThere =
      sign === 0x5b &&
      path !== null &&
      this.#depth === path.length + 1 &&
      path.every((name, at) => this.#names[at + 1] === name);
    if (isThere) this.#recordDepth = this.#depth;
  }
}
