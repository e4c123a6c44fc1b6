/** Lists of ways to reach someone: entries with a label, one of them primary. */
import { ValueError } from '../errors.ts';
import { isEmpty } from './plainNumber.ts';
import { checkMembers, isObject, plainText } from './plainText.ts';

export interface Entry {
  readonly value: string;
  readonly label: string | null;
  readonly primary: boolean;
  readonly optedOut: boolean;
}

const mostEntries = 20;
const labelLength = 40;

function flag(input: unknown, name: string): boolean {
  if (input === undefined || input === null) return false;
  if (typeof input === 'boolean') return input;
  throw new ValueError({ en: `“${name}” must be true or false.`, zh: `“${name}”必须是 true 或 false。` });
}

/**
 * Reads a wire list: entries, or bare values. The first one marked is the primary one, else the first; an entry that
 * comes twice (by `keyOf`) is kept once.
 * @param derived members that the server adds to an entry and that a client may send back as they came.
 */
export function readEntries<E extends Entry>(
  input: unknown,
  readValue: (value: string) => Omit<E, 'label' | 'primary' | 'optedOut'>,
  keyOf: (entry: E) => string,
  derived: readonly string[] = [],
): readonly E[] | null {
  if (isEmpty(input)) return null;
  const list = Array.isArray(input) ? input : [input];
  if (list.length > mostEntries) {
    throw new ValueError({
      en: `At most ${mostEntries} entries are allowed.`,
      zh: `最多允许 ${mostEntries} 项。`,
    });
  }
  const entries = new Map<string, E>();
  for (const item of list) {
    if (typeof item !== 'string' && !isObject(item)) {
      throw new ValueError({
        en: 'This must be a list of entries such as {"value": "…", "label": "work", "primary": true}.',
        zh: '此处必须是条目列表，例如 {"value": "…", "label": "工作", "primary": true}。',
      });
    }
    const members: Record<string, unknown> = typeof item === 'string' ? { value: item } : item;
    checkMembers(members, ['value', 'label', 'primary', 'optedOut', ...derived]);
    const value = plainText(members.value, 320);
    if (value === null) continue;
    const entry = {
      ...readValue(value),
      label: plainText(members.label, labelLength),
      primary: flag(members.primary, 'primary'),
      optedOut: flag(members.optedOut, 'optedOut'),
    } as E;
    const key = keyOf(entry);
    if (!entries.has(key)) entries.set(key, entry);
  }
  const all = [...entries.values()];
  if (all.length === 0) return null;
  const primary = Math.max(
    0,
    all.findIndex((entry) => entry.primary),
  );
  return all.map((entry, index) => ({ ...entry, primary: index === primary }));
}

/** As text: bare values where nothing else is said, else JSON, so that nothing is lost. */
export function entriesToText(entries: readonly Entry[] | null): string {
  if (!entries) return '';
  const bare = entries.every(
    (entry, index) => entry.label === null && !entry.optedOut && entry.primary === (index === 0),
  );
  return bare ? entries.map((entry) => entry.value).join('; ') : JSON.stringify(entries);
}

/** Several values in one cell stand apart by semicolons, line breaks or the like; JSON is what entriesToText wrote. */
export function splitEntries(text: string, separators: RegExp): unknown {
  const plain = text.trim();
  if (plain.startsWith('[')) {
    try {
      return JSON.parse(plain);
    } catch {
      throw new ValueError({
        en: 'The list begins with “[” but is not JSON.',
        zh: '列表以“[”开头，但不是有效的 JSON。',
      });
    }
  }
  return plain.split(separators).filter((part) => part.trim() !== '');
}

export function formatEntries(entries: readonly Entry[] | null): string {
  return [...(entries ?? [])]
    .sort((a, b) => Number(b.primary) - Number(a.primary))
    .map((entry) => entry.value)
    .join(', ');
}

export function sameEntries(a: readonly Entry[] | null, b: readonly Entry[] | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  return a.every((entry, index) => {
    const other = b[index]!;
    return (
      entry.value === other.value &&
      entry.label === other.label &&
      entry.primary === other.primary &&
      entry.optedOut === other.optedOut
    );
  });
}
