/** The address of a record as it was at a moment, and the moment that an address names. */

const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/;

/** A day, or a moment in UTC; undefined where the address names neither. */
export function asOfOf(search: Readonly<Record<string, unknown>>): string | undefined {
  const { asOf } = search;
  return typeof asOf === 'string' && moment.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : undefined;
}

/** Just before a moment: the state that a change replaced. */
export function justBefore(iso: string): string {
  return new Date(Date.parse(iso) - 1).toISOString();
}
