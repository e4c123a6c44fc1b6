/** By what a row meets a record that is there already, so that bringing a file twice makes nothing double. */
import type { ColumnShape, FileShape } from '../reading/readRequest.ts';
import type { ImportRules } from '../rules.ts';

/** Objects of which two records of one name are one; people and deals of one name are not. */
const namedOnce: ReadonlySet<string> = new Set(['account', 'product', 'user', 'department', 'priceBook']);

/** @param filled the column that fills a field as a whole */
export function keysOf(
  noun: string,
  title: string,
  { rowCount }: FileShape,
  filled: (field: string) => ColumnShape | undefined,
): Pick<ImportRules, 'key' | 'keyElse'> {
  const fits = (field: string): boolean => {
    const column = filled(field);
    return column !== undefined && column.filled > 0;
  };
  /** Every row has one of its own. */
  const tellsApart = (field: string): boolean => {
    const { filled: count = 0, values } = filled(field) ?? {};
    return fits(field) && count >= rowCount && (values === undefined || values.length === count);
  };
  if (noun === 'user' && fits('sourceId')) {
    // People who are here already are known by their address.
    const others = ['email', 'name'].filter(fits).slice(0, 1);
    return { key: 'sourceId', ...(others.length > 0 ? { keyElse: others } : {}) };
  }
  if (fits('sourceId')) return { key: 'sourceId' };
  const unique = ['email', 'creditCode', 'code'].find(tellsApart);
  if (unique) return { key: unique };
  if (namedOnce.has(noun)) return filled(title) ? { key: title } : {};
  const reach = ['emails', 'phones'].find(tellsApart);
  return reach ? { key: reach } : {};
}
