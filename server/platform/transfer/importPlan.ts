/** The rules of an import, checked against the file and the objects: what the engine works by. */
import { canonicalDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { ValueError } from '../../../shared/errors.ts';
import { addressParts } from '../../../shared/fields/address.ts';
import { fold } from '../../../shared/fold.ts';
import type { CellForm, JoinKind } from '../../../shared/imports.ts';
import { type FieldRefusal, Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import type { FileShape } from './reading/readRequest.ts';
import type { ColumnRule, ImportRules } from './rules.ts';

export interface PlannedLookup {
  readonly object: ObjectType;
  readonly by: Field;
  readonly missing: 'refuse' | 'empty' | 'create';
}

export interface PlannedColumn {
  /** Null: the value is constant. */
  readonly index: number | null;
  /** As people know it: for errors. */
  readonly header: string;
  readonly field: Field;
  readonly member: string | null;
  readonly values: ReadonlyMap<string, string>;
  readonly multiply: string | null;
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
}

export interface ImportPlan {
  readonly object: ObjectType;
  readonly source: string | null;
  readonly key: PlannedColumn | null;
  readonly onMatch: 'update' | 'skip';
  readonly columns: readonly PlannedColumn[];
  /** Lookups to the object itself: set when all rows are there, because a row may name one below it. */
  readonly later: readonly PlannedColumn[];
}

/** Throws Problem with every fault, each naming its place in the rules. */
export function planImport(ctx: Context, rules: ImportRules, shape: FileShape): ImportPlan {
  const object = ctx.registry.byPlural(rules.object);
  if (!object || ctx.actor.rights.rows(object.name, 'import') === null) {
    throw refused([refusal('object', 'There is no such object to import into.', '没有可导入的此对象。')]);
  }
  const faults: FieldRefusal[] = [];
  const all = rules.columns.flatMap((rule, index) => {
    try {
      return [planColumn(ctx, object, rule, shape)];
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      faults.push({ field: `columns.${index}`, code: 'invalid_value', text: error.text });
      return [];
    }
  });
  const key =
    rules.key === undefined ? null : (all.find((column) => column.field.name === rules.key) ?? null);
  if (rules.key !== undefined && !(key && isKey(key))) {
    faults.push(
      refusal(
        'key',
        'The key must be a text or number field that a column fills.',
        '匹配字段必须是由某一列填充的文本或编号字段。',
      ),
    );
  }
  const later = all.filter((column) => column.lookup?.object === object);
  if (later.length > 0 && rules.key === undefined) {
    faults.push(
      refusal(
        'key',
        'Rows that refer to other rows of the file need a key by which they are found.',
        '行与行之间有引用时，需要设置匹配字段。',
      ),
    );
  }
  faults.push(...doubles(all));
  if (faults.length > 0) throw refused(faults);
  return {
    object,
    source: rules.source ?? null,
    key,
    onMatch: rules.onMatch,
    columns: all.filter((column) => !later.includes(column)),
    later,
  };
}

const keyTypes: ReadonlySet<string> = new Set(['text', 'url', 'emails', 'phones', 'integer', 'id']);

function isKey({ field, member, lookup }: PlannedColumn): boolean {
  return keyTypes.has(field.type) && field.sensitive === undefined && member === null && lookup === null;
}

function planColumn(ctx: Context, object: ObjectType, rule: ColumnRule, shape: FileShape): PlannedColumn {
  const field = object.fields.get(rule.field);
  if (!field || ctx.actor.rights.field(object.name, rule.field) !== 'edit') {
    throw new ValueError({
      en: `There is no field “${rule.field}” to fill.`,
      zh: `没有可填写的字段“${rule.field}”。`,
    });
  }
  // The id may be brought along; everything else that the server sets is not anybody's to import.
  if (field.readOnly && field.type !== 'id') {
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
    multiply: rule.multiply === undefined ? null : factorOf(field, rule.multiply),
    constant: rule.constant ?? null,
    lookup: planLookup(ctx, field, rule),
    join: planJoin(rule, shape),
    forms: rule.forms ?? [],
    label: labelOf(field, rule.label),
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

const lists: ReadonlySet<string> = new Set(['emails', 'phones']);

function labelOf(field: Field, label: string | undefined): string | null {
  if (label === undefined || lists.has(field.type)) return label ?? null;
  throw new ValueError({
    en: `“${field.label.en}” has no entries that a label could tell apart.`,
    zh: `“${field.label.zh}”没有可加标签的条目。`,
  });
}

function findColumn(column: string, shape: FileShape): { index: number; header: string } {
  const wanted = fold(column.trim());
  const found = shape.columns.find((one) => fold(one.header) === wanted);
  if (!found) {
    throw new ValueError({
      en: `The file has no column “${column}”; it has ${shape.columns.map((one) => one.header).join(', ')}.`,
      zh: `文件中没有“${column}”列，现有：${shape.columns.map((one) => one.header).join('、')}。`,
    });
  }
  return found;
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

function planLookup(ctx: Context, field: Field, rule: ColumnRule): PlannedLookup | null {
  const [target] = field.targets ?? [];
  if (target === undefined || field.type === 'polymorphic' || field.targets?.length !== 1) {
    if (rule.lookup === undefined) return null;
    throw new ValueError({
      en: `“${field.label.en}” points to no one object.`,
      zh: `“${field.label.zh}”不是单一对象的引用。`,
    });
  }
  const object = ctx.registry.object(target);
  const by = rule.lookup?.by === undefined ? object.titleField : object.fields.get(rule.lookup.by);
  const access = by && ctx.actor.rights.field(object.name, by.name);
  if (
    !by ||
    access === 'hidden' ||
    access === 'masked' ||
    by.sensitive !== undefined ||
    !(keyTypes.has(by.type) || by.type === 'autoNumber')
  ) {
    throw new ValueError({
      en: `Records of ${object.declaration.label.en} cannot be found by “${rule.lookup?.by}”.`,
      zh: `无法按“${rule.lookup?.by}”查找${object.declaration.label.zh}。`,
    });
  }
  const missing = rule.lookup?.missing ?? 'refuse';
  if (missing === 'create' && by !== object.titleField) {
    throw new ValueError({
      en: 'Missing records can only be made by their name.',
      zh: '缺少的记录只能按名称新建。',
    });
  }
  return { object, by, missing };
}

/** Two columns cannot fill one place. */
function doubles(columns: readonly PlannedColumn[]): FieldRefusal[] {
  const seen = new Set<string>();
  return columns.flatMap(({ field, member }) => {
    // A list takes the entries of every column.
    if (lists.has(field.type)) return [];
    const place = `${field.name}.${member ?? ''}`;
    if (!seen.has(place)) {
      seen.add(place);
      return [];
    }
    return [
      refusal('columns', `Two columns fill “${field.label.en}”.`, `有两列同时填写“${field.label.zh}”。`),
    ];
  });
}

function refusal(field: string, en: string, zh: string): FieldRefusal {
  return { field, code: 'invalid_value', text: { en, zh } };
}

function refused(errors: readonly FieldRefusal[]): Problem {
  return new Problem('invalid_value', { errors });
}
