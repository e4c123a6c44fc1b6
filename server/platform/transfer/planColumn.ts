/** One column of an import: where its value goes and how it is read, checked against the file and the object. */
import type { Cleaner } from '../../../shared/cleaning/cleanValue.ts';
import { canonicalDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { ValueError } from '../../../shared/errors.ts';
import { addressParts } from '../../../shared/fields/address.ts';
import { fold } from '../../../shared/fold.ts';
import type { CellForm, CellReading, CleaningChoice, JoinKind } from '../../../shared/imports.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { planCleaning } from './cleanCells.ts';
import { findColumn } from './findColumn.ts';
import { type PlannedLookup, planLookup } from './planLookup.ts';
import type { FileShape } from './reading/readRequest.ts';
import type { ColumnRule } from './rules.ts';

export interface PlannedColumn {
  /** Null: the value is constant. */
  readonly index: number | null;
  /** As people know it: for errors. */
  readonly header: string;
  readonly field: Field;
  readonly member: string | null;
  readonly values: ReadonlyMap<string, string>;
  /** The only words that say something, folded; null: any. */
  readonly only: ReadonlySet<string> | null;
  readonly multiply: string | null;
  readonly reading: CellReading;
  readonly constant: string | null;
  readonly lookup: PlannedLookup | null;
  /** The further columns of the value, by index. */
  readonly join: {
    readonly indexes: readonly number[];
    readonly by: JoinKind;
    readonly types: readonly string[];
  } | null;
  readonly forms: readonly CellForm[];
  /** Of entries in a list, which several columns fill. */
  readonly label: string | null;
  /** An empty cell leaves the value that is there. */
  readonly keepsEmpty: boolean;
  readonly unlisted: 'refuse' | 'empty' | 'add';
  /** What puts its cells right; null: nothing. */
  readonly cleaner: Cleaner | null;
}

/** What the writer says of a record by itself, unless somebody brings it along who may import all records. */
export const historyFields: ReadonlySet<string> = new Set([
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
]);

/** Who may import all records may bring along when and by whom they were made and changed. */
function isHistory(ctx: Context, object: ObjectType, field: Field): boolean {
  const { rights } = ctx.actor;
  return (
    historyFields.has(field.name) &&
    rights.field(object.name, field.name) !== 'hidden' &&
    rights.rows(object.name, 'import')?.all === true
  );
}

/** Throws ValueError. */
export function planColumn(
  ctx: Context,
  object: ObjectType,
  rule: ColumnRule,
  shape: FileShape,
  keepsEmpty: boolean,
  cleaning?: CleaningChoice,
): PlannedColumn {
  const field = object.fields.get(rule.field);
  const history = field !== undefined && isHistory(ctx, object, field);
  if (!field || !(history || ctx.actor.rights.field(object.name, rule.field) === 'edit')) {
    throw new ValueError({
      en: `There is no field “${rule.field}” to fill.`,
      zh: `没有可填写的字段“${rule.field}”。`,
    });
  }
  // The id may be brought along; everything else that the server sets is not anybody's to import.
  if (field.readOnly && field.type !== 'id' && !history) {
    throw new ValueError({
      en: `“${field.label.en}” is set by the system and cannot be imported.`,
      zh: `“${field.label.zh}”由系统设置，不能导入。`,
    });
  }
  if ((rule.column === undefined) === (rule.constant === undefined)) {
    throw new ValueError({
      en: 'Give either the column that holds the value or a constant one.',
      zh: '请指定取值的列，或指定固定值，二者选一。',
    });
  }
  if (field.sensitive !== undefined && (rule.constant !== undefined || rule.values !== undefined)) {
    throw new ValueError({
      en: `“${field.label.en}” is sensitive: its values come from the file, not from rules that are kept.`,
      zh: `“${field.label.zh}”为敏感字段，其值只能来自文件，不能写在导入规则中。`,
    });
  }
  const column = rule.column === undefined ? null : findColumn(rule.column, shape);
  return {
    index: column?.index ?? null,
    header: column?.header ?? field.name,
    field,
    member: memberOf(field, rule.member),
    values: new Map(Object.entries(rule.values ?? {}).map(([cell, value]) => [fold(cell.trim()), value])),
    only: rule.only === undefined ? null : new Set(rule.only.map((word) => fold(word.trim()))),
    multiply: rule.multiply === undefined ? null : factorOf(field, rule.multiply),
    reading: readingOf(rule),
    constant: rule.constant ?? null,
    lookup: planLookup(ctx, field, rule, shape),
    join: planJoin(rule, shape),
    forms: rule.forms ?? [],
    label: labelOf(field, rule.label),
    keepsEmpty: rule.emptyCells === undefined ? keepsEmpty : rule.emptyCells === 'keep',
    unlisted: unlistedOf(object, field, rule.unlisted),
    cleaner: planCleaning(object, field, rule.cleaning ?? cleaning),
  };
}

function planJoin({ column, join }: ColumnRule, shape: FileShape): PlannedColumn['join'] {
  if (join === undefined) return null;
  if (column === undefined) {
    throw new ValueError({ en: 'A constant has no further columns.', zh: '固定值没有其他列。' });
  }
  const indexes = join.columns.map((one) => findColumn(one, shape).index);
  return { indexes, by: join.by, types: join.types ?? [] };
}

/** Types whose entries several columns may fill. */
export const lists: ReadonlySet<string> = new Set(['emails', 'phones']);

function labelOf(field: Field, label: string | undefined): string | null {
  if (label === undefined || lists.has(field.type)) return label ?? null;
  throw new ValueError({
    en: `“${field.label.en}” has no entries that a label could tell apart.`,
    zh: `“${field.label.zh}”没有可加标签的条目。`,
  });
}

function unlistedOf(
  object: ObjectType,
  field: Field,
  unlisted: ColumnRule['unlisted'],
): PlannedColumn['unlisted'] {
  if (unlisted === undefined || unlisted === 'refuse') return 'refuse';
  if (field.options === undefined || field.readOnly) {
    throw new ValueError({
      en: `“${field.label.en}” has no list of options.`,
      zh: `“${field.label.zh}”没有选项列表。`,
    });
  }
  if (unlisted === 'add' && (field.name === object.declaration.pathField || object.name === 'user')) {
    throw new ValueError({
      en: `“${field.label.en}” says how records proceed or what people may do; say for each word which value it means.`,
      zh: `“${field.label.zh}”决定记录进程或人员权限，请为每个词指定对应的值。`,
    });
  }
  return unlisted;
}

function memberOf(field: Field, member: string | undefined): string | null {
  if (member === undefined) return null;
  const members: readonly string[] =
    field.type === 'address' ? addressParts : field.type === 'money' ? ['currency'] : [];
  if (members.includes(member)) return member;
  throw new ValueError({
    en: `“${field.label.en}” has no part “${member}”.`,
    zh: `“${field.label.zh}”没有“${member}”这一部分。`,
  });
}

const numbers: ReadonlySet<string> = new Set(['integer', 'number', 'percent', 'money']);

function factorOf(field: Field, factor: string): string {
  if (!numbers.has(field.type)) {
    throw new ValueError({ en: 'Only numbers can be multiplied.', zh: '只有数字可以换算倍数。' });
  }
  return canonicalDecimal(parseDecimal(factor));
}

function readingOf({ dateOrder, decimal, timeZone, separator, html }: ColumnRule): CellReading {
  return {
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimal ? { decimal } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(separator ? { separator } : {}),
    ...(html ? { html } : {}),
  };
}
