/** One of a list of options. */
import { ValueError } from '../errors.ts';
import { fold } from '../fold.ts';
import type { FieldMeta, Option } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';

function choices(field: FieldMeta): ValueError['params'] {
  return { options: (field.options ?? []).filter((option) => option.active).map((option) => option.value) };
}

export function noSuchOption(shown: string, field: FieldMeta): ValueError {
  const active = (field.options ?? []).filter((option) => option.active).slice(0, 20);
  const short = shown.slice(0, 40);
  return new ValueError(
    {
      en: `“${short}” is not one of the options: ${active.map((option) => option.value).join(', ')}.`,
      zh: `“${short}”不在可选项中：${active.map((option) => option.label.zh).join('、')}。`,
    },
    'invalid_value',
    choices(field),
  );
}

/** An option that may still be chosen, by its exact value. */
export function activeOption(input: unknown, field: FieldMeta): string {
  const option = field.options?.find((one) => one.value === input);
  if (option?.active) return option.value;
  throw noSuchOption(typeof input === 'string' ? input : (JSON.stringify(input) ?? ''), field);
}

/** By value or by label in either language, case- and width-folded. */
export function optionByText(text: string, field: FieldMeta): Option {
  const wanted = fold(text.trim());
  const active = (field.options ?? []).filter((option) => option.active);
  const found =
    active.find((option) => option.value === text.trim()) ??
    active.find((option) => fold(option.value) === wanted) ??
    active.find((option) => fold(option.label.zh) === wanted || fold(option.label.en) === wanted);
  if (!found) throw noSuchOption(text, field);
  return found;
}

export function optionLabel(value: string, field: FieldMeta, language: 'zh' | 'en'): string {
  return field.options?.find((option) => option.value === value)?.label[language] ?? value;
}

export const select: FieldType<string> = {
  name: 'select',
  operators: ['eq', 'ne', 'in', 'nin', 'isNull'],
  parse: (input, field) => (isEmpty(input) ? null : activeOption(input, field)),
  parseText: (input, field) => (input.trim() === '' ? null : optionByText(input, field).value),
  format: (value, field, env) => (value === null ? '' : optionLabel(value, field, env.language)),
  toText: (value) => value ?? '',
  equal: (a, b) => a === b,
  compare: (a, b, field) => orderOf(a, field) - orderOf(b, field),
};

/** Place in the list; a value that is no option any more comes last. */
function orderOf(value: string, field: FieldMeta): number {
  return field.options?.find((option) => option.value === value)?.order ?? Number.MAX_SAFE_INTEGER;
}
