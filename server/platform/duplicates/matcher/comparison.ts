/** How two records compare: for each field a level, all of them together one number. */
import type { Column } from './column.ts';

/** Digit of a field that one of the two does not have: it says nothing. */
export const missing = 0;

/** Levels of pairs as digits of a number, so that equal patterns are counted together. */
export class Comparison {
  readonly columns: readonly Column[];
  /** Worth of the digit of each column. */
  readonly #worth: readonly number[];
  readonly #given: number;
  readonly #family: number;
  /** The level of each column of the pair that was asked of last; 0: one of the two has no value, 1: the first level. */
  readonly levels: Uint8Array;

  constructor(columns: readonly Column[]) {
    this.columns = columns;
    let worth = 1;
    this.#worth = columns.map(({ kind }) => {
      const own = worth;
      worth *= kind.levels.length + 1;
      return own;
    });
    this.#given = columns.findIndex(({ half }) => half === 'given');
    this.#family = columns.findIndex(({ half }) => half === 'family');
    this.levels = new Uint8Array(columns.length);
    if (worth > Number.MAX_SAFE_INTEGER) throw new Error('too many fields to compare at once');
  }

  /** Sets `levels`. */
  compare(a: number, b: number): void {
    for (let column = 0; column < this.columns.length; column++)
      this.levels[column] = this.#own(column, a, b);
    if (this.#given >= 0 && this.#family >= 0) this.#findSwapped(a, b);
  }

  #own(column: number, a: number, b: number): number {
    const { codes, kind, values } = this.columns[column]!;
    const left = codes[a]!;
    const right = codes[b]!;
    if (left < 0 || right < 0) return missing;
    return left === right ? 1 : 1 + kind.compare(values[left]!, values[right]!);
  }

  /** Names in each other's field speak once, in the field of the given name. */
  #findSwapped(a: number, b: number): void {
    const given = this.columns[this.#given]!;
    const { levels } = given.kind;
    const isOpen = (level: number): boolean => level === missing || level === levels.length;
    const first = this.levels[this.#given]!;
    const second = this.levels[this.#family]!;
    if (first + second === 0 || !isOpen(first) || !isOpen(second)) return;
    const one = this.#across(a, b);
    if (one === 'different') return;
    const other = this.#across(b, a);
    if (other === 'different' || (one === 'missing' && other === 'missing')) return;
    this.levels[this.#given] = 1 + levels.indexOf('swapped');
    this.levels[this.#family] = missing;
  }

  /** The given name of one against the family name of the other. */
  #across(a: number, b: number): 'near' | 'missing' | 'different' {
    const given = this.columns[this.#given]!;
    const family = this.columns[this.#family]!;
    const left = given.codes[a]!;
    const right = family.codes[b]!;
    if (left < 0 || right < 0) return 'missing';
    const one = given.values[left]!;
    const other = family.values[right]!;
    return one === other || given.kind.levels.indexOf('near') >= given.kind.compare(one, other)
      ? 'near'
      : 'different';
  }

  pattern(a: number, b: number): number {
    this.compare(a, b);
    let pattern = 0;
    for (let column = 0; column < this.columns.length; column++)
      pattern += this.levels[column]! * this.#worth[column]!;
    return pattern;
  }

  /** The level of one column in a pattern. */
  digit(pattern: number, column: number): number {
    const size = this.columns[column]!.kind.levels.length + 1;
    return Math.floor(pattern / this.#worth[column]!) % size;
  }
}
