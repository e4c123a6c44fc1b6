/** The document of a custom field: what a declaration in code would say of it. */
import { type SensitiveDeclaration, sensitiveTypes } from '../fields/sensitive.ts';
import type { Label } from '../labels.ts';
import {
  type FieldTypeName,
  fieldTypeNames,
  type Option,
  type Rollup,
  rollupFunctions,
} from '../metadata.ts';
import { clean } from './object.ts';
import { readOptions } from './options.ts';
import { Reading } from './reading.ts';

export interface FieldDocument {
  /** Immutable: `f_` and eight letters or digits; values are stored under it. Given by the server unless it comes along. */
  readonly id?: string;
  /** Changed only where every value converts. */
  readonly type: FieldTypeName;
  readonly label: Label;
  readonly help?: Label;
  readonly required?: boolean;
  readonly unique?: boolean;
  /** Lists sort and filter by it often: an index is made. */
  readonly indexed?: boolean;
  /** Its words find the record in the search. */
  readonly searched?: boolean;
  readonly default?: unknown;
  readonly options?: readonly Option[];
  readonly targets?: readonly string[];
  readonly relation?: {
    readonly name: string;
    readonly label: Label;
    readonly onDelete: 'restrict' | 'clear' | 'cascade';
  };
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly scale?: number;
  /** A whole number that names something (a year, a code): written without separators, never added up. */
  readonly nominal?: boolean;
  readonly prefix?: string;
  /** Worked out from other fields, by an expression in CEL; the type says what it gives. */
  readonly formula?: string;
  /** Worked out over the records of a child list. */
  readonly rollup?: Rollup;
  /** File and image: several; which media types (`image/*` for a family); most bytes of one. */
  readonly multiple?: boolean;
  readonly accept?: readonly string[];
  readonly maxSize?: number;
  /** Kept sealed and shown masked; how many characters the mask leaves open. Never taken back. */
  readonly sensitive?: SensitiveDeclaration;
  /** Put away: nobody sees it, its values are kept. */
  readonly retired?: boolean;
}

export const fieldName = /^c_[a-z][A-Za-z0-9]{0,39}$/;
const fieldId = /^f_[a-z0-9]{8}$/;
const objectNames = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/;

/** Types that only the platform makes. */
const notCustom: ReadonlySet<string> = new Set(['id', 'autoNumber']);
export const customFieldTypes: readonly FieldTypeName[] = fieldTypeNames.filter(
  (type) => !notCustom.has(type),
);

type Member = Exclude<keyof FieldDocument, 'id' | 'type' | 'label' | 'help' | 'required' | 'retired'>;

const choices: ReadonlySet<string> = new Set(['select', 'multiSelect', 'dependentSelect']);
const words: ReadonlySet<string> = new Set(['emails', 'phones', 'tags', 'richText']);
const numbers: ReadonlySet<string> = new Set(['integer', 'number', 'percent', 'money']);
const texts: ReadonlySet<string> = new Set(['text', 'longText', 'url']);
const pointers: ReadonlySet<string> = new Set(['lookup', 'user', 'polymorphic']);
const files: ReadonlySet<string> = new Set(['file', 'image']);
/** What lists cannot sort by. */
const unindexed: ReadonlySet<string> = new Set([
  ...['longText', 'richText', 'multiSelect', 'tags', 'address', 'geo', 'json', 'emails', 'phones'],
  ...files,
]);
/** What a formula can give, and what a roll-up can. */
const worked: ReadonlySet<string> = new Set([
  ...['text', 'longText', 'integer', 'number', 'percent', 'money', 'boolean', 'date', 'datetime'],
]);

/** Which types a member makes sense for. */
const fits: Readonly<Record<Member, (type: FieldTypeName) => boolean>> = {
  unique: (type) => type === 'text',
  indexed: (type) => !unindexed.has(type),
  searched: (type) => texts.has(type) || words.has(type) || files.has(type),
  default: (type) => !pointers.has(type) && !files.has(type),
  options: (type) => choices.has(type),
  targets: (type) => type === 'lookup' || type === 'polymorphic',
  relation: (type) => pointers.has(type),
  maxLength: (type) => texts.has(type),
  min: (type) => numbers.has(type),
  max: (type) => numbers.has(type) || type === 'rating',
  scale: (type) => type === 'number' || type === 'percent' || type === 'money',
  nominal: (type) => type === 'integer',
  prefix: () => false,
  formula: (type) => worked.has(type),
  rollup: (type) => worked.has(type),
  multiple: (type) => files.has(type),
  accept: (type) => files.has(type),
  maxSize: (type) => files.has(type),
  sensitive: (type) => sensitiveTypes.has(type),
};

export function readField(data: unknown, name: string): FieldDocument {
  const read = new Reading(data);
  if (!fieldName.test(name.split('.')[1] ?? '')) {
    read.refuse(
      '',
      `“${name}” cannot name a custom field: object, dot, c_ and a word in camel case, such as account.c_region.`,
      `“${name}”不能作为自定义字段名：应为“对象.c_单词”，例如 account.c_region。`,
    );
  }
  const type = read.oneOf('type', customFieldTypes);
  const number = (member: 'min' | 'max') => read.whole(member, -1e15, 1e15);
  const document: FieldDocument = clean({
    id: read.optional('id', () => read.text('id', 10, fieldId)),
    type,
    label: read.label('label', 60),
    help: read.optional('help', () => read.label('help', 1000)),
    required: switchOf(read, 'required'),
    unique: switchOf(read, 'unique'),
    indexed: switchOf(read, 'indexed'),
    searched: switchOf(read, 'searched'),
    default: read.raw('default'),
    options: read.optional('options', () => readOptions(read)),
    targets: read.optional('targets', () => read.texts('targets', 20, 40)),
    relation: read.optional('relation', () => read.part('relation', readRelation)),
    maxLength: read.optional('maxLength', () => read.whole('maxLength', 1, 100_000)),
    min: read.optional('min', () => number('min')),
    max: read.optional('max', () => number('max')),
    scale: read.optional('scale', () => read.whole('scale', 0, 10)),
    nominal: switchOf(read, 'nominal'),
    prefix: read.optional('prefix', () => read.text('prefix', 20)),
    formula: read.optional('formula', () => read.text('formula', 4000)),
    rollup: read.optional('rollup', () => read.part('rollup', readRollup)),
    multiple: switchOf(read, 'multiple'),
    accept: read.optional('accept', () => read.texts('accept', 50, 100)),
    maxSize: read.optional('maxSize', () => read.whole('maxSize', 1, 10 ** 10)),
    sensitive: read.optional('sensitive', () => read.part('sensitive', readSensitive)),
    retired: switchOf(read, 'retired'),
  });
  for (const member of Object.keys(fits) as Member[]) {
    if (document[member] === undefined || document[member] === false || fits[member](type)) continue;
    read.refuse(member, `A field of type ${type} has no ${member}.`, `类型为 ${type} 的字段没有 ${member}。`);
  }
  if (choices.has(type) && document.options === undefined)
    read.refuse('options', 'A pick list needs its options.', '选择字段需要选项。');
  checkTargets(read, document);
  checkWorked(read, document);
  checkSensitive(read, document);
  if (document.min !== undefined && document.max !== undefined && document.min > document.max)
    read.refuse('min', 'The least value is above the greatest.', '最小值大于最大值。');
  read.end();
  return document;
}

function readRollup(rollup: Reading): Rollup {
  return clean({
    relation: rollup.text('relation', 60),
    fn: rollup.oneOf('fn', rollupFunctions),
    field: rollup.optional('field', () => rollup.text('field', 60)),
    filter: rollup.raw('filter'),
  });
}

/** False says the same as nothing. */
function switchOf(read: Reading, member: string): true | undefined {
  return read.optional(member, () => read.flag(member) || undefined);
}

function readRelation(relation: Reading): NonNullable<FieldDocument['relation']> {
  return {
    name: relation.text('name', 60, /^c_[a-z][A-Za-z0-9]{0,39}$/),
    label: relation.label('label', 60),
    onDelete: relation.oneOf('onDelete', ['restrict', 'clear', 'cascade']),
  };
}

/** What is worked out is given by nobody. */
function checkWorked(read: Reading, document: FieldDocument): void {
  const { formula, rollup, required, unique } = document;
  if (formula === undefined && rollup === undefined) return;
  if (formula !== undefined && rollup !== undefined)
    read.refuse('rollup', 'A field is either a formula or a roll-up.', '字段只能是公式或汇总之一。');
  const given = document.default !== undefined;
  if (required || unique || given)
    read.refuse(
      required ? 'required' : unique ? 'unique' : 'default',
      'A field that is worked out is neither required nor unique and has no default.',
      '计算字段不能设为必填、唯一或设置默认值。',
    );
}

function readSensitive(sensitive: Reading): SensitiveDeclaration {
  return clean({
    first: sensitive.optional('first', () => sensitive.whole('first', 0, 8)),
    last: sensitive.optional('last', () => sensitive.whole('last', 0, 8)),
  });
}

/** What is sealed has no words to search, and nothing that is kept in the plain beside it. */
function checkSensitive(read: Reading, document: FieldDocument): void {
  if (document.sensitive === undefined) return;
  for (const member of ['searched', 'default', 'formula', 'rollup'] as const) {
    if (document[member] === undefined) continue;
    read.refuse(
      member,
      `A sensitive field has no ${member}: it would be kept in the plain.`,
      `敏感字段不能设置 ${member}，否则会以明文保存。`,
    );
  }
}

function checkTargets(read: Reading, { type, targets }: FieldDocument): void {
  const wrong = targets?.find((target) => !objectNames.test(target));
  if (wrong !== undefined)
    read.refuse('targets', `“${wrong}” is no name of an object.`, `“${wrong}”不是对象名。`);
  if (type === 'lookup' && targets?.length !== 1)
    read.refuse('targets', 'A lookup points to one object.', '查找字段应指向一个对象。');
  if (type === 'polymorphic' && (targets?.length ?? 0) === 0)
    read.refuse('targets', 'Name the objects that it may point to.', '请指定可指向的对象。');
}
