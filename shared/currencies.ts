/** Currencies: which codes exist, how many digits they have, and the signs and words people write for them. */

const digits = new Map<string, number>();

/** Digits after the point that amounts of a currency usually have: 2 for CNY, 0 for JPY. */
export function currencyDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    known =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digits.set(currency, known);
  }
  return known;
}

let codes: ReadonlySet<string> | undefined;

export function isCurrency(code: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(code);
}

/** An amount with at least the digits of its currency: `1234.5` CNY → `1234.50`. */
export function padDecimal(amount: string, currency: string): string {
  const wanted = currencyDigits(currency);
  const [whole, fraction = ''] = amount.split('.') as [string, string?];
  const kept = fraction.replace(/0+$/, '').padEnd(wanted, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** Longest first, so that `US$` is met before `$`. */
const signs: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'],
  ['新台币', 'TWD'],
  ['加拿大元', 'CAD'],
  ['新加坡元', 'SGD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['日元', 'JPY'],
  ['韩元', 'KRW'],
  ['英镑', 'GBP'],
  ['澳元', 'AUD'],
  ['RMB', 'CNY'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['元', 'CNY'],
];

/** Signs that several currencies share: the workspace's own where it is one of them. */
const shared: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN'],
};

/** Splits “¥1.2万”, “USD 300” or “300 元” into the currency written and the rest; undefined where none is written. */
export function takeCurrency(text: string, own: string): { currency: string | undefined; rest: string } {
  const plain = text.normalize('NFKC').trim();
  const code = /^([A-Za-z]{3})(?=[\s\d.(+-])|(?<=[\s\d.)万亿])([A-Za-z]{3})$/.exec(plain);
  const upper = (code?.[1] ?? code?.[2])?.toUpperCase();
  if (upper !== undefined && isCurrency(upper)) return { currency: upper, rest: cut(plain, code![0]) };
  for (const [sign, currency] of signs) {
    if (startsOrEnds(plain, sign)) return { currency, rest: cut(plain, sign) };
  }
  for (const [sign, candidates] of Object.entries(shared)) {
    if (startsOrEnds(plain, sign)) {
      return { currency: candidates.includes(own) ? own : candidates[0]!, rest: cut(plain, sign) };
    }
  }
  return { currency: undefined, rest: plain };
}

function startsOrEnds(text: string, sign: string): boolean {
  const upper = text.toUpperCase();
  return upper.replace(/^[-+(]\s*/, '').startsWith(sign) || upper.replace(/\s*\)$/, '').endsWith(sign);
}

function cut(text: string, sign: string): string {
  const at = text.toUpperCase().indexOf(sign.toUpperCase());
  return `${text.slice(0, at)}${text.slice(at + sign.length)}`.trim();
}
