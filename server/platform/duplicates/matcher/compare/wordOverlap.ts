/** How much two lists of words say the same, slips of the hand included. */
import { jaroWinkler } from './jaroWinkler.ts';

/** Words that are so alike count as one with a slip in it. */
const alike = 0.9;
const mostWords = 24;

/**
 * Soft Jaccard index, 0 to 1, weighted by the length of the words so that short ones (`of`, `st`) count little
 * (Cohen, Ravikumar & Fienberg 2003: A Comparison of String Distance Metrics for Name-Matching Tasks, soft token measures).
 */
export function wordOverlap(a: readonly string[], b: readonly string[]): { both: number; within: number } {
  // In one order, whichever list comes first: words are taken greedily.
  const isSmaller = a.length < b.length || (a.length === b.length && a.join(' ') <= b.join(' '));
  const [left, right] = (isSmaller ? [a, b] : [b, a]).map((words) => words.slice(0, mostWords)) as [
    string[],
    string[],
  ];
  const taken = new Uint8Array(right.length);
  let common = 0;
  for (const word of left) {
    let best = -1;
    let score = 0;
    for (let j = 0; j < right.length && score < 1; j++) {
      if (taken[j] === 1) continue;
      const own =
        word === right[j] ? 1 : word.length > 3 && right[j]!.length > 3 ? jaroWinkler(word, right[j]!) : 0;
      if (own >= alike && own > score) [best, score] = [j, own];
    }
    if (best < 0) continue;
    taken[best] = 1;
    common += score * Math.min(word.length, right[best]!.length);
  }
  const sizeA = sizeOf(left);
  const sizeB = sizeOf(right);
  const union = sizeA + sizeB - common;
  const least = Math.min(sizeA, sizeB);
  return { both: union <= 0 ? 0 : common / union, within: least === 0 ? 0 : Math.min(1, common / least) };
}

function sizeOf(words: readonly string[]): number {
  let size = 0;
  for (const word of words) size += word.length;
  return size;
}
