/** The column of a field: its name in snake case. */
export function columnName(field: { readonly name: string }): string {
  return field.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
