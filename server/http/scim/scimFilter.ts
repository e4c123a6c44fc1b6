/** Filters of SCIM (RFC 7644, 3.4.2.2) as a tree: comparisons joined by and, or, not, with groups and value paths. */
import { ScimError } from './scimError.ts';

export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'] as const;
export type Comparison = (typeof comparisons)[number];
export type Literal = string | number | boolean | null;

export type Filter =
  | { readonly join: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly not: Filter }
  | {
      /** Lower case: names of attributes are told apart by letters only. */
      readonly attribute: string;
      readonly is: Comparison;
      /** Null for `pr` too. */
      readonly value: Literal;
    };

const token =
  /\s*(?:(?<sign>[()[\]])|(?<text>"(?:[^"\\]|\\.)*")|(?<word>[A-Za-z][\w.:$-]*)|(?<number>-?\d+(?:\.\d+)?))/gy;
const coreSchema = /^urn:ietf:params:scim:schemas:core:2\.0:\w+:/;
const longest = 1000;

/** Throws `invalidFilter` for anything that is not understood, so that no filter is left out in silence. */
export function parseFilter(text: string): Filter {
  if (text.length > longest) throw notUnderstood(text);
  const tokens = tokensOf(text);
  let at = 0;
  const word = () => tokens[at]?.toLowerCase();
  const take = (wanted: string) => {
    if (word() !== wanted) throw notUnderstood(text);
    at += 1;
  };

  function joined(join: 'and' | 'or', part: (inside: string) => Filter, inside: string): Filter {
    const of = [part(inside)];
    while (word() === join) {
      at += 1;
      of.push(part(inside));
    }
    const [only] = of;
    return of.length === 1 && only ? only : { join, of };
  }
  const any = (inside: string): Filter => joined('or', all, inside);
  const all = (inside: string): Filter => joined('and', one, inside);

  function one(inside: string): Filter {
    if (word() === '(') return grouped(inside, '(', ')');
    if (word() === 'not' && tokens[at + 1] === '(') {
      at += 1;
      return { not: grouped(inside, '(', ')') };
    }
    const name = word();
    if (name === undefined || !/^[a-z]/.test(name)) throw notUnderstood(text);
    at += 1;
    const attribute = inside + name.replace(coreSchema, '');
    if (word() === '[' && inside === '') return grouped(`${attribute}.`, '[', ']');
    const is = comparisons.find((each) => each === word());
    if (is === undefined) throw notUnderstood(text);
    at += 1;
    if (is === 'pr') return { attribute, is, value: null };
    at += 1;
    return { attribute, is, value: literalOf(tokens[at - 1], text) };
  }

  function grouped(inside: string, begin: string, end: string): Filter {
    take(begin);
    const filter = any(inside);
    take(end);
    return filter;
  }

  const filter = any('');
  if (at !== tokens.length) throw notUnderstood(text);
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    tokens.push(match[0].trim());
    end = match.index + match[0].length;
  }
  if (tokens.length === 0 || text.slice(end).trim() !== '') throw notUnderstood(text);
  return tokens;
}

function literalOf(given: string | undefined, whole: string): Literal {
  const word = given?.toLowerCase();
  try {
    // Some directories write True.
    const value: unknown = JSON.parse(given?.startsWith('"') ? given : (word ?? ''));
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Literal;
  } catch {
    // No literal of JSON.
  }
  throw notUnderstood(whole);
}

function notUnderstood(text: string): ScimError {
  return new ScimError(400, `The filter “${text.slice(0, 80)}” is not understood.`, 'invalidFilter');
}
