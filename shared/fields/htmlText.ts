/** Between HTML and plain text: the words of a rich text, and paragraphs made of plain words. Works on clean HTML; it cleans nothing. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Tags after which a new line begins. */
const blocks = /<\/(?:p|h[1-6]|li|blockquote|pre|tr|table|ul|ol)>|<(?:br|hr)\s*\/?>/gi;

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    const isCharacter = point > 0x1f && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : '';
  });
}

/** The words, a line for each block. */
export function textOfHtml(html: string): string {
  const lines = html
    .replace(blocks, '\n')
    .replace(/<\/t[dh]>/gi, '\t')
    .replace(/<[^>]*>/g, '');
  return decode(lines)
    .replaceAll('\u00a0', ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function isHtml(text: string): boolean {
  return /<\/?[a-z!][^>]*>/i.test(text);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph for each block of lines, as someone who writes plain text means them. */
export function htmlOfText(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${block.split('\n').map(escapeHtml).join('<br />')}</p>`)
    .join('');
}
