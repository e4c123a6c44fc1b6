/** The fields of an answer: what is selected for each, and how a row of the result becomes a record. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { LookupValue, RecordData } from '../../../shared/query.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { accessTo, type ResolvedPath, resolvePath, throughPath } from './fieldPath.ts';
import { isLookup, labelOf } from './lookupTargets.ts';
import { mask } from './mask.ts';
import { type PageLabels, pageLabels, type SelectedValue } from './pageLabels.ts';
import { listOfPrimary, primaryList } from './primaryEntry.ts';
import { invalidRequest, unknownField } from './refusals.ts';

/** Most fields of one answer. */
const mostFields = 200;

interface SelectedField {
  readonly name: string;
  /** Where its first value stands in the row, and how many there are. */
  readonly at: number;
  readonly width: number;
  /** Absent where the value goes out as the driver gave it. */
  readonly read: ((values: readonly unknown[]) => unknown) | undefined;
}

export interface Selection {
  /** The select list, and how many values it gives. */
  readonly columns: Fragment;
  readonly width: number;
  /** The same values for a page of rows; absent where it is the select list as it stands. */
  readonly labels: PageLabels | undefined;
  record(row: readonly unknown[]): RecordData;
}

/** Types whose column is the wire value already. */
const plain: ReadonlySet<string> = new Set(['id', 'text', 'longText', 'select', 'boolean', 'url', 'date']);

/** Fields that every answer has: without them a client can neither address nor safely change the record. */
const always = ['id', 'version'] as const;

/** Names of the fields asked for; absent means the default view's, `*` all that the actor may read. */
export function askedFields(
  ctx: Context,
  object: ObjectType,
  fields: readonly string[] | undefined,
): readonly string[] {
  const open = (field: Field) => accessTo(ctx, object, field) !== 'hidden';
  if (fields === undefined) {
    const ofView = object.declaration.views[0]?.fields ?? [object.titleField.name];
    return ofView.filter((name) => {
      try {
        return resolvePath(ctx, object, name, 'read');
      } catch {
        return false;
      }
    });
  }
  if (fields.length > mostFields) {
    throw invalidRequest('fields', {
      en: `Ask for at most ${mostFields} fields.`,
      zh: `最多可请求 ${mostFields} 个字段。`,
    });
  }
  return fields.flatMap((name) => {
    if (typeof name !== 'string' || name === '') throw unknownField(String(name));
    if (name !== '*') return [name];
    const primary = Object.entries(listOfPrimary).filter(([one]) => primaryList(object, one));
    const named = [...object.fields.values()].filter(open).map((field) => field.name);
    return [...named, ...primary.filter(([, list]) => named.includes(list)).map(([one]) => one)];
  });
}

/** @param alias of the object's table in the statement */
export function selection(
  ctx: Context,
  object: ObjectType,
  names: readonly string[],
  alias: string,
): Selection {
  const expressions: Fragment[] = [];
  const values: SelectedValue[] = [];
  const fields: SelectedField[] = [];
  for (const name of new Set([...always, ...names])) {
    const path = resolvePath(ctx, object, name, 'read');
    const own = expressionsOf(ctx, path, alias);
    fields.push({ name, at: expressions.length, width: own.length, read: readerOf(ctx, path) });
    expressions.push(...own);
    const joined = joinedLabel(path);
    values.push(...(joined ? [...own.slice(0, -1), joined] : own));
  }
  return {
    columns: sql.join(expressions),
    width: expressions.length,
    labels: pageLabels(ctx, values),
    record: (row) => recordOf(fields, row),
  };
}

function expressionsOf(ctx: Context, path: ResolvedPath, alias: string): readonly Fragment[] {
  const { field, steps } = path;
  const storage = storageOf(field.type);
  const count = storage.select(field, alias).length;
  const values = Array.from({ length: count }, (_, n) =>
    throughPath(ctx, steps, alias, (at) => storage.select(field, at)[n]!),
  );
  if (!isLookup(field)) return values;
  return [...values, throughPath(ctx, steps, alias, (at) => labelOf(ctx, field, at))];
}

/** A label that a page may join: that of a lookup of the table itself, to one object. */
function joinedLabel({ field, steps }: ResolvedPath): SelectedValue | undefined {
  if (steps.length > 0 || !isLookup(field) || field.type === 'polymorphic') return undefined;
  return { labelOf: field.targets![0]! };
}

function readerOf(ctx: Context, path: ResolvedPath): SelectedField['read'] {
  const { field, masked } = path;
  const storage = storageOf(field.type);
  if (isLookup(field)) {
    const maskedTitles = new Set((field.targets ?? []).filter((target) => titleIsMasked(ctx, target)));
    return (values) => {
      const value = readLookup(field, values);
      return value !== null && (masked || maskedTitles.has(value.object)) ? maskLabel(value, masked) : value;
    };
  }
  if (masked) return (values) => mask(storage.read(values, field));
  if (plain.has(field.type)) return undefined;
  return (values) => storage.read(values, field);
}

function titleIsMasked(ctx: Context, name: string): boolean {
  return ctx.actor.rights.field(name, ctx.registry.object(name).titleField.name) === 'masked';
}

function recordOf(fields: readonly SelectedField[], row: readonly unknown[]): RecordData {
  const record: RecordData = {};
  for (const { name, at, width, read } of fields) {
    record[name] = read === undefined ? row[at] : read(width === 1 ? [row[at]] : row.slice(at, at + width));
  }
  return record;
}

/** Values: [object name, for a polymorphic field,] id, label; a null label beside an id is a record out of sight. */
function readLookup(field: FieldMeta, values: readonly unknown[]): LookupValue | null {
  const polymorphic = field.type === 'polymorphic';
  const object = polymorphic ? (values[0] as string | null) : field.targets![0]!;
  const id = values[polymorphic ? 1 : 0] as string | null;
  const label = values[polymorphic ? 2 : 1] as string | null;
  if (id === null || object === null) return null;
  return label === null ? { id: null, object, label: null, restricted: true } : { id, object, label };
}

/** @param wholly whether the pointer itself is masked, so that the id may not be told either */
function maskLabel(value: LookupValue, wholly: boolean): LookupValue {
  return { ...value, ...(wholly ? { id: null } : {}), label: mask(value.label) as string | null };
}
