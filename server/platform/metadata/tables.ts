/** DDL of an object's table, made from its declaration: columns, foreign keys, indexes. */
import { isCustom } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import { type Field, type ObjectType, type Registry, snake } from './registry.ts';

/** Names and types are written into SQL text, so only these shapes are let through. */
function safe(text: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(text)) throw new Error(`not an SQL name: ${text}`);
  return text;
}

function columnLine(field: Field): string[] {
  return storageOf(field.type)
    .columns(field)
    .map((column) => `  ${safe(column.name)} ${column.type}`);
}

/** Custom fields have no columns of their own. */
function columnFields(object: ObjectType): Field[] {
  return [...object.fields.values()].filter((field) => !isCustom(field));
}

/** Columns of every table that no field shows. */
const platformColumns = [
  "  readers int[] not null default '{}'",
  "  editors int[] not null default '{}'",
  '  pool_id uuid',
  '  deleted_at timestamptz',
  '  deletion_id uuid',
  "  custom jsonb not null default '{}'",
];

const systemColumns: Readonly<Record<string, string>> = {
  id: '  id uuid primary key',
  version: '  version int not null default 1',
  createdAt: '  created_at timestamptz not null',
  updatedAt: '  updated_at timestamptz not null',
};

export function createTable(object: ObjectType): string {
  const lines = columnFields(object).flatMap((field) => {
    const fixed = systemColumns[field.name];
    return fixed === undefined ? columnLine(field) : [fixed];
  });
  const table = `create table ${safe(object.table)} (\n${[...lines, ...platformColumns].join(',\n')}\n);`;
  return [table, ...columnFields(object).flatMap((field) => sequenceLine(object, field))].join('\n');
}

/** Name of the sequence that numbers a running number; null for fields of other types. */
export function sequenceOf(object: ObjectType, field: Field): string | null {
  return field.type === 'autoNumber' ? safe(`${object.table}_${snake(field.name)}_seq`) : null;
}

/** Owned by its column, so that backups carry its position and it goes where the column goes. */
function sequenceLine(object: ObjectType, field: Field): string[] {
  const sequence = sequenceOf(object, field);
  if (sequence === null) return [];
  return [`create sequence ${sequence} owned by ${safe(object.table)}.${safe(snake(field.name))};`];
}

export function addColumns(object: ObjectType, field: Field): string {
  const columns = columnLine(field).map(
    (line) => `alter table ${safe(object.table)} add column ${line.trim()};`,
  );
  return [...columns, ...sequenceLine(object, field)].join('\n');
}

/** Deferrable, so that a restore can load tables in any order. */
export function foreignKeys(object: ObjectType, registry: Registry, field: Field): string[] {
  if (field.type !== 'lookup' && field.type !== 'user') return [];
  const target = registry.object(field.targets![0]!);
  const column = safe(storageOf(field.type).columns(field)[0]!.name);
  return [
    `alter table ${safe(object.table)} add constraint ${safe(`${object.table}_${column}_fk`)} foreign key (${column}) references ${safe(target.table)} (id) deferrable initially immediate;`,
  ];
}

/** A unique field is unique among what is not deleted, case- and width-folded. */
function uniqueIndex(object: ObjectType, field: Field): string {
  const column = safe(snake(field.name));
  return `create unique index ${safe(`${object.table}_${column}_key`)} on ${object.table} (core.fold(${column})) where deleted_at is null;`;
}

/** Over deleted records too: a foreign key looks through no partial index when the record it points to is purged. */
function lookupIndex(object: ObjectType, field: Field): string {
  const columns = storageOf(field.type)
    .columns(field)
    .map((column) => safe(column.name));
  // Hardly a record waits in a queue, and every record would pay for the entry.
  const only = field.system && field.name === 'queue' ? ` where ${columns[0]} is not null` : '';
  return `create index ${safe(`${object.table}_${snake(field.name)}`)} on ${object.table} (${columns.join(', ')}, id)${only};`;
}

/** The column that lists are sorted by. */
function sortColumn(field: Field): string {
  const columns = storageOf(field.type).columns(field);
  const companion = columns.find((column) => column.name.endsWith('_sort') || column.name.endsWith('_base'));
  return safe((companion ?? columns[0]!).name);
}

/** The expression that sorts and compares by a field, then the id, so that keyset paging reads only what it returns. */
function sortIndex(object: ObjectType, field: Field): string {
  const column = sortColumn(field);
  return `create index ${safe(`${object.table}_${snake(field.name)}`)} on ${object.table} (${column}, id) where deleted_at is null;`;
}

/** An option is filtered by and never an order of its own: what has it, in the order of the titles. */
function optionIndex(object: ObjectType, field: Field): string {
  const columns = [safe(snake(field.name)), sortColumn(object.titleField)];
  return `create index ${safe(`${object.table}_${snake(field.name)}`)} on ${object.table} (${columns.join(', ')}, id) where deleted_at is null;`;
}

/** The database is C.UTF-8, so the plain order serves equality and beginnings alike. */
function foldIndex(object: ObjectType, field: Field): string {
  const column = safe(snake(field.name));
  return `create index ${safe(`${object.table}_${column}_fold`)} on ${object.table} (core.fold(${column})) where deleted_at is null;`;
}

/** The planner does not read the statistics of a partial index, and would take half a percent for every question. */
function foldStatistics(object: ObjectType, field: Field): string {
  const column = safe(snake(field.name));
  return `create statistics ${safe(`${object.table}_${column}_folded`)} on (core.fold(${column})) from ${object.table};`;
}

/** A record without tags costs the index nothing. */
function tagsIndex(object: ObjectType, field: Field): string {
  const folded = safe(`${snake(field.name)}_folded`);
  return `create index ${safe(`${object.table}_${snake(field.name)}`)} on ${object.table} using gin (${folded}) where deleted_at is null and ${folded} is not null;`;
}

/** A sealed value is found by what equal ones have in common. */
function sealedIndex(object: ObjectType, field: Field): string {
  const column = safe(snake(field.name));
  const kind = field.unique ? 'unique index' : 'index';
  const name = safe(`${object.table}_${column}_${field.unique ? 'key' : 'match'}`);
  return `create ${kind} ${name} on ${object.table} (split_part(${column}, '.'::text, 3)) where deleted_at is null and ${column} is not null;`;
}

export function fieldIndexes(object: ObjectType, field: Field): string[] {
  const indexes: string[] = [];
  if (field.sensitive !== undefined) return field.unique || field.indexed ? [sealedIndex(object, field)] : [];
  if (field.unique) indexes.push(uniqueIndex(object, field));
  if (field.type === 'lookup' || field.type === 'polymorphic') indexes.push(lookupIndex(object, field));
  else if (field.indexed && field.type === 'select') indexes.push(optionIndex(object, field));
  else if (field.indexed && field.type === 'tags') indexes.push(tagsIndex(object, field));
  else if (field.indexed) indexes.push(sortIndex(object, field));
  if (field.indexed && field.type === 'text' && !field.unique) indexes.push(foldIndex(object, field));
  if (field.type === 'text' && (field.unique || field.indexed)) indexes.push(foldStatistics(object, field));
  return indexes;
}

export function tableIndexes(object: ObjectType): string[] {
  const table = safe(object.table);
  return [
    `create index ${safe(`${table}_readers`)} on ${table} using gin (readers) where deleted_at is null;`,
    `alter table ${table} alter column readers set statistics 1000;`,
    `create unique index ${safe(`${table}_source`)} on ${table} (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;`,
    `create index ${safe(`${table}_deleted`)} on ${table} (deleted_at, id) where deleted_at is not null;`,
    ...columnFields(object).flatMap((field) => fieldIndexes(object, field)),
  ];
}
