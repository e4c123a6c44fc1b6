/** The label in the other language as far as it can be known: words that the workspace or the trade already has, else the same words. */
import type { Label, Language } from '../../../../../shared/labels.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { commonTerms } from './commonTerms.ts';

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}

/** All labels of the workspace's objects, fields and options. */
export function knownLabels(objects: readonly ObjectMeta[]): readonly Label[] {
  return objects.flatMap((object) => [
    object.label,
    object.pluralLabel,
    ...object.fields.flatMap((field) => [
      field.label,
      ...(field.options ?? []).map((option) => option.label),
    ]),
  ]);
}

function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

/** What `words`, written in `language`, are called in the other one. */
export function suggestLabel(words: string, language: Language, known: readonly Label[]): string {
  const wanted = folded(words);
  if (wanted === '') return '';
  const other = otherLanguage(language);
  const found = [...known, ...commonTerms].find((label) => folded(label[language]) === wanted);
  return found?.[other] ?? words.trim();
}

/** Changes one side; the other follows as long as it is only the suggestion. */
export function withWords(label: Label, language: Language, words: string, known: readonly Label[]): Label {
  const other = otherLanguage(language);
  const follows =
    label[other].trim() === '' || label[other] === suggestLabel(label[language], language, known);
  return {
    ...label,
    [language]: words,
    ...(follows ? { [other]: suggestLabel(words, language, known) } : {}),
  };
}
