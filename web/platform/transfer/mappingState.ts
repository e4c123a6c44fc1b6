/** What the mapping page edits: one line for each column of the file, and back to the rules that the engine takes. */
import type { ColumnRule, FileRule, ImportColumn, ImportRules } from '../../../shared/imports.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';

export interface MappingLine {
  readonly column: ImportColumn;
  /** Null: the column is not imported. */
  readonly rule: ColumnRule | null;
}

export function linesOf(columns: readonly ImportColumn[], rules: ImportRules): readonly MappingLine[] {
  return columns.map((column) => ({
    column,
    // One that takes only some of the words stands beside the column's own.
    rule: firstOf(rules.columns.filter((rule) => rule.column === column.header)),
  }));
}

function firstOf(rules: readonly ColumnRule[]): ColumnRule | null {
  return rules.find(({ only }) => only === undefined) ?? rules[0] ?? null;
}

/** Where the files that a column names come to; null: it names none. */
export function filesOfColumn(rules: ImportRules, header: string): FileRule | null {
  return rules.files?.find(({ column }) => column === header) ?? null;
}

/** A column is a value or names files. */
export function withFiles(rules: ImportRules, header: string, to: string | null): ImportRules {
  const { files = [], ...rest } = withRule(rules, header, null);
  const own = filesOfColumn(rules, header) ?? { column: header };
  const others = files.filter(({ column }) => column !== header);
  const all = to === null ? others : [...others, { ...own, to }];
  return all.length > 0 ? { ...rest, files: all } : rest;
}

/** Fields that hold files. */
export function holders(object: ObjectMeta) {
  return importable(object).filter(({ type }) => type === 'file' || type === 'image');
}

/** Rules with one column's rule changed; rules without a column (constants) stay. What is filled no more names no record. */
export function withRule(rules: ImportRules, header: string, rule: ColumnRule | null): ImportRules {
  const isBeside = ({ only }: ColumnRule): boolean =>
    rule !== null && only !== undefined && rule.only === undefined;
  const others = rules.columns.filter((each) => each.column !== header || isBeside(each));
  const columns = rule ? [...others, rule] : others;
  const { keyElse = [], ...rest } = rules;
  const named = keyElse.filter((name) => columns.some(({ field }) => field === name));
  return { ...rest, ...(named.length > 0 ? { keyElse: named } : {}), columns };
}

/** Another object: only columns whose field it has as well stay mapped. */
export function forObject(rules: ImportRules, object: ObjectMeta): ImportRules {
  const known = new Set(object.fields.map((field) => field.name));
  const { key, files = [], ...rest } = rules;
  const held = files.filter(({ to }) => to === 'attachments' || known.has(to));
  return {
    ...rest,
    object: object.plural,
    ...(key && known.has(key) ? { key } : {}),
    columns: rules.columns.filter((rule) => known.has(rule.field)),
    ...(held.length > 0 ? { files: held } : {}),
  };
}

/** Fields that may recognise a record: the id of the source system, unique ones and the title, as far as they are mapped. */
export function keyChoices(rules: ImportRules, object: ObjectMeta): readonly string[] {
  const mapped = new Set(rules.columns.map((rule) => rule.field));
  return object.fields
    .filter((field) => field.name === 'sourceId' || field.unique || field.name === object.titleField)
    .map((field) => field.name)
    .filter((name) => mapped.has(name));
}

export function importable(object: ObjectMeta) {
  return object.fields.filter((field) => field.access === 'edit' && !field.readOnly && field.type !== 'id');
}

/** What a column says, mapped words first. */
export function wordsOf(column: ImportColumn, rule: ColumnRule): readonly string[] {
  return [...new Set([...Object.keys(rule.values ?? {}), ...(column.values ?? column.samples)])];
}
