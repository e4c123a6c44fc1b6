/** Texts that exist in both first languages, and the choice between them. */

export type Language = 'zh' | 'en';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export const languages: readonly Language[] = ['zh', 'en'];

/** Picks the language of a browser's or a program's `Accept-Language` header; Chinese in any script is `zh`. */
export function languageOf(acceptLanguage: string | undefined, fallback: Language = 'en'): Language {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase();
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return fallback;
}
