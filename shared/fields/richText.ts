/** Formatted text: HTML, which the server cleans before it is kept, and its words, by which it is searched and asked for. */
import { ValueError } from '../errors.ts';
import type { FieldType } from './fieldType.ts';
import { htmlOfText, isHtml, textOfHtml } from './htmlText.ts';
import { isEmpty } from './plainNumber.ts';
import { checkMembers, isObject, notText, plainText } from './plainText.ts';

export interface RichTextValue {
  readonly html: string;
  readonly text: string;
}

/** Where a field sets no length; counted in the HTML. */
const defaultLength = 200_000;

function ofHtml(input: unknown, maxLength: number): RichTextValue | null {
  const given = plainText(input, maxLength, true);
  if (given === null) return null;
  const html = isHtml(given) ? given : htmlOfText(given);
  const text = textOfHtml(html);
  // Tags without a word between them are what an emptied editor leaves behind.
  return text === '' ? null : { html, text };
}

/**
 * What comes is not clean yet: whoever keeps it cleans it first (see `server/platform/fields/cleanHtml.ts`).
 * `text` is always made anew from the HTML, so that the two cannot say different things.
 */
export const richText: FieldType<RichTextValue> = {
  name: 'richText',
  operators: ['contains', 'startsWith', 'endsWith', 'isNull'],
  parse: (input, field) => {
    if (isEmpty(input)) return null;
    const maxLength = field.maxLength ?? defaultLength;
    if (typeof input === 'string') return ofHtml(input, maxLength);
    if (!isObject(input)) {
      throw new ValueError({
        en: 'This must be HTML as a text, or {"html": "<p>…</p>"}.',
        zh: '此处必须是 HTML 文本，或 {"html": "<p>…</p>"}。',
      });
    }
    checkMembers(input, ['html', 'text']);
    if (isEmpty(input.html)) return ofHtml(input.text, maxLength);
    if (typeof input.html !== 'string') throw notText();
    return ofHtml(input.html, maxLength);
  },
  parseText: (input, field) => ofHtml(input, field.maxLength ?? defaultLength),
  format: (value) => value?.text ?? '',
  toText: (value) => value?.html ?? '',
  equal: (a, b) => a === b || (a !== null && b !== null && a.html === b.html),
};
