/** Reads a day as people write it in either language. */
import { ValueError } from '../errors.ts';
import { dayText, utc } from '../timeZone.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const forms: readonly {
  readonly pattern: RegExp;
  readonly order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'];
}[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: ['d', 'm', 'y'] },
  { pattern: /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/, order: ['m', 'd', 'y'] },
  { pattern: /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/, order: ['d', 'm', 'y'] },
];

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return text.length >= 3 ? months.indexOf(text.slice(0, 3)) + 1 : 0;
}

/** `yyyy-MM-dd` of a day that exists, or null. */
export function existingDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = new Date(utc(year, month, day));
  return at.getUTCMonth() === month - 1 ? dayText(at.getTime()) : null;
}

export function readDay(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  for (const { pattern, order } of forms) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const part = (name: 'y' | 'm' | 'd'): string => match[order.indexOf(name) + 1]!;
    const day = existingDay(Number(part('y')), monthOf(part('m')), Number(part('d')));
    if (day !== null) return day;
  }
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (slashes) return ambiguousDay(text, Number(slashes[1]), Number(slashes[2]), Number(slashes[3]));
  throw notADay(text);
}

/** 11/22/2026 can only be read one way; 3/4/2026 is March in one country and April in another. */
function ambiguousDay(text: string, first: number, second: number, year: number): string {
  const readings = new Set([existingDay(year, first, second), existingDay(year, second, first)]);
  readings.delete(null);
  const [only] = readings;
  if (readings.size === 1 && only) return only;
  throw notADay(text);
}

function notADay(text: string): ValueError {
  const shown = text.slice(0, 40);
  return new ValueError({
    en: `“${shown}” is not a date that can be read without doubt; write it like 2026-11-22.`,
    zh: `“${shown}”不是可以明确识别的日期，请写成 2026-11-22 这样。`,
  });
}
