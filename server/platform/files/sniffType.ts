/** The media type of a file by its first bytes, because a name or a header can claim anything. */

/** As many bytes as a decision may need. */
export const sniffedBytes = 4096;

const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['d0cf11e0a1b11ae1', 'application/vnd.ms-excel'],
  ['1f8b', 'application/gzip'],
];

const office = 'application/vnd.openxmlformats-officedocument';

/** Anything that could run in a browser (HTML, SVG) is plain text here. */
export function sniffType(head: Buffer): string {
  const hex = head.subarray(0, 16).toString('hex');
  const signed = signatures.find(([signature]) => hex.startsWith(signature));
  if (signed !== undefined) return signed[1];
  if (hex.startsWith('52494646') && head.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  if (hex.startsWith('504b0304')) return zipType(head.toString('latin1'));
  return looksLikeText(head) ? 'text/plain' : 'application/octet-stream';
}

/** Office documents are zip archives that name their parts near the beginning. */
function zipType(head: string): string {
  if (head.includes('xl/')) return `${office}.spreadsheetml.sheet`;
  if (head.includes('word/')) return `${office}.wordprocessingml.document`;
  if (head.includes('ppt/')) return `${office}.presentationml.presentation`;
  // Some writers put the list of parts first, and compress it; the reader of workbooks finds out.
  if (head.includes('[Content_Types].xml')) return `${office}.spreadsheetml.sheet`;
  return 'application/zip';
}

/** UTF-16 begins with its mark; in other encodings of text no control character but white space occurs. */
function looksLikeText(head: Buffer): boolean {
  if (head.length >= 2 && (head.readUInt16BE(0) === 0xfeff || head.readUInt16BE(0) === 0xfffe)) return true;
  return head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27);
}
