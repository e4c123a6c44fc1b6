/** Takes an address apart into province, city, district and street, by the table of divisions. */
import { type Division, type DivisionMatch, type Divisions, lineOf } from './divisions.ts';

export interface ReadAddress {
  /** The smallest division that is named or follows from what is. */
  readonly division: Division;
  /** What stands behind it. */
  readonly rest: string;
}

/** Between the parts, and before the first. */
const between = /^[\s,，、;；·]+/;
/** After a short name these are part of a longer one: 朝阳区 is not 朝阳(市). */
const suffix = /^[省市区县州盟旗]/;

/** Null where nothing is named, or where it could be several places. */
export function readChineseAddress(text: string, divisions: Divisions): ReadAddress | null {
  const start = text.replace(/^[\s,，]*(?:中华人民共和国|中国)[\s,，]*/, '');
  const readings = divisions
    .startingWith(start)
    .filter((match) => isPlausible(match, start))
    .map((match) => ({ match, read: continued(match.division, start.slice(match.length), divisions) }));
  if (readings.length === 0) return null;
  // A full name beats a short one of the same length, what explains more of the text beats what explains less.
  const restOf = ({ read }: (typeof readings)[number]): number => read.rest.length;
  const least = Math.min(...readings.map(restOf));
  const best = readings.filter((one) => restOf(one) === least);
  const full = best.filter(({ match }) => !match.isShort);
  const chosen = full.length > 0 ? full : best;
  // 东北 of many places: a county alone, or one name for two cities, says nothing.
  const places = new Set(chosen.map(({ read }) => read.division));
  if (places.size === 1) return chosen[0]!.read;
  return sameLine(chosen.map(({ read }) => read));
}

/** 吉林 may be the province or its city: the larger of the two is certain. */
function sameLine(reads: readonly ReadAddress[]): ReadAddress | null {
  const [largest] = [...reads].sort((a, b) => a.division.level - b.division.level);
  if (!largest || largest.division.level === 3) return null;
  return reads.every(({ division }) => lineOf(division).includes(largest.division)) ? largest : null;
}

function isPlausible({ length, isShort, division }: DivisionMatch, text: string): boolean {
  if (!isShort) return true;
  // A district by its short name alone is a word like any other.
  return division.level < 3 && !suffix.test(text.slice(length));
}

/** Goes down as far as the text says, and past names that are said again. */
function continued(division: Division, text: string, divisions: Divisions): ReadAddress {
  const rest = text.replace(between, '');
  const line = lineOf(division);
  for (const match of divisions.startingWith(rest)) {
    const below = lineOf(match.division);
    const isBelow = below.includes(division) && match.division !== division;
    // 北京市北京市, or the whole line once more.
    const isAgain = line.includes(match.division) && !match.isShort;
    if (!isBelow && !isAgain) continue;
    const after = rest.slice(match.length);
    if (match.isShort && suffix.test(after)) continue;
    if (match.isShort && (match.division.level === 3 || after.trim() === '')) continue;
    return continued(isBelow ? match.division : division, after, divisions);
  }
  return { division, rest };
}
