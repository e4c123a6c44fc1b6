/** An amount in a currency; compared by writers as it is, by questions in the workspace's currency. */
import { isCurrency, padDecimal, takeCurrency } from '../currencies.ts';
import { compareDecimals, parseDecimal } from '../decimal.ts';
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import type { MoneyValue } from '../query.ts';
import { checkBounds } from './bounds.ts';
import type { FieldType } from './fieldType.ts';
import { moneyText } from './moneyText.ts';
import { checkScale } from './number.ts';
import { isEmpty, plainNumber } from './plainNumber.ts';
import { checkMembers, isObject } from './plainText.ts';

/** Unit prices go below the cent. */
const defaultScale = 6;

function checked(amount: string, currency: string, field: FieldMeta): MoneyValue {
  if (!isCurrency(currency)) {
    throw new ValueError({
      en: `“${currency.slice(0, 10)}” is not a currency; write its code, such as CNY or USD.`,
      zh: `“${currency.slice(0, 10)}”不是货币，请写货币代码，例如 CNY 或 USD。`,
    });
  }
  checkScale(amount, field.scale ?? defaultScale);
  checkBounds(amount, field);
  return { amount: padDecimal(amount, currency), currency };
}

export const money: FieldType<MoneyValue> = {
  name: 'money',
  operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'isNull'],
  parse: (input, field, env) => {
    if (isEmpty(input)) return null;
    if (!isObject(input)) return checked(plainNumber(input), env.currency, field);
    checkMembers(input, ['amount', 'currency']);
    if (isEmpty(input.amount)) return null;
    const currency = input.currency ?? env.currency;
    return checked(plainNumber(input.amount), String(currency), field);
  },
  parseText: (input, field, env) => {
    if (input.trim() === '') return null;
    const { currency, rest } = takeCurrency(input, env.currency);
    return checked(parseDecimal(rest), currency ?? env.currency, field);
  },
  format: (value, _field, env) => (value === null ? '' : moneyText(value, env)),
  toText: (value) => (value === null ? '' : `${value.amount} ${value.currency}`),
  equal: (a, b) =>
    a === b ||
    (a !== null && b !== null && a.currency === b.currency && compareDecimals(a.amount, b.amount) === 0),
};
