/** The columns of an export: where each value comes from, what it is called and how it becomes the text of a cell. */
import type { FieldEnv } from '../../../../shared/fields/fieldType.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import type { LookupValue, MoneyValue, RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { type ResolvedPath, resolvePath } from '../../query/fieldPath.ts';
import type { ExportOrder } from './exportOrder.ts';
import { localMoments } from './localMoments.ts';

/** What a workbook may take the text for; a text that is none of it stays a text. */
export type CellKind = 'text' | 'number' | 'date' | 'moment' | 'boolean';

export interface ExportColumn {
  readonly header: string;
  readonly kind: CellKind;
  /** Text of the cell; '' for nothing. */
  text(record: RecordData): string;
}

/** @param fields as the caller named them; he may read each, masked or not */
export function exportColumns(
  ctx: Context,
  object: ObjectType,
  fields: readonly string[],
  { values, lookupIds }: Pick<ExportOrder, 'values' | 'lookupIds'>,
): readonly ExportColumn[] {
  const columns = fields.flatMap((name): ExportColumn[] => {
    const path = resolvePath(ctx, object, name, 'read');
    const header = values === 'raw' ? name : labelOf(ctx, object, name, path);
    const column = { header, ...cellOf(ctx.env, path, values) };
    const own: ExportColumn = { ...column, text: (record) => column.write(record[name]) };
    if (!lookupIds || !pointing.has(path.field.type) || values === 'raw') return [own];
    return [own, { header: `${header} (ID)`, kind: 'text', text: (record) => idOf(record[name]) }];
  });
  return unlike(columns);
}

const pointing: ReadonlySet<string> = new Set(['lookup', 'user', 'polymorphic']);
const numbers: ReadonlySet<string> = new Set(['integer', 'number', 'percent']);

interface Cell {
  readonly kind: CellKind;
  write(value: unknown): string;
}

function cellOf(env: FieldEnv, { field, masked }: ResolvedPath, values: ExportOrder['values']): Cell {
  const filled = (kind: CellKind, write: (value: never) => string): Cell => ({
    kind,
    write: (value) => (value === null || value === undefined ? '' : write(value as never)),
  });
  if (pointing.has(field.type)) {
    return filled('text', (value: LookupValue) =>
      values === 'raw' ? referenceOf(field, value) : (value.label ?? ''),
    );
  }
  // What is masked is no value of its type any more.
  if (masked) return filled('text', maskedText);
  const type = fieldType(field.type);
  const { currency } = env;
  if (field.type === 'money') {
    const amount = (value: MoneyValue) =>
      value.currency === currency ? value.amount : type.toText(value, field);
    return values === 'raw' ? filled('text', (value) => type.toText(value, field)) : filled('number', amount);
  }
  if (numbers.has(field.type)) return filled('number', String);
  if (field.type === 'date') return filled('date', String);
  if (values === 'raw') {
    return filled(field.type === 'boolean' ? 'boolean' : 'text', (value) => type.toText(value, field));
  }
  if (field.type === 'datetime') return filled('moment', localMoments(env.timeZone));
  // Labels and opt-outs of addresses are part of them; the short form of the screen would lose them.
  if (field.type === 'emails' || field.type === 'phones')
    return filled('text', (value) => type.toText(value, field));
  return filled('text', (value) => type.format(value, field, env));
}

/** What the import takes for a record: its id, and with it the object where there are several. */
function referenceOf(field: FieldMeta, value: LookupValue): string {
  if (value.id === null) return '';
  return field.type === 'polymorphic' ? `${value.object}/${value.id}` : value.id;
}

function idOf(value: unknown): string {
  return (value as LookupValue | null)?.id ?? '';
}

function maskedText(value: unknown): string {
  if (Array.isArray(value)) return value.map(maskedText).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = value as Record<string, unknown>;
  return typeof parts.value === 'string'
    ? parts.value
    : Object.values(parts)
        .filter((part) => part !== null)
        .map(maskedText)
        .join(' ');
}

/** `Account · Industry` for a path. */
function labelOf(ctx: Context, object: ObjectType, name: string, { steps, field }: ResolvedPath): string {
  const { language } = ctx.env;
  const labels = steps.map((step) => step.field.label[language]);
  // `email` beside `emails`: the list's label would stand twice.
  const own =
    object.fields.has(name) || steps.length > 0 ? field.label[language] : `${field.label[language]} (1)`;
  return [...labels, own].join(' · ');
}

/** The second column of a name gets a number, so that the import can tell them apart. */
function unlike(columns: readonly ExportColumn[]): readonly ExportColumn[] {
  const names = new Set<string>();
  return columns.map((column) => {
    let header = column.header;
    for (let count = 2; names.has(header); count += 1) header = `${column.header} (${count})`;
    names.add(header);
    return header === column.header ? column : { ...column, header };
  });
}
