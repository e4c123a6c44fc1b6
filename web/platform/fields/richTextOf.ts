/** A rich text as it comes over the wire, or as a draft holds it. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

export function richTextOf(value: unknown): RichText | null {
  if (typeof value === 'string') return value === '' ? null : { html: value, text: value };
  if (typeof value !== 'object' || value === null || !('html' in value)) return null;
  const { html } = value;
  const text = 'text' in value && typeof value.text === 'string' ? value.text : '';
  return typeof html === 'string' && html !== '' ? { html, text } : null;
}
