/** The user guide in the reader's language, loaded when it is first opened. */
import { useQuery } from '@tanstack/react-query';
import type { Language } from '../../../shared/labels.ts';
import { useLanguage } from '../../base/language.tsx';

export interface Chapter {
  readonly key: string;
  readonly title: string;
  /** Made from our own Markdown at build time. */
  readonly html: string;
  readonly text: string;
}

const languages: Readonly<Record<Language, () => Promise<{ readonly chapters: readonly Chapter[] }>>> = {
  en: () => import('virtual:guide/en'),
  zh: () => import('virtual:guide/zh'),
};

export function useGuide(): readonly Chapter[] | undefined {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['guide', language],
    queryFn: async () => (await languages[language]()).chapters,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
