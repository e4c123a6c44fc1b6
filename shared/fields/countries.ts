/** Countries by their ISO 3166 code and by their name in both languages. */
import { fold } from '../fold.ts';
import type { Language } from '../labels.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Codes that ICU names without their being countries: groups, pseudo locales, retired ones. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'QO',
  'ZZ',
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'YD',
  'YU',
  'ZR',
  'UK',
  'DY',
  'HV',
  'NH',
  'RH',
  'VD',
]);

const names: Partial<Record<Language, Intl.DisplayNames>> = {};

function namesIn(language: Language): Intl.DisplayNames {
  names[language] ??= new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en'], {
    type: 'region',
    fallback: 'none',
  });
  return names[language];
}

let codes: ReadonlyMap<string, string> | undefined;

/** Names people write that ICU does not. */
const others: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  america: 'US',
  美利坚合众国: 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  "people's republic of china": 'CN',
  prc: 'CN',
  中华人民共和国: 'CN',
  'hong kong': 'HK',
  香港: 'HK',
  macao: 'MO',
  macau: 'MO',
  澳门: 'MO',
  korea: 'KR',
  'republic of korea': 'KR',
  'czech republic': 'CZ',
  turkey: 'TR',
  'viet nam': 'VN',
  'russian federation': 'RU',
  uae: 'AE',
};

function allCodes(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const found = new Map<string, string>(Object.entries(others));
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      if (notCountries.has(code)) continue;
      for (const language of ['en', 'zh'] as const) {
        const name = namesIn(language).of(code);
        if (name !== undefined) found.set(fold(name), code);
      }
      if (namesIn('en').of(code) !== undefined) found.set(fold(code), code);
    }
  }
  codes = found;
  return found;
}

/** The code of a country written as code or name; any other text as it is. */
export function countryOf(text: string): string {
  return allCodes().get(fold(text)) ?? text;
}

export function isCountry(text: string): boolean {
  return allCodes().has(fold(text.trim()));
}

/** Of all countries. */
export function countryNames(language: Language): readonly string[] {
  return [...new Set(allCodes().values())].map((code) => countryName(code, language));
}

export function countryName(country: string, language: Language): string {
  return /^[A-Z]{2}$/.test(country) ? (namesIn(language).of(country) ?? country) : country;
}
