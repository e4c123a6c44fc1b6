/** Case- and width-folded text: how strings compare everywhere. Equal to core.fold in server/migrations/0001core.ts. */

/**
 * PostgreSQL lower-cases one code point at a time by the simple mapping of Unicode, so neither a final sigma nor the
 * two-character lower case of U+0130 may come from the context-sensitive `toLowerCase` of a whole string.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let folded = '';
  for (const point of text.normalize('NFKC')) folded += point === 'İ' ? 'i' : point.toLowerCase();
  return folded;
}

/** ASCII, and the common Chinese characters, which have neither case nor another form. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7e && (unit < 0x4e00 || unit > 0x9fff)) return false;
  }
  return true;
}
