/** How the rows of an object lie in its table: which columns each field has, and their SQL types. */

import type { RecordData } from '../../../shared/query.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import type { Column, FieldStorage, WriteEnv } from '../fields/fieldStorage.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';

export interface FieldShape {
  readonly field: Field;
  readonly storage: FieldStorage<unknown>;
  readonly columns: readonly Column[];
  /** Where its values stand in a selected row, and how many there are. */
  readonly from: number;
  readonly width: number;
}

export interface RowShape {
  readonly fields: readonly FieldShape[];
  readonly byName: ReadonlyMap<string, FieldShape>;
  /** The select list, for alias `t`. */
  readonly select: readonly Fragment[];
}

const shapes = new WeakMap<ObjectType, RowShape>();

export function shapeOf(object: ObjectType): RowShape {
  const known = shapes.get(object);
  if (known) return known;
  const fields: FieldShape[] = [];
  const select: Fragment[] = [];
  for (const field of object.fields.values()) {
    const storage = storageOf(field.type);
    const expressions = storage.select(field, 't');
    fields.push({
      field,
      storage,
      columns: storage.columns(field),
      from: select.length,
      width: expressions.length,
    });
    select.push(...expressions);
  }
  const shape = { fields, byName: new Map(fields.map((each) => [each.field.name, each])), select };
  shapes.set(object, shape);
  return shape;
}

/** Canonical values from a selected row. */
export function valuesOf(shape: RowShape, row: readonly unknown[]): RecordData {
  const values: RecordData = {};
  for (const { field, storage, from, width } of shape.fields) {
    values[field.name] = storage.readCanonical(row.slice(from, from + width), field);
  }
  return values;
}

/** Puts the column values of some fields into `row`; empty ones are left out. */
export function fillColumns(
  row: Record<string, unknown>,
  fields: readonly FieldShape[],
  values: Readonly<RecordData>,
  env: WriteEnv,
): void {
  for (const { field, storage, columns } of fields) {
    const value = values[field.name] ?? null;
    if (value === null) continue;
    const written = storage.write(value, field, env);
    for (let at = 0; at < columns.length; at++) {
      const each = written[at];
      if (each !== null && each !== undefined) row[columns[at]!.name] = each;
    }
  }
}

/** Closed list: only these types are ever written into a statement. jsonb travels as text. */
const types: Readonly<Record<string, Fragment>> = {
  uuid: sql`uuid`,
  text: sql`text`,
  'text[]': sql`text[]`,
  int: sql`int`,
  'int[]': sql`int[]`,
  bigint: sql`bigint`,
  numeric: sql`numeric`,
  boolean: sql`boolean`,
  date: sql`date`,
  timestamptz: sql`timestamptz`,
  jsonb: sql`text`,
};

/** `name type` in the column list of json_to_recordset. */
export function recordColumn(column: Column): Fragment {
  const type = types[column.type];
  if (!type) throw new Error(`the writer does not know the column type ${column.type}`);
  return sql`${sql.id(column.name)} ${type}`;
}

/** The value of a column of the recordset `v`. */
export function recordValue(column: Column): Fragment {
  const value = sql`${sql.id('v', column.name)}`;
  return column.type === 'jsonb' ? sql`${value}::jsonb` : value;
}
