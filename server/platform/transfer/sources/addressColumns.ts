/** Columns of an address, of which a file may have several and a record of ours has one. */
import type { ColumnTarget } from './sourceDeclaration.ts';

type Part = 'country' | 'province' | 'city' | 'district' | 'street' | 'postalCode';

/**
 * @param group name of the address: one group is taken whole, never a street of one and a city of another.
 * @param headers of each part; several streets are lines of one.
 */
export function addressColumns(
  group: string,
  headers: Readonly<Partial<Record<Part, readonly string[]>>>,
  moreStreets: readonly string[] = [],
): ColumnTarget[] {
  return Object.entries(headers).map(([part, names]) => ({
    headers: names,
    to: `address.${part}`,
    group,
    ...(part === 'street' && moreStreets.length > 0
      ? { join: { headers: moreStreets, by: 'words' as const } }
      : {}),
  }));
}
