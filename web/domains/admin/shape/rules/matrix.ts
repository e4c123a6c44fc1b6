/** The matrix of a dependent pick list: a row for each of its options, a column for each value of the field that controls it. */
import type { DependencyDocument } from '../../../../../shared/config/dependency.ts';
import type { Label } from '../../../../../shared/labels.ts';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';

/** Fields whose options can depend on another. */
export function dependentFields(object: ObjectMeta): readonly FieldMeta[] {
  return object.fields.filter((field) => field.type === 'select' || field.type === 'multiSelect');
}

export function controllingFields(object: ObjectMeta, except: string): readonly FieldMeta[] {
  return object.fields.filter(
    (field) =>
      (field.type === 'select' || field.type === 'boolean') && field.name !== except && !field.system,
  );
}

/** The column of records in which the controlling field is empty. */
export const emptyColumn = '';

export interface MatrixColumn {
  readonly value: string;
  readonly label: Label;
}

const answers: readonly MatrixColumn[] = [
  { value: 'true', label: { en: 'Yes', zh: '是' } },
  { value: 'false', label: { en: 'No', zh: '否' } },
];

export function columnsOf(field: FieldMeta, none: Label): readonly MatrixColumn[] {
  const values =
    field.type === 'boolean'
      ? answers
      : (field.options ?? []).map(({ value, label }): MatrixColumn => ({ value, label }));
  return [...values, { value: emptyColumn, label: none }];
}

/** What goes with a column: a value that nothing is said of has what goes with an empty one. */
export function allowedIn(document: DependencyDocument, column: string): readonly string[] {
  const { allowed, otherwise = [] } = document;
  if (column === emptyColumn) return otherwise;
  return Object.hasOwn(allowed, column) ? (allowed[column] ?? []) : otherwise;
}

/** Sets the options of some columns; those of the others stay as they are, also where they followed the empty one. */
export function withAllowed(
  document: DependencyDocument,
  columns: readonly MatrixColumn[],
  column: string,
  options: readonly string[],
): DependencyDocument {
  const allowed = Object.fromEntries(
    columns
      .filter(({ value }) => value !== emptyColumn)
      .map(({ value }) => [value, value === column ? options : allowedIn(document, value)]),
  );
  const otherwise = column === emptyColumn ? options : (document.otherwise ?? []);
  return { controlledBy: document.controlledBy, allowed, ...(otherwise.length > 0 ? { otherwise } : {}) };
}
