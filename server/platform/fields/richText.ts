/** Formatted text in PostgreSQL: clean HTML, and its words beside it, which questions are asked of. */
import type { RichTextValue } from '../../../shared/fields/richText.ts';
import { cleanHtml } from './cleanHtml.ts';
import { columnName } from './columnName.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';
import { textTest } from './textTest.ts';

function read(values: readonly unknown[]): RichTextValue | null {
  const [html, text] = values as [string | null, string | null];
  return html === null ? null : { html, text: text ?? '' };
}

export const richText: FieldStorage<RichTextValue> = {
  name: 'richText',
  columns: (field) => [
    { name: columnName(field), type: 'text' },
    { name: `${columnName(field)}_text`, type: 'text' },
  ],
  select: (field, alias) => [place(field, alias, 'text'), place(field, alias, 'text', '_text')],
  read,
  readCanonical: read,
  clean: cleanHtml,
  write: (value) => (value === null ? [null, null] : [value.html, value.text]),
  test: (op, operand, field, alias) => textTest(op, operand, place(field, alias, 'text', '_text')),
};
