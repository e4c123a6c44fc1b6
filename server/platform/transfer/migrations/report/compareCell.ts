/** A cell beside the value that it became: whether it means the same, and why it does not look the same. */
import type { FieldEnv } from '../../../../../shared/fields/fieldType.ts';
import { fieldType } from '../../../../../shared/fields/types.ts';
import { fold } from '../../../../../shared/fold.ts';
import type { ReportSample, SampleReason } from '../../../../../shared/migrationReport.ts';
import type { LookupValue } from '../../../../../shared/query.ts';
import type { Field } from '../../../metadata/registry.ts';
import type { PlannedColumn } from '../../planColumn.ts';
import { squeeze } from '../../resolveLookups.ts';

const pointing: ReadonlySet<string> = new Set(['lookup', 'user', 'polymorphic']);

export interface Compared {
  readonly column: PlannedColumn;
  /** The cell as the file has it. */
  readonly cell: string;
  /** What the rules make of it; undefined where they cannot. */
  readonly meant: unknown;
  /** The record's value as it is read. */
  readonly ours: unknown;
  /** Somebody, or another row, wrote the record since. */
  readonly isChanged: boolean;
}

function idOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : ((value as LookupValue).id ?? null);
}

/** Two values of one field, as they are kept or as they are read. */
export function isSame(field: Field, meant: unknown, ours: unknown): boolean {
  const [a, b] = [meant ?? null, ours ?? null];
  if (pointing.has(field.type)) return idOf(a) === idOf(b);
  if (a === null || b === null) return a === b || (field.type === 'boolean' && !a && !b);
  return textOf(field, a) === textOf(field, b);
}

function textOf(field: Field, value: unknown): string {
  // The time of a moment may be written in several ways.
  if (field.type === 'datetime') return new Date(String(value)).toISOString();
  return fieldType(field.type).toText(value as never, field);
}

function shown(field: Field, value: unknown, env: FieldEnv): string {
  if (value === null || value === undefined) return '';
  if (pointing.has(field.type)) return (value as LookupValue).label ?? '';
  return fieldType(field.type).format(value as never, field, env);
}

const longest = 300;

export function compareCell(
  { column, cell, meant, ours, isChanged }: Compared,
  env: FieldEnv,
): ReportSample['cells'][number] {
  const { field, header } = column;
  const equal = meant !== undefined && isSame(field, meant, ours);
  const text = shown(field, ours, env);
  return {
    column: header,
    field: field.name,
    source: cell.slice(0, longest),
    ours: text.slice(0, longest),
    equal,
    why: reasonFor(column, cell.trim(), text, equal, isChanged),
  };
}

function reasonFor(
  { field, values }: PlannedColumn,
  cell: string,
  ours: string,
  equal: boolean,
  isChanged: boolean,
): SampleReason | null {
  if (!equal) return isChanged ? 'changedSince' : 'lost';
  if (cell === ours) return null;
  if (values.has(fold(cell)) || field.options !== undefined || pointing.has(field.type)) return 'mapped';
  return squeeze(cell) === squeeze(ours) ? 'cleaned' : 'converted';
}
