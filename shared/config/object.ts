/** The document of a custom object: what it is called, what names its records, how it is shown at first. */
import type { Label } from '../labels.ts';
import type { ViewDefinition } from '../metadata.ts';
import { Reading } from './reading.ts';

/** What names a record: a text that people give, or a running number such as `P-00012`. */
export type TitleKind = 'text' | 'autoNumber';

export interface ObjectDocument {
  /** Immutable: `o_` and eight letters or digits. Given by the server unless it comes from another workspace. */
  readonly id?: string;
  /** As the API calls its records: `c_projects`. Immutable. */
  readonly plural: string;
  readonly label: Label;
  readonly pluralLabel: Label;
  /** A Tabler icon name. */
  readonly icon: string;
  readonly description?: Label;
  /** The field `name`. The type is immutable. */
  readonly title: { readonly type: TitleKind; readonly label: Label; readonly prefix?: string };
  /** The module of the navigation that shows it; absent: a module of its own, at the end. */
  readonly module?: string;
  readonly subtitleFields?: readonly string[];
  readonly keyFields?: readonly string[];
  /** A select field drawn as a path of stages; it also gives the object a board. */
  readonly pathField?: string;
  readonly sections?: readonly { readonly label: Label; readonly fields: readonly string[] }[];
  readonly views?: readonly (ViewDefinition & { readonly id: string; readonly label: Label })[];
  /** The lookup whose record's readers also read this one. */
  readonly readersFrom?: string;
  readonly inSearch?: boolean;
  /** Lookups whose records show this record's life on their timeline. */
  readonly timelineOf?: readonly string[];
  /** Put away: nobody sees it, its records are kept. */
  readonly retired?: boolean;
}

export const objectName = /^c_[a-z][A-Za-z0-9]{0,29}$/;
const iconName = /^[a-z0-9-]{1,40}$/;
const objectId = /^o_[a-z0-9]{8}$/;
export const fieldPath = /^[A-Za-z_][A-Za-z0-9_]{0,59}(\.[A-Za-z_][A-Za-z0-9_]{0,59}){0,3}$/;

export function readObject(data: unknown, name: string): ObjectDocument {
  const read = new Reading(data);
  if (!objectName.test(name)) {
    read.refuse(
      '',
      `“${name}” cannot name an object: c_ and a word in camel case, at most 30 letters and digits, such as c_project.`,
      `“${name}”不能作为对象名：应为 c_ 加驼峰式单词，最多 30 个字母和数字，例如 c_project。`,
    );
  }
  const fieldNames = (member: string, most: number) =>
    read.optional(member, () => read.texts(member, most, 250));
  const document: ObjectDocument = clean({
    id: read.optional('id', () => read.text('id', 10, objectId)),
    plural: read.text('plural', 32, objectName),
    label: read.label('label', 60),
    pluralLabel: read.label('pluralLabel', 60),
    icon: read.text('icon', 40, iconName),
    description: read.optional('description', () => read.label('description', 1000)),
    title: read.part('title', (title) =>
      clean({
        type: title.oneOf('type', ['text', 'autoNumber']),
        label: title.label('label', 60),
        prefix: title.optional('prefix', () => title.text('prefix', 20)),
      }),
    ),
    module: read.optional('module', () => read.text('module', 40)),
    subtitleFields: fieldNames('subtitleFields', 5),
    keyFields: fieldNames('keyFields', 12),
    pathField: read.optional('pathField', () => read.text('pathField', 60)),
    sections: read.optional('sections', () =>
      read.list('sections', 60, (section) => ({
        label: section.label('label', 60),
        fields: section.texts('fields', 1000, 60),
      })),
    ),
    views: read.optional('views', () => read.list('views', 40, readView)),
    readersFrom: read.optional('readersFrom', () => read.text('readersFrom', 60)),
    inSearch: read.optional('inSearch', () => read.flag('inSearch')),
    timelineOf: fieldNames('timelineOf', 10),
    retired: read.optional('retired', () => read.flag('retired') || undefined),
  });
  if (document.plural === name)
    read.refuse('plural', 'The plural must differ from the name.', '复数名称不能与对象名相同。');
  read.end();
  return document;
}

function readView(view: Reading): NonNullable<ObjectDocument['views']>[number] {
  return clean({
    id: view.text('id', 60, /^[A-Za-z][A-Za-z0-9_]{0,59}$/),
    label: view.label('label', 60),
    kind: view.oneOf('kind', ['table', 'board']),
    fields: view.texts('fields', 100, 250),
    filter: view.raw('filter'),
    sort: view.optional('sort', () => view.text('sort', 300)),
    groupBy: view.optional('groupBy', () => view.text('groupBy', 60)),
  });
}

/** Without the members that are undefined, so that equal documents are equal as JSON. */
export function clean<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}
