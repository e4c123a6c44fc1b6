/** A JSON number or a text with a number, as a canonical decimal. */
import { canonicalDecimal, parseDecimal } from '../decimal.ts';
import { ValueError } from '../errors.ts';

export function plainNumber(input: unknown): string {
  if (typeof input === 'number' && Number.isFinite(input)) return parseDecimal(String(input));
  if (typeof input === 'string' && /^-?\d{1,38}(\.\d{1,38})?$/.test(input))
    return parseDecimal(canonicalDecimal(input));
  throw new ValueError({
    en: 'This must be a number such as 1234.5 or "1234.5".',
    zh: '此处必须是数字，例如 1234.5 或 "1234.5"。',
  });
}

/** Null and the empty text mean empty. */
export function isEmpty(input: unknown): input is null | undefined | '' {
  return input === null || input === undefined || input === '';
}
