/** Which records can be shared, and which take the shares of the account that they belong to. */
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';

/** People and how they are organised are nobody's to share. */
const administered: ReadonlySet<string> = new Set([
  'user',
  'department',
  'group',
  'queue',
  'problemReport',
  'consent',
]);

export function isShareable(object: ObjectType): boolean {
  return !administered.has(object.name);
}

/** Whose shares go down to its children. */
const parentObject = 'account';

const known = new WeakMap<ObjectType, Field | null>();

/**
 * The lookup through which records of the object can inherit shares; undefined where they have none, and where they are
 * read by whoever reads what they hang on anyway.
 */
export function inheritingField(object: ObjectType): Field | undefined {
  let field = known.get(object);
  if (field === undefined) {
    const can = isShareable(object) && object.name !== parentObject && !object.declaration.readersFrom;
    const pointing = can ? [...object.fields.values()].filter(pointsToParent) : [];
    field = pointing.find(({ name }) => name === parentObject) ?? pointing[0] ?? null;
    known.set(object, field);
  }
  return field ?? undefined;
}

function pointsToParent(field: Field): boolean {
  return field.type === 'lookup' && field.targets?.length === 1 && field.targets[0] === parentObject;
}

/** Objects whose records can inherit shares from accounts. */
export function inheritingObjects(registry: Registry): ObjectType[] {
  return [...registry.objects.values()].filter((object) => inheritingField(object) !== undefined);
}
