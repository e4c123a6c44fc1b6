/** Which language the page speaks: the person's own, else what this browser last chose, else what it prefers. */
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { type Language, languageOf } from '../../shared/labels.ts';
import { loadTexts } from './texts.ts';

const storageKey = 'guanxi.language';

export function preferredLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'zh' || stored === 'en') return stored;
  return languageOf(navigator.languages.join(','));
}

interface LanguageChoice {
  readonly language: Language;
  /** Draws the page again in the other language; the address and fetched data stay. */
  readonly setLanguage: (language: Language) => Promise<void>;
}

const Choice = createContext<LanguageChoice | null>(null);

/** Expects the texts of `initial` to be loaded. The tree is keyed by language, because `t` is a plain function. */
export function LanguageProvider({
  initial,
  children,
}: {
  readonly initial: Language;
  readonly children: ReactNode;
}) {
  const [language, setCurrent] = useState(initial);
  const setLanguage = useCallback(async (next: Language) => {
    await loadTexts(next);
    localStorage.setItem(storageKey, next);
    setCurrent(next);
  }, []);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <Choice value={choice}>
      <div key={language} style={{ display: 'contents' }}>
        {children}
      </div>
    </Choice>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = use(Choice);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider');
  return choice;
}
