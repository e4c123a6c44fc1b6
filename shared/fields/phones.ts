/** Phone numbers: a list with a primary one, each kept as typed and as E.164. */
import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import { ValueError } from '../errors.ts';
import {
  type Entry,
  entriesToText,
  formatEntries,
  readEntries,
  sameEntries,
  splitEntries,
} from './entries.ts';
import type { FieldEnv, FieldType } from './fieldType.ts';

export interface PhoneEntry extends Entry {
  /** E.164 where the number could be read, else its digits: what numbers are compared by. */
  readonly number: string;
}

/** E.164 of a number as typed in a country; the bare digits where no plan of the world knows it (short and inner numbers). */
export function phoneNumber(typed: string, country: string): string {
  const plain = typed.normalize('NFKC').trim();
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumber(
    plain,
    home ? { defaultCountry: home, extract: false } : { extract: false },
  );
  if (parsed?.isPossible()) return parsed.number;
  return `${plain.startsWith('+') ? '+' : ''}${plain.replace(/\D/g, '')}`;
}

function readPhone(typed: string, env: FieldEnv): { value: string; number: string } {
  const number = phoneNumber(typed, env.country);
  const digits = number.replace('+', '').length;
  const letters = typed.normalize('NFKC').replace(/(ext|extension|x|转|分机|tel|phone|电话|手机)\.?:?/gi, '');
  if (digits < 3 || digits > 20 || typed.length > 40 || /\p{L}/u.test(letters)) {
    const shown = typed.slice(0, 40);
    throw new ValueError({
      en: `“${shown}” is not a phone number; write it like +86 138 0013 8000 or 010-6234 5678.`,
      zh: `“${shown}”不是电话号码，请写成 138 0013 8000 或 010-6234 5678 这样。`,
    });
  }
  return { value: typed, number };
}

function read(input: unknown, env: FieldEnv): readonly PhoneEntry[] | null {
  return readEntries<PhoneEntry>(
    input,
    (value) => readPhone(value, env),
    (entry) => entry.number,
    ['number'],
  );
}

export const phones: FieldType<readonly PhoneEntry[]> = {
  name: 'phones',
  operators: ['eq', 'ne', 'in', 'nin', 'contains', 'startsWith', 'endsWith', 'isNull'],
  parse: (input, _field, env) => read(input, env),
  parseText: (text, _field, env) => read(splitEntries(text, /[;；,，、\n|]/), env),
  format: formatEntries,
  toText: entriesToText,
  equal: sameEntries,
};
