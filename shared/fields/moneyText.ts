/** Amounts for people: in full with the sign of the currency. */
import { padDecimal } from '../currencies.ts';
import type { MoneyValue } from '../query.ts';
import type { FieldEnv } from './fieldType.ts';
import { groupDigits } from './groupDigits.ts';

const signs = new Map<string, string>();

/** The workspace's own currency by its short sign (¥), others by one that cannot be mistaken (US$). */
export function currencySign(currency: string, env: Pick<FieldEnv, 'language' | 'currency'>): string {
  const key = `${currency} ${env.currency} ${env.language}`;
  let sign = signs.get(key);
  if (sign === undefined) {
    const currencyDisplay = currency === env.currency ? 'narrowSymbol' : 'symbol';
    const locale = env.language === 'zh' ? 'zh-CN' : 'en';
    const parts = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay,
    }).formatToParts(0);
    sign = parts.find((part) => part.type === 'currency')?.value ?? currency;
    // In Chinese ICU writes ¥ for CNY wherever it stands; in a workspace of another currency that is ambiguous.
    if (sign === '¥' && currency !== env.currency) sign = currency === 'CNY' ? 'CN¥' : 'JP¥';
    if (/[A-Za-z]$/.test(sign)) sign = `${sign} `;
    signs.set(key, sign);
  }
  return sign;
}

export function moneyText(value: MoneyValue, env: Pick<FieldEnv, 'language' | 'currency'>): string {
  const amount = padDecimal(value.amount, value.currency);
  const negative = amount.startsWith('-');
  return `${negative ? '-' : ''}${currencySign(value.currency, env)}${groupDigits(negative ? amount.slice(1) : amount)}`;
}
