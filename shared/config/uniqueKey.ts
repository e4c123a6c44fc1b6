/** The document of a unique key: fields whose values together only one record may have. */
import type { Label } from '../labels.ts';
import { checkDocumentName } from './documentName.ts';
import { Reading } from './reading.ts';

/** Named `object.key`. Compared case- and width-folded among what is not deleted; a record that lacks one of the values is free. */
export interface UniqueKeyDocument {
  readonly label: Label;
  readonly fields: readonly string[];
}

export function readUniqueKey(data: unknown, name: string): UniqueKeyDocument {
  const read = new Reading(data);
  checkDocumentName(read, name);
  const document: UniqueKeyDocument = { label: read.label('label', 60), fields: read.texts('fields', 8, 60) };
  const { fields } = document;
  if (fields.length === 0) read.refuse('fields', 'Name at least one field.', '请至少指定一个字段。');
  if (new Set(fields).size < fields.length)
    read.refuse('fields', 'A field is there twice.', '有字段重复出现。');
  read.end();
  return document;
}
