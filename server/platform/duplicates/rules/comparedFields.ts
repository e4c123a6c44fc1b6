/** The fields by which records of an object are told apart: what names them, and ways to reach them. */
import type { FieldTypeName } from '../../../../shared/metadata.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { Kind } from '../matcher/kinds/kind.ts';
import { kindOf } from './fieldKind.ts';

export interface ComparedField {
  readonly field: Field;
  readonly kind: Kind;
}

const telling: ReadonlySet<FieldTypeName> = new Set([
  'text',
  'emails',
  'phones',
  'url',
  'address',
  'date',
  'lookup',
]);

/** More say little that is new, and make each pair dearer. */
const mostFields = 10;

const known = new WeakMap<ObjectType, readonly ComparedField[]>();

export function comparedFields(object: ObjectType): readonly ComparedField[] {
  let fields = known.get(object);
  if (!fields) {
    fields = [...object.fields.values()]
      .filter((field) => tells(object, field))
      .flatMap((field): ComparedField[] => {
        const kind = kindOf(object, field);
        return kind ? [{ field, kind }] : [];
      })
      .slice(0, mostFields);
    known.set(object, fields);
  }
  return fields;
}

function tells(object: ObjectType, field: Field): boolean {
  if (!telling.has(field.type) || field.system || field.computed) return false;
  if (field.type === 'lookup')
    return !(field.targets ?? []).some((target) => target === 'department' || target === object.name);
  if (field.type !== 'text') return true;
  const names = object.declaration.person?.names.includes(field.name) ?? false;
  return (
    names ||
    field === object.titleField ||
    field.unique ||
    field.sensitive !== undefined ||
    field.format !== undefined ||
    field.searched
  );
}
