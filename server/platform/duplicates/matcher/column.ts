/** One field of all records: every value once, as it is compared, and for each record which of them it has. */
import type { Kind } from './kinds/kind.ts';

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly half?: 'given' | 'family';
  /** Prepared values, each once. */
  readonly values: readonly string[];
  /** Place in `values` for each record; -1 where there is none. */
  readonly codes: Int32Array;
  /** How many records have each value. */
  readonly counts: Int32Array;
  /** Records that have any. */
  readonly filled: number;
}

export interface ColumnSpec {
  readonly name: string;
  readonly kind: Kind;
  /** Half of a person's name: the two are written into each other's field now and then. */
  readonly half?: 'given' | 'family';
}

/** Takes the values of records in their order. */
export class ColumnBuilder {
  readonly #spec: ColumnSpec;
  /** Raw values are many and often the same: each is prepared once. */
  readonly #raw = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #values: string[] = [];
  #codes = new Int32Array(1024);
  #size = 0;

  constructor(spec: ColumnSpec) {
    this.#spec = spec;
  }

  add(value: string | null): void {
    if (this.#size === this.#codes.length) {
      const wider = new Int32Array(this.#size * 2);
      wider.set(this.#codes);
      this.#codes = wider;
    }
    this.#codes[this.#size++] = value === null || value === '' ? -1 : this.#codeOf(value);
  }

  #codeOf(value: string): number {
    let code = this.#raw.get(value);
    if (code !== undefined) return code;
    const prepared = this.#spec.kind.prepare(value);
    if (prepared === '') return -1;
    code = this.#known.get(prepared);
    if (code === undefined) {
      code = this.#values.push(prepared) - 1;
      this.#known.set(prepared, code);
    }
    // Values that hardly ever come again are not worth remembering twice.
    if (this.#raw.size < rememberedRaw) this.#raw.set(value, code);
    return code;
  }

  build(): Column {
    const codes = this.#codes.slice(0, this.#size);
    const counts = new Int32Array(this.#values.length);
    let filled = 0;
    for (const code of codes) {
      if (code < 0) continue;
      counts[code]!++;
      filled++;
    }
    this.#raw.clear();
    this.#known.clear();
    return { ...this.#spec, values: this.#values, codes, counts, filled };
  }
}

const rememberedRaw = 50_000;
