/** How many slips of the hand lie between two texts: a letter more, less, other, or two that changed places. */

const longest = 64;
const rows = [new Int32Array(longest + 1), new Int32Array(longest + 1), new Int32Array(longest + 1)] as const;

/**
 * Optimal string alignment distance (Damerau 1964; Levenshtein 1966), no further than `most`: answers `most + 1` for
 * anything beyond, and for texts over 64 code units that differ in length by more.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || a.length > longest || b.length > longest) return most + 1;
  let [two, one, now]: Int32Array[] = [...rows];
  for (let j = 0; j <= b.length; j++) one![j] = j;
  for (let i = 1; i <= a.length; i++) {
    now![0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(one![j]! + 1, now![j - 1]! + 1, one![j - 1]! + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, two![j - 2]! + 1);
      now![j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [two, one, now] = [one, now, two];
  }
  return Math.min(one![b.length]!, most + 1);
}
