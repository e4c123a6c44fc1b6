/** What a person is known by, as patterns that PostgreSQL and JavaScript read alike; and texts without it. */

export interface Identifiers {
  /** Names that nobody else has. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** E.164 or as typed. */
  readonly phones: readonly string[];
  /** Numbers of cards and the like. */
  readonly numbers: readonly string[];
}

/** What stands where something was. */
export const erasedMark = '▒▒▒';

/** Its digits may look like anybody's number. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const fewestDigits = 7;
const fewestCharacters = 4;

export class Needles {
  /** Of both regular expression languages, for use without case; null when there is nothing to look for. */
  readonly pattern: string | null;
  readonly #expression: RegExp | null;

  constructor(people: readonly Identifiers[]) {
    const parts = new Set(people.flatMap(patternsOf));
    // Long ones first: of two that begin alike, the whole is taken and not its beginning.
    const sorted = [...parts].sort((a, b) => b.length - a.length);
    this.pattern = sorted.length === 0 ? null : sorted.join('|');
    this.#expression = this.pattern === null ? null : new RegExp(this.pattern, 'gi');
  }

  isIn(text: string): boolean {
    return this.redact(text) !== text;
  }

  redact(text: string): string {
    return this.#expression === null || uuid.test(text) ? text : text.replace(this.#expression, erasedMark);
  }

  /** The same value where nothing was found; names of members and numbers are looked at too. */
  redactAll(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (typeof value === 'number') return this.isIn(String(value)) ? null : value;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.redactAll(item));
      return items.every((item, at) => item === value[at]) ? value : items;
    }
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(
      ([name, each]) => [this.redact(name), this.redactAll(each), name, each] as const,
    );
    if (members.every(([name, each, oldName, old]) => name === oldName && each === old)) return value;
    return Object.fromEntries(members.map(([name, each]) => [name, each]));
  }
}

function patternsOf({ names, emails, phones, numbers }: Identifiers): string[] {
  return [
    ...names.filter(isTelling).map(namePattern),
    ...emails.filter((email) => email.length >= fewestCharacters).map(bounded),
    ...phones.flatMap(phonePattern),
    ...numbers
      .filter((number) => number.trim().length >= fewestCharacters)
      .map((number) => bounded(number.trim())),
  ];
}

/** “Li” or one word of a few letters stands in too many other words. */
export function isTelling(name: string): boolean {
  const text = name.trim();
  if (/\p{Script=Han}/u.test(text)) return [...text].length >= 2;
  return /\s/.test(text) ? text.length >= fewestCharacters : text.length >= 6;
}

/** A member of JSON may hold the text with its signs escaped. */
function bothWays(text: string, pattern: (text: string) => string): string {
  const inJson = JSON.stringify(text).slice(1, -1);
  return inJson === text ? pattern(text) : `${pattern(text)}|${pattern(inJson)}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Not in the middle of a longer word or number. Letters of other scripts stand beside each other without a gap. */
function bounded(text: string): string {
  return bothWays(text, (each) => {
    const before = /^[A-Za-z0-9]/.test(each) ? '(?<![A-Za-z0-9])' : '';
    const after = /[A-Za-z0-9]$/.test(each) ? '(?![A-Za-z0-9])' : '';
    return `${before}${escaped(each)}${after}`;
  });
}

function namePattern(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length === 1) return bounded(words[0]!);
  const whole = words.join(' ');
  return bounded(whole).replaceAll(' ', '[ \\t\\u00a0]+');
}

/** However its digits are grouped, with or without the country's code. */
function phonePattern(phone: string): string[] {
  const digits = phone.replaceAll(/\D/g, '');
  const gap = '[-() ./]*';
  const joined = (text: string) => `(?<![0-9])[+]?${[...text].join(gap)}(?![0-9])`;
  const national = phone.startsWith('+86') ? digits.slice(2) : digits;
  return [...new Set([digits, national])].filter((each) => each.length >= fewestDigits).map(joined);
}
