/** `email` and `phone`: the primary one of the lists `emails` and `phones`, read and sorted by as a text of its own. */
import type { Field, ObjectType } from '../metadata/registry.ts';

export const listOfPrimary: Readonly<Record<string, string>> = { email: 'emails', phone: 'phones' };

const made = new WeakMap<Field, Field>();

/** The list of which `name` is the primary entry; undefined where the object has none, or a field of this name itself. */
export function primaryList(object: ObjectType, name: string): Field | undefined {
  if (!Object.hasOwn(listOfPrimary, name) || object.fields.has(name)) return undefined;
  const list = object.fields.get(listOfPrimary[name]!);
  return list?.type === listOfPrimary[name] ? list : undefined;
}

/** As a field of its own, on the column that the list keeps beside it. */
export function primaryEntry(list: Field): Field {
  let field = made.get(list);
  if (!field) {
    field = {
      ...list,
      name: `${list.name}Primary`,
      type: 'text',
      system: true,
      sortable: true,
      readOnly: true,
    };
    made.set(list, field);
  }
  return field;
}
