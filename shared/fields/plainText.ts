/** What any text must be: a string without lone surrogates and control characters, within its length. */
import { ValueError } from '../errors.ts';

/** Everything below the space and the C1 range; `lines` allows line breaks and tabs. */
function hasControl(text: string, lines: boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 ? !(lines && (code === 0x0a || code === 0x09)) : code >= 0x7f && code <= 0x9f)
      return true;
  }
  return false;
}

export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Refuses what PostgreSQL or a screen cannot hold. */
export function checkCharacters(text: string, lines = false): void {
  if (/\p{Surrogate}/u.test(text)) {
    throw new ValueError({
      en: 'The text contains half a character; send whole Unicode characters.',
      zh: '文本中含有不完整的字符，请使用完整的 Unicode 字符。',
    });
  }
  if (hasControl(text, lines)) {
    throw new ValueError({
      en: lines
        ? 'The text contains control characters; only line breaks and tabs are allowed.'
        : 'The text contains line breaks or control characters; write it in one line.',
      zh: lines ? '文本中含有控制字符，只允许换行和制表符。' : '文本中含有换行或控制字符，请写成一行。',
    });
  }
}

export function checkLength(text: string, maxLength: number): void {
  if (text.length <= maxLength) return;
  const length = lengthOf(text);
  if (length > maxLength) {
    throw new ValueError(
      {
        en: `The text has ${length} characters; at most ${maxLength} are allowed.`,
        zh: `文本有 ${length} 个字符，最多允许 ${maxLength} 个。`,
      },
      'invalid_value',
      { maxLength, length },
    );
  }
}

/** A trimmed text, null for an empty one. */
export function plainText(input: unknown, maxLength: number, lines = false): string | null {
  if (input === null || input === undefined) return null;
  if (typeof input !== 'string') throw notText();
  const text = (lines ? input.replace(/\r\n?/g, '\n') : input).trim();
  if (text === '') return null;
  checkLength(text, maxLength);
  checkCharacters(text, lines);
  return text;
}

export function notText(): ValueError {
  return new ValueError({ en: 'This must be a text in quotation marks.', zh: '此处必须是文本（字符串）。' });
}

/** Members that do not exist are refused, so that a misspelt one is not lost in silence. */
export function checkMembers(input: object, allowed: readonly string[]): void {
  for (const member of Object.keys(input)) {
    if (!allowed.includes(member)) {
      const shown = member.slice(0, 40);
      throw new ValueError({
        en: `There is no member “${shown}” here; allowed are ${allowed.join(', ')}.`,
        zh: `此处没有成员“${shown}”，可用的有 ${allowed.join('、')}。`,
      });
    }
  }
}

export function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
