/** The column of a field: its name in snake case; of a custom field its immutable id, whatever it is called. */
export function columnName(field: { readonly id: string; readonly name: string }): string {
  if (field.id.startsWith('f_')) return field.id;
  return field.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
