/** Numbers as files write them, made into what the field types read: with their signs of thousands and fractions, their units and currencies. */
import { takeCurrency } from '../../../../shared/currencies.ts';
import { multiply, parseDecimal } from '../../../../shared/decimal.ts';

export interface NumberReading {
  /** The sign before the fraction; without it the text itself must tell. */
  readonly decimal?: '.' | ',' | undefined;
  /** What the numbers of the column count in. */
  readonly multiply: string | null;
}

/** A unit of its own: the column's does not count for such a cell. */
const ownUnit = /[千万萬亿億]\s*$|\d\s*(k|m|bn)$/i;

/** What a number field reads: a percentage is a fraction of one. Throws ValueError where it must calculate and cannot. */
export function numberCell(text: string, reading: NumberReading, ownCurrency: string): string {
  const plain = plainDigits(takeCurrency(text, ownCurrency).rest, reading.decimal);
  if (plain.endsWith('%')) return multiply(parseDecimal(plain.slice(0, -1)), '0.01');
  return times(plain, reading.multiply);
}

/** 15 means 15 %; a cell that says so itself is not multiplied. */
export function percentCell(text: string, { decimal, multiply: factor }: NumberReading): string {
  const plain = plainDigits(text, decimal);
  return plain.endsWith('%') ? plain.slice(0, -1).trim() : times(plain, factor);
}

/** The amount with the currency that the cell names. */
export function moneyCell(text: string, reading: NumberReading, ownCurrency: string): string {
  const { currency, rest } = takeCurrency(text, ownCurrency);
  return `${times(plainDigits(rest, reading.decimal), reading.multiply)} ${currency ?? ''}`.trim();
}

function times(plain: string, factor: string | null): string {
  return factor === null || ownUnit.test(plain) ? plain : multiply(parseDecimal(plain), factor);
}

/** Without signs of thousands, where it is known which those are; a minus behind the number stands before it. */
function plainDigits(text: string, decimal: '.' | ',' | undefined): string {
  const narrow = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)[' \u2019](?=\d{3}(\D|$))/g, '')
    .replace(/^([\d.,\s]+)-$/, '-$1');
  if (decimal === ',') return narrow.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
  // Groups of two are Indian.
  return decimal === '.' ? narrow.replace(/,(?=\d{2,3}(\D|$))/g, '') : narrow;
}
