/** What a formula gave, as the value of its field: rounded to its digits, in its currency, or nothing where no column holds it. */
import { padDecimal } from '../../../../shared/currencies.ts';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import type { MoneyValue } from '../../../../shared/query.ts';
import { type Day, Decimal, Money } from './values.ts';

export interface FormulaEnv {
  readonly timeZone: string;
  readonly currency: string;
}

type ResultField = Pick<FieldMeta, 'type' | 'scale' | 'maxLength'>;

/** The result as a value of its field, as FieldType.parse would give it. */
export function canonicalOf(result: unknown, field: ResultField, env: FormulaEnv): unknown {
  if (result === null || result === undefined) return null;
  switch (field.type) {
    case 'text':
    case 'longText': {
      const text = String(result).trim();
      const most = field.maxLength ?? (field.type === 'text' ? 255 : 10_000);
      return text === '' ? null : [...text].slice(0, most).join('');
    }
    case 'boolean':
      return result === true;
    case 'date':
      return /^\d{4}-/.test((result as Day).iso) ? (result as Day).iso : null;
    case 'money':
      return result instanceof Money
        ? moneyOf(result.amount, result.currency, field)
        : moneyOf(Decimal.of(result as Decimal), env.currency, field);
    case 'integer':
      return wholeOf(Decimal.of(result as Decimal).rounded(0));
    default:
      return fitting(Decimal.of(result as Decimal).rounded(field.scale ?? 6)).text;
  }
}

/** What no column of numbers holds is no result. */
function fitting(value: Decimal): Decimal {
  if (value.text.replace(/[-.]/g, '').length > 38) throw new RangeError('too many digits');
  return value;
}

function wholeOf(value: Decimal): number {
  const whole = Number(value.text);
  if (Math.abs(whole) > 2 ** 31 - 1) throw new RangeError('beyond whole numbers');
  return whole;
}

function moneyOf(amount: Decimal, currency: string, field: ResultField): MoneyValue {
  return { amount: padDecimal(fitting(amount.rounded(field.scale ?? 2)).text, currency), currency };
}
