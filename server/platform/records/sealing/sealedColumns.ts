/** Everywhere in a workspace where sensitive values of records lie: fields in use, and those that are put away with their values. */
import type { SensitiveMark } from '../../../../shared/fields/sensitive.ts';
import { column, type Fragment, sql } from '../../../base/sql.ts';
import { columnName } from '../../fields/columnName.ts';
import { customColumn, isCustom } from '../../fields/place.ts';
import { isSensitive, type SensitiveField } from '../../fields/sealed/sealedField.ts';
import { splitFieldName } from '../../metadata/customFields.ts';
import { type Field, type Registry, snake } from '../../metadata/registry.ts';

export interface SealedColumn {
  /** Singular name of the object, and the field's: what history calls them. */
  readonly object: string;
  readonly field: string;
  readonly table: string;
  readonly mark: SensitiveMark;
  /** The column, or the member of `custom`. */
  readonly name: string;
  readonly custom: boolean;
}

/** In an order that stays the same while a run goes over them. */
export function sealedColumns(registry: Registry): readonly SealedColumn[] {
  const inUse = [...registry.objects.values()].flatMap(({ name, table, fields }) =>
    [...fields.values()].filter(isSensitive).map((field) => columnOf(name, table, field)),
  );
  const known = new Set(inUse.map(({ mark }) => mark.id));
  return [...inUse, ...putAway(registry).filter(({ mark }) => !known.has(mark.id))].sort((a, b) =>
    a.mark.id < b.mark.id ? -1 : 1,
  );
}

function columnOf(object: string, table: string, field: SensitiveField<Field>): SealedColumn {
  const { name, sensitive: mark } = field;
  return { object, field: name, table, mark, name: columnName(field), custom: isCustom(field) };
}

/** Retired fields, and fields of retired objects, keep what they hold. */
function putAway(registry: Registry): SealedColumn[] {
  return [...registry.documents.of('field')].flatMap(([name, { id, sensitive }]): SealedColumn[] => {
    const [object, field] = splitFieldName(name);
    const plural = registry.documents.get('object', object)?.plural;
    const table = registry.objects.get(object)?.table ?? (plural === undefined ? undefined : snake(plural));
    if (id === undefined || sensitive === undefined || table === undefined) return [];
    const mark = { id, first: sensitive.first ?? 0, last: sensitive.last ?? 4 };
    return [{ object, field, table, mark, name: id, custom: true }];
  });
}

/** The stored text, of alias `t`. */
export function storedText({ name, custom }: SealedColumn): Fragment {
  return custom ? sql`(${sql.id('t', customColumn)} ->> ${name})` : column('t', name);
}

/** The assignment that puts another text there, and takes a sort key away that tells what the text was. */
export function storing(column: SealedColumn, value: Fragment): Fragment {
  const { name, custom } = column;
  if (!custom) return sql`${sql.id(name)} = ${value}`;
  return sql`${sql.id(customColumn)} = jsonb_set(t.custom, array[${name}::text], to_jsonb(${value})) - ${sortKeyOf(column)}::text`;
}

/** A sort key from before the field was sensitive; none where it has columns of its own, which are as it was declared. */
export function hasSortKey(column: SealedColumn): Fragment {
  return column.custom ? sql`${sql.id('t', customColumn)} ? ${sortKeyOf(column)}::text` : sql`false`;
}

/** Takes away those of records that hold no value any more. */
export function withoutSortKey(column: SealedColumn): Fragment {
  return sql`${sql.id(customColumn)} = t.custom - ${sortKeyOf(column)}::text`;
}

function sortKeyOf({ name }: SealedColumn): string {
  return `${name}_sort`;
}
