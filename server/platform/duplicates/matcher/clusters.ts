/** Records that are the same one: pairs taken together, as long as the whole speaks for it. */

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** log2 of the odds. */
  readonly weight: number;
}

/** Of two large groups no more pairs than these are looked at. */
const mostAsked = 400;

/**
 * Transitive closure with a check: pairs join groups from the surest down, and two groups become one only when their
 * pairs, candidates or not, speak for it on the whole (average linkage). So one mistaken pair does not tie two people
 * with all their doubles together.
 * @param bound how far a single pair can speak for or against
 */
export function clustersOf(
  pairs: readonly ScoredPair[],
  weightOf: (a: number, b: number) => number,
  bound = 8,
): number[][] {
  const groups = new Map<number, number[]>();
  const groupOf = (record: number): number[] => {
    const group = groups.get(record) ?? [record];
    groups.set(record, group);
    return group;
  };
  for (const { a, b } of [...pairs].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    const left = groupOf(a);
    const right = groupOf(b);
    if (left === right || !belongTogether(left, right, weightOf, bound)) continue;
    for (const record of right) {
      left.push(record);
      groups.set(record, left);
    }
  }
  return [...new Set(groups.values())]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((x, y) => x - y));
}

function belongTogether(
  left: readonly number[],
  right: readonly number[],
  weightOf: (a: number, b: number) => number,
  bound: number,
): boolean {
  if (left.length === 1 && right.length === 1) return true;
  let sum = 0;
  let asked = 0;
  const step = Math.max(1, Math.floor((left.length * right.length) / mostAsked));
  for (let n = 0; n < left.length * right.length; n += step) {
    const weight = weightOf(left[n % left.length]!, right[Math.floor(n / left.length)]!);
    sum += Math.max(-bound, Math.min(bound, weight));
    asked++;
  }
  return sum / asked >= 0;
}
