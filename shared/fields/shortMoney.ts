/** Amounts for cards and charts: 3.8亿 and 12.5万 in Chinese, 1.3M and 12k in English. */
import { compareDecimals, multiply, roundHalfEven } from '../decimal.ts';
import type { MoneyValue } from '../query.ts';
import type { FieldEnv } from './fieldType.ts';
import { groupDigits } from './groupDigits.ts';
import { currencySign } from './moneyText.ts';

const steps = {
  zh: [
    { from: '100000000', by: '0.00000001', unit: '亿' },
    { from: '10000', by: '0.0001', unit: '万' },
  ],
  en: [
    { from: '1000000000', by: '0.000000001', unit: 'B' },
    { from: '1000000', by: '0.000001', unit: 'M' },
    { from: '1000', by: '0.001', unit: 'k' },
  ],
} as const;

/** At most `digits` after the point. */
export function shortMoney(
  value: MoneyValue,
  env: Pick<FieldEnv, 'language' | 'currency'>,
  digits = 1,
): string {
  const negative = value.amount.startsWith('-');
  const size = negative ? value.amount.slice(1) : value.amount;
  const sign = `${negative ? '-' : ''}${currencySign(value.currency, env)}`;
  const list = steps[env.language];
  for (const [index, { from, by, unit }] of list.entries()) {
    if (compareDecimals(size, from) < 0) continue;
    const short = roundHalfEven(multiply(size, by), digits);
    // 999,999 rounds to 1,000k: that is 1M.
    const larger = list[index - 1];
    if (larger && compareDecimals(roundHalfEven(multiply(size, larger.by), digits), '1') >= 0) {
      return `${sign}1${larger.unit}`;
    }
    return `${sign}${groupDigits(short)}${unit}`;
  }
  return `${sign}${groupDigits(roundHalfEven(size, digits))}`;
}
