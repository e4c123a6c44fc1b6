/** What someone typed into the search, as tokens to look up and a test that confirms. Every term must be met. */
import { and, type Fragment, or, sql } from '../../base/sql.ts';
import { readings, type Unit } from './syllables.ts';
import { grams, hashOf, isDense, longestPrefix, longestTail, runsOf } from './tokens.ts';

/** One way to understand a term. */
interface Way {
  readonly tokens: readonly string[];
  /** Must occur in `words` as it is, or match it as a pattern of [a-z'] and [a-z]* only. */
  readonly occurs?: string;
  readonly matches?: string;
}

export type Term = readonly Way[];

const mostTerms = 8;
const longestTerm = 60;

/** Empty when nothing can be looked for. */
export function termsOf(text: string): readonly Term[] {
  const plain = text.normalize('NFKC').trim();
  // A phone number is one term, however it is spaced.
  const words = /^\+?[\d\s().-]{7,}$/.test(plain) ? [plain.replace(/\s/g, '')] : plain.split(/\s+/);
  return words
    .slice(0, mostTerms)
    .map((word) => termOf(word.slice(0, longestTerm)))
    .filter((term) => term.length > 0);
}

function termOf(word: string): Term {
  const runs = runsOf(word);
  if (runs.length === 0) return [];
  const tokens = runs.flatMap((run) => (isDense(run) ? lookedUp(run) : [prefixOf(run)]));
  const literal: Way = { tokens, occurs: isDense(runs[0]!) ? runs.join(' ') : ` ${runs.join(' ')}` };
  const digits = word.replace(/[\s()+.\-–]/g, '');
  if (/^\d{3,}$/.test(digits)) return [literal, ...numberWays(digits, literal)];
  const only = runs.length === 1 ? runs[0]! : '';
  return /^[a-z]{1,24}$/.test(only) ? [literal, ...spokenWays(only)] : [literal];
}

/** The pairs alone say what the single characters do. */
function lookedUp(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.length === 1 ? characters : grams(run).slice(characters.length);
}

function prefixOf(word: string): string {
  return Array.from(word).slice(0, longestPrefix).join('');
}

/** The last digits of a number, or its first ones written with signs between. */
function numberWays(digits: string, literal: Way): Term {
  const ways: Way[] = [];
  if (digits.length >= 4) ways.push({ tokens: [`#${digits.slice(-longestTail)}`], occurs: `${digits}$` });
  if (literal.occurs !== ` ${digits}`) ways.push({ tokens: [prefixOf(digits)], occurs: ` ${digits}` });
  return ways;
}

function spokenWays(letters: string): Term {
  const ways: Way[] = [];
  const characters = Array.from(letters);
  if (letters.length === 1) return [{ tokens: [`'${letters}`], matches: ` '${letters}` }];
  const initials =
    letters.length === 2 ? [letters] : characters.slice(2).map((_, n) => letters.slice(n, n + 3));
  ways.push({
    tokens: initials.map((gram) => `'${gram}`),
    matches: patternOf(characters.map((one) => ({ letters: one, whole: false }))),
  });
  // The beginning of the first syllable: `zho` on the way to 中.
  if (letters.length <= 5) ways.push({ tokens: [`'${letters}`], matches: ` '${letters}` });
  for (const units of readings(letters)) ways.push({ tokens: unitTokens(units), matches: patternOf(units) });
  return ways;
}

function unitTokens(units: readonly Unit[]): readonly string[] {
  if (units.length === 1) return [`'${units[0]!.letters}`];
  return units.slice(1).map((unit, n) => {
    const before = units[n]!;
    if (!before.whole) return `'${before.letters[0]}${unit.letters[0]}`;
    return `'${before.letters}'${unit.whole && n + 2 < units.length ? unit.letters : unit.letters[0]}`;
  });
}

/** The last unit may go on; one before it that is not whole may, too. */
function patternOf(units: readonly Unit[]): string {
  return units
    .map(({ letters, whole }, n) => `'${letters}${whole || n === units.length - 1 ? '' : '[a-z]*'}`)
    .join('');
}

/** Whether one of the terms is pinyin that stands in `words`. */
export function isSpoken(terms: readonly Term[], words: string): boolean {
  return terms.some((term) =>
    term.some(({ matches }) => matches !== undefined && new RegExp(matches).test(words)),
  );
}

/** Whether `words` holds all terms: exact, and what a walk over rows tests. */
export function confirmed(terms: readonly Term[], alias: string): Fragment {
  return and(terms.map((term) => or(term.map((way) => confirmedWay(way, alias)))));
}

function confirmedWay(way: Way, alias: string): Fragment {
  const words = sql`${sql.id(alias, 'words')}`;
  return way.matches === undefined
    ? sql`strpos(${words}, ${way.occurs}) > 0`
    : sql`${words} ~ ${way.matches}`;
}

/** The same, beginning with the tokens that an index finds. */
export function lookedUpSql(terms: readonly Term[], alias: string): Fragment {
  return and(
    terms.map((term) =>
      or(
        term.map((way) => {
          const hashes = [...new Set(way.tokens.map(hashOf))];
          return sql`(${sql.id(alias, 'tokens')} @> ${hashes}::int[] and ${confirmedWay(way, alias)})`;
        }),
      ),
    ),
  );
}
