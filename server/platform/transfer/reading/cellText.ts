/** What a cell of a workbook says: dates in ISO form, numbers without their formats, as the field types understand them. */
import type { CellObject } from '@e965/xlsx';
import { isCurrency } from '../../../../shared/currencies.ts';

export function cellText(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (cell.v instanceof Date) return dateText(cell.v);
  if (typeof cell.v === 'number') return numberText(cell.v, typeof cell.z === 'string' ? cell.z : '');
  return String(cell.v);
}

function numberText(value: number, format: string): string {
  // Fifteen digits are what a spreadsheet shows of its floats.
  if (!Number.isFinite(value)) return '';
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (shown.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  const text = String(Number(value.toPrecision(15)));
  const currency = currencyOf(format);
  if (currency !== null) return `${currency} ${text}`;
  // Codes such as 00123 are numbers that are shown with all their digits.
  return /^0{2,20}$/.test(shown) && /^\d+$/.test(text) ? text.padStart(shown.length, '0') : text;
}

/** Signs and language codes of formats that mean one currency only: `[$€-407]`, `[$USD]`, `[$¥-804]`; a bare `$` may be many. */
const currencies: readonly (readonly [RegExp, string])[] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/\[\$[¥￥]-(zh-CN|0*804)/i, 'CNY'],
  [/\[\$[¥￥]-(ja|0*411)/i, 'JPY'],
  [/\[\$(US)?\$-(en-US|0*409)|"?US\$/i, 'USD'],
  [/HK\$/i, 'HKD'],
  [/NT\$/i, 'TWD'],
  [/₩/, 'KRW'],
];

function currencyOf(format: string): string | null {
  if (!/[\p{Sc}￥[]/u.test(format)) return null;
  const code = /\[\$([A-Z]{3})(-[\w-]*)?\]/.exec(format)?.[1];
  if (code && isCurrency(code)) return code;
  return currencies.find(([sign]) => sign.test(format))?.[1] ?? null;
}

/** Days below this are times of day alone. */
const firstDay = Date.UTC(1900, 0, 1);

function dateText(at: Date): string {
  if (Number.isNaN(at.getTime())) return '';
  // Floats of days miss the second by less than one.
  const iso = new Date(Math.round(at.getTime() / 1000) * 1000).toISOString();
  if (at.getTime() < firstDay - 500) return iso.slice(11, 19);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
