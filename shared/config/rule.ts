/** The document of a validation rule: a condition under which a record is refused, or must have some fields filled. */
import type { Label } from '../labels.ts';
import { checkDocumentName } from './documentName.ts';
import { readCondition } from './fieldMap.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

/** Named `object.rule`. Holds for every door: page, API, import, bulk work, undo. */
export interface RuleDocument {
  readonly label: Label;
  /** In the filter language, over the record as it will be; paths over lookups, child lists, `me` and `today` included. */
  readonly when: Readonly<Record<string, unknown>>;
  /** Fields that must be filled where `when` is true; absent: a record for which `when` is true is refused. */
  readonly require?: readonly string[];
  /** What the person is told; may be left out with `require` only. */
  readonly message?: Label;
  /** The field beside which the message stands; absent: it is about the record. Not with `require`. */
  readonly field?: string;
  /** Asked only of new records and where one of these fields changes; absent: with every change. */
  readonly onChange?: readonly string[];
  /** For records of these types; absent: of any. */
  readonly recordTypes?: readonly string[];
  /** Switched off: kept, and asked of nobody. */
  readonly inactive?: boolean;
}

export function readRule(data: unknown, name: string): RuleDocument {
  const read = new Reading(data);
  checkDocumentName(read, name);
  const document: RuleDocument = clean({
    label: read.label('label', 100),
    when: readCondition(read, 'when'),
    require: read.optional('require', () => read.texts('require', 50, 60)),
    message: read.optional('message', () => read.label('message', 500)),
    field: read.optional('field', () => read.text('field', 60)),
    onChange: read.optional('onChange', () => read.texts('onChange', 50, 60)),
    recordTypes: read.optional('recordTypes', () => read.texts('recordTypes', 50, 40)),
    inactive: read.optional('inactive', () => read.flag('inactive') || undefined),
  });
  if (document.require === undefined && document.message === undefined)
    read.refuse('message', 'Say in both languages what is wrong.', '请用中英文说明问题所在。');
  if (document.require !== undefined && document.field !== undefined)
    read.refuse('field', 'The messages stand beside the required fields.', '提示将显示在必填字段旁。');
  for (const member of ['require', 'onChange', 'recordTypes'] as const) {
    if (document[member]?.length === 0)
      read.refuse(member, 'Name at least one, or leave it out.', '请至少填写一项，或不填此项。');
  }
  read.end();
  return document;
}
