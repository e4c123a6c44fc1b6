/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, and the import takes that one away again.
 * Every text comes back as it was: one that begins with apostrophes before such a sign gets one more.
 */

/** What begins a formula in Excel, LibreOffice or Google Sheets, some of which pass over blanks; East Asian versions take the wide forms too. */
const formula = /^'*([\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20|])/;
/** A number with its sign is no formula. */
const number = /^[+-]?\d+(\.\d+)?$/;

export function guarded(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
