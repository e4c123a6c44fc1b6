/** A page of a list as SCIM gives it: it says how many there are in all, also where it lies past the end. */
import type { Found, Page, Resource } from './scimPlace.ts';

/** @param rowsOf the rows of a page, each with the number of all */
export async function foundPage<Row extends { readonly total: number }>(
  page: Page,
  rowsOf: (page: Page) => Promise<Row[]>,
  shown: (row: Row) => Resource,
): Promise<Found> {
  const rows = await rowsOf({ ...page, count: Math.max(1, page.count) });
  const pastTheEnd = rows.length === 0 && page.startIndex > 1;
  const [counted] = pastTheEnd ? await rowsOf({ startIndex: 1, count: 1 }) : rows;
  return { total: counted?.total ?? 0, resources: page.count === 0 ? [] : rows.map(shown) };
}
