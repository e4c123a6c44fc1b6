/** Web addresses: http and https only. */
import { ValueError } from '../errors.ts';
import type { FieldType } from './fieldType.ts';
import { plainText } from './plainText.ts';

const maxLength = 2000;

function read(input: unknown): string | null {
  const text = plainText(input, maxLength);
  if (text === null) return null;
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  let url: URL | undefined;
  try {
    url = new URL(whole);
  } catch {
    // Said below, as for every other address that is not one.
  }
  const isWeb = url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:');
  if (
    !url ||
    !isWeb ||
    /\s/.test(whole) ||
    url.username !== '' ||
    url.password !== '' ||
    !/[.:]|^localhost$/.test(url.hostname)
  ) {
    const shown = text.slice(0, 60);
    throw new ValueError({
      en: `“${shown}” is not a web address; write it like https://www.company.com.`,
      zh: `“${shown}”不是网址，请写成 https://www.company.com 这样。`,
    });
  }
  return whole;
}

export const url: FieldType<string> = {
  name: 'url',
  operators: ['eq', 'eqExact', 'ne', 'in', 'nin', 'contains', 'startsWith', 'endsWith', 'isNull'],
  parse: read,
  parseText: read,
  format: (value) => value ?? '',
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
};
