/** Sensitive values in the rows of a bundle: opened when they leave, sealed for their new place when they arrive. */
import { payloadHash } from '../../audit/record.ts';
import { type SealedPlace, seal, unseal } from '../../fields/sealed/sealedText.ts';
import type { Registry } from '../../metadata/registry.ts';
import { grouped } from '../../records/grouped.ts';
import { type SealedColumn, sealedColumns } from '../../records/sealing/sealedColumns.ts';

export type Row = Record<string, unknown>;
type Values = Record<string, unknown> | null;

/** Throws SyntaxError for what is no row. */
export function readRowOf(line: string): Row {
  const row: unknown = JSON.parse(line);
  if (isRow(row)) return row;
  throw new SyntaxError(`no row: ${line.slice(0, 40)}`);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What becomes of one sensitive value; null: it stays behind. */
export type Carry = (text: string, place: SealedPlace) => string | null;

/** @param workspaceId of the workspace that they leave. A value whose key is gone stays behind. */
export const opening: Carry = (text, place) => unseal(text, place);
export const sealing: Carry = (text, place) => seal(text, place);
export const leaving: Carry = () => null;

export interface SealedInRows {
  /** Whether rows of this table hold sensitive values. */
  holds(table: string): boolean;
  /** Whether a line that PostgreSQL wrote may hold one; false spares the reading of it. */
  mayHold(line: string): boolean;
  /** A row of an object's table, changed in place. */
  record(table: string, row: Row, carry: Carry): void;
  /** What a merge gave the survivor, by field, changed in place. */
  merge(row: Row, carry: Carry): void;
  /** A line of history with the values before and after, changed in place, its sum with them. */
  history(line: Row, carry: Carry): void;
}

export function sealedInRows(registry: Registry, workspaceId: string): SealedInRows {
  const columns = sealedColumns(registry);
  const ofTable = grouped(columns, ({ table }) => table);
  const ofObject = grouped(columns, ({ object }) => object);
  const put = (values: unknown, name: string, recordId: string, mark: SealedColumn['mark'], carry: Carry) => {
    if (!isRow(values)) return;
    const text = values[name];
    if (typeof text === 'string') values[name] = carry(text, { workspaceId, mark, recordId });
  };
  const names = new Set(columns.flatMap(({ name, field }) => [name, field]));
  const value = new RegExp(`"(?:${[...names].join('|')})": (?!null)`);
  return {
    holds: (table) => ofTable.has(table),
    mayHold: (line) => names.size > 0 && value.test(line),
    record(table, row, carry) {
      for (const { name, custom, mark } of ofTable.get(table) ?? []) {
        put(custom ? row.custom : row, name, String(row.id), mark, carry);
      }
    },
    merge(row, carry) {
      const changes = isRow(row.changes) ? row.changes : {};
      for (const { field, mark } of ofObject.get(String(row.object)) ?? []) {
        for (const side of ['before', 'after']) {
          put(changes[field], side, String(row.survivor_id), mark, carry);
        }
      }
    },
    history(line, carry) {
      const own = ofObject.get(String(line.object)) ?? [];
      const before = line.before as Values;
      const after = line.after as Values;
      let touched = false;
      for (const { field, mark } of own) {
        for (const values of [before, after]) {
          if (typeof values?.[field] !== 'string') continue;
          put(values, field, String(line.record_id), mark, carry);
          touched = true;
        }
      }
      if (touched) line.payload_hash = `\\x${payloadHash(before, after)}`;
    },
  };
}
