/** How the rows of an object's table are masked: which columns, and by what. */

import { readRow, writeRow } from '../../../base/backup/rowText.ts';
import { customColumn, isCustom } from '../../fields/place.ts';
import { storageOf } from '../../fields/storages.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import type { Masks } from './masks.ts';
import { applyMask, type Mask, maskFor } from './maskValue.ts';

/** Changes one line of COPY's text format; the columns are those of `columns` below, in their order. */
export type RowMask = (line: string) => string;

/**
 * Objects that speak of people and customers: users, accounts, and whatever points to accounts or contacts; custom
 * objects always, because nobody can know what an administrator put there.
 */
export function speaksOfPeople(object: ObjectType): boolean {
  if (['user', 'account', 'contact', 'lead'].includes(object.name) || object.declaration.custom === true)
    return true;
  return [...object.fields.values()].some(
    ({ targets = [], type }) =>
      type === 'polymorphic' || targets.some((target) => ['account', 'contact', 'lead'].includes(target)),
  );
}

type ChangeValues = (values: (string | null)[]) => void;

/** Null: nothing in this table needs a mask. */
export function rowMaskOf(object: ObjectType, columns: readonly string[], masks: Masks): RowMask | null {
  const ofPeople = speaksOfPeople(object);
  const changes = [...object.fields.values()].flatMap((field): ChangeValues[] => {
    const mask = isCustom(field) ? null : maskFor(object.name, field, ofPeople);
    return mask === null ? [] : [columnMask(field, mask, columns, masks)];
  });
  const custom = customMask(object, ofPeople, columns, masks);
  if (custom !== null) changes.push(custom);
  const preferences = columns.indexOf('preferences');
  // Pins and recent things of a user carry the names of records.
  if (object.name === 'user' && preferences >= 0)
    changes.push((values) => {
      values[preferences] = '{}';
    });
  if (changes.length === 0) return null;
  return (line) => {
    const values = readRow(line);
    for (const change of changes) change(values);
    return writeRow(values);
  };
}

function columnMask(field: Field, mask: Mask, columns: readonly string[], masks: Masks): ChangeValues {
  const storage = storageOf(field.type);
  const own = storage.columns(field).map(({ name, type }) => ({ at: columns.indexOf(name), type }));
  const main = own[0];
  if (main === undefined || own.some(({ at }) => at < 0)) {
    throw new Error(`the columns of ${field.name} are not those of its declaration`);
  }
  return (values) => {
    if ((values[main.at] ?? null) === null) return;
    const read = own.map(({ at, type }) => fromText(values[at] ?? null, type));
    const value = applyMask(mask, storage.readCanonical(read, field), masks);
    // The types that are masked need no rates and no zone to be written.
    const written = storage.write(value, field, noEnvironment);
    for (const [place, { at }] of own.entries()) values[at] = toText(written[place]);
  };
}

const noEnvironment = {
  language: 'en',
  timeZone: 'UTC',
  currency: 'CNY',
  country: 'CN',
  rate: () => undefined,
} as const;

function fromText(text: string | null, type: string): unknown {
  if (text === null) return null;
  if (type === 'jsonb') return JSON.parse(text);
  if (type === 'double precision') return Number(text);
  if (type === 'text[]') return readArray(text);
  return text;
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return writeArray(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** PostgreSQL's text of an array of texts without nulls. */
function readArray(text: string): string[] {
  const found = text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs);
  return [...found].map(([, quoted, plain]) => plain ?? (quoted ?? '').replaceAll(/\\(.)/gs, '$1'));
}

function writeArray(texts: readonly unknown[]): string {
  return `{${texts.map((text) => `"${String(text).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** Values of custom fields lie under the names of their columns in one JSON object. */
type CustomValues = Record<string, unknown>;
type ChangeCustom = (given: CustomValues, masked: CustomValues) => void;

function customMask(
  object: ObjectType,
  ofPeople: boolean,
  columns: readonly string[],
  masks: Masks,
): ChangeValues | null {
  const at = columns.indexOf(customColumn);
  if (at < 0) return null;
  const changes = [...object.fields.values()].filter(isCustom).map((field): ChangeCustom => {
    const mask = maskFor(object.name, field, ofPeople);
    return mask === null ? keepCustom(field) : changeCustom(field, mask, masks);
  });
  return (values) => {
    const text = values[at] ?? null;
    if (text === null || text === '{}') return;
    const given = JSON.parse(text) as CustomValues;
    // What no field knows any more stays behind: nobody can say of whom it tells.
    const masked: CustomValues = {};
    for (const change of changes) change(given, masked);
    values[at] = JSON.stringify(masked);
  };
}

function keepCustom(field: Field): ChangeCustom {
  const names = storageOf(field.type)
    .columns(field)
    .map(({ name }) => name);
  return (given, masked) => {
    for (const name of names) if (Object.hasOwn(given, name)) masked[name] = given[name];
  };
}

function changeCustom(field: Field, mask: Mask, masks: Masks): ChangeCustom {
  const storage = storageOf(field.type);
  const own = storage.columns(field);
  return (given, masked) => {
    if (!own.some(({ name }) => Object.hasOwn(given, name))) return;
    const value = storage.readCanonical(
      own.map(({ name }) => given[name] ?? null),
      field,
    );
    const written = storage.write(applyMask(mask, value, masks), field, noEnvironment);
    for (const [place, { name, type }] of own.entries()) {
      const part = written[place];
      if (part === null || part === undefined) continue;
      masked[name] = type === 'jsonb' && typeof part === 'string' ? JSON.parse(part) : part;
    }
  };
}

/** The object whose rows a table holds. */
export function objectOfTable(registry: Registry, table: string): ObjectType | undefined {
  return [...registry.objects.values()].find((object) => object.table === table);
}
