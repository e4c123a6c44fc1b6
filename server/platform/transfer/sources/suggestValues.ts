/** What the words of a column mean among the options of a field: by name, by what others call them, by likeness. */
import { closestWord } from '../../../../shared/cleaning/closestWord.ts';
import { countryNames, isCountry } from '../../../../shared/fields/countries.ts';
import { fold } from '../../../../shared/fold.ts';
import type { Option } from '../../../../shared/metadata.ts';
import { squeeze } from '../resolveLookups.ts';
import type { ValueSuggestion } from './recognisedFile.ts';
import { valueWords } from './valueWords.ts';

/** A field with options, as far as they are asked for. */
export interface Choices {
  readonly name: string;
  readonly options?: readonly Option[];
}

/** Suggestions of less are shown, not taken. */
export const likely = 0.7;

function optionByName(word: string, options: readonly Option[]): Option | undefined {
  const wanted = fold(word.trim());
  return (
    options.find(({ value }) => fold(value) === wanted) ??
    options.find(({ label }) => fold(label.en) === wanted || fold(label.zh) === wanted)
  );
}

/** Numbers and brackets that systems put before or behind a word: “3-Propose”, “A（重点客户）”, “Won (100%)”. */
function bare(word: string): string {
  return fold(word)
    .replace(/[（(][^）)]*[）)]\s*$/, '')
    .replace(/^\d+\s*[-.、:：)]\s*/, '')
    .trim();
}

function suggestion(
  object: string,
  field: Choices,
  options: readonly Option[],
  word: string,
): ValueSuggestion {
  const answer = (value: string, certainty: number): ValueSuggestion => ({ word, value, certainty });
  const same = optionByName(word, options);
  if (same) return answer(same.value, 1);
  const known = Object.entries(valueWords(object, field.name)).filter(([value]) =>
    options.some((option) => option.value === value),
  );
  const meant = (text: string) =>
    known.find(([, words]) => words.some((one) => squeeze(one) === squeeze(text)))?.[0];
  const exact = meant(word);
  if (exact !== undefined) return answer(exact, 0.95);
  const plain = bare(word);
  const plainly = plain === '' ? undefined : (optionByName(plain, options)?.value ?? meant(plain));
  if (plainly !== undefined) return answer(plainly, 0.9);
  const alike = options.find(
    ({ value, label }) =>
      [value, label.en, label.zh].some((one) => squeeze(one) === squeeze(word)) && squeeze(word) !== '',
  );
  if (alike) return answer(alike.value, 0.9);
  const close = closestWord(word, [
    ...options.flatMap(({ value, label }) => [
      { word: value, means: value },
      { word: label.en, means: value },
    ]),
    ...known.flatMap(([value, words]) => words.map((one) => ({ word: one, means: value }))),
  ]);
  return close === undefined ? { word, value: null, certainty: 0 } : answer(close, 0.75);
}

/** One for each word, in their order; null where nothing is alike. */
export function suggestValues(
  object: string,
  field: Choices,
  words: readonly string[],
): readonly ValueSuggestion[] {
  const options = (field.options ?? []).filter(({ active }) => active);
  return words.map((word) => suggestion(object, field, options, word));
}

/** Names of countries as they are, misspelt, or as a code: only what is no country by itself needs a suggestion. */
export function suggestCountries(words: readonly string[]): readonly ValueSuggestion[] {
  const names = countryNames('en').map((name) => ({ word: name, means: name }));
  return words.map((word): ValueSuggestion => {
    if (isCountry(word)) return { word, value: word, certainty: 1 };
    const close = closestWord(word, names);
    return close === undefined
      ? { word, value: null, certainty: 0 }
      : { word, value: close, certainty: 0.75 };
  });
}
