/** Documents of custom fields worked into their objects: in lists, forms and rights like any declared field. */
import type { FieldDocument } from '../../../shared/config/field.ts';
import type { FieldDeclaration } from './declarations.ts';
import type { ObjectDrafts } from './objectDrafts.ts';
import { settleObject } from './settleObject.ts';

/** `account.c_region` → `['account', 'c_region']` */
export function splitFieldName(name: string): readonly [object: string, field: string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

/** A field of an object that is put away waits with it. */
export function compileFields(objects: ObjectDrafts, documents: ReadonlyMap<string, FieldDocument>): void {
  for (const [name, document] of documents) {
    const [objectName, fieldName] = splitFieldName(name);
    const object = objects.draft(objectName);
    // One that points to an object which is put away, or goes, is refused by its check; here it is only not there.
    const leadsOn = (document.targets ?? []).every((target) => objects.has(target));
    if (object && !document.retired && leadsOn) object.fields[fieldName] = declarationOf(document);
  }
  for (const name of objects.names()) settleObject(objects, name);
}

function declarationOf({ retired: _, targets, ...document }: FieldDocument): FieldDeclaration {
  const pointsTo = document.type === 'user' ? ['user'] : targets;
  return { ...document, ...(pointsTo ? { targets: pointsTo } : {}) };
}
