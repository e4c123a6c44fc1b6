/** The document of a record type: a sort of record of one object, with its own defaults, choices and pipeline. */
import type { Label } from '../labels.ts';
import { checkDocumentName } from './documentName.ts';
import { readTextLists, readValues } from './fieldMap.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

/** Named `object.recordType`. The last part is the value of the field `recordType`. */
export interface RecordTypeDocument {
  readonly label: Label;
  readonly description?: Label;
  readonly order?: number;
  /** What a record becomes when nobody says; at most one of an object. */
  readonly isDefault?: boolean;
  /** Values that new records begin with, by field, as in a write; stronger than the fields' own defaults. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** By select field the options that may be chosen; a field that is not named has all of its own. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
  /** The pipeline that its records are in. */
  readonly pipeline?: string;
  /** Names of the roles that may make such records; absent: everyone who may make records of the object. */
  readonly roles?: readonly string[];
  /** Closed: records that are of it stay, no other is made. */
  readonly retired?: boolean;
}

export function readRecordType(data: unknown, name: string): RecordTypeDocument {
  const read = new Reading(data);
  checkDocumentName(read, name);
  const document: RecordTypeDocument = clean({
    label: read.label('label', 60),
    description: read.optional('description', () => read.label('description', 1000)),
    order: read.optional('order', () => read.whole('order', 0, 1000)),
    isDefault: read.optional('isDefault', () => read.flag('isDefault') || undefined),
    defaults: read.optional('defaults', () => readValues(read, 'defaults', 200)),
    options: read.optional('options', () => readTextLists(read, 'options', 200, 1000)),
    pipeline: read.optional('pipeline', () => read.text('pipeline', 40)),
    roles: read.optional('roles', () => read.texts('roles', 200, 60)),
    retired: read.optional('retired', () => read.flag('retired') || undefined),
  });
  if (document.isDefault && document.retired)
    read.refuse('retired', 'The default record type cannot be closed.', '默认业务类型不能停用。');
  read.end();
  return document;
}
