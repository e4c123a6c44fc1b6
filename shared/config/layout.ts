/** The document of a layout: what the record page, the form and the quick form of an object show, and to whom. */
import type { Label } from '../labels.ts';
import { checkDocumentName } from './documentName.ts';
import { readCondition } from './fieldMap.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

export interface LayoutField {
  readonly field: string;
  /** The form asks for it; for what no door may leave empty there are rules. */
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** In the filter language, over the record as it stands in the form. */
  readonly visibleWhen?: Readonly<Record<string, unknown>>;
}

export interface LayoutSection {
  readonly label: Label;
  readonly columns?: 1 | 2 | 3;
  /** Closed until someone opens it. */
  readonly collapsed?: boolean;
  readonly visibleWhen?: Readonly<Record<string, unknown>>;
  readonly fields: readonly LayoutField[];
}

/** Named `object.layout`. Of the layouts that fit a user and a record, the most particular serves: see resolveLayout. */
export interface LayoutDocument {
  readonly label: Label;
  /** For records of this type; absent: of any. */
  readonly recordType?: string;
  /** For users with one of these roles; absent: for everyone. */
  readonly roles?: readonly string[];
  /** Of two that fit equally well, the lower one serves. */
  readonly order?: number;
  /** Key facts in the head of the record page; absent: those of the object. */
  readonly keyFields?: readonly string[];
  /** Record page and form. */
  readonly sections: readonly LayoutSection[];
  /** The form, where it differs from the page. */
  readonly form?: readonly LayoutSection[];
  /** The quick form; absent: what is required. */
  readonly quickCreate?: readonly LayoutField[];
}

const mostFields = 1000;

export function readLayout(data: unknown, name: string): LayoutDocument {
  const read = new Reading(data);
  checkDocumentName(read, name);
  const document: LayoutDocument = clean({
    label: read.label('label', 60),
    recordType: read.optional('recordType', () => read.text('recordType', 40)),
    roles: read.optional('roles', () => read.texts('roles', 200, 60)),
    order: read.optional('order', () => read.whole('order', 0, 1000)),
    keyFields: read.optional('keyFields', () => read.texts('keyFields', 12, 60)),
    sections: read.list('sections', 60, readSection),
    form: read.optional('form', () => read.list('form', 60, readSection)),
    quickCreate: read.optional('quickCreate', () => read.list('quickCreate', 50, readField)),
  });
  refuseTwice(read, 'sections', document.sections.flatMap(fieldsOf));
  refuseTwice(read, 'form', (document.form ?? []).flatMap(fieldsOf));
  refuseTwice(
    read,
    'quickCreate',
    (document.quickCreate ?? []).map(({ field }) => field),
  );
  read.end();
  return document;
}

function fieldsOf(section: LayoutSection): string[] {
  return section.fields.map(({ field }) => field);
}

function refuseTwice(read: Reading, member: string, names: readonly string[]): void {
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  for (const name of twice)
    read.refuse(member, `The field “${name}” is there twice.`, `字段“${name}”重复出现。`);
}

function readSection(read: Reading): LayoutSection {
  return clean({
    label: read.label('label', 60),
    columns: read.optional('columns', () => read.whole('columns', 1, 3) as 1 | 2 | 3),
    collapsed: read.optional('collapsed', () => read.flag('collapsed') || undefined),
    visibleWhen: read.optional('visibleWhen', () => readCondition(read, 'visibleWhen')),
    fields: read.list('fields', mostFields, readField),
  });
}

function readField(read: Reading): LayoutField {
  return clean({
    field: read.text('field', 60),
    required: read.optional('required', () => read.flag('required') || undefined),
    readOnly: read.optional('readOnly', () => read.flag('readOnly') || undefined),
    visibleWhen: read.optional('visibleWhen', () => readCondition(read, 'visibleWhen')),
  });
}
