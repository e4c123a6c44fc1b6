/** Free labels, each once whatever its case or width; held in alphabetical order, none is null. */
import { ValueError } from '../errors.ts';
import { fold } from '../fold.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty } from './plainNumber.ts';
import { plainText } from './plainText.ts';

export const tagLimits = { count: 50, length: 50 } as const;

/** What parts tags in a cell of a sheet, and so cannot be in one. */
const separators = /[,，;；、|\n]/;

export function readTag(input: unknown): string | null {
  const tag = plainText(input, tagLimits.length)?.replace(/\s+/g, ' ') ?? null;
  if (tag !== null && separators.test(tag)) {
    throw new ValueError({
      en: `“${tag}” holds a comma, a semicolon or a bar, which part tags; write two tags or leave it out.`,
      zh: `“${tag}”中含有逗号、顿号、分号或竖线（用于分隔标签），请写成两个标签或去掉该符号。`,
    });
  }
  return tag;
}

/** Of two spellings the first one stays. */
export function tagList(tags: readonly (string | null)[]): readonly string[] | null {
  const byFold = new Map<string, string>();
  for (const tag of tags) if (tag !== null && !byFold.has(fold(tag))) byFold.set(fold(tag), tag);
  if (byFold.size === 0) return null;
  if (byFold.size > tagLimits.count) {
    throw new ValueError({
      en: `At most ${tagLimits.count} tags are allowed.`,
      zh: `最多允许 ${tagLimits.count} 个标签。`,
    });
  }
  return [...byFold].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}

/** Several tags in one text. */
export function splitTags(text: string): readonly string[] | null {
  return tagList(text.split(separators).map(readTag));
}

export const tags: FieldType<readonly string[]> = {
  name: 'tags',
  operators: ['in', 'nin', 'contains', 'isNull'],
  parse: (input) => {
    if (isEmpty(input)) return null;
    if (!Array.isArray(input)) {
      throw new ValueError({
        en: 'This must be a list of tags, such as ["VIP", "2026"].',
        zh: '此处必须是标签的列表，例如 ["VIP", "2026"]。',
      });
    }
    return tagList(input.map(readTag));
  },
  parseText: splitTags,
  format: (value, _field, env) => (value ?? []).join(env.language === 'zh' ? '、' : ', '),
  toText: (value) => (value ?? []).join('; '),
  equal: (a, b) =>
    a === b || (a !== null && b !== null && a.length === b.length && a.every((one, i) => one === b[i])),
};
