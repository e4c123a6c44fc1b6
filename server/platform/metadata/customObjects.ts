/** Documents of custom objects as declarations: a title, the system fields, and the custom fields that follow. */
import type { ObjectDocument } from '../../../shared/config/object.ts';
import type { FieldDeclaration, ObjectDeclaration } from './declarations.ts';
import type { ObjectDrafts } from './objectDrafts.ts';

/** What names a custom object's records is a column of its table: lists sort, and lookups show, by it. */
export const titleFieldName = 'name';

export function compileObjects(objects: ObjectDrafts, documents: ReadonlyMap<string, ObjectDocument>): void {
  for (const [name, document] of documents) {
    if (!document.retired) objects.add(customObject(name, document));
  }
}

export function customObject(name: string, document: ObjectDocument): ObjectDeclaration {
  const { id, plural, label, pluralLabel, icon, title } = document;
  const { subtitleFields, keyFields, pathField, readersFrom, inSearch, timelineOf } = document;
  return {
    name,
    plural,
    label,
    pluralLabel,
    icon,
    ...(id === undefined ? {} : { id }),
    custom: true,
    ...(document.module ? { module: document.module } : {}),
    titleField: titleFieldName,
    fields: { [titleFieldName]: titleOf(title) },
    sections: document.sections ?? [],
    views: document.views ?? [],
    ...(subtitleFields ? { subtitleFields } : {}),
    ...(keyFields ? { keyFields } : {}),
    ...(pathField ? { pathField } : {}),
    ...(readersFrom ? { readersFrom } : {}),
    ...(inSearch === undefined ? {} : { inSearch }),
    ...(timelineOf ? { timelineOf } : {}),
  };
}

/** As a column, whatever the title's words are. */
function titleOf(title: ObjectDocument['title']): FieldDeclaration {
  return title.type === 'text'
    ? { type: 'text', label: title.label, required: true, indexed: true, searched: true, maxLength: 200 }
    : { type: 'autoNumber', label: title.label, indexed: true, searched: true, prefix: title.prefix ?? '' };
}
