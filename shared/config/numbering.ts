/** The document of a numbering: the pattern by which new records get their numbers. */
import { ValueError } from '../errors.ts';
import { checkReset, type Reset, readNumberPattern, resets } from './numberPattern.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

/**
 * Named after the text field that it fills, `c_order.c_number`, and a record type where it is for records of that type
 * only: `c_order.c_number.export`. A number that someone gives is kept; no two records have the same.
 */
export interface NumberingDocument {
  readonly pattern: string;
  readonly reset: Reset;
  /** The first number of each count; 1. */
  readonly start?: number;
}

export interface NumberingName {
  readonly object: string;
  readonly field: string;
  readonly recordType: string | null;
}

const nameForm = /^[A-Za-z][A-Za-z0-9_]{0,59}\.[A-Za-z][A-Za-z0-9_]{0,59}(\.[a-z][A-Za-z0-9]{0,39})?$/;

export function numberingName(name: string): NumberingName {
  const [object, field, recordType] = name.split('.');
  return { object: object ?? '', field: field ?? '', recordType: recordType ?? null };
}

export function readNumbering(data: unknown, name: string): NumberingDocument {
  const read = new Reading(data);
  if (!nameForm.test(name)) {
    read.refuse(
      '',
      `“${name}” must be object.field, or object.field.recordType.`,
      `“${name}”应为“对象.字段”或“对象.字段.业务类型”。`,
    );
  }
  const document: NumberingDocument = clean({
    pattern: read.text('pattern', 60),
    reset: read.oneOf('reset', resets),
    start: read.optional('start', () => read.whole('start', 0, 1_000_000_000)),
  });
  try {
    checkReset(readNumberPattern(document.pattern), document.reset);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    read.refuse('pattern', error.text.en, error.text.zh);
  }
  read.end();
  return document;
}
