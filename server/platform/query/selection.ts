/** The fields of an answer: what is selected for each, and how a row of the result becomes a record. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { LookupValue, RecordData } from '../../../shared/query.ts';
import { column, type Fragment, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Column } from '../fields/fieldStorage.ts';
import { customColumn, fromCustom, isCustom } from '../fields/place.ts';
import { isSensitive, maskOf, placeOf } from '../fields/sealed/sealedField.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { accessTo, type ResolvedPath, resolvePath, throughPath } from './fieldPath.ts';
import { asSeen } from './formulaSight.ts';
import { isLookup, labelOf } from './lookupTargets.ts';
import { mask } from './mask.ts';
import { type PageLabels, pageLabels, type SelectedValue } from './pageLabels.ts';
import { listOfPrimary, primaryList } from './primaryEntry.ts';
import { invalidRequest, unknownField } from './refusals.ts';

/** Most fields of one answer. */
const mostFields = 200;

/** Above this many custom columns all of them are read: naming each would be longer than the values. */
const mostPicked = 500;

interface SelectedField {
  readonly name: string;
  /** Members of `custom`, which stands at `at` as a whole, in place of values of its own. */
  readonly members?: readonly Column[];
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
  const paths = [...new Set([...always, ...names])].map(
    (name) => [name, resolvePath(ctx, object, name, 'read')] as const,
  );
  const members = paths.flatMap(([, path]) => (isMember(path) ? membersOf(path.field) : []));
  let custom: number | undefined;
  for (const [name, path] of paths) {
    if (members.length > 1 && isMember(path)) {
      if (custom === undefined) {
        custom = expressions.length;
        const picked = customMembers(alias, members);
        expressions.push(picked);
        values.push(picked);
      }
      fields.push({ name, members: membersOf(path.field), at: custom, width: 1, read: readerOf(ctx, path) });
      continue;
    }
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

/**
 * Whether its value can be taken out of `custom` here: labels of lookups are PostgreSQL's work; a formula is shown only to
 * whom its inputs are, and a sealed value opens with its record, so that they need expressions of their own.
 */
function isMember({ field, steps }: ResolvedPath): boolean {
  const whole = field.formula === undefined && field.sensitive === undefined;
  return steps.length === 0 && isCustom(field) && !isLookup(field) && whole;
}

/**
 * What an answer needs of `custom`, as one JSON object. Each expression of its own would unpack all custom values of the
 * row again; as a subquery it is worked out for the rows of the page only.
 */
function customMembers(alias: string, members: readonly Column[]): Fragment {
  const custom = column(alias, customColumn);
  if (members.length > mostPicked) return custom;
  const names = members.map(({ name }) => sql`${sql.id(name)} jsonb`);
  return sql`(select to_jsonb(r) from jsonb_to_record(${custom}) as r (${sql.join(names)}))`;
}

/** The columns that are selected of a field: all but companions, which come last. */
function membersOf(field: Field): readonly Column[] {
  const storage = storageOf(field.type);
  return storage.columns(field).slice(0, storage.select(field, 't').length);
}

function expressionsOf(ctx: Context, path: ResolvedPath, alias: string): readonly Fragment[] {
  const { field, steps } = path;
  const storage = storageOf(field.type);
  const count = storage.select(field, alias).length;
  const values = Array.from({ length: count }, (_, n) =>
    throughPath(ctx, steps, alias, (at) => asSeen(ctx, field, at, storage.select(field, at)[n]!)),
  );
  // A sealed value opens only together with the record that it belongs to.
  if (field.sensitive !== undefined)
    return [...values, throughPath(ctx, steps, alias, (at) => column(at, 'id'))];
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
  if (isSensitive(field)) {
    const { workspace } = ctx;
    return ([stored, id]) => maskOf(stored, placeOf({ workspace }, field, id as string), masked);
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
  for (const { name, members, at, width, read } of fields) {
    if (members) {
      const custom = row[at] as RecordData;
      const own = members.map((member) => fromCustom(member.type, custom[member.name]));
      record[name] = read === undefined ? own[0] : read(own);
    } else
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
