/** Cells put right by the cleaning rules that an import chose, with what was changed, so that it can be told. */
import { cleaningRules } from '../../../shared/cleaning/cleaningRules.ts';
import type { Change } from '../../../shared/cleaning/cleanText.ts';
import { type Cleaner, cleanCell, cleanValue } from '../../../shared/cleaning/cleanValue.ts';
import type { CleaningEnv } from '../../../shared/cleaning/rule.ts';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import type { CleaningChoice } from '../../../shared/imports.ts';
import type { RecordData } from '../../../shared/query.ts';
import { chinaDivisions } from '../cleaning/chinaDivisions.ts';
import { fieldCleaner } from '../cleaning/fieldCleaner.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import type { PlannedColumn } from './planColumn.ts';

/** What a rule did to a cell, or says of it. */
export interface CellChange extends Change {
  /** Header of the column. */
  readonly column: string;
}

/** Null: the cells of the column stay as they are. `all` are those that look at the field where nobody chose. */
export function planCleaning(
  object: ObjectType,
  field: Field,
  choice: CleaningChoice | undefined,
): Cleaner | null {
  if (choice === undefined || choice === 'none' || field.sensitive !== undefined || field.readOnly)
    return null;
  const asked = { ...field, object: object.name };
  if (choice === 'all') {
    const cleaner = fieldCleaner(object, field);
    return cleaner.rules.length === 0 ? null : cleaner;
  }
  const rules = cleaningRules.filter((rule) => choice.includes(rule.name) && rule.appliesTo(asked));
  return rules.length === 0 ? null : { field: asked, rules };
}

function envOf({ country }: FieldEnv): CleaningEnv {
  return { country, divisions: chinaDivisions };
}

/** The cell as it is read from here on; `noted` gets what was done. */
export function cleanedText(
  { cleaner, header }: PlannedColumn,
  text: string | null,
  env: FieldEnv,
  noted: CellChange[],
): string | null {
  if (cleaner === null || text === null) return text;
  const clean = cleanCell(text, cleaner, envOf(env));
  for (const change of clean.changes) noted.push({ ...change, column: header });
  return clean.text;
}

/** Addresses are put right when all their parts are together. */
export function cleanAddresses(
  columns: readonly PlannedColumn[],
  values: RecordData,
  env: FieldEnv,
  noted: CellChange[],
): void {
  const done = new Set<string>();
  for (const { cleaner, field, header } of columns) {
    const value = values[field.name] ?? null;
    if (cleaner === null || field.type !== 'address' || value === null || done.has(field.name)) continue;
    done.add(field.name);
    const clean = cleanValue(value, cleaner, envOf(env));
    for (const change of clean.changes) noted.push({ ...change, column: header });
    if (clean.value !== value) values[field.name] = fieldType('address').parse(clean.value, field, env);
  }
}
