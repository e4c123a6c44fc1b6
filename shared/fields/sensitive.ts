/** Sensitive fields: how much of a value is shown, and what makes two values the same. */
import { fold } from '../fold.ts';
import type { FieldTypeName } from '../metadata.ts';

/** Of a sensitive field: its immutable name, under which its keys are made, and how many characters its mask leaves open. */
export interface SensitiveMark {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** What a declaration or a document says of it. */
export interface SensitiveDeclaration {
  /** Characters that the mask leaves open at the beginning; 0. */
  readonly first?: number;
  /** And at the end; 4. */
  readonly last?: number;
}

/** Texts only: whatever is added up, sorted or pointed with is of no use once it is sealed. */
export const sensitiveTypes: ReadonlySet<FieldTypeName> = new Set(['text', 'longText']);

/** What is shown of a value that is too short to show a part of, and to those who may only see that there is one. */
export const wholeMask = '••••';

/** Longer values are not told by their length. */
const mostStars = 24;

/** `110***********1234`; never more than half of the value, and nothing of a text of several lines. */
export function maskSensitive(value: string, { first, last }: Pick<SensitiveMark, 'first' | 'last'>): string {
  const characters = [...value];
  const hidden = characters.length - first - last;
  if (characters.length < 2 * (first + last) || hidden < 4 || value.includes('\n')) return wholeMask;
  return [
    ...characters.slice(0, first),
    '*'.repeat(Math.min(hidden, mostStars)),
    ...(last === 0 ? [] : characters.slice(-last)),
  ].join('');
}

/** Whether a text that was sent to us is what we show in place of a value, and not a value. */
export function looksMasked(text: string): boolean {
  return /\*{4}|•{4}/.test(text);
}

/** The text by which two values are the same: case, width, spaces and hyphens do not count. */
export function matchText(value: string): string {
  return fold(value).replaceAll(/[\s-]/g, '');
}
