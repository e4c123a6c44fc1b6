/** E-mail addresses: a list with a primary one. */
import { ValueError } from '../errors.ts';
import { fold } from '../fold.ts';
import {
  type Entry,
  entriesToText,
  formatEntries,
  readEntries,
  sameEntries,
  splitEntries,
} from './entries.ts';
import type { FieldType } from './fieldType.ts';

export type EmailEntry = Entry;

/** What RFC 5321 lets through in practice: no quoted local parts, no address literals; letters of any script. */
const address =
  /^(?<local>[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*)@(?<domain>(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}-]{2,63})$/u;

/** An address with its domain in lower case; “Name <a@b.c>” gives the address. */
export function readEmail(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '');
  const bracketed = /<([^<>]+)>$/.exec(plain)?.[1] ?? plain;
  const parts = address.exec(bracketed.trim())?.groups;
  if (
    !parts ||
    bracketed.length > 254 ||
    parts.local!.length > 64 ||
    /^\d+$/.test(parts.domain!.split('.').pop()!)
  ) {
    const shown = text.slice(0, 60);
    throw new ValueError({
      en: `“${shown}” is not an e-mail address; write it like name@company.com.`,
      zh: `“${shown}”不是邮箱地址，请写成 name@company.com 这样。`,
    });
  }
  return `${parts.local}@${parts.domain!.toLowerCase()}`;
}

function read(input: unknown): readonly EmailEntry[] | null {
  return readEntries<EmailEntry>(
    input,
    (value) => ({ value: readEmail(value) }),
    (entry) => fold(entry.value),
  );
}

export const emails: FieldType<readonly EmailEntry[]> = {
  name: 'emails',
  operators: ['eq', 'ne', 'in', 'nin', 'contains', 'startsWith', 'endsWith', 'isNull'],
  parse: read,
  parseText: (text) => read(splitEntries(text, /[;；,，、\n|]/)),
  format: formatEntries,
  toText: entriesToText,
  equal: sameEntries,
};
