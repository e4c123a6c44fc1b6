/** The cells of a workbook as XML: numbers, days and moments as such, everything else as the text that it is. */
import { dayStart } from '../../../../shared/timeZone.ts';
import type { CellKind } from './exportColumns.ts';
import { styleOf } from './workbookParts.ts';

/** Longest text of a cell in Excel. */
export const longestText = 32_767;
/** Spreadsheets keep fifteen digits of a number; one with more stays a text, so that none is lost. */
const exactNumber = /^-?(?=(?:\D*\d){1,15}\D*$)\d+(?:\.\d+)?$/;
const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d):(\d\d)$/;
/** Days of spreadsheets count from here; before 1 March 1900 they are wrong, and stay texts. */
const dayZero = Date.UTC(1899, 11, 30);
const firstSound = Date.UTC(1900, 2, 1);

export function cellXml(text: string, kind: CellKind): string {
  if (text === '') return '<c/>';
  switch (kind) {
    case 'number':
      if (exactNumber.test(text)) return `<c s="${styleOf.number}"><v>${text}</v></c>`;
      break;
    case 'boolean':
      return `<c t="b"><v>${text === 'true' ? 1 : 0}</v></c>`;
    case 'date': {
      const at = day.test(text) ? dayStart(text) : Number.NaN;
      if (at >= firstSound) return `<c s="${styleOf.date}"><v>${(at - dayZero) / 86_400_000}</v></c>`;
      break;
    }
    case 'moment': {
      const [, date, hours, minutes, seconds] = moment.exec(text) ?? [];
      const at = date === undefined ? Number.NaN : dayStart(date);
      if (at < firstSound || Number.isNaN(at)) break;
      const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
      return `<c s="${styleOf.moment}"><v>${(at - dayZero) / 86_400_000 + part}</v></c>`;
    }
    case 'text':
  }
  return `<c t="inlineStr" s="${styleOf.text}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

export function headXml(headers: readonly string[]): string {
  const cells = headers.map(
    (header) =>
      `<c t="inlineStr" s="${styleOf.head}"><is><t xml:space="preserve">${xmlText(header)}</t></is></c>`,
  );
  return `<row>${cells.join('')}</row>`;
}

const special = /[&<>"\ufffe\uffff]|(?![\t\n])\p{Cc}|_x[0-9A-Fa-f]{4}_/gu;
/** Half of a pair is no sign; XML cannot hold one. */
const lone = /\p{Cs}/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML cannot hold go as `_x000D_`; a text that looks like such a sign has its first stroke escaped. */
export function xmlText(text: string): string {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return whole.replace(lone, '\ufffd').replace(special, (sign) => {
    if (sign.startsWith('_x')) return `_x005F${sign}`;
    return entities[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
