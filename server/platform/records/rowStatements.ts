/** The rows themselves as members of the writer's one statement: an insert of new ones, an update of the others. */
import { column, type Fragment, frozen, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Column, WriteEnv } from '../fields/fieldStorage.ts';
import { customColumn } from '../fields/place.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Draft } from './draft.ts';
import {
  customMembers,
  type FieldShape,
  fillColumns,
  mergedCustom,
  ownColumns,
  recordColumn,
  recordValue,
  shapeOf,
} from './rowShape.ts';

const keyColumns: readonly Column[] = [
  { name: 'readers', type: 'int[]' },
  { name: 'editors', type: 'int[]' },
];
const deletionColumns: readonly Column[] = [
  { name: 'deleted_at', type: 'timestamptz' },
  { name: 'deletion_id', type: 'uuid' },
];

interface InsertText {
  readonly columns: Fragment;
  readonly values: Fragment;
  readonly recordset: Fragment;
}

const insertTexts = new WeakMap<ObjectType, InsertText>();

function insertTextOf(object: ObjectType): InsertText {
  const known = insertTexts.get(object);
  if (known) return known;
  const columns = [...ownColumns(shapeOf(object).fields), ...keyColumns];
  const custom: Column = { name: customColumn, type: 'jsonb' };
  const text = {
    columns: frozen(sql.join([...columns, custom].map((each) => sql.id(each.name)))),
    values: frozen(sql.join([...columns.map(recordValue), sql`coalesce(${recordValue(custom)}, '{}')`])),
    recordset: frozen(sql.join([...columns, custom].map(recordColumn))),
  };
  insertTexts.set(object, text);
  return text;
}

export function insertRows(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Draft[],
  env: WriteEnv,
): Fragment {
  const { fields } = shapeOf(object);
  const { columns, values, recordset } = insertTextOf(object);
  const rows = drafts.map((draft) => {
    const row: Record<string, unknown> = { readers: draft.readers, editors: draft.editors };
    fillColumns(row, fields, draft.after, env);
    return row;
  });
  return sql`inserted as (
    insert into ${qualified(ctx.workspace.schema, object.table)} (${columns})
    select ${values} from json_to_recordset(${JSON.stringify(rows)}::json) as v (${recordset})
  )`;
}

const stamps = ['version', 'updatedAt', 'updatedBy'];

/** Where rows change different fields, each keeps what it does not change: its columns are set to themselves. */
export function updateRows(
  ctx: Context,
  object: ObjectType,
  drafts: readonly Draft[],
  env: WriteEnv,
): Fragment {
  const shape = shapeOf(object);
  const names = [...new Set(drafts.flatMap((draft) => [...draft.changed]))].sort();
  const changing = names.map((name) => shape.byName.get(name)!);
  const uniform = drafts.every((draft) => draft.changed.size === names.length);
  const stamping = stamps.map((name) => shape.byName.get(name)!);
  const platform = [...keyColumns, ...deletionColumns];
  const always = [...stamping.flatMap((field) => field.columns), ...platform];
  const ofCustom = changing.some((field) => field.custom);
  const columns: Column[] = [
    { name: 'id', type: 'uuid' },
    ...(uniform ? [] : [{ name: 'changing', type: 'text[]' }]),
    ...ownColumns(changing),
    ...(ofCustom ? customMembers : []),
    ...always,
  ];
  const assignments = [
    ...changing
      .filter((field) => !field.custom)
      .flatMap((field) => field.columns.map((each) => assignment(field, each, uniform))),
    ...(ofCustom ? [mergedCustom()] : []),
    ...always.map((each) => sql`${sql.id(each.name)} = ${recordValue(each)}`),
  ];
  const rows = drafts.map((draft) => {
    const row: Record<string, unknown> = {
      id: draft.id,
      changing: uniform ? undefined : [...draft.changed],
      readers: draft.readers,
      editors: draft.editors,
      deleted_at: draft.deletionId === null ? undefined : draft.after.deletedAt,
      deletion_id: draft.deletionId ?? undefined,
    };
    const own = changing.filter((field) => draft.changed.has(field.field.name));
    fillColumns(row, [...own, ...stamping], draft.after, env);
    return row;
  });
  return sql`updated as (
    update ${qualified(ctx.workspace.schema, object.table)} t set ${sql.join(assignments)}
    from json_to_recordset(${JSON.stringify(rows)}::json) as v (${sql.join(columns.map(recordColumn))})
    where t.id = v.id
  )`;
}

function assignment(field: FieldShape, each: Column, uniform: boolean): Fragment {
  const value = recordValue(each);
  if (uniform) return sql`${sql.id(each.name)} = ${value}`;
  return sql`${sql.id(each.name)} = case when ${field.field.name} = any(v.changing) then ${value} else ${column('t', each.name)} end`;
}
