/** How the rows of an object lie in its table: which columns each field has, and their SQL types. */

import type { RecordData } from '../../../shared/query.ts';
import { column, type Fragment, sql } from '../../base/sql.ts';
import type { Column, FieldStorage, WriteEnv } from '../fields/fieldStorage.ts';
import { customColumn, fromCustom, isCustom, toCustom } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';

export interface FieldShape {
  readonly field: Field;
  readonly storage: FieldStorage<unknown>;
  /** Of a custom field: members of `custom`. */
  readonly columns: readonly Column[];
  readonly custom: boolean;
  /** Where its values stand in a selected row, and how many there are; all custom ones stand in one place. */
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
  const select: Fragment[] = [column('t', customColumn)];
  for (const field of object.fields.values()) {
    const storage = storageOf(field.type);
    const expressions = storage.select(field, 't');
    const custom = isCustom(field);
    fields.push({
      field,
      storage,
      columns: storage.columns(field),
      custom,
      from: custom ? 0 : select.length,
      width: expressions.length,
    });
    // A row of many custom values is read as a whole: each expression would unpack all of them again.
    if (!custom) select.push(...expressions);
  }
  const shape = { fields, byName: new Map(fields.map((each) => [each.field.name, each])), select };
  shapes.set(object, shape);
  return shape;
}

/** Canonical values from a selected row. */
export function valuesOf(shape: RowShape, row: readonly unknown[]): RecordData {
  const values: RecordData = {};
  for (const { field, storage, columns, custom, from, width } of shape.fields) {
    const own = custom
      ? columns.slice(0, width).map(({ name, type }) => fromCustom(type, (row[from] as RecordData)[name]))
      : row.slice(from, from + width);
    values[field.name] = storage.readCanonical(own, field);
  }
  return values;
}

/** Members of the recordset that carry custom values: those that are set, and the names of those that are emptied. */
export const customMembers: readonly Column[] = [
  { name: customColumn, type: 'jsonb' },
  { name: 'custom_gone', type: 'text[]' },
];

/** What becomes of the custom values of a row `t`, from the members of `v`. */
export function mergedCustom(): Fragment {
  return sql`custom = (t.custom - coalesce(v.custom_gone, '{}'::text[])) || coalesce(v.custom::jsonb, '{}')`;
}

/** The columns of their own that some fields have. */
export function ownColumns(fields: readonly FieldShape[]): Column[] {
  return fields.filter(({ custom }) => !custom).flatMap(({ columns }) => columns);
}

/** Puts the column values of some fields into `row`; empty ones are left out, of custom fields named as gone. */
export function fillColumns(
  row: Record<string, unknown>,
  fields: readonly FieldShape[],
  values: Readonly<RecordData>,
  env: WriteEnv,
): void {
  const customValues: Record<string, unknown> = {};
  const gone: string[] = [];
  for (const { field, storage, columns, custom } of fields) {
    const value = values[field.name] ?? null;
    const written = value === null ? [] : storage.write(value, field, env);
    for (let at = 0; at < columns.length; at++) {
      const { name, type } = columns[at]!;
      const each = written[at] ?? null;
      if (each === null) {
        if (custom) gone.push(name);
      } else if (custom) customValues[name] = toCustom(type, each);
      else row[name] = each;
    }
  }
  if (Object.keys(customValues).length > 0) row[customColumn] = JSON.stringify(customValues);
  if (gone.length > 0) row.custom_gone = gone;
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
  'double precision': sql`double precision`,
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
