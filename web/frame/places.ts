/** Countries, currencies and time zones to choose from, named by the browser in the reader's language. */
import type { Language } from '../../shared/labels.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** ISO 3166 code, and the ISO 4217 code of the currency that is usual there. */
const usualCurrency: Readonly<Record<string, string>> = {
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  MO: 'MOP',
  SG: 'SGD',
  US: 'USD',
  GB: 'GBP',
  JP: 'JPY',
  KR: 'KRW',
  AU: 'AUD',
  NZ: 'NZD',
  CA: 'CAD',
  MX: 'MXN',
  BR: 'BRL',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  IN: 'INR',
  ID: 'IDR',
  MY: 'MYR',
  TH: 'THB',
  VN: 'VND',
  PH: 'PHP',
  AE: 'AED',
  SA: 'SAR',
  IL: 'ILS',
  TR: 'TRY',
  EG: 'EGP',
  ZA: 'ZAR',
  NG: 'NGN',
  KE: 'KES',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  UA: 'UAH',
  KZ: 'KZT',
  PK: 'PKR',
  BD: 'BDT',
  LK: 'LKR',
  DE: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  NL: 'EUR',
  BE: 'EUR',
  AT: 'EUR',
  IE: 'EUR',
  PT: 'EUR',
  FI: 'EUR',
  GR: 'EUR',
  LU: 'EUR',
  SK: 'EUR',
  SI: 'EUR',
  EE: 'EUR',
  LV: 'EUR',
  LT: 'EUR',
  HR: 'EUR',
  BG: 'EUR',
};

export function currencyOfCountry(country: string): string | undefined {
  return Object.hasOwn(usualCurrency, country) ? usualCurrency[country] : undefined;
}

/** Names in the language's order, the ones that are most likely first. */
function named(
  codes: readonly string[],
  first: readonly string[],
  language: Language,
  type: 'region' | 'currency',
): Choice[] {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const names = new Intl.DisplayNames(locale, { type });
  const order = new Intl.Collator(locale);
  const choice = (code: string): Choice => ({
    value: code,
    label: type === 'currency' ? `${code} · ${names.of(code)}` : (names.of(code) ?? code),
  });
  const rest = codes.filter((code) => !first.includes(code)).map(choice);
  return [...first.map(choice), ...rest.sort((a, b) => order.compare(a.label, b.label))];
}

export function countries(language: Language): readonly Choice[] {
  return named(Object.keys(usualCurrency), ['CN', 'HK', 'SG', 'US'], language, 'region');
}

export function currencies(language: Language): readonly Choice[] {
  return named(
    [...new Set(Object.values(usualCurrency))],
    ['CNY', 'USD', 'EUR', 'HKD'],
    language,
    'currency',
  );
}

export function timeZones(): readonly string[] {
  const own = browserTimeZone();
  const all = Intl.supportedValuesOf('timeZone');
  return [own, ...['UTC', ...all].filter((zone) => zone !== own)];
}

/** Where this browser is. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Zones that stand for one country; the language of a browser says less of where it is. */
const countryOfZone: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'CN',
  'Asia/Urumqi': 'CN',
  'Asia/Hong_Kong': 'HK',
  'Asia/Macau': 'MO',
  'Asia/Taipei': 'TW',
  'Asia/Singapore': 'SG',
  'Asia/Tokyo': 'JP',
  'Europe/London': 'GB',
};

/** A guess from the browser's time zone and languages (`zh-CN`, `en-SG`), for the first run. */
export function browserCountry(): string {
  const zone = browserTimeZone();
  const byZone = Object.hasOwn(countryOfZone, zone) ? countryOfZone[zone] : undefined;
  if (byZone) return byZone;
  for (const tag of navigator.languages) {
    const region = new Intl.Locale(tag).maximize().region;
    if (region && Object.hasOwn(usualCurrency, region)) return region;
  }
  return 'CN';
}
