/** Values as formulas work with them: exact numbers, money, days and moments, each a class of its own so that kinds do not mix. */
import { add, compareDecimals, divide, multiply, roundHalfEven } from '../../../../shared/decimal.ts';

/** Digits after the point that a division keeps. */
const divisionDigits = 12;

export class Decimal {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  static of(value: Decimal | bigint | number): Decimal {
    if (value instanceof Decimal) return value;
    if (typeof value === 'bigint') return new Decimal(value.toString());
    // The shortest text that reads back as the same number: a literal is what was written.
    const text = String(value);
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError('a number beyond what can be written out');
    return new Decimal(text);
  }

  plus(other: Decimal): Decimal {
    return bounded(add(this.text, other.text));
  }
  minus(other: Decimal): Decimal {
    return this.plus(other.negative());
  }
  times(other: Decimal): Decimal {
    return bounded(roundHalfEven(multiply(this.text, other.text), 2 * divisionDigits));
  }
  over(other: Decimal): Decimal {
    return bounded(divide(this.text, other.text, divisionDigits));
  }
  negative(): Decimal {
    return new Decimal(multiply(this.text, '-1'));
  }
  compare(other: Decimal): number {
    return compareDecimals(this.text, other.text);
  }
  rounded(digits: number): Decimal {
    return new Decimal(roundHalfEven(this.text, digits));
  }
  /** Towards minus infinity, to a whole number. */
  floor(): Decimal {
    const near = this.rounded(0);
    return near.compare(this) > 0 ? near.minus(new Decimal('1')) : near;
  }
}

/** What no column could hold is no result. */
function bounded(text: string): Decimal {
  if (text.replace(/[-.]/g, '').length > 60) throw new RangeError('a number with too many digits');
  return new Decimal(text);
}

export class Money {
  readonly amount: Decimal;
  readonly currency: string;
  constructor(amount: Decimal, currency: string) {
    this.amount = amount;
    this.currency = currency;
  }

  with(amount: Decimal): Money {
    return new Money(amount, this.currency);
  }
  /** Amounts of two currencies have no sum; the result is then empty. */
  same(other: Money): Decimal {
    if (other.currency !== this.currency) throw new RangeError('two currencies');
    return other.amount;
  }
}

const dayLength = 86_400_000;

/** `2026-11-22`. */
export class Day {
  readonly iso: string;
  constructor(iso: string) {
    this.iso = iso;
  }

  static at(milliseconds: number): Day {
    return new Day(new Date(milliseconds).toISOString().slice(0, 10));
  }
  get time(): number {
    return Date.parse(`${this.iso}T00:00:00Z`);
  }
  plusDays(days: number): Day {
    return Day.at(this.time + days * dayLength);
  }
  /** The 31st becomes the last day of a shorter month. */
  plusMonths(months: number): Day {
    const [year, month, day] = this.iso.split('-').map(Number) as [number, number, number];
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return Day.at(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  }
  daysSince(other: Day): Decimal {
    return new Decimal(String(Math.round((this.time - other.time) / dayLength)));
  }
}

export class Moment {
  readonly iso: string;
  constructor(iso: string) {
    this.iso = iso;
  }
  get time(): number {
    return Date.parse(this.iso);
  }
}
