/** Which known word a misspelt one means: “technolgy” is “technology”. */
import { fold } from '../fold.ts';

/** Shorter words differ in one letter too easily to guess. */
const shortest = 6;

/** The only known word that is one letter more, less, other or swapped away; undefined where none or several are. */
export function closestWord(
  word: string,
  known: readonly { readonly word: string; readonly means: string }[],
): string | undefined {
  const wanted = fold(word.trim());
  if (wanted.length < shortest) return undefined;
  const means = new Set(known.filter((one) => isOneApart(wanted, fold(one.word))).map((one) => one.means));
  return means.size === 1 ? [...means][0] : undefined;
}

function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restB.slice(1) === restA;
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isSwapped || restA.slice(1) === restB.slice(1);
}
