/**
 * Whether a list reads one range of one index in its order, whatever its values are: then one plan is good for all of
 * them, and PostgreSQL may keep it under a name. Planning costs such a list more than reading its rows.
 */
import type { Condition } from '../../../shared/filters/grammar.ts';
import type { ListQuery } from '../../../shared/query.ts';
import type { ObjectType } from '../metadata/registry.ts';

/** @param filter of the caller who sees every row; undefined when nothing is asked */
export function walksOneIndex(object: ObjectType, query: ListQuery, filter: Condition | undefined): boolean {
  if ((query.search ?? '').trim() !== '' || query.deleted === 'only') return false;
  const name = (query.sort ?? '').replace(/^-/, '');
  if (name.includes(',')) return false;
  if (filter !== undefined) return name === object.titleField.name && isIndexedOption(object, filter);
  if (name === '') return true;
  const field = object.fields.get(name);
  return field?.indexed === true && field.sortable && hasOrderIndex(field.type);
}

/** What has an option is indexed in the order of the titles. */
function isIndexedOption(object: ObjectType, filter: Condition): boolean {
  if (filter.kind !== 'test' || filter.op !== 'eq' || filter.operand === null) return false;
  const { field, steps, member } = filter.path;
  if (steps.length > 0 || member !== undefined || field.type !== 'select') return false;
  return object.fields.get(field.name)?.indexed === true;
}

/** Options and lookups have indexes of another order. */
function hasOrderIndex(type: string): boolean {
  return type !== 'select' && type !== 'lookup' && type !== 'user' && type !== 'polymorphic';
}
