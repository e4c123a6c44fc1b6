/** DDL of the index of a custom field: over the expression that sorts, compares or points. */
import { compile, type Fragment, sql } from '../../base/sql.ts';
import { columnName } from '../fields/columnName.ts';
import { columnPlace, isCustom } from '../fields/place.ts';
import { isSensitive, matchPart } from '../fields/sealed/sealedField.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType } from './registry.ts';

export interface CustomIndex {
  /** Also the name of the constraint that a refused value names. */
  readonly name: string;
  /** What follows `create index NAME on TABLE `; for telling whether an index that is there is the one that is wanted. */
  readonly definition: string;
  readonly unique: boolean;
  /** Lower ones come first where there are too many. */
  readonly rank: number;
}

/** The alias of the expressions is the table's own name in an index, so it is left out. */
const alias = 't';

/** Empty for a field that has none. */
export function customFieldIndexes(object: ObjectType, field: Field): CustomIndex[] {
  if (!isCustom(field)) return [];
  const storage = storageOf(field.type);
  const [first] = storage.columns(field);
  const make = (suffix: string, rank: number, expressions: readonly Fragment[], deletedToo = false) => ({
    name: `${object.table}_${columnName(field)}${suffix}`,
    definition: `(${expressions.map(textOf).join(', ')})${deletedToo ? '' : ' where deleted_at is null'}`,
    unique: suffix === uniqueSuffix,
    rank,
  });
  if (field.targets !== undefined) {
    const pointer = columnPlace(field, alias, storage.columns(field).at(-1)!);
    // Deleted rows too: restoring and purging look through them.
    return [make('', 1, [pointer, sql`id`], true)];
  }
  if (isSensitive(field)) {
    const matches = [matchPart(field, alias)];
    if (field.unique) return [make(uniqueSuffix, 0, matches)];
    return field.indexed ? [make('_match', 2, matches)] : [];
  }
  const folded = () => sql`core.fold(${columnPlace(field, alias, first!)})`;
  const indexes: CustomIndex[] = field.unique ? [make(uniqueSuffix, 0, [folded()])] : [];
  if (!field.indexed) return indexes;
  // An option is filtered by and never an order of its own.
  const value = field.type === 'select' ? columnPlace(field, alias, first!) : storage.sortBy?.(field, alias);
  if (value) indexes.push(make('', 2, [value, sql`id`]));
  if (field.type === 'text' && !field.unique) indexes.push(make('_fold', 3, [folded()]));
  return indexes;
}

/** Of the index that a unique field has; its name is what PostgreSQL says when it refuses a value. */
const uniqueSuffix = '_key';

/** Index expressions hold no parameters; names in them come from ids that the registry has checked. */
function textOf(expression: Fragment): string {
  const { text, values } = compile(expression);
  if (values.length > 0) throw new Error(`an index cannot hold ${text}`);
  return `(${text.replaceAll(`"${alias}".`, '')})`;
}

/** Two statements: an index without its note is made anew. `definition` has quotes of its own. */
export function createIndex(schema: string, table: string, index: CustomIndex, note: string): string[] {
  const kind = index.unique ? 'unique index' : 'index';
  return [
    `create ${kind} concurrently "${index.name}" on "${schema}"."${table}" ${index.definition}`,
    `comment on index "${schema}"."${index.name}" is '${note.replaceAll("'", "''")}'`,
  ];
}

export function dropIndex(schema: string, name: string): string {
  return `drop index concurrently if exists "${schema}"."${name}"`;
}
