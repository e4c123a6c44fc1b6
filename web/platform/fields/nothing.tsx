/** An empty value: a dash for the eye, said as "empty". */
import marks from './marks.module.css';

/** Nothing is a dash, never 0. */
export const nothing = <span className={marks.none}>—</span>;

export function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
