/** Several of a list of options, held in the order of the options; none is null. */
import { ValueError } from '../errors.ts';
import type { FieldMeta } from '../metadata.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { activeOption, optionByText, optionLabel } from './select.ts';

/** In the order of the options, each once; values that are no options any more keep their place at the end. */
export function inOrder(values: readonly string[], field: FieldMeta): readonly string[] | null {
  const chosen = new Set(values);
  if (chosen.size === 0) return null;
  const known = [...(field.options ?? [])].sort((a, b) => a.order - b.order).map((option) => option.value);
  const rest = [...chosen].filter((value) => !known.includes(value)).sort();
  return [...known.filter((value) => chosen.has(value)), ...rest];
}

export const multiSelect: FieldType<readonly string[]> = {
  name: 'multiSelect',
  operators: ['eq', 'ne', 'in', 'nin', 'contains', 'isNull'],
  parse: (input, field) => {
    if (isEmpty(input)) return null;
    if (!Array.isArray(input)) {
      throw new ValueError({
        en: 'This must be a list of option values, such as ["a", "b"].',
        zh: '此处必须是选项值的列表，例如 ["a", "b"]。',
      });
    }
    return inOrder(
      input.map((one) => activeOption(one, field)),
      field,
    );
  },
  parseText: (input, field) => {
    const parts = input.split(/[;；,，、|\n]/).filter((part) => part.trim() !== '');
    return inOrder(
      parts.map((part) => optionByText(part, field).value),
      field,
    );
  },
  format: (value, field, env) =>
    (value ?? [])
      .map((one) => optionLabel(one, field, env.language))
      .join(env.language === 'zh' ? '、' : ', '),
  toText: (value) => (value ?? []).join(';'),
  equal: (a, b) =>
    a === b || (a !== null && b !== null && a.length === b.length && a.every((one, i) => one === b[i])),
};
