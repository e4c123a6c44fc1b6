/** A custom object for a file that fits none of ours: its name from the file's, its fields from the columns' values. */
import { parseDecimal } from '../../../../shared/decimal.ts';
import { ValueError } from '../../../../shared/errors.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import { fold } from '../../../../shared/fold.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { FieldTypeName } from '../../../../shared/metadata.ts';
import type { ColumnShape, FileShape } from '../reading/readRequest.ts';
import type { ImportRules } from '../rules.ts';
import type { ConfigItem } from '../sources/recognisedFile.ts';

export interface MadeObject {
  readonly making: readonly ConfigItem[];
  readonly names: { readonly label: Label; readonly pluralLabel: Label };
  readonly rules: ImportRules;
}

/** A list of so few words, each met several times, is one to pick from. */
const mostOptions = 25;
const longestName = 30;
const longestField = 40;
const env = { language: 'en', timeZone: 'UTC', currency: 'CNY', country: 'CN' } as const;

/** Words of any script as a name in camel case; `c_` in front makes it that of a custom thing. */
export function customName(words: string, fallback: string, longest: number): string {
  const parts = words.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const camel = parts
    .map((part, at) => (at === 0 ? part.toLowerCase() : part[0]!.toUpperCase() + part.slice(1).toLowerCase()))
    .join('')
    .replace(/^[0-9]+/, '')
    .slice(0, longest);
  return `c_${/^[a-z]/.test(camel) ? camel : fallback}`;
}

function unlike(name: string, taken: Set<string>, longest: number): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1)
    free = `${name.slice(0, longest - String(count).length)}${count}`;
  taken.add(free);
  return free;
}

/** @param taken names and plurals of objects that are there */
export function makeObject(fileName: string, shape: FileShape, taken: ReadonlySet<string>): MadeObject {
  const words = (shape.sheet ?? fileName).replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || 'Records';
  const label = both(words.slice(0, 60));
  const used = new Set(taken);
  const several = customName(words, 'records', longestName - 1);
  const name = unlike(several.length > 4 ? several.replace(/s$/, '') : several, used, longestName);
  const plural = unlike(`${name}s`, used, longestName);
  const columns = shape.columns.filter(({ header }) => header.trim() !== '');
  const id = columns.find(({ header }) => /^(record )?id$|^编号$/i.test(header.trim()));
  const title = titleOf(columns.filter((column) => column !== id)) ?? id ?? columns[0];
  const names = new Set<string>();
  const fields = columns
    .filter((column) => column !== title && column !== id)
    .map((column, at) => {
      const field = unlike(customName(column.header, `field${at + 1}`, longestField), names, longestField);
      return { column, field, data: fieldOf(column) };
    });
  const object: ConfigItem = {
    kind: 'object',
    name,
    data: {
      plural,
      label,
      pluralLabel: label,
      icon: 'box',
      title: { type: 'text', label: both((title?.header ?? 'Name').slice(0, 60)) },
      keyFields: fields.slice(0, 6).map(({ field }) => field),
    },
  };
  return {
    names: { label, pluralLabel: label },
    making: [
      object,
      ...fields.map(({ field, data }): ConfigItem => ({ kind: 'field', name: `${name}.${field}`, data })),
    ],
    rules: {
      object: plural,
      onMatch: 'update',
      ...(id ? { key: 'sourceId', source: fold(words).slice(0, 80) } : {}),
      columns: [
        ...(id ? [{ column: id.header, field: 'sourceId' }] : []),
        ...(title && title !== id ? [{ column: title.header, field: 'name' }] : []),
        ...(title === id && title ? [{ column: title.header, field: 'name' }] : []),
        ...fields.map(({ column, field }) => ({ column: column.header, field })),
      ],
    },
  };
}

function both(words: string): Label {
  return { en: words, zh: words };
}

/** What people would call a row: a column that says so, else the first text. */
function titleOf(columns: readonly ColumnShape[]): ColumnShape | undefined {
  const named = columns.find(({ header }) => /name|title|subject|topic|名称|标题|主题|姓名/i.test(header));
  return named ?? columns.find((column) => typeOf(column) === 'text') ?? columns[0];
}

/** The document of a field that holds what the column does. */
export function fieldOf(column: ColumnShape): object {
  const label = both(column.header.trim().slice(0, 60));
  const type = typeOf(column);
  if (type === 'text') return { type, label, maxLength: 1000 };
  if (type !== 'select') return { type, label };
  const options = (column.values ?? []).map((word) => ({ value: word, label: both(word) }));
  return { type, label, options };
}

/** Tried in this order; the first that reads every value is taken. */
const candidates: readonly FieldTypeName[] = ['boolean', 'integer', 'number', 'date', 'datetime'];
const optionWord = /^[A-Za-z0-9_\p{Script=Han}][A-Za-z0-9_\-. \p{Script=Han}]{0,59}$/u;

function typeOf(column: ColumnShape): FieldTypeName {
  const values = column.values ?? column.samples;
  if (values.length === 0) return 'text';
  const { values: all, filled } = column;
  // Years, counts and the like that are few are numbers all the same.
  for (const type of candidates) if (values.every((value) => reads(type, value))) return type;
  if (values.some((value) => value.length > 250 || value.includes('\n'))) return 'longText';
  const isList =
    all !== undefined &&
    all.length <= mostOptions &&
    filled >= all.length * 3 &&
    all.every((word) => optionWord.test(word));
  return isList ? 'select' : 'text';
}

function reads(type: FieldTypeName, text: string): boolean {
  // A number with leading zeros is a code.
  if (/^0\d/.test(text.trim()) && (type === 'integer' || type === 'number')) return false;
  try {
    if (type === 'integer') return /^-?\d{1,9}$/.test(text.trim());
    if (type === 'number') return parseDecimal(text.trim()) !== '';
    const field = { name: 'x', type, label: both('x') } as Parameters<
      ReturnType<typeof fieldType>['parseText']
    >[1];
    return fieldType(type).parseText(text, field, env) !== null;
  } catch (error) {
    if (error instanceof ValueError) return false;
    throw error;
  }
}
