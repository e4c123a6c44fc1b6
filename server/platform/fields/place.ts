/** Where the values of a field lie: in columns of their own, or, of a custom field, in `custom` under its immutable id. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { Problem } from '../../base/problem.ts';
import { column, type Fragment, literalName, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import type { Column } from './fieldStorage.ts';

/** The one column of all custom values. */
export const customColumn = 'custom';

const customId = /^f_[a-z0-9]{8}$/;

export function isCustom(field: Pick<FieldMeta, 'id'>): boolean {
  return customId.test(field.id);
}

/** From a JSON text, or the JSON itself, to a type of PostgreSQL; all of them immutable, so that indexes can hold them. */
const casts: Readonly<Record<string, (text: Fragment, json: Fragment) => Fragment>> = {
  text: (text) => text,
  uuid: (text) => sql`${text}::uuid`,
  int: (text) => sql`${text}::int`,
  bigint: (text) => sql`${text}::bigint`,
  numeric: (text) => sql`${text}::numeric`,
  'double precision': (text) => sql`${text}::float8`,
  boolean: (text) => sql`${text}::boolean`,
  date: (text) => sql`core.custom_day(${text})`,
  timestamptz: (text) => sql`core.custom_moment(${text})`,
  'text[]': (_, json) => sql`core.custom_texts(${json})`,
  jsonb: (_, json) => json,
};

/**
 * A column of a field as an expression of its type; of a custom field, what lies in `custom` under the column's name.
 * @param type as `FieldStorage.columns` gives it
 * @param suffix of the column's name, such as `_currency`
 */
export function place(field: FieldMeta, alias: string, type: string, suffix = ''): Fragment {
  return columnPlace(field, alias, { name: `${columnName(field)}${suffix}`, type });
}

/** The same, for one of the columns that the field's storage names. */
export function columnPlace(field: FieldMeta, alias: string, { name, type }: Column): Fragment {
  if (!isCustom(field)) return column(alias, name);
  const cast = casts[type];
  if (!cast) throw new Error(`custom values cannot be of the type ${type}`);
  const values = column(alias, customColumn);
  const key = literalName(name);
  return cast(sql`(${values} ->> ${key})`, sql`(${values} -> ${key})`);
}

const shapes: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  int: /^-?\d{1,10}$/,
  bigint: /^-?\d{1,19}$/,
  numeric: /^-?\d+(\.\d+)?$/,
  'double precision': /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

/**
 * A written column value as it lies in `custom`. One that is not of the type would break every question that meets it,
 * so it is refused: a value of former times, brought back by an undo, may be of the type that the field had then.
 */
export function toCustom(type: string, written: unknown): unknown {
  const shape = shapes[type];
  if (shape && !shape.test(String(written))) {
    throw new Problem('invalid_value', {
      detail: {
        en: `“${String(written).slice(0, 40)}” is a value of the type that the field had before.`,
        zh: `“${String(written).slice(0, 40)}”是该字段更改类型之前的值。`,
      },
    });
  }
  return type === 'jsonb' ? JSON.parse(written as string) : written;
}

/** What lies in `custom` as the driver would give it from a column. */
export function fromCustom(type: string, stored: unknown): unknown {
  if (stored === undefined || stored === null) return null;
  return type === 'timestamptz' ? (stored as string).replace('T', ' ').replace('Z', '+00') : stored;
}
