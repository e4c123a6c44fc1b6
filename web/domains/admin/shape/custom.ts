/** What tells things that the administrator made from those that the product brings. */

/** Objects and fields made by an administrator carry this mark in their names. */
export const customMark = 'c_';

export function isCustom(name: string): boolean {
  return name.startsWith(customMark);
}

/** `account.c_region`: the name of the document of a field. */
export function fieldKey(object: string, field: string): string {
  return `${object}.${field}`;
}
