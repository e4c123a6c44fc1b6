/** The weight of a pair, field by field. */
import type { Comparison } from './comparison.ts';
import type { LevelName } from './kinds/kind.ts';
import { type Model, probabilityOf } from './model.ts';

export interface FieldWeight {
  readonly field: string;
  readonly level: LevelName;
  /** log2 of how much likelier this is between equal records than between others. */
  readonly weight: number;
}

/** A rare value makes no pair certain by itself. */
const mostExtra = 6;

export class Score {
  readonly #comparison: Comparison;
  readonly #model: Model;

  constructor(comparison: Comparison, model: Model) {
    this.#comparison = comparison;
    this.#model = model;
  }

  /** log2 of the odds that both records are the same. */
  weight(a: number, b: number): number {
    const { columns, levels } = this.#comparison;
    this.#comparison.compare(a, b);
    let weight = this.#model.prior;
    for (let column = 0; column < columns.length; column++)
      weight += this.#ofColumn(column, levels[column]!, a, b);
    return weight;
  }

  /**
   * Term frequency: what many records have tells less than what few have (Winkler 1989: Frequency-based matching). The
   * commoner of two values that are nearly the same counts.
   */
  #ofColumn(column: number, level: number, a: number, b: number): number {
    if (level === 0) return 0;
    const { kind, codes, counts, filled } = this.#comparison.columns[column]!;
    const weight = this.#model.weights[column]![level]!;
    const last = level === kind.levels.length;
    if (!kind.frequent || last || codes[a]! < 0 || codes[b]! < 0) return weight;
    const most = Math.max(counts[codes[a]!]!, counts[codes[b]!]!);
    const usual = this.#model.u[column]![1]!;
    // One less, because one of the two is there because of the other.
    const extra = Math.log2((usual * filled) / Math.max(1, most - 1));
    // What two records have at most is as rare as can be seen in so many, however rare it is.
    const least = most <= 2 ? 0 : -mostExtra;
    // A slip of the hand makes a value rare that is not: what is nearly the same gains nothing by being rare.
    return weight + Math.max(least, Math.min(level === 1 ? mostExtra : 0, extra));
  }

  explain(a: number, b: number): FieldWeight[] {
    const { columns, levels } = this.#comparison;
    this.#comparison.compare(a, b);
    return columns.flatMap(({ name, kind }, column): FieldWeight[] => {
      const level = levels[column]!;
      if (level === 0) return [];
      const weight = Math.round(this.#ofColumn(column, level, a, b) * 100) / 100;
      return [{ field: name, level: kind.levels[level - 1]!, weight }];
    });
  }

  probability(a: number, b: number): number {
    return probabilityOf(this.weight(a, b));
  }
}
