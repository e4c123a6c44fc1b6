/** An object or a list in JSON, such as another system's data: kept and compared as a whole, whatever the order of its keys. */
import { ValueError } from '../errors.ts';
import type { FieldType } from './fieldType.ts';
import { isObject } from './plainText.ts';

export const jsonLimits = { bytes: 65_536, depth: 32 } as const;

/** With keys in code unit order, so that equal values give one text. */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value === 0 ? 0 : value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${jsonText(value[key])}`);
  return `{${members.join(',')}}`;
}

function refuse(en: string, zh: string): never {
  throw new ValueError({ en, zh });
}

function checkText(text: string): void {
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text)) {
    refuse(
      'A text in the JSON holds half a character or the character zero, which cannot be kept.',
      'JSON 中的文本含有不完整的字符或空字符，无法保存。',
    );
  }
}

/** The value as PostgreSQL gives it back: no minus zero, no members that are undefined. */
function checked(value: unknown, depth: number): unknown {
  if (depth > jsonLimits.depth) {
    refuse(
      `The JSON nests more than ${jsonLimits.depth} levels deep.`,
      `JSON 嵌套超过 ${jsonLimits.depth} 层。`,
    );
  }
  if (typeof value === 'string') checkText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('A number in the JSON is too large.', 'JSON 中的数字过大。');
    return value === 0 ? 0 : value;
  }
  if (Array.isArray(value)) return value.map((one) => checked(one, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      checkText(key);
      return [key, checked(one, depth + 1)];
    }),
  );
}

/** What a question compares with: any JSON. */
export function readJson(input: unknown): unknown {
  if (input === null || input === undefined) return null;
  const value = checked(input, 1);
  const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
  if (bytes > jsonLimits.bytes) {
    refuse(
      `The JSON has ${bytes} bytes; at most ${jsonLimits.bytes} are allowed.`,
      `JSON 有 ${bytes} 字节，最多允许 ${jsonLimits.bytes} 字节。`,
    );
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    return refuse(`This is not JSON: ${where}`, `这不是有效的 JSON：${where}`);
  }
}

/** A bare text or number has field types of its own; so a text on the wire can be JSON as it was typed. */
function readStructure(input: unknown): unknown {
  const value = readJson(typeof input === 'string' ? parseJson(input) : input);
  if (value === null || typeof value === 'object') return value;
  return refuse(
    'This must be an object or a list in JSON, such as {"a": 1} or [1, 2].',
    '此处必须是 JSON 对象或列表，例如 {"a": 1} 或 [1, 2]。',
  );
}

export const json: FieldType<unknown> = {
  name: 'json',
  operators: ['contains', 'isNull'],
  parse: (input) => (typeof input === 'string' && input.trim() === '' ? null : readStructure(input)),
  parseText: (text) => (text.trim() === '' ? null : readStructure(text)),
  format: (value) => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2)),
  toText: (value) => (value === null || value === undefined ? '' : JSON.stringify(value)),
  equal: (a, b) => a === b || jsonText(a ?? null) === jsonText(b ?? null),
};
