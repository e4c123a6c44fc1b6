/** What a cell says in the form that its field reads: dates, numbers, lists and HTML as other systems write them. */
import type { FieldEnv } from '../../../../shared/fields/fieldType.ts';
import { textOfHtml } from '../../../../shared/fields/htmlText.ts';
import { optionByText } from '../../../../shared/fields/select.ts';
import type { CellReading } from '../../../../shared/imports.ts';
import type { Field } from '../../metadata/registry.ts';
import { dayCell, momentCell } from './dayCell.ts';
import { moneyCell, numberCell, percentCell } from './numberCell.ts';

export interface ReadColumn {
  readonly field: Field;
  readonly reading: CellReading;
  /** Checked and canonical. */
  readonly multiply: string | null;
}

/** How other systems write that a number or a day is not there. */
const nothing = /^(-{1,3}|[—–]+|#?n\/a|null|nil|无|暂无)$/i;

/** Most cells are written as we would. */
const plainNumber = /^-?\d{1,30}(\.\d{1,30})?$/;
const plainDay = /^\d{4}-\d\d-\d\d$/;

/** '' for a cell that says there is nothing. Throws ValueError. */
export function writtenCell(text: string, { field, reading, multiply }: ReadColumn, env: FieldEnv): string {
  const timeZone = reading.timeZone ?? env.timeZone;
  const numbers = { decimal: reading.decimal, multiply };
  const isCounted = multiply !== null || reading.decimal !== undefined;
  switch (field.type) {
    case 'date':
      if (plainDay.test(text)) return text;
      return isNothing(text) ? '' : dayCell(text, reading.dateOrder, timeZone);
    case 'datetime':
      return isNothing(text) ? '' : momentCell(text, reading.dateOrder);
    case 'integer':
    case 'number':
      if (!isCounted && plainNumber.test(text)) return text;
      return isNothing(text) ? '' : numberCell(text, numbers, env.currency);
    case 'percent':
      if (!isCounted && plainNumber.test(text)) return text;
      return isNothing(text) ? '' : percentCell(text, numbers);
    case 'money':
      if (!isCounted && plainNumber.test(text)) return text;
      return isNothing(text) ? '' : moneyCell(text, numbers, env.currency);
    case 'multiSelect':
      return reading.separator
        ? listed(text, reading.separator, (part) => optionByText(part, field).value)
        : text;
    case 'emails':
    case 'phones':
    case 'tags':
      return reading.separator ? listed(text, reading.separator, (part) => part) : text;
    case 'text':
    case 'longText':
      return reading.html ? textOfHtml(text) : text;
    default:
      return text;
  }
}

/** The environment of a column whose times are of another zone than the importer's. */
export function columnEnv({ timeZone }: CellReading, env: FieldEnv): FieldEnv {
  return timeZone === undefined ? env : { ...env, timeZone };
}

const isNothing = (text: string): boolean => nothing.test(text.trim());

/** The values with semicolons between them, which every list reads. */
function listed(text: string, separator: string, read: (part: string) => string): string {
  const parts = text.split(separator).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map(read)
    .join(';');
}
