/** Our own words in the reader's language: `t('frame.home')`. Keys and their parameters are typed by the English texts. */
import type { Label, Language } from '../../shared/labels.ts';
import type { en } from './texts/en.ts';
import type { en as mergingEn } from './texts/merging/en.ts';
import type { en as movingEn } from './texts/moving/en.ts';
import type { en as securityEn } from './texts/security/en.ts';
import type { en as settingsEn } from './texts/settings/en.ts';

export type FrameTexts = Readonly<Record<keyof typeof en, string>>;
export type SettingsTexts = Readonly<Record<keyof typeof settingsEn, string>>;
export type MergingTexts = Readonly<Record<keyof typeof mergingEn, string>>;
export type MovingTexts = Readonly<Record<keyof typeof movingEn, string>>;
export type SecurityTexts = Readonly<Record<keyof typeof securityEn, string>>;
export type TextKey =
  | keyof FrameTexts
  | keyof SettingsTexts
  | keyof MergingTexts
  | keyof MovingTexts
  | keyof SecurityTexts;
export type TextParams = Readonly<Record<string, string | number>>;

/** Each catalogue is loaded when the first page that speaks by it is opened. */
export type Catalogue = 'frame' | 'merging' | 'moving' | 'settings' | 'security';

const catalogues: Record<Catalogue, Record<Language, () => Promise<Readonly<Record<string, string>>>>> = {
  frame: {
    en: async () => (await import('./texts/en.ts')).en,
    zh: async () => (await import('./texts/zh.ts')).zh,
  },
  merging: {
    en: async () => (await import('./texts/merging/en.ts')).en,
    zh: async () => (await import('./texts/merging/zh.ts')).zh,
  },
  moving: {
    en: async () => (await import('./texts/moving/en.ts')).en,
    zh: async () => (await import('./texts/moving/zh.ts')).zh,
  },
  settings: {
    en: async () => (await import('./texts/settings/en.ts')).en,
    zh: async () => (await import('./texts/settings/zh.ts')).zh,
  },
  security: {
    en: async () => (await import('./texts/security/en.ts')).en,
    zh: async () => (await import('./texts/security/zh.ts')).zh,
  },
};

const opened = new Set<Catalogue>(['frame']);
let texts: Readonly<Record<string, string>> = {};
let current: Language = 'en';
let plural = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

let turn: Promise<unknown> = Promise.resolve();

/** One after another: a page that opens while the language changes must not keep the former one. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** Loads the opened catalogues in a language; nothing may be drawn before the first one is here. */
export function loadTexts(language: Language): Promise<void> {
  return inTurn(async () => {
    const loaded = await Promise.all([...opened].map((catalogue) => catalogues[catalogue][language]()));
    texts = Object.assign({}, ...loaded);
    current = language;
    plural = new Intl.PluralRules(language);
    numbers = new Intl.NumberFormat(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  });
}

/** For the loader of the first page that speaks by this catalogue; it stays, and follows the language. */
export function openTexts(catalogue: Catalogue): Promise<void> {
  return inTurn(async () => {
    if (opened.has(catalogue)) return;
    const loaded = await catalogues[catalogue][current]();
    opened.add(catalogue);
    texts = { ...texts, ...loaded };
  });
}

export function currentLanguage(): Language {
  return current;
}

/**
 * Fills `{name}` with a parameter (numbers grouped as the language does) and `{name|one|many}` with the form of a word
 * that the parameter's number asks for: `{count} {count|account|accounts}`.
 */
export function t(key: TextKey, params?: TextParams): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`there is no text ${key} in ${current}`);
  return params ? fillText(text, params, plural, numbers) : text;
}

export function fillText(
  text: string,
  params: TextParams,
  rules: Intl.PluralRules,
  format: Intl.NumberFormat,
): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (place, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return place;
      if (many !== undefined) return (rules.select(Number(value)) === 'one' ? one : many) ?? '';
      return typeof value === 'number' ? format.format(value) : value;
    },
  );
}

/** The reader's side of a label that came from the server. */
export function labelOf(label: Label): string {
  return label[current];
}
