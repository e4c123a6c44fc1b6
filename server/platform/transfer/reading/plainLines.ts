/** Text whose lines end with LF, or CR LF, and which holds no bytes of zero. */

/** A return that ends a line alone, as on old Macs. */
const lone = /\r(?![\r\n]|$)/;

export function plainLines(text: string): string {
  const clean = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  if (!clean.includes('\r')) return clean;
  return !clean.includes('\n') || lone.test(clean) ? clean.replace(/\r+\n|\r/g, '\n') : clean;
}
