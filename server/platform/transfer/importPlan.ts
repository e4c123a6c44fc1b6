/** The rules of an import, checked against the file and the objects: what the engine works by. */
import { ValueError } from '../../../shared/errors.ts';
import { type FieldRefusal, Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { type PlannedFileColumn, planFileColumn } from './attachments/columnWishes.ts';
import { keyTypes } from './keyTypes.ts';
import { historyFields, lists, type PlannedColumn, planColumn } from './planColumn.ts';
import {
  allRows,
  type PartOfFile,
  type PlannedRows,
  type PlannedWords,
  planRows,
  planWords,
  wholeFile,
} from './planRows.ts';
import type { FileShape } from './reading/readRequest.ts';
import type { ImportRules } from './rules.ts';

export interface ImportPlan {
  readonly object: ObjectType;
  readonly source: string | null;
  readonly key: PlannedColumn | null;
  /** They name the record together with the key. */
  readonly keyWith: readonly PlannedColumn[];
  /** They name it in turn where the key names none. */
  readonly keyElse: readonly PlannedColumn[];
  readonly onMatch: 'update' | 'skip';
  /** What becomes of a row that rules for duplicates speak against. */
  readonly onDuplicate: 'refuse' | 'make' | 'leave' | 'update';
  readonly rows: PlannedRows;
  readonly leaveOut: readonly PlannedWords[];
  readonly columns: readonly PlannedColumn[];
  /** Columns that name files of the rows' records. */
  readonly files: readonly PlannedFileColumn[];
  /** Lookups to records that are imported later, such as other rows of the object itself: set when all are there. */
  readonly later: readonly PlannedColumn[];
  /** When and by whom the record was made and last changed elsewhere; part of `columns`. */
  readonly history: readonly PlannedColumn[];
}

export interface PlanOptions {
  /** Names of objects whose rows come after those of this file. */
  readonly laterObjects?: ReadonlySet<string>;
  /** Which record each row became is written down, so that no key is needed to find it again. */
  readonly rowsAreKnown?: boolean;
  /** Where several imports share the file. */
  readonly part?: PartOfFile;
}

/** Throws Problem with every fault, each naming its place in the rules. */
export function planImport(
  ctx: Context,
  rules: ImportRules,
  shape: FileShape,
  { laterObjects = new Set(), rowsAreKnown = false, part = wholeFile }: PlanOptions = {},
): ImportPlan {
  const object = ctx.registry.byPlural(rules.object);
  if (!object || ctx.actor.rights.rows(object.name, 'import') === null) {
    throw refused([
      refusal(
        'object',
        `There is no object “${rules.object}” here that you may import into.`,
        `此处没有您可导入的对象“${rules.object}”。`,
      ),
    ]);
  }
  if (ctx.actor.rights.rows(object.name, 'create') === null && makesAll(rules)) {
    const { en, zh } = object.declaration.label;
    throw refused([
      refusal(
        'object',
        `You may not create “${en}”, and these rules change no record that is there.`,
        `您无权新建“${zh}”，而此规则不会更新已有记录。`,
      ),
    ]);
  }
  const faults: FieldRefusal[] = [];
  const attempt = <Planned>(place: string, plan: () => Planned): Planned[] => {
    try {
      return [plan()];
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      faults.push({ field: place, code: 'invalid_value', text: error.text });
      return [];
    }
  };
  const all = rules.columns.flatMap((rule, index) =>
    attempt(`columns.${index}`, () =>
      planColumn(ctx, object, rule, shape, rules.emptyCells === 'keep', rules.cleaning),
    ),
  );
  const leaveOut = (rules.leaveOut ?? []).flatMap((rule, index) =>
    attempt(`leaveOut.${index}`, () => planWords(rule, shape)),
  );
  const [rows = allRows] = attempt('only', () => planRows(rules, shape, part));
  const key = rules.key === undefined ? null : (columnOf(all, rules.key) ?? null);
  if (rules.key !== undefined && !(key && isKey(key))) faults.push(noKey('key'));
  const further = (name: 'keyWith' | 'keyElse'): PlannedColumn[] =>
    (rules[name] ?? []).flatMap((field, index) => {
      const column = columnOf(all, field);
      const fits = column && key && (name === 'keyWith' ? namesAlong(column) : isKey(column));
      if (!fits) faults.push(noKey(`${name}.${index}`));
      return fits ? [column] : [];
    });
  const keyWith = further('keyWith');
  const keyElse = further('keyElse');
  const later = all.filter((column) => isLater(column, object, laterObjects));
  if (later.length > 0 && rules.key === undefined && !rowsAreKnown) {
    faults.push(
      refusal(
        'key',
        'Rows that refer to other rows of the file need a key by which they are found.',
        '行与行之间有引用时，需要设置匹配字段。',
      ),
    );
  }
  const files = (rules.files ?? []).flatMap((rule, index) =>
    attempt(`files.${index}`, () => planFileColumn(object, rule, shape)),
  );
  if (files.length > 0 && !rowsAreKnown) {
    faults.push(
      refusal(
        'files',
        'Files of an archive come with a migration: bring this file and the archive there.',
        '压缩包中的文件只能随数据迁移导入：请在数据迁移中上传此文件和压缩包。',
      ),
    );
  }
  faults.push(...doubles(all));
  if (faults.length > 0) throw refused(faults);
  const columns = all.filter((column) => !later.includes(column));
  return {
    object,
    source: rules.source ?? null,
    key,
    keyWith,
    keyElse,
    onMatch: rules.onMatch,
    onDuplicate: rules.onDuplicate ?? 'refuse',
    rows,
    leaveOut,
    columns,
    files,
    later,
    history: columns.filter(({ field }) => historyFields.has(field.name)),
  };
}

/** Its rows become new records, or nothing. */
function makesAll({ key, onMatch, onDuplicate }: ImportRules): boolean {
  return (key === undefined || onMatch === 'skip') && onDuplicate !== 'update';
}

function columnOf(columns: readonly PlannedColumn[], field: string): PlannedColumn | undefined {
  return columns.find((column) => column.field.name === field && column.member === null);
}

function noKey(place: string): FieldRefusal {
  return refusal(
    place,
    'The key must be a text or number field that a column fills.',
    '匹配字段必须是由某一列填充的文本或编号字段。',
  );
}

/** What must be there from the beginning cannot be set later. */
function isLater(
  { field, lookup }: PlannedColumn,
  object: ObjectType,
  laterObjects: ReadonlySet<string>,
): boolean {
  const targets = lookup?.targets ?? [];
  if (targets.some((target) => target.object === object)) return true;
  return (
    !field.required &&
    !historyFields.has(field.name) &&
    targets.some((target) => laterObjects.has(target.object.name))
  );
}

function isKey({ field, member, lookup }: PlannedColumn): boolean {
  return keyTypes.has(field.type) && field.sensitive === undefined && member === null && lookup === null;
}

const alongTypes: ReadonlySet<string> = new Set([...keyTypes, 'select', 'date', 'datetime', 'boolean']);

/** May be part of a key: its values are compared as they are stored. */
function namesAlong({ field, member, lookup }: PlannedColumn): boolean {
  return alongTypes.has(field.type) && field.sensitive === undefined && member === null && lookup === null;
}

/** Two columns cannot fill one place. */
function doubles(columns: readonly PlannedColumn[]): FieldRefusal[] {
  const seen = new Set<string>();
  return columns.flatMap(({ field, member }) => {
    // A list takes the entries of every column; what points to several objects, the first that names one.
    if (lists.has(field.type) || field.type === 'polymorphic') return [];
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
