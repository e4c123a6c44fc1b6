/** Exact decimal numbers as strings: no amount ever passes through a float. */
import { ValueError } from './errors.ts';

/** Most digits of a number, before and after the point together. */
export const decimalDigits = 38;

interface Parts {
  readonly units: bigint;
  /** Digits after the point: the number is units / 10^scale. */
  readonly scale: number;
}

function toParts(text: string): Parts {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) throw new Error(`not a decimal number: ${text}`);
  const fraction = match[3] ?? '';
  const units = BigInt(match[2]! + fraction);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

function toText({ units, scale }: Parts): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const sign = units < 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

function aligned(a: string, b: string): { left: bigint; right: bigint; scale: number } {
  const [x, y] = [toParts(a), toParts(b)];
  const scale = Math.max(x.scale, y.scale);
  const raise = (parts: Parts): bigint => parts.units * 10n ** BigInt(scale - parts.scale);
  return { left: raise(x), right: raise(y), scale };
}

/** Without leading zeros, trailing zeros after the point, or a minus before zero. */
export function canonicalDecimal(text: string): string {
  return toText(toParts(text));
}

export function compareDecimals(a: string, b: string): number {
  const { left, right } = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function add(a: string, b: string): string {
  const { left, right, scale } = aligned(a, b);
  return toText({ units: left + right, scale });
}

export function multiply(a: string, b: string): string {
  const [x, y] = [toParts(a), toParts(b)];
  return toText({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** A third has no end: the quotient to `digits` after the point, half to even. Throws RangeError for nothing to divide by. */
export function divide(a: string, b: string, digits: number): string {
  const { left, right } = aligned(a, b);
  if (right === 0n) throw new RangeError('division by zero');
  // Two digits more than asked, and a last one where there is a rest, so that no half is taken for exact.
  const scale = digits + 2;
  const raised = left * 10n ** BigInt(scale);
  const quotient = raised / right;
  const rest = raised % right !== 0n;
  const sign = left < 0n !== right < 0n ? -1n : 1n;
  return roundHalfEven(toText({ units: quotient * 10n + (rest ? sign : 0n), scale: scale + 1 }), digits);
}

/** To `digits` after the point; a half goes to the even neighbour, so that sums do not drift. */
export function roundHalfEven(text: string, digits: number): string {
  const { units, scale } = toParts(text);
  if (scale <= digits) return toText({ units, scale });
  const divisor = 10n ** BigInt(scale - digits);
  const size = units < 0n ? -units : units;
  let quotient = size / divisor;
  const twice = (size % divisor) * 2n;
  if (twice > divisor || (twice === divisor && quotient % 2n === 1n)) quotient += 1n;
  return toText({ units: units < 0n ? -quotient : quotient, scale: digits });
}

/** Digits after the point of a canonical decimal. */
export function scaleOf(decimal: string): number {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
}

const multiples: Readonly<Record<string, string>> = {
  千: '1000',
  万: '10000',
  萬: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  億: '100000000',
  万亿: '1000000000000',
  k: '1000',
  m: '1000000',
  bn: '1000000000',
};

const written =
  /^(?<sign>[+-]?)(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?:e(?<exponent>[+-]?\d{1,2}))?(?<multiple>\s*(?:万亿|千万|百万|[千万萬亿億]|k|m|bn))?$/i;

/**
 * A number as people write it: “1,234.5”, “１２３４”, “1.2万”, “3.8亿”, “(120)” for minus 120, “1.5e3”, “1.234,56”. A lone
 * comma before other than three digits is refused: it may be a point or a thousands sign.
 */
export function parseDecimal(text: string): string {
  let plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const inBrackets = /^\((.+)\)$/.exec(plain);
  if (inBrackets) plain = `-${inBrackets[1]!.trim()}`;
  const groups = written.exec(plain)?.groups;
  if (!groups) throw notANumber(text);
  let number = groups.number!;
  number = /^\d{1,3}(?:\.\d{3})+,/.test(number)
    ? number.replaceAll('.', '').replace(',', '.')
    : number.replace(/[, ]/g, '');
  if (number.startsWith('.')) number = `0${number}`;
  let value = canonicalDecimal(`${groups.sign === '-' ? '-' : ''}${number}`);
  if (groups.exponent) value = shift(value, Number(groups.exponent));
  const multiple = groups.multiple?.trim().toLowerCase();
  if (multiple) value = multiply(value, multiples[multiple]!);
  if (value.replace(/[-.]/g, '').length > decimalDigits) {
    throw new ValueError({
      en: `A number has at most ${decimalDigits} digits.`,
      zh: `数字最多 ${decimalDigits} 位。`,
    });
  }
  return value;
}

function shift(value: string, exponent: number): string {
  const { units, scale } = toParts(value);
  return exponent >= scale
    ? toText({ units: units * 10n ** BigInt(exponent - scale), scale: 0 })
    : toText({ units, scale: scale - exponent });
}

function notANumber(text: string): ValueError {
  const shown = text.slice(0, 40);
  return new ValueError({
    en: `“${shown}” is not a number; write it like 1234.5 or 1,234.5.`,
    zh: `“${shown}”不是数字，请写成 1234.5 或 1,234.5 这样。`,
  });
}
