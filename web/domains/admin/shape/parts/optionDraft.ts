/** Options while they are edited: new ones from typed or pasted lines, with values that stay when they are renamed. */
import type { Label, Language } from '../../../../../shared/labels.ts';
import type { Colour, Option } from '../../../../../shared/metadata.ts';
import { otherLanguage, suggestLabel } from './suggestLabel.ts';
import { camelName, freeName } from './suggestName.ts';

/** Tints in the order in which new options take them. */
export const tints = [
  'blue',
  'teal',
  'plum',
  'sand',
  'sky',
  'moss',
  'violet',
  'grey',
] as const satisfies readonly Colour[];

/** A value that the API takes: Latin words in camel case, else the Chinese words themselves. */
export function optionValue(label: Label, taken: ReadonlySet<string>): string {
  const latin = /\p{Script=Han}/u.test(label.en) ? '' : camelName(label.en, 40);
  const han = [...label.zh.normalize('NFKC')].filter((sign) => /[A-Za-z0-9\p{Script=Han}]/u.test(sign));
  return freeName(latin || han.slice(0, 20).join('') || 'option', taken);
}

export function newOption(label: Label, options: readonly Option[], colour?: Colour): Option {
  return {
    value: optionValue(label, new Set(options.map((option) => option.value))),
    label,
    active: true,
    order: options.length,
    ...(colour ? { colour } : {}),
  };
}

/** One option a line; `English = 中文`, a tab or a bar between them gives both languages. Lines that are there already are left out. */
export function pastedOptions(
  text: string,
  options: readonly Option[],
  language: Language,
  known: readonly Label[],
): readonly Option[] {
  const made: Option[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [first = '', second = ''] = line.split(/\t|\s*[=|｜＝]\s*/).map((words) => words.trim());
    if (first === '') continue;
    const label = labelOfLine(first, second, language, known);
    const all = [...options, ...made];
    if (all.some((option) => option.label.en === label.en && option.label.zh === label.zh)) continue;
    made.push(newOption(label, all, coloured(all) ? tints[all.length % tints.length] : undefined));
  }
  return made;
}

/** New options are coloured where the others are. */
export function coloured(options: readonly Option[]): boolean {
  return options.length > 0 && options.every((option) => option.colour !== undefined);
}

function labelOfLine(first: string, second: string, language: Language, known: readonly Label[]): Label {
  const han = (words: string) => /\p{Script=Han}/u.test(words);
  if (second) return han(first) && !han(second) ? { zh: first, en: second } : { en: first, zh: second };
  const written: Language = han(first) ? 'zh' : language === 'zh' && !/[A-Za-z]/.test(first) ? 'zh' : 'en';
  return {
    [written]: first,
    [otherLanguage(written)]: suggestLabel(first, written, known),
  } as unknown as Label;
}

/** In the order of the list. */
export function ordered(options: readonly Option[]): readonly Option[] {
  // The pipeline of a stage follows from the pipelines' own documents.
  return options.map(({ pipeline: _, ...option }, order) => ({ ...option, order }));
}

/** Before it is saved: rows that were left empty go, and new options get the values that their words ask for. */
export function settled(options: readonly Option[], stored: readonly Option[]): readonly Option[] {
  const kept = new Set(stored.map((option) => option.value));
  const taken = new Set(kept);
  const named = options.filter(
    (option) => kept.has(option.value) || option.label.en.trim() || option.label.zh.trim(),
  );
  return ordered(
    named.map((option) => {
      if (kept.has(option.value)) return option;
      const value = optionValue(option.label, taken);
      taken.add(value);
      return { ...option, value };
    }),
  );
}
