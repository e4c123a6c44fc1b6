/** The filters that directories ask: attributes that are equal to values, joined by `and`. */
import { ScimError } from './scimError.ts';

export interface Equality {
  /** Lower case: names of attributes are told apart by letters only. */
  readonly attribute: string;
  readonly value: string | boolean;
}

const part = /^\s*([A-Za-z][\w.:$-]*)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*(?:(and)\s+|$)/i;
const longest = 1000;
const mostParts = 10;

/** Throws `invalidFilter` for anything that is not understood, so that no filter is left out in silence. */
export function parseFilter(text: string, known: readonly string[]): Equality[] {
  const found: Equality[] = [];
  let rest = text;
  if (text.length > longest) throw refused(text);
  do {
    const match = part.exec(rest);
    const attribute = match?.[1]?.toLowerCase().replace(/^urn:ietf:params:scim:schemas:core:2\.0:\w+:/, '');
    if (!match || attribute === undefined || !known.includes(attribute) || found.length === mostParts)
      throw refused(text);
    found.push({ attribute, value: literalValue(match[2] ?? '', text) });
    rest = rest.slice(match[0].length);
    if (match[3] !== undefined && rest === '') throw refused(text);
    if (match[3] === undefined) return found;
  } while (rest !== '');
  return found;
}

function literalValue(literal: string, whole: string): string | boolean {
  if (!literal.startsWith('"')) return literal.toLowerCase() === 'true';
  try {
    return JSON.parse(literal) as string;
  } catch {
    throw refused(whole);
  }
}

function refused(text: string): ScimError {
  return new ScimError(
    400,
    `The filter “${text.slice(0, 80)}” is not supported: attributes are compared by eq and joined by and.`,
    'invalidFilter',
  );
}
