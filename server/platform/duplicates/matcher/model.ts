/**
 * What each level of each field says for and against two records being the same one, learned from the records alone.
 *
 * Fellegi, I. P. & Sunter, A. B. (1969): A Theory for Record Linkage: a level found with probability m among pairs that
 * are the same and u among others weighs log2(m/u). The u are counted among random pairs, of which next to none are the
 * same. m and the share of pairs that are the same come from expectation and maximisation (Dempster, Laird & Rubin 1977;
 * Winkler 1988) over the candidate pairs; pairs that no block brings count as different ones.
 */
import type { Comparison } from './comparison.ts';

export interface Model {
  /** For each column, for each level beginning at 1: log2(m/u); 0 for what is missing. */
  readonly weights: readonly (readonly number[])[];
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  /** log2 of the odds that any two records are the same. */
  readonly prior: number;
}

const rounds = 100;
/** The change of every m under which another round tells nothing new. */
const settled = 1e-5;
/**
 * Of a handful of records nothing can be learned: there these many pairs count in, among which equal values are as rare as
 * is usual.
 */
const usualPairs = 200;
const usualChance = 1 / 300;
/** No level is impossible. */
const least = 1e-5;

/** A small generator with a seed, so that the same records always give the same pairs (Vigna: splitmix32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let x = state ^ (state >>> 16);
    x = Math.imul(x, 0x21f0aaad);
    x ^= x >>> 15;
    x = Math.imul(x, 0x735a2d97);
    return ((x ^ (x >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** u: how often each level is met by chance. */
export function chanceLevels(comparison: Comparison, size: number, pairs: number): number[][] {
  const random = randomFrom(size);
  const counts = comparison.columns.map(({ kind }) => new Array<number>(kind.levels.length + 1).fill(0));
  for (let n = 0; n < pairs; n++) {
    const a = Math.floor(random() * size);
    const b = Math.floor(random() * size);
    if (a === b) continue;
    comparison.compare(a, b);
    for (let column = 0; column < counts.length; column++) counts[column]![comparison.levels[column]!]!++;
  }
  return counts.map((own, column) => {
    const { kind, counts: values, filled } = comparison.columns[column]!;
    const total = own.slice(1).reduce((sum, each) => sum + each, 0);
    const levels = kind.levels.length;
    const shares = own.map((each, level) => (level === 0 ? 0 : (each + 0.5) / (total + 0.5 * levels)));
    // Equal values are counted, not sampled: they are the rarest.
    let same = 0;
    for (const count of values) same += count * (count - 1);
    if (filled > 1) {
      const met = same / 2 + usualPairs * usualChance;
      shares[1] = Math.max(least / 10, met / ((filled * (filled - 1)) / 2 + usualPairs));
    }
    return shares;
  });
}

/** m where nothing is known yet: most that is the same is written the same. */
function firstGuess(levels: number): number[] {
  const m = [0, 0.8];
  for (let level = 2; level <= levels; level++) m.push(0.2 / (levels - 1));
  return m;
}

/** @param patterns how many candidate pairs show each pattern
 *  @param allPairs how many pairs there are, candidates or not */
export function learn(
  comparison: Comparison,
  u: readonly (readonly number[])[],
  patterns: ReadonlyMap<number, number>,
  allPairs: number,
): Model {
  const { columns } = comparison;
  let m = columns.map(({ kind }) => firstGuess(kind.levels.length));
  let share = Math.min(0.1, 1 / Math.max(10, Math.sqrt(allPairs)));
  const digits = [...patterns].map(([pattern, count]) => ({
    count,
    levels: columns.map((_, column) => comparison.digit(pattern, column)),
  }));
  for (let round = 0; round < rounds; round++) {
    const weights = weightsOf(m, u);
    const prior = Math.log2(share / (1 - share));
    const sums = m.map((own) => own.map(() => 0));
    let matches = 0;
    for (const { count, levels } of digits) {
      let weight = prior;
      for (let column = 0; column < levels.length; column++) weight += weights[column]![levels[column]!]!;
      const expected = count * probabilityOf(weight);
      if (expected < 1e-9) continue;
      matches += expected;
      for (let column = 0; column < levels.length; column++) sums[column]![levels[column]!]! += expected;
    }
    const next = sums.map((own, column) => sharesOf(own, firstGuess(columns[column]!.kind.levels.length)));
    const moved = Math.max(...next.flatMap((own, c) => own.map((each, l) => Math.abs(each - m[c]![l]!))));
    m = next;
    share = Math.min(0.5, Math.max(1e-12, matches / allPairs));
    if (moved < settled) break;
  }
  return { weights: weightsOf(m, u), m, u, prior: Math.log2(share / (1 - share)) };
}

/** A little of the first guess remains, so that a level that few pairs show is no surprise without end. */
function sharesOf(sums: readonly number[], guess: readonly number[]): number[] {
  const total = sums.slice(1).reduce((sum, each) => sum + each, 0);
  return sums.map((each, level) => (level === 0 ? 0 : (each + guess[level]!) / (total + 1)));
}

function weightsOf(m: readonly (readonly number[])[], u: readonly (readonly number[])[]): number[][] {
  return m.map((own, column) =>
    own.map((each, level) =>
      level === 0 ? 0 : Math.log2(Math.max(least, each) / Math.max(least / 10, u[column]![level]!)),
    ),
  );
}

/** From log2 of the odds. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
